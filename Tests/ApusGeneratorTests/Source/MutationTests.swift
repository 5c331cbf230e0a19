import Testing

@testable import ApusGenerator

/// Random numbers that are the same in every run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// No bytes make the source stage trap: it returns or throws.
@Suite struct SourceMutationTests {
    private static let documents = [
        #"""
        {"openapi": "3.1.0", "info": {"title": "\u00e9\ud83d\ude00", "x": [1, -2.5e+3, true, null, {}]},
         "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"$id": "b", "$anchor": "x", "type": "object"}}}}
        """#,
        """
        openapi: 3.1.0
        info: &i {title: "é\\u00e9", x: [1, -2.5e+3, .inf, 0x1F, 0o7, ~]}
        'quoted': |+
          text

        ? key
        : >-
          folded
        merge: {<<: [*i, *i], y: *i}
        components:
          schemas:
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: 'x.yaml#/a%20', $id: b, type: object}
        ---
        second: !!str 12
        """,
    ]

    @Test(arguments: 0..<2)
    func anyBytes(_ document: Int) {
        let original = Array(Self.documents[document].utf8)
        var random = Seeded(state: UInt64(document))
        let interesting = Array("{}[]:,\"'\\&*#!|>%@`?-~.0 \n\t\r\0".utf8) + [0x80, 0xC3, 0xED, 0xF0, 0xFF, 0xEF, 0xFE, 0x01, 0x7F]
        var accepted = 0
        for _ in 0..<3000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<max(bytes.count, 1), using: &random)
                guard at < bytes.count else { continue }
                switch Int.random(in: 0..<6, using: &random) {
                case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes[at] = interesting.randomElement(using: &random) ?? 0
                case 2: bytes.insert(interesting.randomElement(using: &random) ?? 0, at: at)
                case 3: bytes.remove(at: at)
                case 4: bytes.removeSubrange(at..<min(at + Int.random(in: 1...20, using: &random), bytes.count))
                default: if Bool.random(using: &random) { bytes.removeSubrange(at...) }
                }
            }
            if read(bytes) { accepted += 1 }
        }
        #expect(accepted > 0)
    }

    /// Reads, walks and follows; whether it was a document.
    private func read(_ bytes: [UInt8]) -> Bool {
        do throws(GenerationError) {
            var set = try SourceSet(root: "api.yaml", bytes: bytes) { _ in bytes }
            var left = 2000
            walk(set.root, &set, &left)
            return true
        } catch {
            #expect(!error.diagnostics.isEmpty)
            return false
        }
    }

    private func walk(_ node: Node, _ set: inout SourceSet, _ left: inout Int) {
        left -= 1
        guard left > 0 else { return }
        _ = (node.string, node.int, node.double, node.bool, node.scalarText, node.location, node.pointer)
        _ = set.follow(node)
        for member in node.members {
            #expect(node[member.key] == member.value)
            walk(member.value, &set, &left)
        }
        for element in node.elements { walk(element, &set, &left) }
    }
}
