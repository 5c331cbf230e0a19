/// Which operation of the document a call is.
public struct OperationInfo: Hashable, Sendable {
    /// `operationId`, or what stands for it.
    public let id: String
    /// The HTTP method: `GET`.
    public let method: String
    /// The path template, as the document writes it: `/repos/{owner}/{repo}`.
    public let path: String
    /// The operation's tags.
    public let tags: [String]

    public init(id: String, method: String, path: String, tags: [String] = []) {
        self.id = id
        self.method = method
        self.path = path
        self.tags = tags
    }
}
