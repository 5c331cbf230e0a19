#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Date: JSONReadable, JSONWritable {
    /// Reads a moment as RFC 3339 writes it: any fraction, any offset.
    public static func read(from reader: inout JSONReader) -> Date? {
        Date(timeIntervalSinceReferenceDate: reader.readTime())
    }

    /// Writes the moment in UTC, as RFC 3339 has it.
    public func write(to writer: inout JSONWriter) { writer.writeTime(timeIntervalSinceReferenceDate) }
}

extension UUID: JSONReadable, JSONWritable {
    /// Reads a UUID.
    public static func read(from reader: inout JSONReader) -> UUID? {
        reader.readFormatted("a UUID") { UUID(uuidString: String(decoding: $0, as: UTF8.self)) }
    }

    /// Writes the UUID in lower case, as RFC 9562 asks.
    public func write(to writer: inout JSONWriter) { writer.putQuoted(uuidString.lowercased()) }
}

extension URL: JSONReadable, JSONWritable {
    /// Reads a URL.
    public static func read(from reader: inout JSONReader) -> URL? {
        reader.readFormatted("a URL") { URL(string: String(decoding: $0, as: UTF8.self)) }
    }

    /// Writes the URL.
    public func write(to writer: inout JSONWriter) { writer.writeString(absoluteString) }
}

extension Data: JSONReadable, JSONWritable {
    /// Reads bytes from base64, also from the alphabet for URLs, with padding or without.
    public static func read(from reader: inout JSONReader) -> Data? {
        reader.readFormatted("base64") { Base64.decode($0).map { Data($0) } }
    }

    /// Writes the bytes as base64.
    public func write(to writer: inout JSONWriter) { writer.putQuoted(base64EncodedString()) }
}

extension Decimal: JSONReadable, JSONWritable {
    /// Reads a number, exactly up to 38 digits.
    public static func read(from reader: inout JSONReader) -> Decimal? {
        let start = reader.position
        guard let token = reader.number() else { return nil }
        guard let value = Decimal(string: token.text), !value.isNaN else {
            reader.fail(.numberOutOfRange, at: start, "a Decimal")
            return nil
        }
        return value
    }

    /// Writes the number with all its digits.
    public func write(to writer: inout JSONWriter) {
        if isNaN { return writer.fail(.unrepresentable, "a number that is not finite") }
        writer.putText(description)
    }
}

extension JSONReader {
    /// Reads a string of a format.
    mutating func readFormatted<Value>(
        _ name: StaticString, _ make: (UnsafeBufferPointer<UInt8>) -> Value?
    ) -> Value? {
        skipWhitespace()
        let start = position
        let text = token()
        if failure != nil { return nil }
        guard let value = make(UnsafeBufferPointer(start: text.start, count: text.count)) else {
            fail(.invalidValue, at: start, name)
            return nil
        }
        return value
    }
}

extension JSONWriter {
    /// Writes a string that needs no escapes.
    mutating func putQuoted(_ text: String) {
        put(UInt8(ascii: "\""))
        putText(text)
        put(UInt8(ascii: "\""))
    }
}
