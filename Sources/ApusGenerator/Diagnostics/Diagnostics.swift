/// Collects what a person should know, each thing once.
struct Diagnostics: Sendable {
    /// In the order in which they were found.
    private(set) var all: [Diagnostic] = []
    private var known: Set<Diagnostic> = []
    /// The file that comes first.
    private let root: String

    /// - Parameter root: The document's file, whose diagnostics come before those of the files it refers to.
    init(root: String = "") {
        self.root = root
    }

    var isEmpty: Bool { all.isEmpty }

    /// Adds what is not there yet.
    mutating func add(_ diagnostic: Diagnostic) {
        if known.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// Adds a diagnostic about a value.
    mutating func add(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String, at node: Node) {
        add(severity, code, message, at: Origin(node))
    }

    /// Adds a diagnostic about what came of a value.
    mutating func add(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String, at origin: Origin) {
        let message = [message, origin.remark].compactMap { $0 }.joined(separator: "; ")
        add(Diagnostic(severity, code, message, at: origin.location, pointer: origin.pointer))
    }

    /// Adds a diagnostic about a place.
    mutating func add(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String, at location: SourceLocation,
        pointer: String? = nil
    ) {
        add(Diagnostic(severity, code, message, at: location, pointer: pointer))
    }

    /// In the order of the document, then of the other files by name.
    func sorted() -> [Diagnostic] {
        func key(_ diagnostic: Diagnostic) -> (Int, String, Int, Int) {
            let place = diagnostic.location
            return (place.file == root ? 0 : 1, place.file, place.line, place.column)
        }
        return all.enumerated().sorted { left, right in
            let (first, second) = (key(left.element), key(right.element))
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }
}
