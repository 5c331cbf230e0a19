extension FilePlan {
    /// Decides what to write, to leave and to remove.
    ///
    /// - Parameters:
    ///   - files: Everything that should stand in the output folder.
    ///   - entries: What stands there.
    ///   - folder: The output folder as the person named it, for the places of errors.
    /// - Throws: Where a path leads out of the folder, and where something that Apus did not write is in the way.
    public init(_ files: [GeneratedFile], over entries: [ExistingEntry], in folder: String = "") throws(GenerationError) {
        let standing = Dictionary(grouping: entries) { SafePath.folded($0.path) }
        var problems: [Diagnostic] = []
        var taken: [String: String] = [:]
        var wanted: Set<String> = []
        func refuse(_ code: DiagnosticCode, _ path: String, _ message: String) {
            let file = folder.isEmpty ? path : folder + "/" + path
            problems.append(Diagnostic(.error, code, message, at: SourceLocation(file: file, line: 0, column: 0)))
        }

        for file in files.sorted(by: { $0.path < $1.path }) {
            if let problem = SafePath.problem(file.path) {
                refuse(.unsafePath, file.path, "the path of a generated file \(problem)")
                continue
            }
            if let other = taken.updateValue(file.path, forKey: SafePath.folded(file.path)) {
                refuse(.unsafePath, file.path, "two generated files would be one where case is not told apart: \(other)")
                continue
            }
            if let blocker = Self.blocker(of: file.path, standing) {
                refuse(.occupied, blocker.path, blocker.reason)
                continue
            }
            wanted.insert(file.path)
            let previous = standing[SafePath.folded(file.path)]?.first { $0.path == file.path }
            guard case .ours(let bytes)? = previous?.kind else {
                writes.append(Write(path: file.path, contents: file.contents, previous: nil))
                continue
            }
            if bytes == Array(file.contents.utf8) {
                unchanged.append(file.path)
            } else {
                writes.append(Write(path: file.path, contents: file.contents, previous: bytes))
            }
        }
        guard problems.isEmpty else { throw GenerationError(problems) }

        for entry in entries.sorted(by: { $0.path < $1.path }) {
            if case .ours(let bytes) = entry.kind, !wanted.contains(entry.path) {
                removals.append(Removal(path: entry.path, previous: bytes))
            }
        }
        emptiedFolders = emptied(entries, wanted)
    }

    /// What must not be replaced and stands where a file, or a folder above it, has to be.
    private static func blocker(
        of path: String, _ standing: [String: [ExistingEntry]]
    ) -> (path: String, reason: String)? {
        let folded = SafePath.folded(path)
        for entry in standing[folded] ?? [] {
            switch entry.kind {
            case .ours: continue
            case .foreign: return (entry.path, "Apus did not write this file and would have to replace it; move it or choose another output")
            case .folder: return (entry.path, "a folder stands where a generated file has to be")
            case .link: return (entry.path, "a symbolic link stands where a generated file has to be")
            }
        }
        var parts = folded.split(separator: "/").dropLast()
        while !parts.isEmpty {
            for entry in standing[parts.joined(separator: "/")] ?? [] {
                switch entry.kind {
                case .folder: continue
                case .link: return (entry.path, "a symbolic link stands where a folder of generated files has to be")
                case .ours, .foreign: return (entry.path, "a file stands where a folder of generated files has to be")
                }
            }
            parts.removeLast()
        }
        return nil
    }

    /// The folders in which the removals leave nothing.
    private func emptied(_ entries: [ExistingEntry], _ wanted: Set<String>) -> [String] {
        let removed = Set(removals.map(\.path))
        var kept: Set<String> = []
        for path in wanted.union(entries.filter { $0.kind != .folder }.map(\.path).filter { !removed.contains($0) }) {
            kept.formUnion(Self.folders(above: path))
        }
        let touched = Set(removed.flatMap(Self.folders(above:)))
        return touched.subtracting(kept).sorted { left, right in
            let depths = (left.split(separator: "/").count, right.split(separator: "/").count)
            return depths.0 == depths.1 ? left < right : depths.0 > depths.1
        }
    }

    private static func folders(above path: String) -> [String] {
        var parts = path.split(separator: "/").dropLast()
        var folders: [String] = []
        while !parts.isEmpty {
            folders.append(parts.joined(separator: "/"))
            parts.removeLast()
        }
        return folders
    }
}
