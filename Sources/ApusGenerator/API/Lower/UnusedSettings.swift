extension Lowering {
    /// Says which settings of `apus.yaml` name nothing that the document has: most are typing errors, or what a new version of
    /// the document has renamed.
    mutating func reportUnusedSettings() {
        for (setting, pointers) in [
            ("names", configuration.names.keys.sorted()), ("types", configuration.types.keys.sorted()),
        ] {
            for pointer in pointers where pointer.hasPrefix("#/") && !exists(pointer) {
                report(
                    .warning, .unusedSetting,
                    "`\(setting)` of apus.yaml has `\(pointer)`, which the document does not; it has no effect",
                    at: document.root)
            }
        }
        for (setting, filter) in [("include", configuration.include), ("exclude", configuration.exclude)]
        where !filter.isEmpty {
            reportUnused(filter, setting)
        }
    }

    private mutating func reportUnused(_ filter: Configuration.Filter, _ setting: String) {
        var tags: Set<String> = []
        var ids: Set<String> = []
        var paths: Set<String> = []
        for path in document.root["paths"]?.members ?? [] {
            paths.insert(path.key)
            guard let item = sources.follow(path.value) else { continue }
            for (_, node) in PathItemObject(node: item).operations {
                let operation = node["$ref"] == nil ? node : sources.follow(node) ?? node
                if let id = operation["operationId"]?.scalarText { ids.insert(id) }
                tags.formUnion((operation["tags"]?.elements ?? []).compactMap(\.scalarText))
            }
        }
        for (kind, patterns, names) in [
            ("tags", filter.tags, tags), ("operations", filter.operations, ids), ("paths", filter.paths, paths),
        ] {
            for pattern in patterns where !names.contains(where: { Glob.matches($0, pattern) }) {
                report(
                    .warning, .unusedSetting,
                    "`\(setting).\(kind)` of apus.yaml has `\(pattern)`, which no operation has", at: document.root)
            }
        }
    }

    /// Whether a pointer leads to something in the document; `…/enum/N` and its like too.
    private func exists(_ pointer: String) -> Bool {
        let parts = pointer.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false)
            .map { String($0).removingPercentEscapes.replacing("~1", with: "/").replacing("~0", with: "~") }
        return document.root.at(pointer: parts) != nil
    }
}
