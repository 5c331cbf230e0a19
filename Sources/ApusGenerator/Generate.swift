/// What `generate(_:read:)` takes.
public struct Input: Sendable {
    /// The document's path as the person named it, for places and for relative references; `<stdin>` for standard input.
    public var path: String
    /// The document's bytes: JSON or YAML.
    public var document: [UInt8]
    public var configuration: Configuration
    /// Templates by file name, `Client.mustache`, instead of the embedded ones.
    public var templates: [String: String]

    public init(path: String, document: [UInt8], configuration: Configuration = Configuration(), templates: [String: String] = [:]) {
        self.path = path
        self.document = document
        self.configuration = configuration
        self.templates = templates
    }
}

/// What `generate(_:read:)` gives.
public struct Output: Sendable {
    /// The files of the target, paths relative to the output folder, sorted by path.
    public var files: [GeneratedFile]
    /// What was meant, for `apus inspect`.
    public var api: API
    /// What the person should know, in document order.
    public var diagnostics: [Diagnostic]
}

/// A file to write.
public struct GeneratedFile: Hashable, Sendable {
    /// Relative to the output folder, `/` between its parts.
    public var path: String
    public var contents: String

    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}

