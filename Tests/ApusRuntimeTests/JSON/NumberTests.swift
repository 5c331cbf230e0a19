@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

@Suite struct NumberTests {
    func read<Value: JSONReadable>(_ json: String, _: Value.Type = Value.self) throws -> Value {
        try JSONReader.decode(from: Array(json.utf8))
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ("1.0", 1), ("1.000000", 1), ("1e3", 1000), ("1E+3", 1000), ("12e0", 12), ("1200e-2", 12), ("1.5e1", 15), ("-2.50e2", -250),
        ("0.0", 0), ("0e999999999999999999999", 0), ("9007199254740993.0", 9_007_199_254_740_993), ("9.223372036854775807e18", Int.max),
        ("100000000000000000000e-2", 1_000_000_000_000_000_000), ("0.000000000000000000001e21", 1),
    ])
    func exactIntegers(_ json: String, _ value: Int) throws { #expect(try read(json) == value) }

    @Test(arguments: [
        "1.5", "0.1", "1e-1", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "1e19", "1e400", "-1e19",
        "9007199254740993.5", "1e999999999999999999999", "123456789012345678901234567890",
    ])
    func integersThatDoNotFit(_ json: String) throws {
        let error = try #require(throws: JSONError.self) { try read(json, Int.self) }
        #expect(error.kind == .numberOutOfRange)
        #expect(error.offset == 0)
    }

    static func refuses<Value: JSONReadable>(_ type: Value.Type) -> (String) -> Bool {
        { json in
            do throws(JSONError) {
                _ = try JSONReader.decode(type, from: Array(json.utf8))
                return false
            } catch { return error.kind == .numberOutOfRange }
        }
    }

    @Test func ranges() throws {
        #expect(try read("2147483647", Int32.self) == .max)
        #expect(try read("-2147483648", Int32.self) == .min)
        #expect(try read("127", Int8.self) == .max)
        #expect(try read("-128", Int8.self) == .min)
        #expect(try read("32767", Int16.self) == .max)
        #expect(try read("255", UInt8.self) == .max)
        #expect(try read("65535", UInt16.self) == .max)
        #expect(try read("4294967295", UInt32.self) == .max)
        #expect(try read("18446744073709551615", UInt.self) == .max)
        for (json, isRefused) in [
            ("128", Self.refuses(Int8.self)), ("-129", Self.refuses(Int8.self)),
            ("32768", Self.refuses(Int16.self)),
            ("256", Self.refuses(UInt8.self)), ("-1", Self.refuses(UInt8.self)),
            ("65536", Self.refuses(UInt16.self)),
            ("4294967296", Self.refuses(UInt32.self)), ("1.5", Self.refuses(UInt32.self)),
            ("18446744073709551616", Self.refuses(UInt.self)),
        ] {
            #expect(isRefused(json), "\(json)")
        }
        #expect(throws: JSONError.self) { try read("2147483648", Int32.self) }
        #expect(throws: JSONError.self) { try read("-2147483649", Int32.self) }
        #expect(try read("18446744073709551615", UInt64.self) == .max)
        #expect(try read("-0", UInt64.self) == 0)
        #expect(throws: JSONError.self) { try read("18446744073709551616", UInt64.self) }
        #expect(throws: JSONError.self) { try read("-1", UInt64.self) }
        #expect(try read("-9223372036854775808", Int64.self) == .min)
    }

    @Test(arguments: ["1e400", "-1e400", "1e309", "17976931348623159e292"])
    func doublesThatDoNotFit(_ json: String) throws {
        let error = try #require(throws: JSONError.self) { try read(json, Double.self) }
        #expect(error.kind == .numberOutOfRange)
    }

    @Test(arguments: [
        "0", "-0", "0.1", "0.2", "0.3", "1e23", "8.5e22", "9007199254740993", "1.7976931348623157e308", "5e-324", "2.4703282292062328e-324",
        "123456789.123456789", "0.000001", "1e-7", "4.35", "0.5e-400", "3.0000000000000004", "1125899906842624.125", "9007199254740992.5",
        "1.1754943508222875e-38", "7.2057594037927933e16", "1448997445238699", "6.02214076e23", "100", "1E5", "1e22", "0.1e1",
        "17976931348623157e292", "2.2250738585072011e-308", "-123.456e-7",
    ])
    func doublesAreRoundedCorrectly(_ json: String) throws {
        let value: Double = try read(json)
        let expected = try #require(Double(json))
        #expect(value == expected)
        #expect(value.sign == expected.sign)
        if let float = Float(json), float.isFinite { #expect(try read(json, Float.self) == float) }
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "-0.0"), (1, "1"), (-1, "-1"), (100, "100"), (0.1, "0.1"), (1.5, "1.5"), (1e14, "100000000000000"),
        (999_999_999_999_999, "999999999999999"), (0.30000000000000004, "0.30000000000000004"), (0.05, "0.05"),
        (-1234.5, "-1234.5"), (99.99, "99.99"), (0.0625, "0.0625"), (0.03125, "0.03125"), (1e-4, "0.0001"), (.leastNonzeroMagnitude, "5e-324"),
    ])
    func doublesAreWrittenShort(_ value: Double, _ json: String) throws {
        #expect(String(decoding: try JSONWriter.encode(value), as: UTF8.self) == json)
    }

    /// Bits at random, and what is written for them, come back.
    @Test func doublesComeBack() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<5000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            let written = try JSONWriter.encode(value)
            #expect(try JSONReader.decode(Double.self, from: written) == value)
            let short = (value.magnitude.truncatingRemainder(dividingBy: 1e6) * 100).rounded() / 100
            #expect(try JSONReader.decode(Double.self, from: JSONWriter.encode(short)) == short)
            if short.magnitude >= 1e-3, short != short.rounded() {
                #expect(String(decoding: try JSONWriter.encode(short), as: UTF8.self) == short.description)
            }
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            if float.isFinite { #expect(try JSONReader.decode(Float.self, from: JSONWriter.encode(float)) == float) }
        }
    }

    @Test func integersAreWritten() throws {
        for value in [0, 1, -1, 9, 10, 99, 100, 12_345, Int.max, Int.min, 1_000_000_000, 999_999_999_999_999_999, -10] {
            #expect(String(decoding: try JSONWriter.encode(value), as: UTF8.self) == String(value))
        }
        #expect(String(decoding: try JSONWriter.encode(UInt64.max), as: UTF8.self) == "18446744073709551615")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
    func whatIsNotFiniteIsAnError(_ value: Double) throws {
        var item = Shop.Item(id: "1")
        item.price = value
        let error = try #require(throws: JSONError.self) { try item.jsonData() }
        #expect(error.kind == .unrepresentable)
        #expect(error.path == "$.price")
        #expect(throws: JSONError.self) { try JSONWriter.encode(Float(value)) }
    }

    @Test func decimals() throws {
        #expect(try read("0.1", Decimal.self) == Decimal(string: "0.1"))
        #expect(try read("12345678901234567890.123456789", Decimal.self) == Decimal(string: "12345678901234567890.123456789"))
        #expect(String(decoding: try JSONWriter.encode(try #require(Decimal(string: "-12.340"))), as: UTF8.self) == "-12.34")
        #expect(throws: JSONError.self) { try JSONWriter.encode(Decimal.nan) }
        #expect(throws: JSONError.self) { try read("\"1\"", Decimal.self) }
    }

    @Test(arguments: ["\"1\"", "true", "null", "[1]", "{}"])
    func otherKindsAreNoNumbers(_ json: String) throws {
        #expect(try #require(throws: JSONError.self) { try read(json, Int.self) }.kind == .typeMismatch)
        #expect(try #require(throws: JSONError.self) { try read(json, Double.self) }.kind == .typeMismatch)
        #expect(try #require(throws: JSONError.self) { try read(json, UInt64.self) }.kind == .typeMismatch)
    }
}

/// The same numbers on every run.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
