@testable import ApusRuntime
import Foundation
import Testing

/// Event streams and lines of JSON, cut at every place.
@Suite struct EventParserTests {
    private func items(_ parser: any StreamParser, _ chunks: [[UInt8]]) -> [StreamItem] {
        var parser = parser
        var items: [StreamItem] = []
        for chunk in chunks { parser.read(Data(chunk), &items) }
        parser.finish(&items)
        return items
    }

    /// The items of a text, which are the same wherever it is cut: whole, byte by byte, and in two at every place.
    private func items(_ parser: any StreamParser, _ text: String, _ location: SourceLocation = #_sourceLocation)
        -> [StreamItem]
    {
        let bytes = Array(text.utf8)
        let whole = items(parser, [bytes])
        #expect(items(parser, bytes.map { [$0] }) == whole, sourceLocation: location)
        for cut in bytes.indices {
            #expect(
                items(parser, [Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "cut at \(cut)",
                sourceLocation: location)
        }
        return whole
    }

    private func shown(_ text: String, _ location: SourceLocation = #_sourceLocation) -> [String] {
        items(EventParser(), text, location).map { "\($0.event)|\($0.id)|\(String(decoding: $0.data, as: UTF8.self))" }
    }

    // MARK: WHATWG HTML, section 9.2.6

    @Test(arguments: ["\n", "\r", "\r\n"]) func everyLineEnd(_ end: String) {
        let text = ["event: add", "data: 1", "data: 2", "id: 7", "", ": comment", "data: 3", "", ""].joined(
            separator: end)
        #expect(shown(text) == ["add|7|1\n2", "message|7|3"])
    }

    @Test func mixedLineEnds() {
        #expect(shown("data: a\r\ndata: b\rdata: c\n\r\n\ndata: d\r\r\n\n") == ["message||a\nb\nc", "message||d"])
    }

    @Test func aByteOrderMarkIsPassedOverOnce() {
        #expect(shown("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n") == ["message||a"])
    }

    @Test func oneSpaceBehindTheColon() {
        #expect(
            shown("data:a\n\ndata: a\n\ndata:  a\n\ndata:\ta\n\n") == [
                "message||a", "message||a", "message|| a", "message||\ta",
            ])
    }

    @Test func emptyData() {
        // The examples of the specification.
        #expect(shown("data\n\ndata\ndata\n\ndata:") == ["message||", "message||\n"])
        #expect(shown(":\n\n: x\n\nevent: a\n\nid: 1\n\n") == [])
    }

    @Test func theSpecificationsExamples() {
        #expect(shown("data: YHOO\ndata: +2\ndata: 10\n\n") == ["message||YHOO\n+2\n10"])
        #expect(
            shown(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n")
                == ["message|1|first event", "message||second event", "message|| third event"])
    }

    @Test func idsStay() {
        #expect(
            shown("id: 1\ndata: a\n\ndata: b\n\nid: x\u{0}y\ndata: c\n\nid:\ndata: d\n\n") == [
                "message|1|a", "message|1|b", "message|1|c", "message||d",
            ])
        // An event without data has an id all the same.
        #expect(shown("id: 5\n\ndata: a\n\n") == ["message|5|a"])
    }

    @Test func whatIsNotEndedIsNone() {
        #expect(shown("data: a\n\ndata: b\n") == ["message||a"])
        #expect(shown("data: a\n\ndata: b") == ["message||a"])
    }

    @Test func retryIsDigits() {
        let items = items(
            EventParser(),
            "retry: 10\ndata: a\n\nretry: 1x\ndata: b\n\nretry:\ndata: c\n\nretry: 99999999999999999999\ndata: d\n\nretry: 20\ndata: e\n\n"
        )
        #expect(items.map(\.retry) == [10, 10, 10, 10, 20].map { .milliseconds($0) })
    }

    @Test func unknownFieldsAndCases() {
        #expect(shown("Data: a\ndatax: b\n data: c\nfoo\ndata: d\n\n") == ["message||d"])
        #expect(shown("event: a\nevent: b\nevent:\ndata: c\n\n") == ["message||c"])
    }

    @Test func charactersOfSeveralBytes() {
        #expect(shown("event: 🐦\ndata: ü€🐦\n\n") == ["🐦||ü€🐦"])
    }

    // MARK: JSON lines and sequences

    @Test func lines() {
        let texts = items(JSONLinesParser(), "{\"a\":1}\n\n  \n[2]\r\n\"x\"\n3").map {
            String(decoding: $0.data, as: UTF8.self)
        }
        #expect(texts == [#"{"a":1}"#, "[2]", #""x""#, "3"])
    }

    @Test func sequences() {
        let texts = items(JSONSequenceParser(), "\u{1E}{\"a\":\n1}\n\u{1E}\u{1E}\n\u{1E}2\n").map {
            String(decoding: $0.data, as: UTF8.self)
        }
        #expect(texts == ["{\"a\":\n1}\n", "2\n"])
    }
}
