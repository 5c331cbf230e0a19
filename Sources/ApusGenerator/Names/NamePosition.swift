/// Where a name stands: it decides casing, reserved words, and what stands in for no name.
enum NamePosition: Int, CaseIterable {
    /// A record, choice or outcome.
    case model
    /// An enumeration or alias.
    case value
    /// The namespace of an operation's own types.
    case namespace
    /// What a webhook or callback sends.
    case payload
    /// A group of operations.
    case tag
    case operation
    /// A property of a record.
    case field
    /// An argument of an operation.
    case parameter
    /// An argument of a server with variables.
    case variable
    /// An argument of the client's initialiser.
    case credential
    /// A static member of an enumeration.
    case member
    /// A case of a choice.
    case choice
    case failure
    /// A case of what an operation answers.
    case outcome
    /// A static member of the client's servers.
    case server

    var casing: Casing {
        switch self {
        case .model, .value, .namespace, .payload, .tag: .upper
        default: .lower
        }
    }

    /// What a reserved word gets behind it.
    var suffix: String {
        switch self {
        case .model: "Model"
        case .namespace, .operation: "Operation"
        case .payload: "Payload"
        case .tag: "Group"
        case .server: "Server"
        default: "Value"
        }
    }

    /// The same where the first will not do.
    var otherSuffix: String { casing == .upper ? "Schema" : "Member" }

    /// What stands before a name that would begin with a digit.
    var prefix: String {
        switch self {
        case .model, .value, .payload: "Model"
        case .namespace: "Operation"
        case .tag: "Group"
        case .operation: "operation"
        case .failure, .outcome: "status"
        case .server: "server"
        default: "value"
        }
    }

    /// The name of what the document gives no name.
    var fallback: String {
        switch self {
        case .model, .value: "Schema"
        case .namespace: "Operation"
        case .payload: "Payload"
        case .tag: "Untagged"
        case .operation: "operation"
        case .failure: "failure"
        case .outcome: "success"
        case .server: "server"
        case .credential: "credential"
        default: "value"
        }
    }

    /// Whether an empty text is a name that means something: a key, a value.
    var hasEmpty: Bool {
        switch self {
        case .field, .parameter, .variable, .member, .choice: true
        default: false
        }
    }
}
