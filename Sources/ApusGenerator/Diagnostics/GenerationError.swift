/// Why nothing was generated.
public struct GenerationError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, at least one of them an error.
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    public init(_ code: DiagnosticCode, _ message: String, at location: SourceLocation, pointer: String? = nil) {
        diagnostics = [Diagnostic(.error, code, message, at: location, pointer: pointer)]
    }

    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
