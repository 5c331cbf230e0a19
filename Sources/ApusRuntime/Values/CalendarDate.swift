/// A day of the calendar, with neither time nor time zone: `2024-05-31`.
public struct CalendarDate: Hashable, Sendable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Creates a date; nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 0, year <= 9999, month >= 1, month <= 12, day >= 1, day <= daysIn(month: month, year: year) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// Reads a date as ISO 8601 writes it, `2024-05-31`; nil if it is none.
    public init?(_ description: String) {
        let utf8 = Array(description.utf8)
        guard let date = utf8.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
        self = date
    }

    init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count == 10, let text = utf8.baseAddress, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
            return nil
        }
        var isValid = true
        let year = twoDigits(text, &isValid) * 100 + twoDigits(text + 2, &isValid)
        let month = twoDigits(text + 5, &isValid)
        let day = twoDigits(text + 8, &isValid)
        guard isValid else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as ISO 8601 writes it.
    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDate: Comparable {
    /// Whether a day is earlier.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: Codable {
    /// Reads a date from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a date as in 2024-05-31")
        }
        self = date
    }

    /// Writes the date's text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CalendarDate: JSONReadable, JSONWritable {
    /// Reads a date.
    public static func read(from reader: inout JSONReader) -> CalendarDate? {
        reader.readFormatted("a date as in 2024-05-31") { Self(utf8: $0) }
    }

    /// Writes the date.
    public func write(to writer: inout JSONWriter) {
        writer.putQuoted(description)
    }
}
