import ApusGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a run read and wrote, and what it had to say: while nothing of it has changed, generating again would do nothing.
///
/// Kept in the user's cache folder. A record that is missing, broken or of another build of the tool costs a run, and nothing else.
public struct RunRecord: Codable, Sendable {
    /// What the run said.
    public struct Summary: Codable, Sendable {
        public var module: String
        public var models: Int
        public var operations: Int
        public var unusedLockEntries: Int
        public var diagnostics: [Diagnostic]

        public init(module: String, models: Int, operations: Int, unusedLockEntries: Int, diagnostics: [Diagnostic]) {
            self.module = module
            self.models = models
            self.operations = operations
            self.unusedLockEntries = unusedLockEntries
            self.diagnostics = diagnostics
        }
    }

    public var summary: Summary
    /// The output folder.
    public var output: String
    /// The paths of the generated files, sorted.
    public var files: [String] { outputs.keys.sorted() }

    private var tool: FileStamp
    /// Every path that the run asked for; without a fingerprint where there was no file.
    private var inputs: [Input]
    private var outputs: [String: Fingerprint]

    private struct Input: Codable, Sendable {
        var path: String
        var fingerprint: Fingerprint?
        /// The names in it, where it is a folder.
        var names: [String]?

        init(_ path: String) {
            self.path = path
            if Disk.isFolder(path) { names = try? Disk.names(in: path) } else { fingerprint = Fingerprint(ofFile: path) }
        }

        var isUnchanged: Bool {
            let now = Self(path)
            return now.fingerprint == fingerprint && now.names == names
        }
    }

    /// The record of a run that has just ended; nil where a file has changed since it began, so that nobody knows what it read.
    public init?(_ summary: Summary, inputs: Set<String>, output: OutputFolder, files: [GeneratedFile], start: RunStart) {
        guard let tool = FileStamp.ofThisTool, inputs.allSatisfy({ FileStamp($0)?.isOlder(than: start) ?? true }) else { return nil }
        self.summary = summary
        self.output = output.path
        self.tool = tool
        self.inputs = inputs.sorted().map(Input.init)
        outputs = Dictionary(files.map { ($0.path, Fingerprint(Array($0.contents.utf8))) }, uniquingKeysWith: { $1 })
    }

    /// The record of an earlier run with the same arguments in the same folder, where all that it read and wrote is as it was.
    public static func ofUnchangedRun(_ arguments: [String]) -> RunRecord? {
        guard
            let file = file(of: arguments), let bytes = try? Disk.read(file),
            let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
            record.tool == FileStamp.ofThisTool, record.inputs.allSatisfy(\.isUnchanged),
            let entries = try? OutputFolder(record.output).entries()
        else { return nil }
        let ours = entries.compactMap { entry -> (String, Fingerprint)? in
            guard case .ours(let bytes) = entry.kind else { return nil }
            return (entry.path, Fingerprint(bytes))
        }
        guard ours.count == record.outputs.count, ours.allSatisfy({ record.outputs[$0] == $1 }) else { return nil }
        return record
    }

    /// Keeps the record for the next run with these arguments in this folder; where that cannot be, there is none.
    public func keep(for arguments: [String]) {
        guard let file = Self.file(of: arguments), let bytes = try? JSONEncoder().encode(self) else { return }
        let folder = Path.folder(of: file)
        let staged = file + ".new"
        do {
            _ = try Disk.makeFolder(folder)
            if Disk.kind(staged) != nil { try Disk.removeFile(staged) }
            try Disk.create(staged, bytes)
            try Disk.move(staged, to: file)
            Self.removeOldest(in: folder)
        } catch {
            // Somebody who has no place for a cache has none.
        }
    }

    /// A folder that only ever grew would be rubbish one day.
    private static func removeOldest(in folder: String) {
        let limit = 100
        guard let names = try? Disk.names(in: folder), names.count > limit else { return }
        let files = names.map { Path.join(folder, $0) }.compactMap { file in FileStamp(file).map { (file, $0) } }
        for (file, _) in files.sorted(by: { $0.1.isOlder(than: $1.1) }).dropLast(limit) { try? Disk.removeFile(file) }
    }

    /// Where the record of a run stands.
    private static func file(of arguments: [String]) -> String? {
        guard let cache = Disk.cacheFolder, let folder = Disk.resolved(".") else { return nil }
        let key = ([folder] + arguments).joined(separator: "\0")
        return Path.join(cache, "apus/runs/\(Fingerprint(Array(key.utf8))).json")
    }
}
