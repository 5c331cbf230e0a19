import Foundation
import Testing

@testable import ApusGenerator

/// Every rule finds its example, and `docs/DIFF.md` lists it with that example.
struct ChangeRuleTests {
    @Test(arguments: RuleExample.all.indices) func findsItsExample(index: Int) throws {
        let example = RuleExample.all[index]
        let rules = try RuleDocument.findings(example.edits, example.configure).map(\.rule)
        #expect(rules.contains(example.rule), "\(example.rule.id) is not among \(rules.map(\.id))")
    }

    @Test(arguments: Array(RuleExample.reversed.keys)) func findsTheOppositeOfAnother(rule: ChangeRule) throws {
        let opposite = try #require(RuleExample.reversed[rule])
        let example = try #require(RuleExample.all.first { $0.rule == opposite })
        var edited = RuleDocument.text
        for (old, new) in example.edits { edited = edited.replacing(old, with: new, maxReplacements: 1) }
        let rules = try RuleDocument.findings(edited, RuleDocument.text, example.configure).map(\.rule)
        #expect(rules.contains(rule), "\(rule.id) is not among \(rules.map(\.id))")
    }

    @Test(arguments: ChangeRule.allCases) func hasAnExampleAndWords(rule: ChangeRule) {
        #expect(
            RuleExample.all.contains { $0.rule == rule } || RuleExample.reversed[rule] != nil,
            "\(rule.id) has no example")
        #expect(!rule.meaning.isEmpty)
        #expect(!rule.advice.isEmpty)
        #expect((rule.bump == .major) == (rule.severity == .breaking))
        #expect(ChangeRule(id: rule.id) == rule)
    }

    @Test func aDocumentDoesNotDifferFromItself() throws {
        #expect(try RuleDocument.findings([]).isEmpty)
    }

    /// The order of keys, flow or block style and comments mean nothing.
    @Test func onlyWhatIsSaidCounts() throws {
        let edits = [
            ("age: { type: integer, default: 1 }", "age: { default: 1, type: integer } # years"),
            ("required: [id, name, mood]", "required: [mood, id, name]"),
            ("{ title: Zoo, version: 1.0.0 }", "{ version: 1.0.0, title: Zoo }"),
        ]
        #expect(try RuleDocument.findings(edits).isEmpty)
    }

    @Test func theDocumentationListsEveryRule() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "docs/DIFF.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(
            page.range(of: "<!-- rules, written by RECORD=1 swift test --filter ChangeRuleTests -->\n"))
        let written = page[..<start.upperBound] + "\n" + RuleExample.documentation
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(written.utf8).write(to: file)
        } else {
            #expect(page == written, "docs/DIFF.md is not what the rules say; RECORD=1 rewrites it")
        }
    }
}

extension RuleExample {
    /// The list of all rules, for `docs/DIFF.md`.
    static var documentation: String {
        var text = ""
        for view in Finding.View.allCases {
            text += view == .swift ? "## Swift: the code that uses the client\n" : "## Wire: requests and responses\n"
            for rule in ChangeRule.allCases where rule.view == view {
                text += "\n### `\(rule.id)`\n\n"
                text +=
                    "\(rule.severity == .info ? "" : rule.severity.rawValue + ", ")\(rule.bump.rawValue) · \(rule.meaning) \(rule.advice)\n\n"
                text += "```diff\n\(difference(rule))```\n"
            }
            text += view == .swift ? "\n" : ""
        }
        return text
    }

    /// The lines that the example takes out and puts in.
    private static func difference(_ rule: ChangeRule) -> String {
        let isReversed = all.first { $0.rule == rule } == nil
        guard let example = all.first(where: { $0.rule == (isReversed ? reversed[rule] : rule) }) else { return "" }
        var text = ""
        for (old, new) in example.edits {
            let (before, after) = isReversed ? (new, old) : (old, new)
            let (gone, come) = (lines(before), lines(after))
            for line in gone where !come.contains(line) { text += "- \(line)\n" }
            for line in come where !gone.contains(line) { text += "+ \(line)\n" }
        }
        return text
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
