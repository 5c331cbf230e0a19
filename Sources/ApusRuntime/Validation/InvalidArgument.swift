/// An argument that the document's own rules forbid, found before anything was sent: `underlying` of an error of the kind
/// ``ErrorKind/invalidRequest``, in clients that were generated with `validate: requests`.
public struct InvalidArgument: Error, Hashable, Sendable, CustomStringConvertible {
    /// The argument, and where in it: `pageSize`, `body.items[2].name`.
    public let argument: String
    /// The keyword of JSON Schema that it does not satisfy: `maximum`.
    public let keyword: String
    /// What is wrong with it: `is 1001, more than 1000`.
    public let reason: String

    public init(argument: String, keyword: String, reason: String) {
        self.argument = argument
        self.keyword = keyword
        self.reason = reason
    }

    public var description: String { "\(argument) \(reason)" }
}
