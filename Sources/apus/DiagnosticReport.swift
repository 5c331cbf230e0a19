import ApusGenerator

/// What was found in a document, as lines for a person and for editors.
struct DiagnosticReport {
    /// How many of a code are shown before the rest is counted.
    static let most = 5

    var lines: [String] = []

    /// - Parameters:
    ///   - diagnostics: In document order.
    ///   - verbosity: `quiet` shows errors and counts warnings, `normal` shows five of a code and counts notes, `verbose` shows all.
    init(_ diagnostics: [Diagnostic], _ verbosity: ReportOptions.Verbosity) {
        let isShown: (Diagnostic) -> Bool =
            switch verbosity {
            case .quiet: { $0.severity == .error }
            case .normal: { $0.severity > .note }
            case .verbose: { _ in true }
            }
        lines = Self.lines(diagnostics.filter(isShown), most: verbosity == .verbose ? Int.max : Self.most)
        if let line = Self.hidden(diagnostics.filter { !isShown($0) }) { lines.append(line) }
    }

    /// The lines of diagnostics, so many of each code.
    static func lines(_ diagnostics: [Diagnostic], most limit: Int) -> [String] {
        var lines: [String] = []
        var counts: [DiagnosticCode: Int] = [:]
        var order: [DiagnosticCode] = []
        for diagnostic in diagnostics {
            let count = counts[diagnostic.code, default: 0] + 1
            counts[diagnostic.code] = count
            if count == 1 { order.append(diagnostic.code) }
            if count <= limit { lines.append(diagnostic.description.printable) }
        }
        for code in order {
            if let count = counts[code], count > limit { lines.append("… \(count - limit) more [\(code.rawValue)]") }
        }
        return lines
    }

    /// One line about what is not shown.
    private static func hidden(_ diagnostics: [Diagnostic]) -> String? {
        guard !diagnostics.isEmpty else { return nil }
        let warnings = diagnostics.count { $0.severity == .warning }
        let notes = diagnostics.count { $0.severity == .note }
        let parts = [
            warnings == 0 ? nil : counted(warnings, "warning"), notes == 0 ? nil : counted(notes, "note"),
        ]
        let those = warnings + notes == 1 ? "it" : "them"
        return parts.compactMap { $0 }.joined(separator: " and ") + " not shown; --verbose shows \(those)"
    }
}

/// `1 file`, `2 files`, `2 properties`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
