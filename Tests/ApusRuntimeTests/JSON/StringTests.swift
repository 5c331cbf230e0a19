@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

@Suite struct StringTests {
    func read<Value: JSONReadable>(_ json: String, _: Value.Type = Value.self) throws -> Value {
        try JSONReader.decode(from: Array(json.utf8))
    }

    func write(_ value: some JSONWritable) throws -> String { String(decoding: try JSONWriter.encode(value), as: UTF8.self) }

    @Test(arguments: [
        (#""""#, ""), (#""\u0041""#, "A"), (#""\ud83d\ude00!""#, "😀!"), (#""\u00e9\u20ac""#, "é€"), (#""\/\b\f\n\r\t\"\\""#, "/\u{8}\u{c}\n\r\t\"\\"),
        (#""\u0000""#, "\u{0}"), (#""é\né""#, "é\né"), (#""\ud834\udd1e\u0061""#, "𝄞a"), (#""\uffff""#, "\u{ffff}"),
        (#""1234567\n1234567\n12345678\n123456789\n""#, "1234567\n1234567\n12345678\n123456789\n"),
    ])
    func escapes(_ json: String, _ value: String) throws { #expect(try read(json) == value) }

    /// An escape at every place of strings of every length, read and written.
    @Test func everyLengthComesBack() throws {
        for length in 0..<40 {
            let plain = String(repeating: "x", count: length)
            #expect(try read(write(plain)) == plain)
            for place in 0..<max(length, 1) {
                for odd in ["\"", "\\", "\n", "\u{0}", "\u{1f}", "é", "€", "😀", "/"] {
                    var value = plain
                    value.insert(contentsOf: odd, at: value.index(value.startIndex, offsetBy: min(place, length)))
                    #expect(try read(write(value)) == value)
                }
            }
        }
    }

    #if compiler(>=6.2) && !canImport(Darwin)
        /// A text that is not known to be ASCII is slow to hash and to compare; one that is known to be and is not, is broken.
        @Test func asciiIsKnown() throws {
            func isKnown(_ inner: String) throws -> Bool {
                try read("\"\(inner)\"", String.self).utf8Span.isKnownASCII  // availability: not for Apple
            }
            for length in 0..<40 {
                let plain = String(repeating: "x", count: length)
                #expect(try isKnown(plain))
                #expect(try isKnown(plain + #"\n\u0041"# + plain))
                for place in 0...length {
                    for odd in ["é", "😀", #"\u00e9"#, #"\ud83d\ude00"#, #"\né"#] {
                        var value = plain
                        value.insert(contentsOf: odd, at: value.index(value.startIndex, offsetBy: place))
                        #expect(try !isKnown(value))
                    }
                }
            }
        }
    #endif

    @Test func whatIsWrittenIsEscapedOnlyWhereNeeded() throws {
        #expect(try write("a/b\u{7f}é😀\u{2028}") == "\"a/b\u{7f}é😀\u{2028}\"")
        #expect(try write("\u{0}\u{1}\u{1f}\"\\\n\r\t\u{8}\u{c}") == #""\u0000\u0001\u001f\"\\\n\r\t\b\f""#)
    }

    @Test func longStrings() throws {
        let long = String(repeating: "line with \"quotes\"\n", count: 5000)
        #expect(try read(write(long)) == long)
        let controls = String(repeating: "\u{1}", count: 3000)
        #expect(try read(write(controls)) == controls)
        // Not in one piece, as some strings of Apple's platforms.
        let bridged = NSString(string: "brïdged\n").appending("x")
        #expect(try read(write(bridged)) == bridged)
    }

    @Test func uuids() throws {
        let uuid = try #require(UUID(uuidString: "6F1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9"))
        #expect(try read(#""6f1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9""#) == uuid)
        #expect(try read(write(uuid)) == uuid)
        #expect(try write(uuid) == #""6f1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9""#)
        let error = try #require(throws: JSONError.self) { try read(#"["6f1b"]"#, [UUID].self) }
        #expect(error.message == #"expected a UUID, found "6f1b""#)
        #expect(error.path == "$[0]")
    }

    @Test func urls() throws {
        let url = try #require(URL(string: "https://example.com/a%20b?q=1#f"))
        #expect(try read(#""https:\/\/example.com/a%20b?q=1#f""#) == url)
        #expect(try write(url) == #""https://example.com/a%20b?q=1#f""#)
        #expect(throws: JSONError.self) { try read("\"\"", URL.self) }
    }

    @Test(arguments: [
        (#""""#, []), (#""aGk=""#, [104, 105]), (#""aGk""#, [104, 105]), (#""-_-_""#, [0xfb, 0xff, 0xbf]), (#""+/+/""#, [0xfb, 0xff, 0xbf]),
        (#""aA==""#, [104]), (#""aA""#, [104]), (#""+\/+\/""#, [0xfb, 0xff, 0xbf]),
    ] as [(String, [UInt8])])
    func base64(_ json: String, _ bytes: [UInt8]) throws {
        #expect(try read(json) == Data(bytes))
        #expect(try read(write(Data(bytes))) == Data(bytes))
    }

    @Test(arguments: [#""a""#, #""aGk=x""#, #""a=""#, #""aG k""#, #""aGk==""#, #""====""#, #""aG*k""#, #""é""#, "1", #""aaaaa""#, #""=""#])
    func noBase64(_ json: String) { #expect(throws: JSONError.self) { try read(json, Data.self) } }

    @Test func everyByteInBase64() throws {
        for length in 0..<20 {
            let data = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) })
            #expect(try read("\"\(data.base64EncodedString())\"") == data)
        }
    }

    @Test func calendarDates() throws {
        let date = try #require(CalendarDate(year: 2024, month: 2, day: 29))
        #expect(try read(#""2024-02-29""#) == date)
        #expect(try write(date) == #""2024-02-29""#)
        #expect(CalendarDate(date.description) == date)
        #expect(try write(#require(CalendarDate("0033-04-03"))) == #""0033-04-03""#)
        #expect(date < (try #require(CalendarDate("2024-03-01"))))
        #expect(date > (try #require(CalendarDate("2023-12-31"))))
        let coded = try JSONDecoder().decode([CalendarDate].self, from: JSONEncoder().encode([date]))
        #expect(coded == [date])
        for bad in ["2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-04-31", "2024-1-1", "2024-01-01T00:00:00Z", "20240101", "", "abcd-ef-gh", "1900-02-29"] {
            #expect(CalendarDate(bad) == nil)
            #expect(throws: JSONError.self) { try read("\"\(bad)\"", CalendarDate.self) }
        }
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2023-02-29"]"#.utf8)) }
    }
}
