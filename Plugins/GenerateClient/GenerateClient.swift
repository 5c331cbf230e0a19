import Foundation
import PackagePlugin

/// `swift package --allow-writing-to-package-directory generate-client`: regenerates the clients that a package has checked in.
///
/// A client is a target's whose folder has an OpenAPI document and an `apus.yaml`, which says where the client goes.
@main
struct GenerateClient: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        if arguments.contains("--help") || arguments.contains("-h") {
            print(Self.help)
            return
        }
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let flags = extractor.remainingArguments
        let documents = try documents(of: context.package, named: names)
        guard !documents.isEmpty else {
            throw Problem("no target of \(context.package.displayName) has an openapi.yaml (.yml, .json) and an apus.yaml in its folder")
        }
        let apus = try context.tool(named: "apus").url
        var failed: [String] = []
        for (target, document) in documents {
            let process = Process()
            process.executableURL = apus
            process.arguments = ["generate", document.path] + flags
            // Without an `output` in apus.yaml, the client goes into the target's own folder.
            process.currentDirectoryURL = document.deletingLastPathComponent()
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus != 0 { failed.append(target) }
        }
        if !failed.isEmpty { throw Problem("apus generate failed for \(failed.joined(separator: ", "))") }
    }

    /// The documents to generate from: of the targets that were named, or of every target that has an `apus.yaml` too.
    private func documents(of package: Package, named names: [String]) throws -> [(target: String, document: URL)] {
        for name in names where !package.targets.contains(where: { $0.name == name }) {
            throw Problem("\(package.displayName) has no target \(name)")
        }
        return try package.targets.compactMap { target in
            guard names.isEmpty || names.contains(target.name) else { return nil }
            let document = ["openapi.yaml", "openapi.yml", "openapi.json"].first { exists($0, in: target) }
            guard let document else {
                if names.isEmpty { return nil }
                throw Problem("there is no openapi.yaml, openapi.yml or openapi.json in \(target.directoryURL.path)")
            }
            if names.isEmpty && !exists("apus.yaml", in: target) { return nil }
            return (target.name, target.directoryURL.appending(path: document))
        }
    }

    private func exists(_ name: String, in target: any Target) -> Bool {
        FileManager.default.fileExists(atPath: target.directoryURL.appending(path: name).path)
    }

    private static let help = """
        OVERVIEW: Regenerate the clients that this package has checked in.

        USAGE: swift package --allow-writing-to-package-directory generate-client [--target <name> ...] [<options> ...]

        Without --target: every target whose folder has an OpenAPI document (openapi.yaml, .yml or .json) and an apus.yaml.

        OPTIONS:
          --target <name>         Regenerate this target's client; can be repeated.

        Every other option is one of `apus generate`: --check, --dry-run, --strict, --verbose …
        """
}

/// Why nothing, or not everything, was generated.
private struct Problem: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
