import Testing

@testable import ApusGenerator

/// Expectations are what `diff -u` of GNU diffutils 3.8 prints, with its headers replaced.
struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String?) -> String {
        unifiedDiff(old.map { Array($0.utf8) }, new.map { Array($0.utf8) }, path: "x.swift")
    }

    @Test func equalTextsDoNotDiffer() {
        #expect(diff("a\nb\n", "a\nb\n") == "")
        #expect(diff("", "") == "")
    }

    @Test func anAbsolutePathHasOneSlashOfItsOwn() {
        #expect(unifiedDiff(nil, Array("a\n".utf8), path: "/tmp/x.swift").hasPrefix("--- /dev/null\n+++ b/tmp/x.swift\n"))
    }

    @Test func oneLineAmongMany() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
                --- a/x.swift
                +++ b/x.swift
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test func changesFarApartAreHunksOfTheirOwn() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = (1...20).map { $0 == 2 ? "two\n" : $0 == 18 ? "" : "\($0)\n" }.joined()
        #expect(
            diff(old, new) == """
                --- a/x.swift
                +++ b/x.swift
                @@ -1,5 +1,5 @@
                 1
                -2
                +two
                 3
                 4
                 5
                @@ -15,6 +15,5 @@
                 15
                 16
                 17
                -18
                 19
                 20

                """)
    }

    @Test func changesUpToSixLinesApartShareAHunk() {
        let old = (1...12).map { "\($0)\n" }.joined()
        let near = (1...12).map { $0 == 2 || $0 == 9 ? "x\n" : "\($0)\n" }.joined()
        #expect(diff(old, near).components("@@ -") == 1)
        let far = (1...12).map { $0 == 2 || $0 == 10 ? "x\n" : "\($0)\n" }.joined()
        #expect(diff(old, far).components("@@ -") == 2)
    }

    @Test func aRepeatedBlockIsInsertedBehind() {
        #expect(
            diff("{\n  a\n}\n{\n  b\n}\n", "{\n  a\n}\n{\n  a\n}\n{\n  b\n}\n") == """
                --- a/x.swift
                +++ b/x.swift
                @@ -2,5 +2,8 @@
                   a
                 }
                 {
                +  a
                +}
                +{
                   b
                 }

                """)
    }

    @Test func filesThatComeAndGo() {
        #expect(diff(nil, "a\n") == "--- /dev/null\n+++ b/x.swift\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\nb\n", nil) == "--- a/x.swift\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n")
        #expect(diff(nil, "") == "--- /dev/null\n+++ b/x.swift\n")
    }

    @Test func aMissingLineFeedAtTheEndIsSaid() {
        #expect(
            diff("a\nb", "a\nb\n") == """
                --- a/x.swift
                +++ b/x.swift
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +b

                """)
    }

    @Test func textsThatDifferOnlyInNormalisationDiffer() {
        #expect(diff("\u{E9}\n", "e\u{301}\n") != "")
    }

    @Test(arguments: 0..<200) func applyingItGivesTheNewText(seed: Int) throws {
        var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        func text() -> String {
            (0..<Int.random(in: 0...40, using: &random)).map { _ in "\(Int.random(in: 0...6, using: &random))\n" }.joined()
        }
        let old = text()
        let new = text()
        #expect(patched(old, with: diff(old, new)) == new)
    }

    @Test func tooManyChangesAreOne() {
        let old = (0..<4_000).map { "a\($0)\n" }.joined()
        let new = (0..<4_000).map { "b\($0)\n" }.joined()
        #expect(diff(old, new).components("@@ -") == 1)
        #expect(patched(old, with: diff(old, new)) == new)
    }

    /// Applies a unified diff without looking for the place: every line must be where the diff says.
    private func patched(_ old: String, with diff: String) -> String {
        let lines = old.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        var result: [String] = []
        var next = 0
        for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("---") || line.hasPrefix("+++") { continue }
            if line.hasPrefix("@@ -") {
                let numbers = line.dropFirst(4).prefix { $0 != " " }.split(separator: ",").compactMap { Int($0) }
                let start = numbers.count == 2 && numbers[1] == 0 ? numbers[0] : (numbers.first ?? 1) - 1
                while next < start { result.append(lines[next]); next += 1 }
            } else if line.hasPrefix("+") {
                result.append(String(line.dropFirst()))
            } else {
                guard next < lines.count, lines[next] == line.dropFirst() else { return "does not apply at \(next): \(line)" }
                if line.hasPrefix(" ") { result.append(lines[next]) }
                next += 1
            }
        }
        return (result + lines[next...]).map { $0 + "\n" }.joined()
    }
}

extension String {
    /// How often `part` stands in it.
    fileprivate func components(_ part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let first = rest.first {
            if rest.hasPrefix(part) { count += 1 }
            _ = first
            rest = rest.dropFirst()
        }
        return count
    }
}

/// xorshift: the same cases on every machine.
private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
