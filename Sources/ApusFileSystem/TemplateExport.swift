import ApusGenerator

/// Writes templates into a folder, to be changed and generated with.
///
/// - Returns: The paths that were written.
/// - Throws: Where one of them stands there already: it may have been changed.
public func exportTemplates(_ templates: [String: String], to folder: String) throws(FileSystemError) -> [String] {
    let files = templates.keys.sorted().map { (path: Path.join(folder, $0), name: $0) }
    for file in files where Disk.kind(file.path) != nil {
        throw .cannotWrite(file.path, reason: "it stands there already; move it or choose another folder")
    }
    _ = try Disk.makeFolder(folder)
    for file in files {
        try Disk.create(file.path, (templates[file.name] ?? "").utf8)
    }
    return files.map(\.path)
}
