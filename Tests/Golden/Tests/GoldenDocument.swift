import ApusGenerator
import Foundation
import Testing

/// A document of `Tests/Golden/Documents`: a few lines that show one concept.
///
/// Beside `name.yaml` there may stand its configuration, `name.apus.yaml`, and what the generator has to say of it,
/// `name.diagnostics.txt`.
struct GoldenDocument: CustomTestStringConvertible, Sendable {
    let name: String

    var testDescription: String { name }

    /// `Tests/Golden`
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// Every document, by name.
    static let all: [GoldenDocument] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Documents").path())) ?? []
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".apus.yaml") }.sorted()
            .map { GoldenDocument(name: String($0.dropLast(".yaml".count))) }
    }()

    /// `allOf` of `all-of`.
    var module: String {
        name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    var diagnosticsFile: URL { file(name + ".diagnostics.txt") }

    var clientFile: URL { Self.folder.appending(path: "Clients/\(module)/\(module).swift") }

    func file(_ name: String) -> URL {
        Self.folder.appending(path: "Documents/" + name)
    }

    /// What the generator makes of it, in one file.
    func generate() throws -> Output {
        var configuration = Configuration()
        let settings = file(name + ".apus.yaml")
        if let bytes = try? Data(contentsOf: settings) {
            configuration = try readConfiguration(path: settings.lastPathComponent, bytes: Array(bytes))
        }
        configuration.module = module
        configuration.layout = .single
        let document = Array(try Data(contentsOf: file(name + ".yaml")))
        return try ApusGenerator.generate(Input(path: name + ".yaml", document: document, configuration: configuration)) { path in
            (try? Data(contentsOf: file(path))).map(Array.init)
        }
    }
}
