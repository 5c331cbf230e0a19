/// A declaration of a generated client that its users can name, with what stands in it.
struct Symbol: Equatable, Sendable {
    enum Kind: String, Sendable {
        case client, type, property, initializer, method, server
        /// A static member of an open enumeration.
        case member
        /// A case of an enum.
        case `case`
    }

    var kind: Kind
    /// Without backticks and without what it stands in: `status`.
    var name: String
    /// From the client on: `Campaign.Status.enable`.
    var path: String
    /// As it is printed, types by their path below the client: `var status: Campaign.Status?`
    var declaration: String
    /// What it stands for on the wire, by which it is known again under another name; empty for what has nothing of the kind.
    var identity: String
    var origin: Origin?
    var isDeprecated = false
    var shape: Shape
    var members: [Symbol] = []

    enum Shape: Equatable, Sendable {
        case type(Flavour, conformances: String)
        case function([SignatureParameter], parameterKeys: [String], result: String, isDiscardable: Bool)
        /// A property or a static member: its type, and its raw value or URL.
        case value(type: String, content: String)
        case payload(String)
    }

    /// What a type is.
    enum Flavour: Equatable, Sendable {
        case client, record, namespace, options
        /// An open enumeration.
        case values(raw: String)
        /// An `enum`; whether users outside of the package must expect more cases.
        case cases(isNonexhaustive: Bool)
        case alias(target: String)

        /// What a person calls it.
        var words: String {
            switch self {
            case .client: "the client"
            case .record, .options: "a struct of properties"
            case .namespace: "a namespace"
            case .values: "an open enumeration"
            case .cases: "an enum"
            case .alias: "a typealias"
            }
        }
    }
}
