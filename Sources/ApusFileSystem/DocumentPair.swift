import ApusGenerator

/// Two documents to compare, each with its configuration.
public struct DocumentPair: Sendable {
    public var old: LoadedProject
    public var new: LoadedProject

    /// Reads both.
    ///
    /// - Parameters:
    ///   - old: The document as it was: a path, or `git:REVISION:path`. Its configuration is the one beside it; where there is
    ///     none, the one of the new document.
    ///   - new: The document as it is, and what the flags say.
    public init(old: String, new: Project) throws {
        var before = new
        before.document = old
        self.new = try new.load()
        if before.configuration == nil, before.configurationPath == nil {
            before.configuration = self.new.configurationPath
        }
        self.old = try before.load()
    }

    /// Two projects that were read already.
    public init(old: LoadedProject, new: LoadedProject) {
        self.old = old
        self.new = new
    }

    /// The document of a project against what the last commit has of it; nil where that has nothing.
    public init?(ofCommitted project: Project) throws {
        guard project.document != "-", let file = GitFile("git:HEAD:" + project.document),
            (try? file.read()) != nil
        else { return nil }
        try self.init(old: file.text, new: project)
    }

    /// Compares them.
    public func compare() throws(GenerationError) -> Comparison {
        try ApusGenerator.compare(old.input, new.input, readOld: old.read, readNew: new.read)
    }
}

/// Reads an ignore file of `apus diff`.
public func readIgnores(_ path: String) throws -> DiffIgnores {
    try DiffIgnores(path: path, bytes: Disk.read(path))
}
