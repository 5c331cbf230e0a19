/// The shape of what a method gives, as far as callers depend on it.
public enum ResultShape: String, Codable, Sendable {
    /// The HTTP part alone.
    case none
    /// A value.
    case value
    /// A value or nil.
    case optional
    case text
    case bytes
    /// Values as they come.
    case stream
    /// An enum, told by status.
    case outcome

    public init(_ content: ResponseContent) {
        switch content {
        case .empty: self = .none
        case .json, .envelope: self = .value
        case .optionalJSON: self = .optional
        case .text: self = .text
        case .bytes: self = .bytes
        case .stream: self = .stream
        case .outcome: self = .outcome
        }
    }
}
