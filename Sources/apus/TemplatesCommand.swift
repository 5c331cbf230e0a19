import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus templates`
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Work with the templates that make the code.",
        subcommands: [Export.self])

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the built-in templates into a folder.",
            discussion: "Change them there and generate with `apus generate --templates <directory>`.")

        @Argument(help: ArgumentHelp("The folder; it is made where there is none.", valueName: "directory"), completion: .directory)
        var directory: String

        func run() throws {
            do {
                let files = try exportTemplates(builtInTemplates, to: directory)
                Console.result("\(directory): \(counted(files.count, "template")) written")
            } catch {
                guard let failure = RunFailure(error) else { throw error }
                for diagnostic in failure.diagnostics { Console.message(diagnostic.description) }
                throw failure.code
            }
        }
    }
}
