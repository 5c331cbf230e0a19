import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// Which document, and how to understand it.
struct DocumentOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The OpenAPI document, YAML or JSON; - reads standard input.", valueName: "spec"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The configuration. (default: apus.yaml beside the document, where there is one)", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var configuration: String?

    @Option(help: ArgumentHelp("The Swift module, and the client type in it. (default: from the document's title)", valueName: "name"))
    var module: String?

    @Option(
        help: ArgumentHelp("A folder of templates to use instead of the built-in ones.", valueName: "directory"),
        completion: .directory)
    var templates: String?

    @Option(
        name: .customLong("ref-root"),
        help: ArgumentHelp(
            "The folder below which a $ref may read files. (default: the document's own)", valueName: "directory"),
        completion: .directory)
    var referenceRoot: String?

    @Flag(help: "Read what a $ref names by an http or https URL. (default: nothing is read from the network)")
    var allowNetwork = false

    @Option(help: "The access level of what is generated. (default: public)")
    var access: Configuration.Access?

    @Option(help: "How the code is split into files. (default: perSchema)")
    var layout: Configuration.Layout?

    @Option(
        name: .customLong("overlay"),
        help: ArgumentHelp(
            "An OpenAPI overlay to apply to the document, behind those of apus.yaml; can be repeated.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var overlays: [String] = []

    @Option(
        help: ArgumentHelp(
            "What becomes of apus.lock, beside the configuration: write keeps it up to date, read only obeys it, ignore does neither.",
            valueName: "use"))
    var lock: LockUse = .write

    /// The project that the flags describe.
    var project: Project {
        var project = Project(document: document)
        project.configuration = configuration
        project.module = module
        project.templates = templates
        project.referenceRoot = referenceRoot
        project.allowsNetwork = allowNetwork
        project.access = access
        project.layout = layout
        project.lock = lock
        project.overlays = overlays
        return project
    }

    func validate() throws {
        if document.isEmpty { throw ValidationError("The path of the document is empty.") }
        if let referenceRoot, referenceRoot.isEmpty || referenceRoot.hasPrefix("/") != document.hasPrefix("/") {
            throw ValidationError("The paths of the document and after '--ref-root' must both be relative, or both absolute.")
        }
        if let module, let problem = ModuleName.problem(with: module) {
            throw ValidationError("The name '\(module)' will not do for '--module': \(problem).")
        }
    }
}

extension Configuration.Access: ExpressibleByArgument {}
extension Configuration.Layout: ExpressibleByArgument {}
extension LockUse: ExpressibleByArgument {}
