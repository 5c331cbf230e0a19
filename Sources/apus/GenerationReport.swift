import ApusFileSystem
import ApusGenerator

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a run did, or would do: the few lines that a person reads, and the same for programs.
struct GenerationReport: Encodable {
    enum Mode: String, Encodable {
        case generate, check, dryRun
    }

    var mode: Mode
    var module: String?
    var output: String?
    var models = 0
    var operations = 0
    var written: [String] = []
    var replaced: [String] = []
    var unchanged: [String] = []
    var removed: [String] = []
    /// The lock, where it is, or would be, written.
    var lock: String?
    /// Entries of the lock that the document has no use for.
    var unusedLockEntries = 0
    /// With `--check`: how each file differs.
    var differences: [FileDifference] = []
    /// With `--watch`: how many lines of each file are new and gone.
    var fileChanges: [String] = []
    /// With `--watch`: what changed since the run before.
    var sinceLastRun: DiffReport?
    /// With `--diff`: what changed since the last commit.
    var changes: DiffReport?
    var seconds = 0.0
    var diagnostics: [Diagnostic] = []

    init(_ mode: Mode) {
        self.mode = mode
    }

    mutating func add(_ api: API) {
        module = api.module
        operations = api.operations.count
        models = api.types.count { $0.scope == .client && $0.isModel }
    }

    mutating func add(_ plan: FilePlan, output: String) {
        self.output = output
        written = plan.writes.map(\.path)
        replaced = plan.replaced
        unchanged = plan.unchanged
        removed = plan.removals.map(\.path)
        if mode == .check { differences = plan.differences(in: output) }
    }

    /// What the next run says where nothing has changed.
    var summary: RunRecord.Summary {
        RunRecord.Summary(
            module: module ?? "", models: models, operations: operations, unusedLockEntries: unusedLockEntries,
            diagnostics: diagnostics)
    }

    /// Says what an earlier run said, of which nothing has changed.
    mutating func add(_ record: RunRecord) {
        module = record.summary.module
        models = record.summary.models
        operations = record.summary.operations
        unusedLockEntries = record.summary.unusedLockEntries
        diagnostics = record.summary.diagnostics
        output = record.output
        unchanged = record.files
    }

    /// Notes how much of each file changes, up to ten files.
    mutating func addChanges(of plan: FilePlan) {
        let differences = plan.differences()
        fileChanges = differences.prefix(10).map { difference in
            let lines = difference.text.split(separator: "\n")
            let new = lines.count { $0.hasPrefix("+") && !$0.hasPrefix("+++") }
            let gone = lines.count { $0.hasPrefix("-") && !$0.hasPrefix("---") }
            return "  \(difference.path) +\(new) -\(gone)"
        }
        if differences.count > 10 { fileChanges.append("  … \(differences.count - 10) more files") }
    }

    mutating func add(_ lock: FileDifference?, unused: Int) {
        self.lock = lock?.path
        unusedLockEntries = unused
        if mode == .check, let lock { differences.append(lock) }
    }

    /// The lines for a person.
    func lines(_ verbosity: ReportOptions.Verbosity) -> [String] {
        guard let module, let output else { return [] }
        switch mode {
        case .check:
            guard !differences.isEmpty else { return verbosity == .quiet ? [] : ["\(output) is up to date (\(counted(unchanged.count, "file")))"] }
            return differences.map { String($0.text.dropLast()) } + [wouldChange(output)]
        case .dryRun:
            return files(verb: ("write", "replace", "remove")) + (lock.map { ["write \($0)"] } ?? []) + summary(module, output, "to write", "to remove")
        case .generate:
            if verbosity == .quiet { return [] }
            let files = verbosity == .verbose ? files(verb: ("wrote", "replaced", "removed")) : fileChanges.isEmpty ? replacedLine : fileChanges
            return files + summary(module, output, "written", "removed") + lockLines
        }
    }

    private func summary(_ module: String, _ output: String, _ writes: String, _ removes: String) -> [String] {
        [
            "\(module): \(counted(models, "model")), \(counted(operations, "operation"))",
            "\(output): \(counted(written.count, "file")) \(writes), \(unchanged.count) unchanged, \(removed.count) \(removes) in \(time) s",
        ]
    }

    private func files(verb: (new: String, old: String, gone: String)) -> [String] {
        let replaced = Set(replaced)
        return written.map { "\(replaced.contains($0) ? verb.old : verb.new) \($0)" } + removed.map { "\(verb.gone) \($0)" }
    }

    /// The files that were written over, up to five.
    private var replacedLine: [String] {
        guard !replaced.isEmpty else { return [] }
        let names = replaced.prefix(5).joined(separator: ", ")
        let more = replaced.count > 5 ? " and \(replaced.count - 5) more" : ""
        return ["replaced \(names)\(more)"]
    }

    /// What there is to say of the lock: that it is new, since it has to be checked in, and that it has entries to forget.
    private var lockLines: [String] {
        var lines: [String] = []
        if let lock { lines.append("\(lock): written; check it in") }
        if unusedLockEntries > 0 {
            let entries = counted(unusedLockEntries, "entry", "entries")
            lines.append("apus.lock: \(entries) of what the document no longer has; `apus lock <spec> --forget` removes \(unusedLockEntries == 1 ? "it" : "them")")
        }
        return lines
    }

    private func wouldChange(_ output: String) -> String {
        let files = differences.count - (lock == nil ? 0 : 1)
        let parts = [files == 0 ? nil : "\(counted(files, "file")) of \(output)", lock]
        return parts.compactMap { $0 }.joined(separator: " and ") + " would change"
    }

    private var time: String {
        let hundredths = Int((seconds * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension TypeDeclaration {
    /// Whether a person would call it a model: no alias, and not what tells successes apart.
    var isModel: Bool {
        switch kind {
        case .record, .choice, .enumeration: true
        case .alias, .outcome: false
        }
    }
}

/// A value as JSON that a person can read as well.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
