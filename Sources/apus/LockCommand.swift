import ApusFileSystem
import ApusGenerator
import ArgumentParser

/// `apus lock`
struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Look into apus.lock, and remove from it.",
        discussion: """
            apus.lock stands beside apus.yaml and is written by `apus generate`. What has a line in it keeps its Swift name, its \
            place among the arguments and the shape of its result when the document changes. Check it in; a merge conflict is \
            solved by keeping the lines of both sides.

            Without --explain or --forget, says how many entries there are, and which the document has no use for.
            """)

    @OptionGroup var source: DocumentOptions

    @Flag(
        help:
            "Say why names are what they are: of those named behind it, else of all that are not simply the document's words."
    )
    var explain = false

    @Flag(
        help:
            "Remove the entries named behind it, and everything below them; else those that the document no longer has."
    )
    var forget = false

    @Argument(help: ArgumentHelp("Swift names, or JSON pointers as the lock has them.", valueName: "what"))
    var names: [String] = []

    func validate() throws {
        if explain && forget { throw ValidationError("--explain and --forget exclude each other.") }
        if !names.isEmpty, !explain, !forget { throw ValidationError("Say --explain or --forget with '\(names[0])'.") }
    }

    func run() throws {
        try Failures.shown {
            let loaded = try source.project.load()
            guard let file = loaded.lockFile else {
                throw GenerationError(
                    .lock, "there is no apus.yaml beside the document, and so no apus.lock; `apus init` writes one",
                    at: SourceLocation(file: loaded.input.path, line: 0, column: 0))
            }
            if explain { return try explainNames(loaded) }
            let generated = try loaded.generate()
            let unused = generated.unusedEntries(of: file.lock)
            if forget { return try forget(names.isEmpty ? unused : matching(file.lock), of: file) }
            Console.result(
                "\(file.path): \(counted(file.lock.entries.count, "entry", "entries")), \(unused.count) not used")
            for key in unused { Console.result("not used: \(key.description)") }
        }
    }

    private func explainNames(_ loaded: LoadedProject) throws {
        let all = try loaded.explainNames()
        let shown =
            names.isEmpty
            ? all.filter { !$0.isPlain }
            : all.filter { names.contains($0.name) || names.contains($0.place) }
        for explanation in shown {
            Console.result("\(explanation.name): \(explanation.reason)".printable)
            Console.result("    \(explanation.place)".printable)
        }
        if shown.isEmpty {
            Console.message(
                names.isEmpty
                    ? "every name is the document's own"
                    : "nothing is called so; the lock has names as Swift code writes them, and pointers")
        }
    }

    private func matching(_ lock: Lock) -> [Lock.Key] {
        lock.entries.keys.filter { key in
            names.contains { key.pointer == $0 || key.pointer.hasPrefix($0 + "/") || lock.entries[key]?.name == $0 }
        }.sorted()
    }

    private func forget(_ keys: [Lock.Key], of file: LockFile) throws {
        guard !keys.isEmpty else { return Console.message("there is nothing to forget") }
        try file.write(file.lock.removing(keys))
        for key in keys { Console.result("forgot \(key.description)") }
    }
}

extension Lock.Key {
    /// `type #/components/schemas/Pet`
    var description: String { "\(kind.rawValue) \(pointer)".printable }
}
