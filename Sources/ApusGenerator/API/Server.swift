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
    /// Whether it is a path's or an operation's own, and so never the client's default.
    public var isOverride = false

    public struct Variable: Equatable, Codable, Sendable {
        /// The argument label.
        public var name: String
        public var key: String
        /// Its default; nil where the document gives none, so that it has to be given.
        public var initial: String?
        public var values: [String]
        public var documentation: Documentation
    }

    /// Whether the URL has a scheme and a host, those of its variables' defaults included, so that it can be the default.
    public var isAbsolute: Bool {
        Self.expanded(url, variables.map { ($0.key, $0.initial ?? "") }).contains("://")
    }

    /// A template with its variables set.
    static func expanded(_ template: String, _ variables: [(key: String, value: String)]) -> String {
        variables.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
