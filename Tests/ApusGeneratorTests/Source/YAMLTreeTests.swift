import Testing

@testable import ApusGenerator

@Suite struct SourceYAMLTests {
    @Test func blocksAndFlows() throws {
        let text = """
            # A comment
            a:
              - 1
              - [x, 'y', "z\\u00e9"]
            b: {c: d, e: }
            f: |
              one
              two
            g: >-
              one
              two
            """
        #expect(try source(text).root.json == #"{"a":[1,["x","y","zé"]],"b":{"c":"d","e":null},"f":"one\#ntwo\#n","g":"one two"}"#)
    }

    @Test(arguments: [
        ("12", "number"), ("-1", "number"), ("+1", "number"), ("08012", "number"), ("0o17", "number"), ("0x1F", "number"),
        ("1.5", "number"), (".5", "number"), ("1.", "number"), ("1e3", "number"), ("-1.5E+3", "number"), (".inf", "number"),
        ("-.INF", "number"), (".NaN", "number"), ("3.1.0", "string"), ("0o18", "string"), ("0x", "string"), ("1e", "string"),
        ("+", "string"), (".", "string"), ("1_000", "string"), ("18:00", "string"), ("2024-01-01", "string"),
        ("-.nan", "string"), ("true", "boolean"), ("False", "boolean"), ("TRUE", "boolean"), ("tRUE", "string"),
        ("yes", "string"), ("no", "string"), ("on", "string"), ("off", "string"), ("y", "string"), ("n", "string"),
        ("null", "null"), ("Null", "null"), ("~", "null"), ("", "null"), ("nil", "string"), ("~x", "string"),
        ("'12'", "string"), ("\"true\"", "string"), ("''", "string"), ("!!str 12", "string"), ("!!int '12'", "number"),
        ("!!int x", "string"), ("!!bool 'true'", "boolean"), ("!!null ''", "null"), ("!custom 12", "number"),
        ("!custom '12'", "string"), ("! 12", "string"), ("!!float 1", "number"), ("|\n  12", "string"),
    ])
    func scalarsByTheCoreSchema(_ text: String, _ kind: String) throws {
        #expect("\(try #require(source("a: \(text)\n").root["a"]).kind)" == kind)
    }

    @Test func keysAreText() throws {
        let set = try source("200: a\ntrue: b\nnull: c\n~: d\n1.0: e\n'': f\n? g\n: h\n")
        #expect(set.root.keys == ["200", "true", "null", "~", "1.0", "", "g"])
        #expect(set.root["200"]?.string == "a")
        #expect(set.root[""]?.string == "f")
        #expect(set.reports.isEmpty)
    }

    @Test func theLastOfAKeyCounts() throws {
        let set = try source("200: a\nx: 1\n\"200\": b\n")
        #expect(set.root.json == #"{"200":"b","x":1}"#)
        #expect(set.reports == ["api.yaml:3:1: warning: the key `200` stands in line 1 already; the last one counts [duplicate-key]"])
        #expect(set.diagnostics.all.first?.pointer == "#/200")
    }

    @Test func theLastOfAKeyCountsAmongMany() throws {
        let lines = (0..<40).map { "k\($0): \($0)" } + ["k3: x", "k39: y", "z: 1"]
        let set = try source(lines.joined(separator: "\n"))
        #expect(set.root.count == 41)
        #expect(set.root.keys[3] == "k3")
        #expect(set.root["k3"]?.string == "x")
        #expect(set.root["k39"]?.string == "y")
        #expect(set.root["z"]?.int == 1)
        #expect(set.root["k20"]?.int == 20)
        #expect(set.root["k40"] == nil)
        #expect(set.reports.count == 2)
    }

    @Test func aliasesShareTheirAnchor() throws {
        let set = try source("a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n&k key: 1\nf: {*k : 2}\n")
        #expect(set.root.json == #"{"a":{"b":[1]},"c":{"b":[1]},"d":[{"b":[1]},{"b":[1]}],"key":1,"f":{"key":2}}"#)
        #expect(set.root["a"] == set.root["c"])
        #expect(set.root["c"]?["b"]?.pointer == "#/a/b")
    }

    @Test func billionsOfLaughsStaySmall() throws {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...200 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let set = try source(text)
        #expect(set.root.tree.recordCount < 1000)
    }

    @Test func mergeKeys() throws {
        let text = """
            base: &base {a: 1, b: 2}
            more: &more {b: 3, c: 4}
            one: {<<: *base, b: 9}
            two: {z: 0, <<: [*base, *more], y: 0}
            three: {<<: text}
            four: {'<<': *base}
            """
        let set = try source(text)
        #expect(set.root["one"]?.json == #"{"a":1,"b":9}"#)
        #expect(set.root["two"]?.json == #"{"z":0,"a":1,"b":2,"c":4,"y":0}"#)
        #expect(set.root["three"]?.json == #"{"<<":"text"}"#)
        #expect(set.root["four"]?.json == #"{"<<":{"a":1,"b":2}}"#)
    }

    @Test func onlyTheFirstDocument() throws {
        let set = try source("---\na: 1\n---\nb: 2\n")
        #expect(set.root.json == #"{"a":1}"#)
        #expect(set.reports == ["api.yaml:3:1: warning: a second YAML document begins here; only the first is read [syntax]"])
    }

