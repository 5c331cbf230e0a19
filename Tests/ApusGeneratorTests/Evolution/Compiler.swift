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

    /// What goes wrong when the program runs with the client that ``complaints(_:module:_:)`` was asked of last; empty where it
    /// ends well and says so.
    func failure(module: String, saying verdict: String) throws -> String {
        let common = ["-parse-as-library", "-swift-version", "6", "-I", folder.path, "-I", modules, "-wmo", "-Onone"]
        let built = try run(
            [
                "-c", "-module-name", module, "-emit-module", "-emit-module-path",
                folder.appendingPathComponent("\(module).swiftmodule").path, "-o", "client.o", "\(module).swift",
            ] + common)
        guard built.isEmpty else { return "the client is not built: " + built }
        let linked = try run(["-module-name", "Program", "-o", "program", "Program.swift", "client.o"] + objects + common)
        guard linked.isEmpty else { return "the program is not built: " + linked }
        let output = folder.appendingPathComponent("output")
        try Data().write(to: output)
        let complaint = try run([], as: folder.appendingPathComponent("program").path, output: FileHandle(forWritingTo: output))
        let said = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        if !complaint.isEmpty { return complaint }
        return said == verdict ? "" : "the program ends with: \(said)"
    }

    /// The runtime's own objects, and those of what it is made with.
    private var objects: [String] {
        let build = URL(fileURLWithPath: modules).deletingLastPathComponent()
        return ["ApusRuntime", "ApusURLSession", "HTTPTypes", "HTTPTypesFoundation"].flatMap { target in
            let folder = build.appendingPathComponent("\(target).build")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            return (files?.compactMap { $0 as? URL } ?? []).map(\.path).filter { $0.hasSuffix(".o") }.sorted()
        }
    }

    private func run(
        _ arguments: [String], as program: String? = nil, output: FileHandle = .nullDevice
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? "/usr/bin/env")
        process.arguments = program == nil ? ["swiftc"] + arguments : arguments
        process.currentDirectoryURL = folder
        let log = folder.appendingPathComponent("log")
        try Data().write(to: log)
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardOutput = output
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        if process.terminationStatus == 0 { return "" }
        let errors = text.split(separator: "\n").filter { $0.contains("error:") }.prefix(3).joined(separator: "\n")
        return errors.isEmpty ? "\(program == nil ? "swiftc" : "the program") failed: \(text.suffix(300))" : errors
    }
}
