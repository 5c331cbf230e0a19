import ApusGenerator

/// What a person asks for: a document, and what the flags say.
public struct Project: Sendable {
    /// The document: a path, `git:REVISION:path`, or `-` for standard input.
    public var document: String
    /// `apus.yaml`; nil: the one beside the document, where there is one.
    public var configuration: String?
    public var module: String?
    /// The output folder, relative to the working directory.
    public var output: String?
    /// A folder of templates, relative to the working directory.
    public var templates: String?
    /// The folder below which references may read files; nil: the document's own.
    public var referenceRoot: String?
    /// Whether references may read `http` and `https` URLs.
    public var allowsNetwork = false
    /// Overlays, relative to the working directory, applied behind those of the configuration.
    public var overlays: [String] = []
    public var access: Configuration.Access?
    public var layout: Configuration.Layout?
    /// What becomes of `apus.lock`.
    public var lock = LockUse.write

    public init(document: String) {
        self.document = document
    }

    /// Reads the document, its configuration and its templates.
    public func load() throws -> LoadedProject {
        let bytes = try readDocument()
        var configuration = Configuration()
        var folder = ""
        if let path = configurationPath {
            configuration = try readConfiguration(path: path, bytes: Self.read(path))
            folder = Path.folder(of: GitFile(path)?.path ?? path)
        }
        configuration.module = module ?? configuration.module
        configuration.access = access ?? configuration.access
        configuration.layout = layout ?? configuration.layout
        configuration.output = output ?? configuration.output.map { Path.normalized(Path.join(folder, $0)) }
        configuration.templates = templates ?? configuration.templates.map { Path.normalized(Path.join(folder, $0)) }
        // Of the revision, where the configuration is of one.
        let revision = configurationPath.flatMap { GitFile($0) }.map { "git:\($0.revision):" } ?? ""
        configuration.overlays = configuration.overlays.map { revision + Path.normalized(Path.join(folder, $0)) } + overlays
        let lockFile = lock == .ignore ? nil : try configurationPath.map { try LockFile(beside: $0) }
        let input = Input(
            path: isStandardInput ? "<stdin>" : GitFile(document)?.text ?? document, document: bytes, configuration: configuration,
            templates: try configuration.templates.map(readTemplates) ?? [:],
            overlays: try configuration.overlays.map { Overlay(path: $0, bytes: try Self.read($0)) }, lock: lockFile?.lock ?? Lock(),
            referenceRoot: referenceRoot, allowsNetwork: allowsNetwork)
        return LoadedProject(
            input: input, configurationPath: configurationPath, lockFile: lockFile, writesLock: lock == .write)
    }

    /// Reads the document and the overlays that are named, and no configuration.
    public func loadDocument() throws -> Input {
        Input(
            path: isStandardInput ? "<stdin>" : document, document: try readDocument(),
            overlays: try overlays.map { Overlay(path: $0, bytes: try Disk.read($0)) }, referenceRoot: referenceRoot,
            allowsNetwork: allowsNetwork)
    }

    /// The document as text, changed.
    ///
    /// - Parameter filter: With `.filter`, its `include` and `exclude`.
    public func rewrite(
        _ change: DocumentChange, as format: DocumentFormat?, filter: Configuration = Configuration()
    ) throws -> (text: String, diagnostics: [Diagnostic]) {
        var input = try loadDocument()
        input.configuration = filter
        return try ApusGenerator.rewrite(input, change, as: format, read: LoadedProject.reader(for: input))
    }

    private var isStandardInput: Bool {
        document == "-"
    }

    /// The configuration to read: the one that was named, or the one beside the document.
    var configurationPath: String? {
        if let configuration { return configuration }
        if isStandardInput { return nil }
        let folder = Path.folder(of: GitFile(document)?.path ?? document)
        let beside = Path.join(folder, "apus.yaml")
        guard var file = GitFile(document) else { return Disk.kind(beside) == nil ? nil : beside }
        file.path = beside
        return (try? file.read()) == nil ? nil : file.text
    }

    /// A file's bytes, of the disk or of a revision.
    static func read(_ path: String) throws -> [UInt8] {
        guard let file = GitFile(path) else { return try Disk.read(path) }
        guard let bytes = try file.read() else {
            throw FileSystemError.cannotRead(path, reason: "the revision has no such file")
        }
        return bytes
    }