    @Test func placesCountBytes() throws {
        let set = try source("\u{FEFF}# ééé 😀\né: [ü, 😀, x]\nb:\r\n  c: d\n")
        #expect(set.root["é"]?[2]?.location == SourceLocation(file: "api.yaml", line: 2, column: 16))
        #expect(set.root["b"]?["c"]?.location == SourceLocation(file: "api.yaml", line: 4, column: 6))
        #expect(set.root.members.map(\.keyLocation.line) == [2, 3])
        #expect(set.root["b"]?["c"]?.keyLocation == SourceLocation(file: "api.yaml", line: 4, column: 3))
    }

    @Test func flowStyleIsNoJSON() throws {
        #expect(try source("{a: 1, b: [x, ],}").root.json == #"{"a":1,"b":["x"]}"#)
        #expect(try source("{a: 1, b: [x, ],}").reports.isEmpty)
        let set = try source("{\"openapi\": 1,\n}", "api.json")
        #expect(set.root.json == #"{"openapi":1}"#)
        #expect(
            set.reports == ["api.json:2:1: warning: not JSON: expected a member's name, found `}`; read as YAML [syntax]"])
        #expect(throws: GenerationError.self, "no document in YAML either") { try source("{\"a\": 1,\n}", "api.json") }
    }
}

@Suite struct SourceRefusalTests {
    @Test(arguments: [
        ("", "api.yaml:1:1: error: the file is empty [syntax]"),
        (" \n\t", "api.yaml:1:1: error: the file is empty [syntax]"),
        ("# only\n# comments\n", "api.yaml:1:1: error: the file has nothing but comments [syntax]"),
        ("a: *b", "api.yaml:1:4: error: the alias `*b` has no anchor `&b` before it [syntax]"),
        ("a: &b\n  c: *b", "api.yaml:2:6: error: the alias `*b` stands inside its own anchor [syntax]"),
        ("&a [*a]", "api.yaml:1:5: error: the alias `*a` stands inside its own anchor [syntax]"),
        ("[a]: b", "api.yaml:1:1: error: a key must be text, not an array [syntax]"),
        ("? {a: b}\n: c", "api.yaml:1:3: error: a key must be text, not an object [syntax]"),
        ("a:\n\tb: c", "api.yaml:2:1: error: not YAML: a tab cannot indent; use spaces [syntax]"),
        ("a: b\n c: d", "api.yaml:2:3: error: not YAML: mapping values are not allowed in this context [syntax]"),
        ("a: \"x", "api.yaml:1:6: error: not YAML: found unexpected end of stream while scanning a quoted scalar [syntax]"),
        ("é: \u{1}", "api.yaml:1:5: error: not YAML: control characters are not allowed (U+0001) [syntax]"),
        ("{\"a\": 1 \"b\": 2}", "api.json:1:9: error: not JSON: expected `,` or `}` after a member, found `\"` [syntax]"),
    ])
    func messages(_ text: String, _ message: String) {
        #expect(refusal(text, message.hasPrefix("api.json") ? "api.json" : "api.yaml") == message)
    }

    @Test func otherEncodings() {
        let message = "a.yaml: error: the file is UTF-16 or UTF-32 text; save it as UTF-8 [encoding]"
        #expect(refusal([0xFF, 0xFE, 0x61, 0], "a.yaml") == message)
        #expect(refusal([0xFE, 0xFF, 0, 0x61], "a.yaml") == message)
        #expect(refusal([0x61, 0, 0x3A, 0], "a.yaml") == message)
        #expect(refusal([0, 0, 0, 0x61], "a.yaml") == message)
        #expect(
            refusal(Array("a: b\nc: ".utf8) + [0xE9, 0x0A], "a.yaml")
                == "a.yaml:2:4: error: the byte 0xE9 is not UTF-8; save the file as UTF-8 [encoding]")
        for bytes: [UInt8] in [[0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0], [0x80]] {
            #expect(refusal(Array("{\"a\": \"".utf8) + bytes + Array("\"}".utf8), "a.json")?.contains("[encoding]") == true)
        }
    }

    @Test func nesting() throws {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = String(repeating: open, count: 512)
            let value = open == "[" ? "" : "1"
            let end = String(repeating: close, count: 512)
            #expect(refusal(deep + value + end, "a.json") == nil)
            #expect(refusal(open + deep + value + end + close, "a.json")?.contains("nested deeper than 512 levels [limit]") == true)
        }
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(refusal(String(repeating: "[", count: 100_000))?.contains("[limit]") == true)
            #expect(refusal("a: " + String(repeating: "[", count: 100_000))?.contains("[limit]") == true)
            #expect(refusal(String(repeating: "- ", count: 100_000))?.contains("[limit]") == true)
            #expect(refusal("a: " + String(repeating: "{x: ", count: 100_000))?.contains("[limit]") == true)
        }
        #expect(time < .seconds(2))
    }

    @Test func mergeKeysHaveALimit() {
        var text = "base: &b {" + (0..<2000).map { "k\($0): 1" }.joined(separator: ", ") + "}\n"
        for line in 0..<2000 { text += "l\(line): {<<: *b}\n" }
        #expect(refusal(text)?.contains("merge keys (`<<`) add more than 1048576 members [limit]") == true)
    }
}
