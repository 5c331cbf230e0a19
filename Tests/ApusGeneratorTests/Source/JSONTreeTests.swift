import Testing

@testable import ApusGenerator

@Suite struct SourceJSONTests {
    @Test func valuesOfEveryKind() throws {
        let text = #"{"a": [1, -2.5e3, true, false, null, "x"], "b": {}, "c": []}"#
        #expect(try source(text, "a.json").root.json == #"{"a":[1,-2.5e3,true,false,null,"x"],"b":{},"c":[]}"#)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u00e9\ud83d\ude00 \u0041""#, "é😀 A"),
        (#""\ud83dx""#, "\u{FFFD}x"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"),
        (#""\udc00""#, "\u{FFFD}"),
        ("\"\u{7F}é😀\"", "\u{7F}é😀"),
        (#""""#, ""),
    ])
    func strings(_ json: String, _ value: String) throws {
        #expect(try source("[\(json)]", "a.json").root[0]?.string == value)
    }

    @Test(arguments: [
        ("{\n  \"a\": 1,\n}", "a.json:3:1: error: not JSON: expected a member's name, found `}` [syntax]"),
        ("{\"a\" 1}", "a.json:1:6: error: not JSON: expected `:` after a member's name, found `1` [syntax]"),
        ("[1 2]", "a.json:1:4: error: not JSON: expected `,` or `]` after an element, found `2` [syntax]"),
        ("[01]", "a.json:1:2: error: not JSON: a number does not begin with 0 [syntax]"),
        ("[1.]", "a.json:1:4: error: not JSON: expected a digit, found `]` [syntax]"),
        ("[\"a", "a.json:1:2: error: not JSON: the string that begins here does not end [syntax]"),
        ("[\"a\nb\"]", "a.json:1:4: error: not JSON: a line break inside a string; it must be escaped [syntax]"),
        ("[\"\\x\"]", "a.json:1:3: error: not JSON: `\\` is followed by none of `\"\\/bfnrtu` [syntax]"),
        ("[\"\\u12g4\"]", "a.json:1:3: error: not JSON: `\\u` is not followed by four hexadecimal digits [syntax]"),
        ("{\"é\": 1} x", "a.json:1:11: error: not JSON: expected nothing after the value, found `x` [syntax]"),
        ("{", "a.json:1:2: error: not JSON: expected a member's name or `}`, found the end of the file [syntax]"),
        ("[\u{0}]", "a.json: error: the file is UTF-16 or UTF-32 text; save it as UTF-8 [encoding]"),
    ])
    func errorsKnowTheirPlace(_ json: String, _ message: String) {
        // Strict JSON, without the second look as YAML.
        var found: String?
        do throws(GenerationError) {
            var parser = JSONTree(TreeBuilder(try TextEncoding.text(of: Array(json.utf8), named: "a.json")), file: "a.json")
            try parser.parse()
        } catch { found = error.description }
        #expect(found == message)
    }
}
