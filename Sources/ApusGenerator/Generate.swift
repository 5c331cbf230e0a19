/// What `generate(_:read:)` takes.
public struct Input: Sendable {
    /// The document's path as the person named it, for places and for relative references; `<stdin>` for standard input.
    public var path: String
    /// The document's bytes: JSON or YAML.
    public var document: [UInt8]
    public var configuration: Configuration
    /// Templates by file name, `Client.mustache`, instead of the embedded ones.
    public var templates: [String: String]
    /// Changes to the document, applied in their order before anything else.
    public var overlays: [Overlay]
    /// What an earlier run decided; empty: nothing is pinned, and the output is a function of the rest alone.
    public var lock: Lock
    /// The folder below which references may read files, a path as `path` is; nil: the document's own.
    public var referenceRoot: String?
    /// Whether references to `http` and `https` URLs are read too, by `read`.
    public var allowsNetwork: Bool
    /// Names of an earlier version that the client keeps as deprecated ones, as a comparison with that found them.
    public var formerNames: [FormerName] = []

    public init(
        path: String, document: [UInt8], configuration: Configuration = Configuration(),
        templates: [String: String] = [:], overlays: [Overlay] = [], lock: Lock = Lock(), referenceRoot: String? = nil,
        allowsNetwork: Bool = false
    ) {
        self.referenceRoot = referenceRoot
        self.allowsNetwork = allowsNetwork
        self.path = path
        self.document = document
        self.configuration = configuration
        self.templates = templates
        self.overlays = overlays
        self.lock = lock
    }
}

/// What `generate(_:read:)` gives.
public struct Output: Sendable {
    /// The files of the target, paths relative to the output folder, sorted by path.
    public var files: [GeneratedFile]
    /// What was meant, for `apus inspect`.
    public var api: API
    /// What to keep for the next run: the names, orders and shapes of this one, and what `input.lock` knows besides.
    public var lock: Lock
    /// What the person should know, in document order.
    public var diagnostics: [Diagnostic]

    /// The entries of the lock that the document has no place for any more.
    public func unusedEntries(of lock: Lock) -> [Lock.Key] {
        lock.keys(missingIn: Lock(api, keeping: Lock()))
    }
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
    let meaning = try understand(input, read: read)  // Source, Document, API, Lock, Names
    let views = makeViews(meaning.api, meaning.configuration, keeping: input.formerNames)  // Views
    let files = try render(views, templates: input.templates)  // Render
    let lock = Lock(meaning.api, keeping: input.lock)
    return Output(files: files, api: meaning.api, lock: lock, diagnostics: meaning.sources.diagnostics.sorted())
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
    var sources = try SourceSet(
        root: input.path, bytes: input.document, referenceRoot: input.referenceRoot,
        allowsNetwork: input.allowsNetwork, overlays: input.overlays, read: read)  // Source
    let document = try Document(&sources)  // Document
    var configuration = input.configuration
    let module =
        configuration.module ?? moduleName(fromTitle: document.title, acronyms: configuration.acronyms)
    configuration.module = module
    var api = lower(document, &sources, configuration, input.lock)  // API
    api.remoteDocuments = sources.remoteDocuments
    sources.noteChangedDocuments(since: input.lock)
    pin(&api, by: input.lock)  // Lock
    assignNames(&api, configuration)  // Names
    sources.diagnostics.add(UnusableNames(api, configuration), at: sources.root)
    return Meaning(document: document, sources: sources, configuration: configuration, api: api)
}
