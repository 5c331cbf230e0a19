import Foundation

/// A folder that a test has for itself and that goes with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    subscript(_ relative: String) -> String {
        path + "/" + relative
    }

    /// Writes a file and the folders above it.
    func write(_ text: String, to relative: String) throws {
        let url = URL(fileURLWithPath: self[relative])
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ relative: String) -> String? {
        FileManager.default.contents(atPath: self[relative]).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every file and link below it, hidden ones too, sorted.
    var files: [String] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return !(FileManager.default.fileExists(atPath: self[name], isDirectory: &isFolder) && isFolder.boolValue)
        }.sorted()
    }

    func modified(_ relative: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: self[relative])[.modificationDate] as? Date
    }
}
