import ApusDigest
import Testing

@testable import ApusGenerator

/// References to URLs: nothing is asked for unless that is allowed, and then it shows.
@Suite struct NetworkReferenceTests {
    private static let document = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        paths: {}
        components:
          schemas:
            A: { type: object, properties: { b: { $ref: "https://example.com/api/b.yaml#/B" } } }
        """
    private static let files = [
        "https://example.com/api/b.yaml": "B: { type: object, properties: { c: { $ref: ../c.yaml }, d: { $ref: '#/D' } } }\nD: { type: integer }",
        "https://example.com/c.yaml": "{ type: string, format: date }",
    ]

    private func generated(allowsNetwork: Bool, _ lock: Lock = Lock()) throws -> (output: Output, asked: [String]) {
        nonisolated(unsafe) var asked: [String] = []
        let input = Input(path: "api.yaml", document: Array(Self.document.utf8), lock: lock, allowsNetwork: allowsNetwork)
        let output = try generate(input) { path in
            asked.append(path)
            return Self.files[path].map { Array($0.utf8) }
        }
        return (output, asked)
    }

    @Test func nothingIsAskedForUnlessAllowed() throws {
        let (output, asked) = try generated(allowsNetwork: false)
        #expect(asked.isEmpty)
        #expect(output.diagnostics.map(\.code) == [.unresolvedReference])
    }

    /// What a file on the network refers to is on the network too, and never on the disk.
    @Test func whatIsReadIsSaid() throws {
        let (output, asked) = try generated(allowsNetwork: true)
        #expect(asked == ["https://example.com/api/b.yaml", "https://example.com/c.yaml"])
        #expect(output.diagnostics.map(\.code) == [.networkReference, .networkReference])
        #expect(output.diagnostics.allSatisfy { $0.severity == .note && $0.message.contains("its SHA-256 is ") })
        let model = output.files.map(\.contents).joined()
        #expect(model.contains("CalendarDate"))
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 10_000), "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711"),
    ])
    func digests(_ text: String, _ digest: String) {
        #expect(SHA256.text(of: Array(text.utf8)) == digest)
    }

    @Test func theLockRemembersWhatCame() throws {
        let lock = try generated(allowsNetwork: true).output.lock
        #expect(lock.text.contains("\nhttps://example.com/c.yaml# document "))
        #expect(try readLock(path: "apus.lock", bytes: Array(lock.text.utf8)) == lock)
        // The same again: nothing to say but what is always said.
        let again = try generated(allowsNetwork: true, lock).output
        #expect(again.diagnostics.map(\.severity) == [.note, .note])
        #expect(again.lock == lock)
        #expect(again.unusedEntries(of: lock).isEmpty)
        // Another one: it is said, and the new lock has the new one.
        var old = lock
        let key = Lock.Key("https://example.com/c.yaml#", .document)
        let hash = try #require(old.entries.updateValue(Lock.Entry("00"), forKey: key)?.name)
        let changed = try generated(allowsNetwork: true, old).output
        let warning = try #require(changed.diagnostics.first { $0.severity == .warning })
        #expect(warning.code == .networkReference && warning.message.contains("`https://example.com/c.yaml` is not what it was"))
        #expect(changed.lock.entries[key]?.name == hash)
        // A document that is no longer referred to is an entry to forget.
        #expect(try generated(allowsNetwork: false).output.unusedEntries(of: lock).contains(key))
    }
}
