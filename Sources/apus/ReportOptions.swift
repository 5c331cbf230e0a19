import ArgumentParser

/// How much is said, and in which form.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How to print what was found.", valueName: "format"))
    var diagnostics: Format = .text

    @Flag(help: "Exit with 1, and write nothing, if there is a warning.")
    var strict = false

    @Flag var verbosity: Verbosity = .normal

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    enum Verbosity: EnumerableFlag {
        case normal, quiet, verbose

        static func name(for value: Verbosity) -> NameSpecification {
            switch value {
            case .normal: [.customLong("normal")]
            case .quiet: [.short, .long]
            case .verbose: [.short, .long]
            }
        }

        static func help(for value: Verbosity) -> ArgumentHelp? {
            switch value {
            case .normal: .hidden
            case .quiet: "Print errors alone, and how many warnings there are."
            case .verbose: "Print every note and warning, and every file."
            }
        }
    }
}
