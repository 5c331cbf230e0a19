import Foundation
import PackagePlugin

/// Generates a target's client whenever the target is built: from the `openapi.yaml` (`.yml`, `.json`) in its folder, by the
/// `apus.yaml` beside it where there is one. Nothing is checked in, and nothing runs while no YAML or JSON file of the
/// target changes.
@main
struct ApusPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target as? any SourceModuleTarget else { return [] }
        let folder = target.directoryURL
        let documents = ["openapi.yaml", "openapi.yml", "openapi.json"].map { folder.appending(path: $0) }
            .filter { FileManager.default.fileExists(atPath: $0.path) }
        guard let document = documents.first else {
            Diagnostics.error("\(folder.path): ApusPlugin found no openapi.yaml, openapi.yml or openapi.json in the folder of target \(target.name)")
            return []
        }
        if documents.count > 1 {
            Diagnostics.error("\(document.path): there are \(documents.count) OpenAPI documents in the folder of target \(target.name); keep one")
            return []
        }
        // The names of the outputs must be known before the document is read: they follow from the module alone.
        let configuration = folder.appending(path: "apus.yaml")
        let client = try configuredModule(configuration) ?? module.moduleName
        let output = context.pluginWorkDirectoryURL.appending(path: "Client")
        return [
            .buildCommand(
                displayName: "Generating \(client) from \(document.lastPathComponent)",
                executable: try context.tool(named: "apus").url,
                arguments: [
                    "generate", document.path, "--output", output.path, "--module", client, "--layout", "shards", "--lock", "read", "--quiet",
                ],
                inputFiles: inputs(in: folder),
                outputFiles: outputNames(client).map { output.appending(path: $0) })
        ]
    }

    /// Every file that can have a part in it: a `$ref` names any of them.
    private func inputs(in folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var inputs: [URL] = []
        while let file = files?.nextObject() as? URL {
            if ["yaml", "yml", "json", "lock"].contains(file.pathExtension) { inputs.append(file) }
        }
        return inputs.sorted { $0.path < $1.path }
    }

    /// What `module:` says in `apus.yaml`; nil where there is no such file or line.
    private func configuredModule(_ file: URL) throws -> String? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
            guard line.hasPrefix("module:") else { continue }
            let value = line.dropFirst("module:".count).prefix { $0 != "#" }
            let name = value.trimmingCharacters(in: CharacterSet(charactersIn: " \t'\""))
            return name.isEmpty || name == "null" || name == "~" ? nil : name
        }
        return nil
    }
}
