@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

@Suite struct TimeTests {
    func read(_ text: String) throws -> Date { try JSONReader.decode(from: Array("\"\(text)\"".utf8)) }

    func write(_ date: Date) throws -> String { String(String(decoding: try JSONWriter.encode(date), as: UTF8.self).dropFirst().dropLast()) }

    @Test(arguments: [
        ("2001-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00Z", -978_307_200), ("2024-05-31T18:30:00Z", 738_873_000),
        ("2024-05-31T20:30:00+02:00", 738_873_000), ("2024-05-31T13:00:00-05:30", 738_873_000), ("2024-05-31t18:30:00z", 738_873_000),
        ("2024-05-31 18:30:00Z", 738_873_000), ("2024-05-31T18:30:00.5Z", 738_873_000.5), ("2024-05-31T18:30:00.125+00:00", 738_873_000.125),
        ("2024-05-31T18:30:00.000Z", 738_873_000), ("2024-05-31T18:30:00.1Z", 738_873_000.1), ("2024-05-31T18:30:00.123456Z", 738_873_000.123456),
        ("2024-05-31T18:30:00.1234567Z", 738_873_000.1234567), ("2024-05-31T18:30:00.123456789Z", 738_873_000.123456789),
        ("2024-05-31T18:30:00.12345678901234567890123456789Z", 738_873_000.123456789012345678), ("2000-02-29T23:59:60Z", -26_438_400),
        ("2000-12-31T23:59:59.75Z", -0.25), ("2000-12-31T23:59:59.999999999Z", -1e-9), ("2024-05-31T18:30:00-00:00", 738_873_000),
        ("0000-01-01T00:00:00Z", -63_145_526_400), ("9999-12-31T23:59:59Z", 252_423_993_599), ("1969-12-31T23:59:59.1Z", -978_307_200.9),
    ])
    func reads(_ text: String, _ seconds: Double) throws {
        #expect(try read(text).timeIntervalSinceReferenceDate == seconds)
    }

    /// Servers that know no offset mean theirs, which is UTC more often than not.
    @Test(arguments: [
        ("2024-05-31T18:30:00", 738_873_000), ("2024-05-31 18:30:00", 738_873_000), ("2024-05-31T18:30:00.5", 738_873_000.5),
        ("2024-05-31T18:30:00.123456", 738_873_000.123456), ("2024-05-31T20:30:00+0200", 738_873_000), ("2024-05-31T20:30:00+02", 738_873_000),
        ("2024-05-31T13:00:00.25-0530", 738_873_000.25), ("2024-05-31T18:30Z", 738_873_000), ("2024-05-31T18:30", 738_873_000),
        ("2024-05-31T20:30+02:00", 738_873_000),
    ])
    func readsWhatIsNoRFC3339(_ text: String, _ seconds: Double) throws {
        #expect(try read(text).timeIntervalSinceReferenceDate == seconds)
    }

    @Test(arguments: [
        "", "2024-05", "2024-05-31", "2024-05-31T", "2024-05-31T18", "2024-05-31T18:3", "2024-05-31T18:30:0", "2024-05-31T18:30:00.", "2024-05-32", "2024-13-31T18:30:00Z", "2024-00-31T18:30:00Z", "2024-04-31T18:30:00Z",
        "2023-02-29T00:00:00Z", "2024-05-31T24:00:00Z", "2024-05-31T18:60:00Z", "2024-05-31T18:30:61Z", "2024-05-31T18:30:00.Z",
        "2024-05-31T18:30:00+2:00", "2024-05-31T18:30:00+020", "2024-05-31T18:30:00+02000", "2024-05-31T18:30:00+2400", "2024-05-31T18:30:00+24:00", "2024-05-31T18:30:00+02:60",
        "2024-05-31T18:30:00ZZ", "2024-05-31T18:30:00Z ", " 2024-05-31T18:30:00Z", "2024-05-31T18:30:00.+02", "2024/05/31T18:30:00Z",
        "2024-05-31X18:30:00Z", "2024-05-31T18-30-00Z", "+024-05-31T18:30:00Z", "2024-5-31T18:30:000Z", "2024-05-31T18:30:00,5Z", "12024-05-31T18:30:00Z",
        "Fri, 31 May 2024 18:30:00 GMT", "1717180200", "２024-05-31T18:30:00Z",
    ])
    func refuses(_ text: String) throws {
        let error = try #require(throws: JSONError.self) { try read(text) }
        #expect(error.kind == .invalidValue)
        #expect(error.offset == 0)
    }

    @Test func refusesOtherKinds() throws {
        #expect(try #require(throws: JSONError.self) { try JSONReader.decode(Date.self, from: Array("1".utf8)) }.kind == .typeMismatch)
    }

    @Test(arguments: [
        (0, "2001-01-01T00:00:00Z"), (738_873_000, "2024-05-31T18:30:00Z"), (738_873_000.5, "2024-05-31T18:30:00.500Z"),
        (738_873_000.123, "2024-05-31T18:30:00.123Z"), (738_873_000.123456, "2024-05-31T18:30:00.123456Z"), (-0.25, "2000-12-31T23:59:59.750Z"),
        (-978_307_200, "1970-01-01T00:00:00Z"), (-978_307_200.001, "1969-12-31T23:59:59.999Z"), (738_873_000.05, "2024-05-31T18:30:00.050Z"),
        (-63_145_526_400, "0000-01-01T00:00:00Z"), (252_423_993_599, "9999-12-31T23:59:59Z"), (-1, "2000-12-31T23:59:59Z"),
    ])
    func writes(_ seconds: Double, _ text: String) throws {
        #expect(try write(Date(timeIntervalSinceReferenceDate: seconds)) == text)
    }

    @Test func momentsAtRandomComeBack() throws {
        var random = SeededRandom(seed: 3)
        for index in 0..<4000 {
            var seconds = Double.random(in: -63_000_000_000...252_000_000_000, using: &random)
            switch index % 4 {
            case 0: seconds = Double.random(in: -2_000_000_000...2_000_000_000, using: &random)
            case 1: seconds = (seconds * 1000).rounded() / 1000
            case 2: seconds = Double.random(in: -1000...1000, using: &random)
            default: break
            }
            let date = Date(timeIntervalSinceReferenceDate: seconds)
            let text = try write(date)
            // Near 2001 a Double is finer than 18 digits behind the second.
            let back = try read(text).timeIntervalSinceReferenceDate
            #expect(abs(back - seconds) <= (abs(seconds) < 2000 ? 1e-15 : 0), "\(seconds) \(text)")
        }
    }

    /// As Foundation's formatter has it.
    @Test func daysAgreeWithFoundation() throws {
        let formatter = ISO8601DateFormatter()
        var random = SeededRandom(seed: 5)
        for _ in 0..<500 {
            let date = Date(timeIntervalSinceReferenceDate: Double(Int.random(in: -3_000_000_000...30_000_000_000, using: &random)))
            #expect(try write(date) == formatter.string(from: date))
            #expect(try read(formatter.string(from: date)) == date)
        }
    }

    @Test(arguments: [Double.nan, .infinity, 252_423_993_600, -63_145_526_401, 1e300])
    func whatRFC3339HasNoTextFor(_ seconds: Double) throws {
        let error = try #require(throws: JSONError.self) { try write(Date(timeIntervalSinceReferenceDate: seconds)) }
        #expect(error.kind == .unrepresentable)
    }

    @Test func farDates() throws {
        #expect(try read(write(.distantPast)) == .distantPast)
        #expect(try read(write(.distantFuture)) == .distantFuture)
    }
}
