/// What a run does to the output folder: decided whole, before anything is touched.
public struct FilePlan: Equatable, Sendable {
    /// Files to write, new ones and ones whose contents differ, sorted by path.
    public var writes: [Write] = []
    /// Files that stand there as they should.
    public var unchanged: [String] = []
    /// Files of an earlier run that are no longer produced; removed before anything is written, so that a file whose name
    /// changed only its case is written under the new one where the file system does not tell them apart.
    public var removals: [Removal] = []
    /// Folders that the removals leave empty, the innermost first.
    public var emptiedFolders: [String] = []

    public struct Write: Equatable, Sendable {
        public var path: String
        public var contents: String
        /// What stands there now; nil: nothing.
        public var previous: [UInt8]?
    }

    public struct Removal: Equatable, Sendable {
        public var path: String
        public var previous: [UInt8]
    }

    /// Whether the folder is as it should be.
    public var isEmpty: Bool {
        writes.isEmpty && removals.isEmpty
    }

    /// The files that are written over: their text differs because the document, the configuration or Apus changed, or
    /// because someone edited them. Nothing tells which, so a run names them.
    public var replaced: [String] {
        writes.filter { $0.previous != nil }.map(\.path)
    }

    /// A unified diff of every file that differs, in the order of their paths.
    ///
    /// - Parameter folder: What to put in front of the paths: the output folder as the person named it.
    public func differences(in folder: String = "") -> [FileDifference] {
        let prefix = folder.isEmpty || folder == "." ? "" : folder + "/"
        let written = writes.map { write in
            FileDifference(
                path: write.path, change: write.previous == nil ? .added : .modified,
                text: unifiedDiff(
                    write.previous, Array(write.contents.utf8), path: prefix + write.path))
        }
        let removed = removals.map { removal in
            FileDifference(
                path: removal.path, change: .removed,
                text: unifiedDiff(removal.previous, nil, path: prefix + removal.path))
        }
        return (written + removed).sorted { $0.path < $1.path }
    }
}

/// How one file differs from what would be generated.
public struct FileDifference: Equatable, Sendable, Codable {
    public var path: String
    public var change: Change
    /// The unified diff.
    public var text: String

    public enum Change: String, Sendable, Codable {
        case added, modified, removed
    }

    init(path: String, change: Change, text: String) {
        self.path = path
        self.change = change
        self.text = text
    }

    /// How a file differs from what it should be.
    ///
    /// - Parameters:
    ///   - previous: What it has; nil: there is none.
    ///   - contents: What it should have.
    public init(path: String, from previous: [UInt8]?, to contents: String) {
        self.init(
            path: path, change: previous == nil ? .added : .modified,
            text: unifiedDiff(previous, Array(contents.utf8), path: path))
    }
}
