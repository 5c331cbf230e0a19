@_spi(ApusGenerated) import ApusRuntime
import Testing

/// What is JSON and what is not, as values, as values that are passed over, and as values that nothing knows.
@Suite struct GrammarTests {
    /// Knows no key.
    struct Nothing: JSONReadable {
        static func read(from reader: inout JSONReader) -> Nothing? {
            if reader.openObject() {
                var mark = reader.mark
                repeat { mark = reader.mark } while reader.continues(from: mark)
            }
            return Nothing()
        }
    }

    func skip(_ bytes: [UInt8]) throws(JSONError) {
        _ = try JSONReader.decode(Nothing.self, from: Array("{\"x\":".utf8) + bytes + Array("}".utf8))
    }

    @Test(arguments: acceptedDocuments) func accepts(_ document: String) throws {
        let bytes = Array(document.utf8)
        let value = try JSONReader.decode(JSONValue.self, from: bytes)
        let written = try JSONWriter.encode(value)
        let again = try JSONReader.decode(JSONValue.self, from: written)
        #expect(again == value)
        #expect(try JSONWriter.encode(again) == written)
        if bytes.first != 0xef { try skip(bytes) }
    }

    @Test(arguments: rejectedDocuments) func rejects(_ document: String) {
        let bytes = Array(document.utf8)
        #expect(throws: JSONError.self) { try JSONReader.decode(JSONValue.self, from: bytes) }
        #expect(throws: JSONError.self) { try skip(bytes) }
    }

    @Test(arguments: badUTF8) func rejectsBadUTF8(_ bad: [UInt8]) throws {
        // At every distance from the start of a word, and of a stretch of four words.
        for distance in 0..<40 {
            let filler = [UInt8](repeating: 0x61, count: distance)
            let document = Array("{\"a\":\"".utf8) + filler + bad + Array("\"}".utf8)
            let error = try #require(throws: JSONError.self) { try JSONReader.decode(JSONValue.self, from: document) }
            #expect(error.kind == .invalidUTF8)
            #expect(error.offset >= 6 + distance && error.offset < 6 + distance + bad.count)
        }
        let key = Array("{\"".utf8) + bad + Array("\":1}".utf8)
        #expect(throws: JSONError.self) { try JSONReader.decode(Nothing.self, from: key) }
        #expect(throws: JSONError.self) { try JSONReader.decode(JSONValue.self, from: bad + Array("1".utf8)) }
        #expect(throws: JSONError.self) { try JSONReader.decode(JSONValue.self, from: Array("1 ".utf8) + bad) }
    }

    /// Every beginning of a document is none, and says so.
    @Test func rejectsEveryBeginning() throws {
        let document = #"{"a":[1,-2.5e3,"x\u00e9\n"],"b":{"c":null,"d":true},"é":"日本"}"#
        let bytes = Array(document.utf8)
        for end in 0..<bytes.count {
            let error = try #require(throws: JSONError.self) {
                try JSONReader.decode(JSONValue.self, from: Array(bytes[..<end]))
            }
            #expect([.unexpectedEnd, .invalidUTF8].contains(error.kind), "\(end): \(error)")
            #expect(throws: JSONError.self) { try JSONReader.decode(Nothing.self, from: Array(bytes[..<end])) }
        }
    }

    @Test func enoughDocuments() {
        #expect(acceptedDocuments.count + rejectedDocuments.count >= 250)
        #expect(Set(acceptedDocuments).intersection(rejectedDocuments).isEmpty)
    }
}
