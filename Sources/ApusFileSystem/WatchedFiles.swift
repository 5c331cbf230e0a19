/// Files, and how they were when they were looked at: what tells whether to generate again.
///
/// Looked at from time to time rather than told by the system: that works on every file system, also where an editor puts a
/// new file in the place of the old one.
public struct WatchedFiles: Equatable, Sendable {
    /// What is known of each; nil where nothing stands.
    private var stamps: [String: FileStamp?] = [:]

    public init() {}

    /// Adds files as they are now; what is known of others stays.
    public mutating func add(_ paths: some Sequence<String>) {
        for path in paths where stamps[path] == nil { stamps[path] = .some(FileStamp(path)) }
    }

    /// How many files are watched.
    public var count: Int { stamps.count }

    public var paths: [String] { Array(stamps.keys) }

    /// The files that are not as they were.
    public var changed: [String] {
        stamps.filter { FileStamp($0.key) != $0.value }.map(\.key).sorted()
    }
}

/// The paths that a run asked for, whether there was a file or not.
public final class ReadPaths: @unchecked Sendable {
    // Unchecked: the generator reads one file after the other, and the paths are looked at when it has ended.
    private var paths: Set<String> = []
    /// What was read, for who compares it with what will be read next; nil where nobody does.
    private(set) var contents: [String: [UInt8]]?

    public init(keepsContents: Bool = false) {
        contents = keepsContents ? [:] : nil
    }

    func note(_ path: String, _ bytes: [UInt8]?) {
        paths.insert(path)
        contents?[path] = bytes
    }

    /// Adds paths that were read otherwise.
    public func note(_ paths: [String]) { self.paths.formUnion(paths) }

    /// What was asked for so far.
    public var all: Set<String> { paths }
}

extension Project {
    /// The files that a run depends on before it has read any: they are watched while the project cannot be read.
    public var watchedPaths: [String] {
        var paths = [document] + overlays
        let beside = Path.join(Path.folder(of: document), "apus.yaml")
        let configuration = configuration ?? beside
        paths += [configuration, LockFile.path(beside: configuration)]
        paths += templates.map(Self.templateFiles) ?? []
        return paths
    }

    fileprivate static func templateFiles(_ folder: String) -> [String] {
        [folder] + ((try? Disk.names(in: folder)) ?? []).map { Path.join(folder, $0) }
    }
}

extension LoadedProject {
    /// The files that the run depends on besides: what the configuration names.
    public var watchedPaths: [String] {
        input.overlays.map(\.path) + (input.configuration.templates.map(Project.templateFiles) ?? [])
    }
}
