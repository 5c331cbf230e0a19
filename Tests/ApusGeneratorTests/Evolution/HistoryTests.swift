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
        if let report = ProcessInfo.processInfo.environment["REPORT"] {
            let lines = together.map {
                "\($0.severity.rawValue) [\($0.rule.id)] \($0.message) \($0.old?.location.line ?? 0) \($0.new?.location.line ?? 0)\n"
            }
            try Data(lines.joined().utf8).write(to: URL(filePath: report).appending(path: history.document + ".txt"))
        }
        // Found, by its rule.
        for rule in Set(history.edits.map(\.rule)) {
            #expect(together.contains { $0.rule == rule }, "\(history.document): nothing is found by \(rule.id)")
        }
        // None invented: every finding stands at a line that an edit touches, or is of a symbol that such a line is the origin of.
        let touched = try Self.touchedLines(text, history.edits)
        for finding in together where finding.rule.view == .wire {
            let line = finding.old?.location.line ?? 0
            #expect(
                touched.contains(line) || finding.old == nil,
                "\(history.document): [\(finding.rule.id)] \(finding.message), line \(line), belongs to no edit")
        }
        // Nothing that one edit brings is lost or changed by the others.
        if text.utf8.count < 100_000 {
            var alone: Set<String> = []
            for edit in history.edits where edit.rule != .schemaRenamed {
                var one = text
                try edit.apply(to: &one)
                alone.formUnion(
                    try findings(text, one, history.document).filter { $0.rule.view == .wire }.map {
                        "\($0.rule.id) \($0.message)"
                    })
            }
            let all = Set(
                together.filter { $0.rule.view == .wire && $0.rule != .schemaRenamed }.map {
                    "\($0.rule.id) \($0.message)"
                })
            #expect(
                all == alone.filter { !$0.hasPrefix("schema-renamed") }, "\(all.symmetricDifference(alone).sorted())")
        }
    }

    private func findings(_ old: String, _ new: String, _ name: String) throws -> [Finding] {
        try compare(Input(path: name, document: Array(old.utf8)), Input(path: name, document: Array(new.utf8))).findings
    }

    /// The lines of the old document that edits touch, and those of the keys that these stand under.
    private static func touchedLines(_ text: String, _ edits: [History.Edit]) throws -> Set<Int> {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var touched: Set<Int> = []
        for edit in edits {
            guard let start = text.range(of: edit.anchor),
                let place = text.range(of: edit.old, range: start.lowerBound..<text.endIndex)
            else { continue }
            let first = text[..<place.lowerBound].count { $0 == "\n" } + 1
            let count = text[place].count { $0 == "\n" }
            touched.formUnion(first...(first + count))
            // Upwards, every line that is indented less than those below it.
            var indent = lines[first - 1].prefix { $0 == " " }.count
            for line in stride(from: first - 2, through: 0, by: -1) {
                let width = lines[line].prefix { $0 == " " }.count
                guard width < indent || (width == indent && lines[line].contains("- ")), !lines[line].isEmpty else {
                    continue
                }
                indent = min(indent, width)
                touched.insert(line + 1)
            }
        }
        return touched
    }
}
