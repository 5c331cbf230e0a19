import Foundation
import Testing

@testable import ApusGenerator

struct DiagnosticsDocumentationTests {
    @Test(arguments: DiagnosticCode.allCases) func everyCodeIsListed(code: DiagnosticCode) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/DIAGNOSTICS.md"), encoding: .utf8)
        #expect(page.contains("| `\(code.rawValue)` | "), "docs/DIAGNOSTICS.md does not list \(code.rawValue)")
    }
}
