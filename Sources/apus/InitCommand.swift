import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a client: write apus.yaml and a package for it.",
        discussion: """
            Writes apus.yaml beside the document, with what was recognised in it and a line on every setting, and Package.swift, \
            where there is none, with a target for the client. A file that stands there is never replaced. `apus generate` comes next.
            """)

    @Argument(
        help: ArgumentHelp("The OpenAPI document, YAML or JSON.", valueName: "spec"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String

    @Option(
        help: ArgumentHelp(
            "The Swift module, and the client type in it. (default: from the document's title)", valueName: "name"))
    var module: String?

    @Option(
        name: .customLong("apus"),
        help: ArgumentHelp(
            "Where Package.swift finds Apus: a folder or a URL. (default: the package that this command was built in)",
            valueName: "package"))
    var package: String?

    func validate() throws {
        if let module, let problem = ModuleName.problem(with: module) {
            throw ValidationError("The name '\(module)' will not do for '--module': \(problem).")
        }
    }

    func run() throws {
        try Failures.shown {
            var input = try Project(document: document).loadDocument()
            input.configuration.module = module
            let output = try LoadedProject(input).generate()
            let folder = Path.folder(of: document)
            let starter = ClientStarter(output.api, document: Path.name(of: document))
            let configuration = Path.join(folder, "apus.yaml")
            try writeNewFile(starter.configuration, to: configuration)
            Console.result("\(configuration): written")
            for line in starter.recognised { Console.result("    " + line.printable) }
            let manifest = Path.join(folder, "Package.swift")
            if Path.exists(manifest) {
                Console.result("\(manifest): stands there already; the target of the client is\n\(starter.target)")
            } else if let package = package ?? ApusPackage.own(seenFrom: folder) {
                try writeNewFile(starter.manifest(package), to: manifest)
                Console.result("\(manifest): written")
            } else {
                Console.result("Package.swift: not written, since nothing says where Apus is; --apus does")
            }
            Console.result("next: apus generate \(document)".printable)
        }
    }
}

/// The package that this command was built in.
enum ApusPackage {
    /// Its folder as a path from another; nil where the command does not stand in a package's build folder.
    static func own(seenFrom folder: String) -> String? {
        guard let program = CommandLine.arguments.first, program.contains("/"), var current = Path.resolved(program),
            let base = Path.resolved(folder)
        else { return nil }
        while current != "/", !current.isEmpty {
            current = Path.folder(of: current)
            if Path.name(of: current) == ".build" {
                return Path.relative(Path.folder(of: current), to: base)
            }
        }
        return nil
    }
}
