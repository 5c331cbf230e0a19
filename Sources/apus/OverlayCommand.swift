import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus overlay`
struct OverlayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlay",
        abstract: "Work with OpenAPI overlays: files of changes to a document.",
        subcommands: [ApplyOverlay.self])
}

/// `apus overlay apply`
struct ApplyOverlay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Print a document with overlays applied.",
        discussion: """
            Comments are left out. What `apus generate --overlay` reads is the same without this step; this shows it, and gives \
            it to other tools.
            """)

    @Argument(
        help: ArgumentHelp("The OpenAPI document, YAML or JSON; - reads standard input.", valueName: "spec"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String

    @Argument(
        help: ArgumentHelp("The overlays, in their order.", valueName: "overlay"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var overlays: [String]

    @Option(help: "How to write it. (default: as the document is)")
    var format: DocumentFormat?

    func run() throws {
        try Failures.shown {
            var project = Project(document: document)
            project.overlays = overlays
            let (text, diagnostics) = try project.rewrite(.overlays, as: format)
            Console.document(text)
            for line in DiagnosticReport(diagnostics, .normal).lines { Console.message(line) }
        }
    }
}

extension DocumentFormat: ExpressibleByArgument {}
