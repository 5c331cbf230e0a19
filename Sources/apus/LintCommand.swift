import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus lint`
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Say what would make a better client.",
        discussion: """
            Prints what the generator has to say of a document, and advice: missing operation ids, inline schemas without a title, \
            enums without a type, integers without bounds, an envelope or pages that could be configured. --fix writes an OpenAPI overlay \
            that follows the advice; the document stays as it is.
            """)

    @OptionGroup var source: DocumentOptions

    @Option(
        help: ArgumentHelp("Write an overlay that follows the advice.", valueName: "overlay"),
        completion: .file(extensions: ["yaml"]))
    var fix: String?

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Failures.shown {
            let loaded = try source.project.load()
            let (found, advice) = try loaded.lint()
            let all = found + advice.map(\.diagnostic)
            switch report.diagnostics {
            case .json: Console.result(try json(all))
            case .text:
                // Advice is a note, and here it is what was asked for.
                let most = report.verbosity == .verbose ? Int.max : DiagnosticReport.most
                for line in DiagnosticReport.lines(all, most: most) { Console.result(line) }
            }
            if let fix { try write(advice, to: fix, of: loaded.input.path) }
            if report.strict, all.contains(where: { $0.severity > .note }) { throw ExitCode.failure }
        }
    }

    private func write(_ advice: [Advice], to file: String, of document: String) throws {
        guard let text = overlay(fixing: advice, of: Path.relative(document, to: Path.folder(of: file))) else {
            return Console.message("there is nothing that an overlay could do")
        }
        try writeNewFile(text, to: file)
        Console.message(
            "\(file): \(counted(advice.count { $0.action != nil }, "action")) written; name it in `overlays` of apus.yaml"
        )
    }
}
