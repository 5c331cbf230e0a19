import ApusGenerator
import Foundation
import Testing

/// A document on disk.
struct DocumentOnDisk: CustomTestStringConvertible, Sendable {
    var path: String
    var testDescription: String { URL(filePath: path).lastPathComponent }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    /// The golden documents.
    static let golden = documents(root.appending(path: "Tests/Golden/Documents"))

    /// Large documents of the world, where somebody has put them beside the repository.
    static let corpus =
        documents(root.appending(path: "../shared/corpus").standardized)
        + documents(root.appending(path: "../shared/corpus/oai").standardized)
        + documents(root.appending(path: "../shared/corpus/digitalocean/specification").standardized)

    private static func documents(_ folder: URL) -> [DocumentOnDisk] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".json")) && !$0.hasSuffix(".apus.yaml") }
            .map { DocumentOnDisk(path: folder.appending(path: $0).path()) }
            .filter { (try? String(contentsOfFile: $0.path, encoding: .utf8).contains("openapi")) ?? false }
    }

    /// The file, nil where there is none.
    var bytes: [UInt8]? { (try? Data(contentsOf: URL(filePath: path))).map(Array.init) }

    func contents() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    func generate(lock: Lock = Lock()) throws -> Output {
        var configuration = Configuration()
        configuration.module = "Client"
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        return try ApusGenerator.generate(Input(path: path, document: bytes, configuration: configuration, lock: lock)) { path in
            (try? Data(contentsOf: URL(filePath: path))).map(Array.init)
        }
    }
}

@Suite struct InvariantTests {
    private func check(_ document: DocumentOnDisk) throws {
        let output = try document.generate()
        for (name, problems) in Invariants.all {
            let found = problems(output.api)
            #expect(found.isEmpty, "\(name): \(found.prefix(5))")
        }
        let paths = output.files.map { $0.path.split(separator: "/").last.map(String.init)?.lowercased() ?? "" }
        #expect(Set(paths).count == paths.count, "two files of one name")
        #expect(try document.generate().files == output.files, "generating twice differs")
    }

    @Test func goldenDocumentsAreFound() {
        #expect(DocumentOnDisk.golden.count >= 20)
    }

    @Test(arguments: DocumentOnDisk.golden)
    func golden(_ document: DocumentOnDisk) throws {
        try check(document)
    }

    @Test(.enabled(if: !DocumentOnDisk.corpus.isEmpty, "there are no large documents beside the repository"), arguments: DocumentOnDisk.corpus)
    func corpus(_ document: DocumentOnDisk) throws {
        try check(document)
    }
}
