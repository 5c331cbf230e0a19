import Testing

@testable import ApusGenerator

@Suite struct SourceNodeTests {
    @Test(arguments: [
        ("12", 12), ("-12", -12), ("+7", 7), ("08012", 8012), ("1.0", 1), ("1e3", 1000), ("-2.50e1", -25), ("0x1F", 31), ("0o17", 15),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("-9.223372036854775808e18", Int.min),
        ("9223372036854775808", nil), ("9223372036854775808.0", nil), ("1e19", nil), ("1.5", nil), ("1e-1", nil), ("10e-1", 1),
        ("0e99999999999999999999", 0), ("1e99999999999999999999", nil), ("1e-9223372036854775808", nil), (".inf", nil), (".nan", nil),
        ("0.000", 0), ("100000000000000000000e-2", 1_000_000_000_000_000_000),
    ] as [(String, Int?)])
    func ints(_ text: String, _ value: Int?) throws {
        #expect(try source("a: \(text)").root["a"]?.int == value)
    }

    @Test(arguments: [
        ("1.5", 1.5), ("-2e3", -2000), ("0x1F", 31), (".inf", .infinity), ("-.inf", -.infinity), ("1e999", nil),
        ("18446744073709551615", 0x1p64), (".5", 0.5), ("1.", 1),
    ] as [(String, Double?)])
    func doubles(_ text: String, _ value: Double?) throws {
        #expect(try source("a: \(text)").root["a"]?.double == value)
    }

    @Test func accessorsOfTheWrongKindGiveNothing() throws {
        let root = try source("a: x\nb: [1]\nc: true\nd: null\ne: 010").root
        #expect(root["a"]?.int == nil && root["a"]?.bool == nil && root["a"]?.double == nil)
        #expect(root["a"]?["x"] == nil && root["a"]?.members.isEmpty == true && root["a"]?.elements.isEmpty == true)
        #expect(root["b"]?["0"] == nil && root["b"]?[1] == nil && root["b"]?[-1] == nil && root["b"]?[0]?.int == 1)
        #expect(root["c"]?.bool == true && root["c"]?.scalarText == "true" && root["c"]?.string == nil)
        #expect(root["d"]?.isNull == true && root["d"]?.scalarText == nil && root["d"]?.count == 0)
        #expect(root["e"]?.scalarText == "010" && root["b"]?.count == 1 && root["missing"] == nil)
    }

    @Test func pointers() throws {
        let root = try source("paths:\n  /a~b/{c}:\n    get: [x, {'': 1}]\n").root
        let node = try #require(root.at(pointer: ["paths", "/a~b/{c}", "get", "1", ""]))
        #expect(node.int == 1)
        #expect(node.pointer == "#/paths/~1a~0b~1{c}/get/1/")
        #expect(root.pointer == "#")
        #expect(root.at(pointer: ["paths", "x"]) == nil)
        #expect(root.at(pointer: ["paths", "/a~b/{c}", "get", "01"]) == nil)
        #expect(JSONPointer.parts(of: "/a~01b/~1c/~2/~") == ["a~1b", "/c", "~2", "~"])
        #expect(JSONPointer.parts(of: "a") == nil)
        #expect(JSONPointer.parts(of: "") == [])
        #expect(JSONPointer.parts(of: "/") == [""])
    }

    @Test func diagnosticsComeOnceAndInOrder() throws {
        let set = try source("a: 1\nb: 2\n")
        var diagnostics = Diagnostics(root: "api.yaml")
        let (a, b) = (try #require(set.root["a"]), try #require(set.root["b"]))
        diagnostics.add(.note, .unknownKeyword, "other", at: SourceLocation(file: "A.yaml", line: 1, column: 1))
        diagnostics.add(.warning, .unknownKeyword, "second", at: b)
        diagnostics.add(.warning, .unknownKeyword, "first", at: a)
        diagnostics.add(.warning, .unknownKeyword, "second", at: b)
        diagnostics.add(.note, .unknownKeyword, "first, too", at: a)
        #expect(diagnostics.sorted().map(\.message) == ["first", "first, too", "second", "other"])
        #expect(diagnostics.sorted().first?.pointer == "#/a")
    }
}
