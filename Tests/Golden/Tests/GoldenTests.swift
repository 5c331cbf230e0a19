import ApusGenerator
import Foundation
import Testing

/// Whether the run writes what it would otherwise compare: `RECORD=1 swift test --filter GoldenTests`.
private let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

@Suite struct GoldenTests {
    @Test func documentsAreFound() {
        #expect(GoldenDocument.all.count >= 20)
    }

    @Test(arguments: GoldenDocument.all)
    func client(_ document: GoldenDocument) throws {
        let output = try document.generate()
        #expect(output.files.map(\.path) == [document.module + ".swift"])
        let generated = try #require(output.files.first).contents
        try compare(generated, document.clientFile)
    }

    @Test(arguments: GoldenDocument.all)
    func diagnostics(_ document: GoldenDocument) throws {
        let lines = try document.generate().diagnostics.map { $0.description + "\n" }.joined()
        if lines.isEmpty {
            if isRecording { try? FileManager.default.removeItem(at: document.diagnosticsFile) }
            #expect(!FileManager.default.fileExists(atPath: document.diagnosticsFile.path()), "diagnostics are expected, and there are none")
        } else {
            try compare(lines, document.diagnosticsFile)
        }
    }

    /// No client of a document that is gone.
    @Test func clientsHaveDocuments() throws {
        let clients = try FileManager.default.contentsOfDirectory(atPath: GoldenDocument.folder.appending(path: "Clients").path())
        #expect(Set(clients) == Set(GoldenDocument.all.map(\.module)))
    }

    private func compare(_ generated: String, _ file: URL) throws {
        if isRecording {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(generated.utf8).write(to: file)
            return
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        guard generated != recorded else { return }
        let pairs = zip(generated.split(separator: "\n", omittingEmptySubsequences: false), recorded.split(separator: "\n", omittingEmptySubsequences: false))
        let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            """
            \(file.lastPathComponent) is not what is generated; RECORD=1 rewrites it. First difference, line \((line?.offset ?? 0) + 1):
            - \(line?.element.1 ?? "(the end)")
            + \(line?.element.0 ?? "(the end)")
            """)
    }
}
