import Foundation

/// Runs the command that was built beside the tests, as a person would.
struct Command {
    var status: Int32
    var output: String
    var errors: String

    /// - Parameters:
    ///   - arguments: What stands behind `apus`.
    ///   - folder: The working directory.
    ///   - input: What comes in by standard input.
    static func apus(_ arguments: String..., in folder: TemporaryFolder, input: String = "") throws -> Command {
        try apus(arguments, in: folder, input: input)
    }

    /// - Parameter environment: What is other than in the environment of the tests.
    static func apus(
        _ arguments: [String], in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
    ) throws -> Command {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        // Nothing of a test stays in the cache of the person who runs it.
        let base = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": "/dev/null"]) { $1 }
        process.environment = base.merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // Files, not pipes: a full pipe would stop the command while nobody reads.
        let streams = try ["in", "out", "err"].map { name in
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString).\(name)")
            try Data(name == "in" ? Array(input.utf8) : []).write(to: url)
            return url
        }
        defer { for url in streams { try? FileManager.default.removeItem(at: url) } }
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        process.waitUntilExit()
        return Command(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
    }

    static func executable() throws -> URL {
        // The test bundle stands in the folder of the products: itself on Linux, four levels deep on macOS.
        var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        for argument in CommandLine.arguments where argument.hasSuffix(".xctest") { folder = URL(fileURLWithPath: argument) }
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("apus")
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
