import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// A document to be written again.
struct RewriteOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The OpenAPI document, YAML or JSON; - reads standard input.", valueName: "spec"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String

    @Option(
        name: .customLong("overlay"),
        help: ArgumentHelp("An OpenAPI overlay to apply first; can be repeated.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var overlays: [String] = []

    @Option(help: "How to write it. (default: as the document is)")
    var format: DocumentFormat?

    /// Prints the document, and what there is to say of it.
    func print(_ change: DocumentChange, filter: Configuration = Configuration()) throws {
        try Failures.shown {
            var project = Project(document: document)
            project.overlays = overlays
            let (text, diagnostics) = try project.rewrite(change, as: format, filter: filter)
            Console.document(text)
            for line in DiagnosticReport(diagnostics, .normal).lines { Console.message(line) }
        }
    }
}

/// `apus bundle`
struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Print a document of several files as one.",
        discussion: """
            What a $ref names in another file becomes a component, or stands where the reference stood if the specification \
            allows none there. The same client is generated from the result. Comments are left out.
            """)

    @OptionGroup var options: RewriteOptions

    func run() throws {
        try options.print(.bundle)
    }
}

/// `apus filter`
struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Print a smaller document: some operations, and what they need.",
        discussion: """
            An operation is kept that has one of the tags, ids or paths; * matches any run of characters. Without any of them, all \
            are kept that are not excluded. Components that nothing needs are left out, and so are comments.
            """)

    @OptionGroup var options: RewriteOptions

    @Option(name: .customLong("tag"), help: "Keep the operations of a tag; can be repeated, as the others can.")
    var tags: [String] = []

    @Option(name: .customLong("operation"), help: "Keep the operation of an operationId.")
    var operations: [String] = []

    @Option(name: .customLong("path"), help: "Keep the operations of a path.")
    var paths: [String] = []

    @Option(name: .customLong("exclude-tag"), help: "Leave out the operations of a tag.")
    var excludedTags: [String] = []

    @Option(name: .customLong("exclude-operation"), help: "Leave out the operation of an operationId.")
    var excludedOperations: [String] = []

    @Option(name: .customLong("exclude-path"), help: "Leave out the operations of a path.")
    var excludedPaths: [String] = []

    func run() throws {
        var filter = Configuration()
        (filter.include.tags, filter.include.operations, filter.include.paths) = (tags, operations, paths)
        (filter.exclude.tags, filter.exclude.operations, filter.exclude.paths) = (
            excludedTags, excludedOperations, excludedPaths
        )
        try options.print(.filter, filter: filter)
    }
}
