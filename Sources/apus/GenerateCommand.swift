import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus generate`
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate a Swift client.",
        discussion: """
            Writes only files whose contents change and removes those of an earlier run that are no longer generated. A file that \
            Apus did not write is never touched. A run that fails changes nothing.

            Settings come from apus.yaml; flags win over it. Beside it, apus.lock keeps names, argument orders and results as they \
            are; check it in.
            """)

    @OptionGroup var source: DocumentOptions

    @Option(
        help: ArgumentHelp("The folder for the generated files. (default: Generated/<module>)", valueName: "directory"),
        completion: .directory)
    var output: String?

    @Flag(help: "Write nothing; print how the files differ, and exit with 1 if any does.")
    var check = false

    @Flag(help: "Write nothing; print which files would be written and removed.")
    var dryRun = false

    @Flag(help: "Generate again whenever the document, a file that it refers to, the configuration, an overlay or a template changes.")
    var watch = false

    @Flag(help: "Show what changed since the last commit: in the code that uses the client, and on the wire.")
    var diff = false

    @Option(
        help: ArgumentHelp(
            "Keep the names of types and methods that a document of an earlier version gave them, as deprecated ones: a file, or git:REVISION:path.",
            valueName: "old"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var keepDeprecatedNames: String?

    @Flag(help: "Generate even if nothing has changed since the last run with these arguments.")
    var noCache = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if check && dryRun { throw ValidationError("--check and --dry-run exclude each other.") }
        if watch && (check || dryRun) { throw ValidationError("--watch writes files; it excludes --check and --dry-run.") }
        if watch && source.document == "-" { throw ValidationError("--watch needs a file; standard input is read once.") }
        if output?.isEmpty == true { throw ValidationError("The path after --output is empty.") }
    }

    func run() throws {
        guard watch else {
            let code = try runOnce(ReadPaths())
            if code != .success { throw code }
            return
        }
        var project = source.project
        project.output = output
        var last: LoadedProject?
        try Watch.run(project) {
            let paths = ReadPaths(keepsContents: true)
            // A document that cannot be read for a while is no reason to end.
            _ = try runOnce(paths, after: &last)
            return paths.all
        }
    }

    private func runOnce(_ paths: ReadPaths) throws -> ExitCode {
        var last: LoadedProject?
        return try runOnce(paths, after: &last)
    }

    /// One run, shown.
    ///
    /// - Parameter last: With `--watch`, what the last run that succeeded read; becomes what this one did.
    private func runOnce(_ paths: ReadPaths, after last: inout LoadedProject?) throws -> ExitCode {
        var result = GenerationReport(check ? .check : dryRun ? .dryRun : .generate)
        let started = ContinuousClock.now
        if isRecorded, let record = RunRecord.ofUnchangedRun(arguments) {
            result.add(record)
            result.seconds = (ContinuousClock.now - started) / .seconds(1)
            try show(result)
            return .success
        }
        var code = ExitCode.success
        do {
            code = try generate(&result, paths, after: &last)
        } catch {
            guard let failure = RunFailure(error) else { throw error }
            result.diagnostics += failure.diagnostics
            code = failure.code
        }
        result.seconds = (ContinuousClock.now - started) / .seconds(1)
        try show(result)
        return code
    }

    /// Whether a run is remembered: one that writes what files alone decide.
    private var isRecorded: Bool {
        !noCache && !check && !dryRun && !watch && !diff && keepDeprecatedNames == nil && !source.allowNetwork
            && source.document != "-" && !source.document.hasPrefix("git:")
    }

    private var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

    /// Generates and, unless the flags say otherwise, writes; notes in `result` what happened.
    private func generate(
        _ result: inout GenerationReport, _ paths: ReadPaths, after last: inout LoadedProject?
    ) throws -> ExitCode {
        let start = RunStart()
        var project = source.project
        project.output = output
        var loaded = try project.load()
        paths.note(project.watchedPaths + loaded.watchedPaths)
        if let keepDeprecatedNames {
            loaded.input.formerNames = try DocumentPair(old: keepDeprecatedNames, new: project).compare().formerNames
        }
        if diff { result.changes = try changes(of: project) }
        let generated = try Progress.shown("Generating from \(loaded.input.path)", if: report.verbosity != .quiet) {
            try loaded.generate(noting: paths)
        }
        result.add(generated.api)
        result.diagnostics = generated.diagnostics
        if report.strict, generated.diagnostics.contains(where: { $0.severity > .note }) { return .failure }

        let folder = loaded.outputFolder(module: generated.api.module)
        let plan = try FilePlan(generated.files, over: folder.entries(), in: folder.path)
        let lockFile = loaded.writesLock ? loaded.lockFile : nil
        let lockDifference = lockFile?.difference(to: generated.lock)
        if watch {
            result.addChanges(of: plan)
            let now = loaded.remembering(paths)
            if let last { result.sinceLastRun = DiffReport(try DocumentPair(old: last, new: now).compare()) }
            last = now
        }
        if !check, !dryRun {
            try folder.apply(plan)
            if lockDifference != nil { try lockFile?.write(generated.lock) }
        }
        result.add(plan, output: folder.path)
        result.add(lockDifference, unused: loaded.lockFile.map { generated.unusedEntries(of: $0.lock).count } ?? 0)
        // A lock that was just written is an input that the next run reads for the first time.
        if isRecorded, lockDifference == nil {
            RunRecord(result.summary, inputs: paths.all, output: folder, files: generated.files, start: start)?.keep(for: arguments)
        }
        return check && !(plan.isEmpty && lockDifference == nil) ? .failure : .success
    }

    /// The document against what the last commit has of it.
    private func changes(of project: Project) throws -> DiffReport? {
        guard let pair = try DocumentPair(ofCommitted: project) else {
            Console.message("\(project.document) is not in the last commit: there is nothing to compare it with")
            return nil
        }
        return DiffReport(try pair.compare())
    }

    private func show(_ result: GenerationReport) throws {
        switch report.diagnostics {
        case .json: Console.result(try json(result))
        case .text:
            for line in DiagnosticReport(result.diagnostics, report.verbosity).lines { Console.message(line) }
            if report.strict, result.output == nil, !result.diagnostics.contains(where: { $0.severity == .error }) {
                Console.message("nothing was written, because --strict takes warnings for errors")
            }
            if let changes = result.changes {
                let isVerbose = report.verbosity == .verbose
                for line in changes.text(isColored: Console.resultIsTerminal, isVerbose: isVerbose, \.printable) { Console.result(line) }
            }
            for line in result.lines(report.verbosity) { Console.result(line) }
            for line in result.sinceLastRun?.brief(most: 8, isColored: Console.resultIsTerminal, \.printable) ?? [] {
                Console.result(line)
            }
        }
    }
}
