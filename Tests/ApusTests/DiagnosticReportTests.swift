import ApusGenerator
import Testing

@testable import apus

struct DiagnosticReportTests {
    private func diagnostics(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ count: Int) -> [Diagnostic] {
        (0..<count).map { Diagnostic(severity, code, "text", at: SourceLocation(file: "a.yaml", line: $0 + 1, column: 1)) }
    }

    @Test func fiveOfACodeThenHowManyMore() {
        let report = DiagnosticReport(diagnostics(.warning, .unresolvedReference, 7) + diagnostics(.error, .syntax, 1), .normal)
        #expect(report.lines.count == 7)
        #expect(report.lines[0] == "a.yaml:1:1: warning: text [unresolved-reference]")
        #expect(report.lines[5] == "a.yaml:1:1: error: text [syntax]")
        #expect(report.lines[6] == "… 2 more [unresolved-reference]")
    }

    @Test func notesAreCountedUnlessAskedFor() {
        let all = diagnostics(.note, .unknownKeyword, 8)
        #expect(DiagnosticReport(all, .normal).lines == ["8 notes not shown; --verbose shows them"])
        #expect(DiagnosticReport(all, .verbose).lines.count == 8)
    }

    @Test func quietShowsErrorsAlone() {
        let all = diagnostics(.note, .unknownKeyword, 1) + diagnostics(.warning, .duplicateKey, 1) + diagnostics(.error, .syntax, 1)
        #expect(
            DiagnosticReport(all, .quiet).lines == [
                "a.yaml:1:1: error: text [syntax]", "1 warning and 1 note not shown; --verbose shows them",
            ])
    }

    @Test func whatADocumentSaysCannotMoveTheCursor() {
        let diagnostic = Diagnostic(.warning, .unknownKeyword, "`\u{1B}[2J\nx`", at: SourceLocation(file: "a.yaml", line: 1, column: 1))
        #expect(DiagnosticReport([diagnostic], .normal).lines == ["a.yaml:1:1: warning: `\\u{1B}[2J\\u{A}x` [unknown-keyword]"])
    }

    @Test func nothingFoundNothingSaid() {
        #expect(DiagnosticReport([], .normal).lines.isEmpty)
    }
}
