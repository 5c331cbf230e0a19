import ApusGenerator
import Foundation

/// The compiler's parser, asked about many files at once.
final class SwiftParser {
    private let folder: URL
    private let isKept: Bool
    private var names: [String] = []

    /// How many files it is asked about.
    var count: Int { names.count }

    /// - Parameter folder: Where the files go, and stay; nil: a folder that goes with them.
    init(keepingIn folder: String?) throws {
        isKept = folder != nil
        self.folder =
            folder.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("apus-parse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    }

    func remove() {
        if !isKept { try? FileManager.default.removeItem(at: folder) }
    }

    func add(_ file: GeneratedFile) throws {
        names.append(file.path)
        try Data(file.contents.utf8).write(to: folder.appendingPathComponent(file.path))
    }

    /// Whether there is a compiler.
    static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: $0 + "/swiftc")
    }

    /// What the parser finds wrong; empty where it finds nothing.
    func complaints() throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swiftc", "-parse", "-swift-version", "6"] + names
        process.currentDirectoryURL = folder
        let log = folder.appendingPathComponent("log")
        try Data().write(to: log)
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        return process.terminationStatus == 0 && text.isEmpty
            ? "" : "swiftc ends with \(process.terminationStatus): \(text.prefix(2000))"
    }
}
