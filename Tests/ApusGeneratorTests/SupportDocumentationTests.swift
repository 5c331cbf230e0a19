import Foundation
import Testing

@testable import ApusGenerator

/// `docs/SUPPORT.md` against the generator: what the page says is so, and a document shows it.
@Suite struct SupportDocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// The cells of the page's tables.
    private static let rows: [[String]] = {
        let page = (try? String(contentsOf: root.appending(path: "docs/SUPPORT.md"), encoding: .utf8)) ?? ""
        return page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }()

    private static func row(_ keyword: SchemaKeyword) -> [String]? {
        rows.first { $0.count == 4 && $0[0] == "`\(keyword.rawValue)`" }
    }

    private static func document(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "Tests/Golden/Documents/\(name).yaml"), encoding: .utf8)
    }

    @Test(arguments: SchemaKeyword.allCases) func keyword(_ keyword: SchemaKeyword) throws {
        let row = try #require(Self.row(keyword), "docs/SUPPORT.md has no row for it")
        #expect(row[1] == "`\(keyword.effect.rawValue)`")
        guard !row[3].isEmpty else { return }
        let text = try Self.document(row[3])
        #expect(text.contains("\(keyword.rawValue):"), "\(row[3]).yaml does not have it")
    }

    @Test func noRowIsLeftOver() {
        let keywords = Set(SchemaKeyword.allCases.map { "`\($0.rawValue)`" })
        let rows = Self.rows.filter { $0.count == 4 && $0[0].hasPrefix("`") }.map { $0[0] }
        #expect(Set(rows).subtracting(keywords).isEmpty)
        #expect(rows.count == keywords.count)
    }

    /// What has no effect is noted, and nothing else is.
    @Test(arguments: SchemaKeyword.allCases) func note(_ keyword: SchemaKeyword) throws {
        let output = try generated("components: { schemas: { S: { '\(keyword.rawValue)': { minimum: 1 } } } }")
        let isNoted = output.diagnostics.contains {
            $0.code == .documentedOnly && $0.message.contains("`\(keyword.rawValue)`")
        }
        #expect(isNoted == (keyword.effect == .documentedOnly))
        #expect(!output.codes.contains("unknown-keyword"))
    }

    /// The page's Swift types of formats, made.
    @Test func formats() throws {
        let rows = Self.rows.filter { $0.count == 3 && ["string", "integer", "number"].contains($0[0]) }
        #expect(rows.count >= 10)
        for row in rows {
            for format in row[1].components(separatedBy: ", ").map({ $0.trimmingCharacters(in: ["`"]) }) {
                let output = try generated(
                    "components: { schemas: { S: { type: object, properties: { p: { type: \(row[0]), format: \(format) } } } } }"
                )
                let wanted = row[2].hasPrefix("`") ? String(row[2].dropFirst().prefix { $0 != "`" }) : "String"
                #expect(output.text.contains("var p: \(wanted)?"), "\(row[0]), \(format): \(wanted)")
            }
        }
    }

    // MARK: Operations

    private static let operationRows = rows.filter { $0.count == 3 && $0[0] != "in the document" && !["string", "integer", "number", "type"].contains($0[0]) }

    /// Each row about operations has what shows it, and a document that has it.
    @Test func everyRowIsShown() throws {
        #expect(Self.operationRows.map { $0[0] } == SupportRow.all.map(\.cell))
        for row in Self.operationRows where !row[2].isEmpty { #expect(throws: Never.self, "\(row[0])") { try Self.document(row[2]) } }
    }

    /// A row is true: its document gives what it says, and the diagnostic that it names, or none.
    @Test(arguments: SupportRow.all) func operation(_ row: SupportRow) throws {
        var configuration = try readConfiguration(path: "apus.yaml", bytes: Array(row.settings.utf8))
        configuration.layout = .single
        let text = "openapi: 3.2.0\ninfo: { title: Test, version: '1' }\n" + row.document
        let output = try generate(
            Input(path: "api.yaml", document: Array(text.utf8), configuration: configuration, allowsNetwork: true)
        ) { SupportRow.files[$0].map { Array($0.utf8) } }
        for shown in row.shows { #expect(output.text.contains(shown), "\(shown)") }
        #expect(output.codes == (row.code.map { [$0] } ?? []))
        let said = Self.operationRows.first { $0[0] == row.cell }?[1]
        if let code = row.code { #expect(said?.contains("`\(code)`") == true) }
    }
}