    private func readDocument() throws -> [UInt8] {
        if isStandardInput { return try Disk.read(0, named: "<stdin>") }
        if Disk.isFolder(document) {
            throw GenerationError(
                .unreadable, "is a folder; name the OpenAPI document in it",
                at: SourceLocation(file: document, line: 0, column: 0))
        }
        return try Self.read(document)
    }

    /// The templates in a folder, by file name.
    private func readTemplates(_ folder: String) throws -> [String: String] {
        var templates: [String: String] = [:]
        for name in try Disk.names(in: folder) where name.hasSuffix(".mustache") {
            let file = Path.join(folder, name)
            let bytes = try Disk.read(file)
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.utf8.elementsEqual(bytes) else {
                throw GenerationError(.encoding, "is not UTF-8", at: SourceLocation(file: file, line: 0, column: 0))
            }
            templates[name] = text
        }
        guard !templates.isEmpty else {
            throw FileSystemError.cannotRead(folder, reason: "there is no template in it (*.mustache)")
        }
        return templates
    }
}

/// Everything that a run reads before it generates; files that `$ref`s name are read as they are met.
public struct LoadedProject: Sendable {
    public var input: Input
    /// The `apus.yaml` that was read.
    public var configurationPath: String?
    /// The `apus.lock` beside it; nil where there is no configuration, or the lock is not asked.
    public var lockFile: LockFile?
    /// Whether a run may write it.
    public var writesLock: Bool
    /// What the files that the document refers to had in them, where that is what counts, and not what they have now.
    private var contents: [String: [UInt8]]?

    /// A project of values that were read already, without a lock.
    public init(_ input: Input) {
        self.init(input: input, configurationPath: nil, lockFile: nil, writesLock: false)
    }

    init(input: Input, configurationPath: String?, lockFile: LockFile?, writesLock: Bool) {
        self.input = input
        self.configurationPath = configurationPath
        self.lockFile = lockFile
        self.writesLock = writesLock
    }

    /// The project as it was when a run read it, whatever becomes of its files.
    ///
    /// - Parameter paths: Of that run, with the contents.
    public func remembering(_ paths: ReadPaths) -> LoadedProject {
        var project = self
        project.contents = paths.contents
        return project
    }

    /// Reads what the document refers to.
    var read: @Sendable (_ path: String) throws -> [UInt8]? {
        if let contents { return { contents[$0] } }
        return Self.reader(for: input)
    }

    /// What would make a better client.
    public func lint() throws(GenerationError) -> (diagnostics: [Diagnostic], advice: [Advice]) {
        try ApusGenerator.lint(input, read: read)
    }

    /// Runs the generator.
    ///
    /// - Parameter paths: Gets the paths of the files that the document refers to.
    public func generate(noting paths: ReadPaths? = nil) throws(GenerationError) -> Output {
        let read = read
        return try ApusGenerator.generate(input) { path in
            paths?.note(path, nil)
            let bytes = try read(path)
            paths?.note(path, bytes)
            return bytes
        }
    }

    /// Says why names are what they are.
    public func explainNames() throws(GenerationError) -> [NameExplanation] {
        try ApusGenerator.explainNames(input, read: read)
    }

    /// Where the files of a module go.
    public func outputFolder(module: String) -> OutputFolder {
        OutputFolder(input.configuration.output ?? "Generated/\(module)")
    }

    /// Reads the files that a document refers to: only what stands below the document's folder, or the one of
    /// `--ref-root`, symbolic links counted by where they lead.
    static func reader(for input: Input) -> @Sendable (_ path: String) throws -> [UInt8]? {
        if GitFile(input.path) != nil { return { path in try GitFile(path)?.read() } }
        let root = Disk.resolved(input.referenceRoot ?? Path.folder(of: input.path))
        let allowsNetwork = input.allowsNetwork
        return { path in
            if allowsNetwork, path.hasPrefix("https://") || path.hasPrefix("http://") { return try Network.read(path) }
            guard let file = Disk.resolved(path) else { return nil }
            guard let root, file.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
                throw FileSystemError.cannotRead(path, reason: "it leads out of the folder that references may read")
            }
            return try Disk.read(path)
        }
    }
}
