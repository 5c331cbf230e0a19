import ApusGenerator

/// What a run does with `apus.lock`.
public enum LockUse: String, CaseIterable, Sendable {
    /// Reads it, and writes it where it is not as it should be.
    case write
    /// Reads it.
    case read
    /// Generates as if there were none.
    case ignore
}

/// The lock of a configuration: `apus.lock` of `apus.yaml`, `pets.apus.lock` of `pets.apus.yaml`.
public struct LockFile: Sendable {
    public let path: String
    /// What it says; empty where there is no file.
    public let lock: Lock
    /// What the file has now, nil where there is none.
    public let contents: [UInt8]?

    /// The path of a configuration's lock.
    static func path(beside configuration: String) -> String {
        let name = [".yaml", ".yml"].first(where: configuration.hasSuffix).map { configuration.dropLast($0.count) }
        return (name.map(String.init) ?? configuration) + ".lock"
    }

    /// Reads the lock of a configuration.
    init(beside configuration: String) throws {
        path = Self.path(beside: configuration)
        if let file = GitFile(path) {
            contents = try file.read()
        } else {
            contents = Disk.kind(path) == nil ? nil : try Disk.read(path)
        }
        lock = try contents.map { [path] bytes in try readLock(path: path, bytes: bytes) } ?? Lock()
    }

    /// How the file differs from what it should be; nil where it does not.
    public func difference(to lock: Lock) -> FileDifference? {
        let text = lock.text
        if contents.map({ $0.elementsEqual(text.utf8) }) ?? false { return nil }
        return FileDifference(path: path, from: contents, to: text)
    }

    /// Puts a lock in the place of what is there, in one step.
    public func write(_ lock: Lock) throws(FileSystemError) {
        let staged = path + ".new"
        if Disk.kind(staged) != nil { try Disk.removeFile(staged) }
        try Disk.create(staged, lock.text.utf8)
        try Disk.move(staged, to: path)
    }
}
