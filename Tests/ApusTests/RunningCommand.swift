import Foundation

/// The command while it runs.
final class RunningCommand: Sendable {
    private let process: Process
    private let files: [URL]

    static func apus(_ arguments: String..., in folder: TemporaryFolder) throws -> RunningCommand {
        let process = Process()
        process.executableURL = try Command.executable()
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let files = try ["out", "err"].map { name in
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString).\(name)")
            try Data().write(to: url)
            return url
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        return RunningCommand(process, files)
    }

    private init(_ process: Process, _ files: [URL]) {
        self.process = process
        self.files = files
    }

    deinit {
        for file in files { try? FileManager.default.removeItem(at: file) }
    }

    var output: String { (try? String(contentsOf: files[0], encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOf: files[1], encoding: .utf8)) ?? "" }

    /// Waits until something is so, a minute at most.
    func waits(_ condition: () -> Bool) -> Bool {
        for _ in 0..<600 {
            if condition() { return true }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return false
    }

    /// Ctrl-C
    func interrupt() { process.interrupt() }

    /// Waits for the end; gives the exit code.
    func end() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    func kill() {
        if process.isRunning { process.terminate() }
    }
}
