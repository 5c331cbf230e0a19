import ApusGenerator
import Foundation
import Testing

/// The build-tool plugin cannot import the generator; its list of files must be the generator's all the same.
struct PluginTests {
    @Test func thePluginNamesTheFilesThatAreWritten() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let source = try String(contentsOf: root.appendingPathComponent("Plugins/GenerateAtBuild/OutputNames.swift"), encoding: .utf8)
        #expect(names(in: source, module: "Pets") == shardFileNames(module: "Pets"))
    }

    /// Reads the list as it is written: `"\(module)+Client.swift"`, and `(0..<4).map { "\(module)+Operations-\($0).swift" }`.
    private func names(in source: String, module: String) -> [String] {
        var names: [String] = []
        for line in source.split(separator: "\n") where line.contains(".swift\"") {
            let texts = line.split(separator: "\"").filter { $0.hasSuffix(".swift") }
                .map { $0.replacingOccurrences(of: "\\(module)", with: module) }
            if let start = line.range(of: "(0..<"), let count = Int(line[start.upperBound...].prefix { $0.isNumber }) {
                for text in texts { names += (0..<count).map { text.replacingOccurrences(of: "\\($0)", with: String($0)) } }
            } else {
                names += texts
            }
        }
        return names
    }
}
