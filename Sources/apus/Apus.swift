import ArgumentParser

/// The command.
@main
struct Apus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apus",
        abstract: "Generate Swift clients from OpenAPI documents.",
        discussion: """
            Exit codes: 0 done; 1 the document, its configuration, its lock or an overlay is wrong, --check found a \
            difference, or diff --fail-on a finding; 64 the command line is wrong; 73 a file cannot be \
            written; 74 a file cannot be read.
            """,
        version: "0.1.0",
        subcommands: [
            GenerateCommand.self, DiffCommand.self, InspectCommand.self, LintCommand.self, InitCommand.self,
            LockCommand.self, OverlayCommand.self, BundleCommand.self, FilterCommand.self, TemplatesCommand.self,
        ])
}
