/// Writes a file that is not there yet.
///
/// - Throws: Where something stands there: it may be somebody's work.
public func writeNewFile(_ text: String, to path: String) throws(FileSystemError) {
    guard Disk.kind(path) == nil else {
        throw .cannotWrite(path, reason: "it stands there already; move it or choose another name")
    }
    _ = Path.folder(of: path).isEmpty ? [] : try Disk.makeFolder(Path.folder(of: path))
    try Disk.create(path, text.utf8)
}

extension Path {
    /// Whether anything stands at a path.
    public static func exists(_ path: String) -> Bool { Disk.kind(path) != nil }

    /// The absolute path without symbolic links; nil where nothing stands.
    public static func resolved(_ path: String) -> String? { Disk.resolved(path) }
}
