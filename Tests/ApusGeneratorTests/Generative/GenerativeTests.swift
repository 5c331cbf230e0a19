import Foundation
import Testing

@testable import ApusGenerator

/// Documents made of chance: the generator neither traps nor hangs, plans no path outside its folder, and what it writes is
/// Swift that has the document's text in literals, comments and names alone.
///
/// `GENERATED_DOCUMENTS=20000 swift test --filter GenerativeTests` tries more of them; `GENERATED_CLIENTS=FOLDER` keeps the
/// clients of the fortieth part that the compiler is asked about.
@Suite(.timeLimit(.minutes(10))) struct GenerativeTests {
    private static let count = ProcessInfo.processInfo.environment["GENERATED_DOCUMENTS"].flatMap(Int.init) ?? 1000

    /// Seeds in eight parts, which run beside each other.
    @Test(arguments: 0..<8) func documents(part: Int) throws {
        var generated = 0
        for seed in stride(from: part, to: Self.count, by: 8) {
            var document = RandomDocument(seed: UInt64(seed))
            let text = document.text()
            #expect(throws: Never.self, "seed \(seed)") { try check(Array(text.utf8), seed) }
            generated += 1
        }
        #expect(generated >= Self.count / 8)
        print("Generative tests, part \(part): clients of \(generated) documents of chance")
    }

    /// What is generated is Swift to the compiler's own parser.
    @Test(.enabled(if: SwiftParser.isThere, "there is no swiftc in PATH")) func swiftcParses() throws {
        let parser = try SwiftParser(keepingIn: ProcessInfo.processInfo.environment["GENERATED_CLIENTS"])
        defer { parser.remove() }
        for seed in stride(from: 0, to: Self.count, by: max(Self.count / 40, 1)) {
            var document = RandomDocument(seed: UInt64(seed))
            var configuration = Configuration()
            configuration.module = "Client\(seed)"
            configuration.layout = .single
            let output = try generate(Input(path: "api.json", document: Array(document.text().utf8), configuration: configuration))
            for file in output.files { try parser.add(file) }
        }
        #expect(parser.count >= 40)
        #expect(try parser.complaints() == "")
        print("Generative tests: swiftc parses the clients of \(parser.count) documents of chance")
    }

    /// Documents cut off, and with bytes exchanged: most are no documents any more, none does harm.
    @Test(arguments: 0..<8) func damagedDocuments(part: Int) {
        var refused = 0
        for seed in stride(from: part, to: Self.count, by: 8) {
            var document = RandomDocument(seed: UInt64(seed))
            var bytes = Array(document.text().utf8)
            var random = RandomNumbers(seed: UInt64(seed) ^ 0xDA3A_6ED0)
            if random.once(in: 2) { bytes.removeLast(random.below(bytes.count)) }
            for _ in 0..<random.below(6) where !bytes.isEmpty {
                bytes[random.below(bytes.count)] =
                    random.once(in: 2) ? UInt8(random.below(256)) : random.pick(Array("{}[]\":,# -&*|\n".utf8))
            }
            do { try check(bytes, seed) } catch { refused += 1 }
        }
        #expect(refused > 0)
        print("Generative tests, part \(part): \(refused) of \((Self.count - part + 7) / 8) damaged documents refused")
    }

    private func check(_ bytes: [UInt8], _ seed: Int) throws(GenerationError) {
        var configuration = Configuration()
        configuration.module = "Client"
        let output = try generate(Input(path: "api.json", document: bytes, configuration: configuration))
        for file in output.files {
            let text = SwiftText(file.contents)
            #expect(text.problem == nil, "seed \(seed), \(file.path): \(text.problem ?? "")")
            #expect(!Self.leaks(text.code), "seed \(seed), \(file.path)")
            #expect(Self.isInside(file.path), "seed \(seed): \(file.path)")
        }
        for (name, problems) in Invariants.all {
            let found = problems(output.api)
            #expect(found.isEmpty, "seed \(seed), \(name): \(found.prefix(3))")
        }
    }

    /// Whether the marker stands in code otherwise than as part of a name.
    private static func leaks(_ code: String) -> Bool {
        code.ranges(of: RandomDocument.marker + "()").contains { range in
            // A server with variables, and a case without payload, are called by their names.
            code[..<range.lowerBound].last != "."
        }
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 100 && !$0.contains("\\") }
    }
}
