import Testing

@testable import ApusGenerator

@Suite struct CommentTests {
    @Test func paragraphsAreWrappedAndJoined() {
        let word = "word"
        let text = Array(repeating: word, count: 40).joined(separator: " ") + "\n" + word + "\n\nnext"
        let lines = Markdown.lines(text, width: 60)
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { $0.utf8.count <= 60 })
        #expect(lines.suffix(2) == ["", "next"])
        #expect(lines.dropLast(2).joined(separator: " ").split(separator: " ").count == 41)
    }

    @Test(arguments: [
        "- one\n- two\n  more of two", "1. one\n2. two", "| a | b |\n|---|---|\n| 1 | 2 |", "> quoted\nlazily",
        "```json\n{\n    \"a\":   1\n}\n```", "# Heading\n\ntext", "    code\n    more", "~~~\n``x``\n@Image\n~~~",
    ])
    func everythingElseStaysAsItIs(_ text: String) {
        #expect(Markdown.lines(text, width: 10).joined(separator: "\n") == text)
    }

    @Test(arguments: [
        ("see ``Foo/bar()``", "see `Foo/bar()`"), ("![pixel](https://evil/x.png)", "[pixel](https://evil/x.png)"),
        ("<img src=x onerror=y>", "\\<img src=x onerror=y>"), ("@Metadata {", "\\@Metadata {"), ("- @Image(source: x)", "- \\@Image(source: x)"),
        ("a\u{202E}b", "aU+202Eb"), ("a\u{0}b\u{7}", "aU+0000bU+0007"), ("a\u{2028}b", "aU+2028b"), ("\u{FEFF}x", "U+FEFFx"),
        ("a\r\nb\rc", "a b c"), ("a\tb", "a    b"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("*/ } /*", "*/ } /*"), ("mail me@example.com", "mail me@example.com"),
    ])
    func hostileTextIsDefused(_ text: String, _ line: String) {
        #expect(Markdown.lines(text, width: 80) == [line])
    }

    @Test func aFenceThatIsLeftOpenIsClosed() {
        #expect(Markdown.lines("text\n```\ncode", width: 80) == ["text", "```", "code", "```"])
    }

    @Test func wrappingNeverStartsABlock() {
        let lines = Markdown.lines("aaaa bbbb - cccc 1. dddd # eeee @Name ffff", width: 9)
        #expect(lines.allSatisfy { line in !["- ", "1. ", "# ", "@"].contains { line.hasPrefix($0) } }, "\(lines)")
        #expect(lines.joined(separator: " ").contains("\\@Name"))
    }

    @Test func hardBreaksStay() {
        #expect(Markdown.lines("one  \ntwo\\\nthree", width: 80) == ["one\\", "two\\", "three"])
        #expect(Markdown.lines("one\\", width: 80) == ["one"])
    }

    @Test func aCommentSaysEverythingOnce() {
        var comment = Comment()
        comment.add(
            Documentation(
                summary: "List pets", description: "List pets.", details: ["At most 10.", "Defaults to 1."],
                link: "https://example.com/a"), isDeprecated: true)
        #expect(
            comment.lines == [
                "List pets", "", "Deprecated. At most 10. Defaults to 1.", "", "See <https://example.com/a>.",
            ])
    }

    @Test func parametersWithoutWordsAreLeftOut() {
        var comment = Comment()
        comment.add(parameters: [("a", Documentation(), false)])
        #expect(comment.lines.isEmpty)
        comment.add(parameters: [
            ("a", Documentation(), false), ("b", Documentation(description: "Two\n\nparagraphs", details: ["At most 3."]), true),
        ])
        #expect(comment.lines == ["- Parameters:", "  - b: Two paragraphs. Deprecated. At most 3."])
    }

    @Test func aLinkCannotCarryMore() {
        var comment = Comment()
        comment.add(Documentation(link: "https://x> ``Foo``"))
        #expect(comment.lines.isEmpty)
    }
}
