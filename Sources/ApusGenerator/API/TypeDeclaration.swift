/// A type of the generated client.
public struct TypeDeclaration: Equatable, Codable, Sendable {
    public var id: TypeID
    /// The Swift name without its scope: `Status`.
    public var name: String
    public var naming: Naming
    public var scope: Scope
    public var kind: Kind
    public var documentation: Documentation
    public var isDeprecated: Bool
    public var usage: Usage
    /// The declaration of what is sent instead of this one, where it differs.
    public var input: TypeID?
    /// The declaration that this one is the sent form of: it is called `Input` and stands in its scope.
    public var inputOf: TypeID?
    public var origin: Origin

    /// Where a declaration stands.
    public enum Scope: Hashable, Codable, Sendable {
        /// In the client type.
        case client
        /// In another declaration.
        case type(TypeID)
        /// In the namespace of an operation, an index into ``API/operations``.
        case operation(Int)
    }

    /// Who reaches it.
    public struct Usage: OptionSet, Hashable, Codable, Sendable {
        public var rawValue: Int

        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        public static let requests = Usage(rawValue: 1)
        public static let responses = Usage(rawValue: 2)
    }

    public enum Kind: Equatable, Codable, Sendable {
        case record(Record)
        case choice(Choice)
        case enumeration(Enumeration)
        /// `typealias`
        case alias(TypeReference)
        /// What an operation answers, by status.
        case outcome(Outcome)
    }
}
