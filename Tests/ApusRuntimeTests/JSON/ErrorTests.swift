@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

@Suite struct ErrorTests {
    @Test(arguments: [
        (#"{"id":1}"#, "$.id", "expected a string, found a number", 6), (#"{"id":"a","count":"3"}"#, "$.count", "expected a number, found a string", 18),
        (#"{"id":"a","price":[]}"#, "$.price", "expected a number, found an array", 18),
        (#"{"id":"a","is_new":null,"tags":["x",{}]}"#, "$.tags[1]", "expected a string, found an object", 36),
        (#"{"id":"a","labels":{"x":1,"y z":true}}"#, #"$.labels["y z"]"#, "expected a number, found a boolean", 32),
        (#"{"id":"a","scores":[1,null,null,"x"]}"#, "$.scores[3]", "expected a number, found a string", 32),
        (#"{"id":"a","created_at":"yesterday"}"#, "$.created_at", #"expected a date and time as in 2024-05-31T18:30:00Z, found "yesterday""#, 23),
        (#"{"id":"a","small":3000000000}"#, "$.small", "the number 3000000000 does not fit an integer of 32 bits", 18),
        (#"{"count":1}"#, "$.id", "the required value is missing or null", 0), ("[]", "$", "expected an object, found an array", 0),
        (#"{"id":"a"} x"#, "$", "expected nothing more, found x", 11), (#"{"id" 1}"#, "$.id", "expected ':', found 1", 6),
        (#"{"id":"a" "count":1}"#, "$.id", #"expected ',' or '}', found "count""#, 10), (#"{"id":"a",}"#, "$", "expected a key, found '}'", 10),
        (#"{"id":"a","x":{"y":[1,2,{"z":tru }]}}"#, "$.x.y[2].z", "expected a value, found tru", 29), ("", "$", "expected an object, but the document ends", 0),
        (#"{"id":"a\qb"}"#, "$.id", #"expected an escape that there is, found '\'"#, 8), (#"{"id":"a"#, "$.id", "the document ends in the middle", 8),
        (#"{"id":"a","id\u00e9":{"k":}}"#, #"$["idé"].k"#, "expected a value, found '}'", 26),
        (#"{"id":"a","status":5}"#, "$.status", "expected a string, found a number", 19), ("{\"id\":\"a\u{1}\"}", "$.id", "expected an escape: control characters stand in no string, found the byte 1", 8),
    ])
    func placeAndMessage(_ json: String, _ path: String, _ message: String, _ offset: Int) throws {
        let error = try #require(throws: JSONError.self) { try Shop.Item(json: json) }
        #expect(error.path == path)
        #expect(error.message == message)
        #expect(error.offset == offset)
        #expect(error.line == 1)
        #expect(error.column == offset + 1)
    }

    @Test func linesAndColumns() throws {
        let error = try #require(throws: JSONError.self) { try Shop.Item(json: "{\n  \"id\": \"a\",\r\n  \"tags\": [\n    \"é\", 7\n  ]\n}") }
        #expect((error.line, error.column) == (4, 11))
        #expect(error.path == "$.tags[1]")
        #expect(error.description == "$.tags[1]: expected a string, found a number (line 4, column 11, byte 38)")
    }

    @Test func aMissingValueInsideIsAtItsObject() throws {
        let error = try #require(throws: JSONError.self) { try Shop.Tree(json: "{\"value\":1,\"children\":[{\"value\":2},\n {\"left\":{ \"parent\":\"x\" }}]}") }
        #expect(error.path == "$.children[1].left.value")
        #expect((error.line, error.column) == (2, 10))
        #expect(error.kind == .missingValue)
    }

    @Test func longTextIsShortened() throws {
        let long = String(repeating: "x", count: 1000)
        let error = try #require(throws: JSONError.self) { try JSONReader.decode(UUID.self, from: Array("\"\(long)\"".utf8)) }
        #expect(error.message.count < 80)
    }

    @Test func kindsHaveNames() {
        #expect("\(JSONError.Kind.typeMismatch)" == "typeMismatch")
        #expect(JSONError.Kind.syntax != .unexpectedEnd)
        #expect(JSONError(kind: .tooDeep, message: "m").description == "$: m (line 1, column 1, byte 0)")
    }
}
