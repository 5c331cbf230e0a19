/// What `apus.yaml` and the command's flags say.
public struct Configuration: Equatable, Sendable {
    /// The Swift module, and the client type; nil: from `info.title`.
    public var module: String?
    /// Where the files go, relative to `apus.yaml`; nil: `Generated/<module>`.
    public var output: String?
    public var access: Access = .public
    public var transport: Transport = .urlsession
    public var layout: Layout = .perSchema
    public var group: Group = .flat
    public var enums: Enums = .open
    public var defaults: Defaults = .parameters
    public var conformances: Amount = .standard
    public var coding: Coding = .both
    public var validate: Validate = .off
    public var stubs: Stubs = .off
    /// Added to the built-in acronyms: `TikTok`.
    public var acronyms: [String] = []
    /// Swift names by JSON pointer.
    public var names: [String: String] = [:]
    /// Swift types by `format:NAME` or JSON pointer.
    public var types: [String: String] = [:]
    public var include = Filter()
    public var exclude = Filter()
    public var envelope: Envelope?
    /// JSON pointers of the elements of lists, `…/list/items`, of which bad ones are skipped.
    public var lenient: [String] = []
    /// Servers beside the document's.
    public var servers: [ConfiguredServer] = []
    /// How much may be sent, by name.
    public var rateLimits: [ConfiguredRateTier] = []
    /// Which operations have pages, and how; the first that fits an operation counts.
    public var pages: [PageRule] = []
    /// Files of changes to the document, relative to `apus.yaml`.
    public var overlays: [String] = []
    /// A folder of templates instead of the embedded ones, relative to `apus.yaml`.
    public var templates: String?

    public init() {}

    public enum Access: String, CaseIterable, Sendable { case `public`, package, `internal` }
    public enum Transport: String, CaseIterable, Sendable { case urlsession, none }
    /// `single`: everything in one file; `shards`: a fixed set of files, for the build-tool plugin.
    public enum Layout: String, CaseIterable, Sendable { case perSchema, shards, single }
    public enum Group: String, CaseIterable, Sendable { case flat, tags }
    public enum Enums: String, CaseIterable, Sendable { case open, exhaustive }
    public enum Defaults: String, CaseIterable, Sendable { case parameters, all, none }
    public enum Amount: String, CaseIterable, Sendable { case standard, minimal }
    public enum Coding: String, CaseIterable, Sendable { case both, minimal }
    public enum Validate: String, CaseIterable, Sendable { case off, requests }
    /// Whether the client has `stub`, for tests and previews.
    public enum Stubs: String, CaseIterable, Sendable { case off, on }

    /// Which operations: by tag, by operation id, by path. `*` matches any run of characters.
    public struct Filter: Equatable, Sendable {
        public var tags: [String] = []
        public var operations: [String] = []
        public var paths: [String] = []

        public init() {}

        public var isEmpty: Bool { tags.isEmpty && operations.isEmpty && paths.isEmpty }
    }
}
