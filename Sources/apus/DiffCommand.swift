import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus diff`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what a new version of a document does to the code that uses its client, and on the wire.",
        discussion: """
            A document is a file, or git:REVISION:path for one of an earlier commit. Every finding has a rule, which docs/DIFF.md \
            lists; together they give the part of a semantic version that has to be raised.

            Exit code 1: --fail-on was given, and a finding is as grave.
            """)

    @Argument(
        help: ArgumentHelp("The document as it was.", valueName: "old"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var old: String

    @Argument(
        help: ArgumentHelp("The document as it is.", valueName: "new"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var new: String

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration of both. (default: apus.yaml beside each, where there is one)", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var configurationPath: String?

    @Option(help: "How to print the findings.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Exit with 1 if a finding is as grave.", valueName: "severity"))
    var failOn: Threshold?

    @Option(
        help: ArgumentHelp("A list of findings to leave out, each with its reason.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var ignore: String?

    @Flag(name: .shortAndLong, help: "Show changes of the documentation one by one, and what was ignored.")
    var verbose = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json, github
    }

    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case breaking, warning
    }

    func run() throws {
        let report: DiffReport
        do {
            report = try compare()
        } catch {
            guard let failure = RunFailure(error) else { throw error }
            for line in DiagnosticReport(failure.diagnostics, .normal).lines { Console.message(line) }
            throw failure.code
        }
        switch format {
        case .text:
            for line in report.text(isColored: Console.resultIsTerminal, isVerbose: verbose, \.printable) {
                Console.result(line)
            }
        case .markdown: for line in report.markdown { Console.result(line.printable) }
        case .json: Console.result(try json(report))
        case .github: for line in report.annotations { Console.result(line.printable) }
        }
        switch failOn {
        case .breaking where report.reaches(.breaking), .warning where report.reaches(.warning): throw ExitCode.failure
        default: break
        }
    }

    private func compare() throws -> DiffReport {
        var project = Project(document: new)
        project.configuration = configurationPath
        let pair = try DocumentPair(old: old, new: project)
        let comparison = try Progress.shown("Comparing \(old) and \(new)") { () throws(GenerationError) in
            try pair.compare()
        }
        let ignores = try ignore.map(readIgnores) ?? DiffIgnores()
        for diagnostic in ignores.unused(by: comparison) { Console.message(diagnostic.description) }
        return DiffReport(comparison, ignoring: ignores)
    }
}
