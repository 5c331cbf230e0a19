import ApusGenerator
import Testing

/// `apus.lock` as text.
struct LockTextTests {
    private let document = """
        paths:
          '/pets/{pet id}/%':
            get:
              parameters: [{ name: 'pet id', in: path, required: true, schema: { type: string, enum: ['', '%20', "a\\tb"] } }]
              responses: { '204': { description: d } }
        components:
          schemas:
            Pet: { type: object, properties: { 'a b': { type: string }, '': { type: string } } }
        """

    @Test func isReadAsItIsWritten() throws {
        let lock = try generated(document, lock: Lock()).lock
        #expect(lock.entries.count > 8)
        #expect(try readLock(path: "apus.lock", bytes: Array(lock.text.utf8)) == lock)
    }

    @Test func isSortedLineByLine() throws {
        let lines = try generated(document, lock: Lock()).lock.text.split(separator: "\n").dropFirst()
        #expect(Array(lines) == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(lines.allSatisfy { $0.split(separator: " ").count >= 3 })
    }

    @Test func bothSidesOfAMergeAreALock() throws {
        let base =
            "paths: {}\ncomponents:\n  schemas:\n    Pet: { type: object, properties: { a: { type: string }%@ } }\n"
        func lock(_ more: String, from earlier: Lock) throws -> Lock {
            try generated(base.replacing("%@", with: more), lock: earlier).lock
        }
        let common = try lock("", from: Lock())
        let (ours, theirs) = try (
            lock(", b: { type: string }", from: common), lock(", c: { type: string }", from: common)
        )
        let lines = Set((ours.text + theirs.text).split(separator: "\n"))
        let merged = try readLock(path: "apus.lock", bytes: Array(lines.joined(separator: "\n").utf8))
        let after = try generated(
            base.replacing("%@", with: ", c: { type: string }, b: { type: string }"), lock: merged)
        #expect(after.fields("Pet").map(\.name) == ["a", "c", "b"])
        #expect(
            try generated(base.replacing("%@", with: ", b: { type: string }, c: { type: string }"), lock: after.lock)
                .lock == after.lock)
    }

    @Test(
        arguments: [
            ("<<<<<<< HEAD\n#/a type A\n=======\n>>>>>>> x", "apus.lock:1:1: error: a merge conflict stands here"),
            ("#/a type A\n#/a type B", "apus.lock:2:1: error: line 1 has this entry already"),
            ("#/a type let it", nil), ("#/a type 1A", "apus.lock:1:1: error: this is no entry"),
            ("#/a property A", "apus.lock:1:1: error: this is no entry"),
            ("#/a property x A", "apus.lock:1:1: error: this is no entry"),
            ("#/a result soup", "apus.lock:1:1: error: this is no entry"),
            ("#/a type A;B", "apus.lock:1:1: error: this is no entry"),
            ("a type A", "apus.lock:1:1: error: this is no entry"),
            ("#/a kind A", "apus.lock:1:1: error: this is no entry"),
            ("// a comment\n\n#/a type A\r\n#/a type A\n", nil),
        ] as [(String, String?)])
    func linesThatAreNoEntriesAreRefused(text: String, message: String?) {
        do {
            _ = try readLock(path: "apus.lock", bytes: Array(text.utf8))
            #expect(message == nil)
        } catch {
            #expect(message.map { error.description.hasPrefix($0) } == true, "\(error)")
        }
    }
}
