/// A server of the document.
public struct Server: Equatable, Codable, Sendable {
    /// The Swift name of the static member: `production`.
    public var name: String
    public var naming: Naming
    /// The URL template: `https://{region}.example.com/v1`.
    public var url: String
    public var variables: [Variable]
    public var documentation: Documentation
    public var origin: Origin

    public struct Variable: Equatable, Codable, Sendable {
        /// The argument label.
        public var name: String
        public var key: String
        public var initial: String
        public var values: [String]
        public var documentation: Documentation
    }

    /// Whether the URL has a scheme and a host, so that it can be the default.
    public var isAbsolute: Bool {
        url.contains("://")
    }
}
