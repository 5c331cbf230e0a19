import Foundation
import Testing

@testable import ApusGenerator

private let corpus = ProcessInfo.processInfo.environment["CORPUS"]

/// Histories of documents that are not ours: every edit is found and rated right, none is invented.
@Suite(.serialized, .enabled(if: corpus != nil, "CORPUS names the folder of the documents"))
struct HistoryTests {
    @Test(arguments: History.all.indices) func everyEditIsFoundAndNoneInvented(index: Int) throws {
        let history = History.all[index]
        let file = URL(filePath: try #require(corpus)).appending(path: history.document)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(try findings(text, text, history.document).isEmpty)
        var edited = text
        for edit in history.edits { try edit.apply(to: &edited) }
        let together = try findings(text, edited, history.document)
        // Every edit, by its rules, and nothing else.
        func names(_ rules: [ChangeRule]) -> [String] { rules.map(\.id).sorted() }
        let wire = together.filter { $0.rule.view == .wire }
        #expect(names(wire.map(\.rule)) == names(history.edits.flatMap(\.rules)), "\(wire.map(\.message))")
        #expect(together.contains { $0.rule.view == .swift })
    }

    private func findings(_ old: String, _ new: String, _ name: String) throws -> [Finding] {
        try compare(Input(path: name, document: Array(old.utf8)), Input(path: name, document: Array(new.utf8))).findings
    }
}
