import ApusGenerator

/// The folder that a client is generated into.
public struct OutputFolder: Sendable {
    /// As the person named it.
    public var path: String

    public init(_ path: String) {
        self.path = path
    }

    /// What stands in it, where generated files stand: at the top, and in ``ApusGenerator/GeneratedFile/folders``.
    public func entries() throws(FileSystemError) -> [ExistingEntry] {
        switch Disk.kind(path) {
        case nil: return []
        case .folder: break
        default:
            guard Disk.isFolder(path) else { throw .cannotWrite(path, reason: "it is not a folder") }
        }
        let names = Set(GeneratedFile.folders.map { $0.lowercased() })
        var entries: [ExistingEntry] = []
        for name in try Disk.names(in: path) where !name.hasPrefix(".") {
            try add(name, to: &entries) { names.contains($0.lowercased()) }
        }
        return entries
    }

    /// Adds what stands at a relative path, and what is in it where `enters` says so of its name.
    private func add(
        _ relative: String, to entries: inout [ExistingEntry], enters: (String) -> Bool
    ) throws(FileSystemError) {
        let full = Path.join(path, relative)
        switch Disk.kind(full) {
        case nil: break
        case .folder:
            entries.append(ExistingEntry(path: relative, kind: .folder))
            guard enters(relative) else { return }
            for name in try Disk.names(in: full) where !name.hasPrefix(".") {
                try add(relative + "/" + name, to: &entries) { _ in true }
            }
        case .link: entries.append(ExistingEntry(path: relative, kind: .link))
        case .other: entries.append(ExistingEntry(path: relative, kind: .foreign))
        case .file:
            entries.append(ExistingEntry(path: relative, kind: try isMarked(full) ? .ours(Disk.read(full)) : .foreign))
        }
    }

    private func isMarked(_ file: String) throws(FileSystemError) -> Bool {
        guard file.hasSuffix(".swift") else { return false }
        return GeneratedFile.isMarked(try Disk.read(file, limit: GeneratedFile.marker.utf8.count + 1))
    }

    /// Does what a plan says. Everything that is written is on the disk before the first file is replaced, each is replaced in
    /// one step, and what was done is undone where a later step fails.
    public func apply(_ plan: FilePlan) throws(FileSystemError) {
        guard !plan.isEmpty else { return }
        var done = Journal()
        do {
            try apply(plan, &done)
        } catch {
            done.undo()
            throw error
        }
    }

    private func apply(_ plan: FilePlan, _ done: inout Journal) throws(FileSystemError) {
        done.folders += try Disk.makeFolder(path)
        let staging = try Disk.makeTemporaryFolder(Path.join(path, ".apus-XXXXXX"))
        var staged: [String] = []
        defer {
            for file in staged where Disk.kind(file) != nil { try? Disk.removeFile(file) }
            Disk.removeEmptyFolder(staging)
        }
        for (index, write) in plan.writes.enumerated() {
            let file = Path.join(staging, String(index))
            staged.append(file)
            try Disk.create(file, write.contents.utf8)
        }
        for removal in plan.removals {
            let file = Path.join(path, removal.path)
            try Disk.removeFile(file)
            done.steps.append((file, removal.previous))
        }
        for folder in plan.emptiedFolders {
            Disk.removeEmptyFolder(Path.join(path, folder))
        }
        for (write, source) in zip(plan.writes, staged) {
            let file = Path.join(path, write.path)
            done.folders += try Disk.makeFolder(Path.folder(of: file))
            try Disk.move(source, to: file)
            done.steps.append((file, write.previous))
        }
    }
}

/// What was done to an output folder, and how it was before.
private struct Journal {
    /// Files that were written or removed, with what stood there.
    var steps: [(path: String, previous: [UInt8]?)] = []
    /// Folders that were made, the outermost first.
    var folders: [String] = []

    /// Puts everything back as far as the disk lets it: the failure that led here is the one to tell.
    func undo() {
        for step in steps.reversed() {
            if Disk.kind(step.path) != nil { try? Disk.removeFile(step.path) }
            guard let previous = step.previous else { continue }
            _ = try? Disk.makeFolder(Path.folder(of: step.path))
            try? Disk.create(step.path, previous)
        }
        for folder in folders.reversed() { Disk.removeEmptyFolder(folder) }
    }
}
