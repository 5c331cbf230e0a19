import Foundation

/// The compiler, asked whether a program still compiles against a client.
struct Compiler {
    /// Where the modules stand that the build made: beside the test bundle.
    private let modules: String
    private let folder: URL

    init() throws {
        var place = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
            place = URL(fileURLWithPath: argument)
        }
        var found: String?
        for _ in 0..<6 where found == nil {
            place.deleteLastPathComponent()
            let modules = place.appendingPathComponent("Modules")
            if FileManager.default.fileExists(atPath: modules.appendingPathComponent("ApusRuntime.swiftmodule").path) {
                found = modules.path
            }
        }
        guard let found else { throw CocoaError(.fileNoSuchFile) }
        modules = found
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-evolution-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The errors and warnings of a program against a client of another module and package, as users have them; empty where it
    /// compiles. Deprecations alone stay warnings: that is what they are for.
    func complaints(_ client: String, module: String, _ program: String) throws -> String {
        // No module of an earlier client, should this one be called otherwise.
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sources = ["\(module).swift": client, "Program.swift": program]
        for (name, text) in sources { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let common = [
            // The folder first: the tests are built beside a client that a document of theirs is called like.
            "-parse-as-library", "-swift-version", "6", "-I", folder.path, "-I", modules, "-warnings-as-errors",
        ]
        let emitted = try run(
            [
                "-emit-module", "-module-name", module, "-emit-module-path",
                folder.appendingPathComponent("\(module).swiftmodule").path,
            ]
                + ["-Xfrontend", "-experimental-skip-non-inlinable-function-bodies", "\(module).swift"] + common)
        guard emitted.isEmpty else { return "the client itself does not compile: " + emitted }
        // The later flag wins.
        return try run(
            ["-typecheck", "-module-name", "Program", "Program.swift"] + common + ["-Wwarning", "DeprecatedDeclaration"])
    }

    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swiftc"] + arguments
        process.currentDirectoryURL = folder
        let log = folder.appendingPathComponent("log")
        try Data().write(to: log)
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        if process.terminationStatus == 0 { return "" }
        let errors = text.split(separator: "\n").filter { $0.contains("error:") }.prefix(3).joined(separator: "\n")
        return errors.isEmpty ? "swiftc failed: \(text.suffix(300))" : errors
    }
}
