import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus inspect`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what would be generated from a document.",
        discussion: """
            Prints servers, authentication, operations with their Swift signatures, and models; on standard error, what is generated \
            otherwise than the document says, and why.
            """)

    @OptionGroup var source: DocumentOptions

    @Flag(name: .customLong("ir"), help: "Print the intermediate representation as JSON instead.")
    var representation = false

    @Flag(name: .shortAndLong, help: "Print every note and warning.")
    var verbose = false

    func run() throws {
        do {
            let loaded = try source.project.load()
            let generated = try Progress.shown("Reading \(loaded.input.path)") { try loaded.generate() }
            Console.result(
                representation ? try json(generated.api) : Inspection(generated.api, loaded.input.configuration).text)
            for line in DiagnosticReport(generated.diagnostics, verbose ? .verbose : .normal).lines { Console.message(line) }
        } catch {
            guard let failure = RunFailure(error) else { throw error }
            for line in DiagnosticReport(failure.diagnostics, .normal).lines { Console.message(line) }
            throw failure.code
        }
    }
}
