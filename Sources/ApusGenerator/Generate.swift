/// What `generate(_:read:)` takes.
public struct Input: Sendable {
    /// The document's path as the person named it, for places and for relative references; `<stdin>` for standard input.
    public var path: String
    /// The document's bytes: JSON or YAML.
    public var document: [UInt8]
    public var configuration: Configuration
    /// Templates by file name, `Client.mustache`, instead of the embedded ones.
    public var templates: [String: String]
    /// Names of an earlier version that the client keeps as deprecated ones, as a comparison with that found them.
    public var formerNames: [FormerName] = []

    public init(
        path: String, document: [UInt8], configuration: Configuration = Configuration(),
        templates: [String: String] = [:]
    ) {
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

/// The whole way of the data: from a document's bytes to Swift files. No file is read but through `read`, nothing is
/// printed, nothing written.
///
/// - Parameters:
///   - input: The document and how to generate from it.
///   - read: Gives the bytes of a file that a `$ref` names, by its path (normalised, relative to the same folder as `input.path`), nil where there is none.
/// - Throws: ``GenerationError`` where nothing sensible can be generated from the whole document.
public func generate(
    _ input: Input, read: @escaping (_ path: String) throws -> [UInt8]? = { _ in nil }
) throws(GenerationError) -> Output {
    let meaning = try understand(input, read: read)  // Source, Document, API, Names
    let views = makeViews(meaning.api, meaning.configuration, keeping: input.formerNames)  // Views
    let files = try render(views, templates: input.templates)  // Render
    return Output(files: files, api: meaning.api, diagnostics: meaning.sources.diagnostics.sorted())
}

/// What a document means, named, and the document that says so: what generating and comparing begin with.
struct Meaning {
    var document: Document
    /// The document's files, and what was found in them.
    var sources: SourceSet
    /// The configuration with the module that was found for it.
    var configuration: Configuration
    var api: API
}

/// The first half of the way: from a document's bytes to its meaning, every name decided.
func understand(
    _ input: Input, read: @escaping (_ path: String) throws -> [UInt8]?
) throws(GenerationError) -> Meaning {
    var sources = try SourceSet(root: input.path, bytes: input.document, read: read)  // Source
    let document = try Document(&sources)  // Document
    var configuration = input.configuration
    let module =
        configuration.module ?? moduleName(fromTitle: document.title, acronyms: configuration.acronyms)
    configuration.module = module
    var api = lower(document, &sources, configuration)  // API
    assignNames(&api, configuration)  // Names
    return Meaning(document: document, sources: sources, configuration: configuration, api: api)
}
