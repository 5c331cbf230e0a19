/// A number of a JSON document, as it is written there: nothing is rounded until a type asks for it.
///
/// Two numbers are equal if their values are: `1`, `1.0` and `10e-1`.
public struct JSONNumber: Sendable {
    /// The number as it is written.
    public let text: String

    /// Creates an integer.
    public init(_ value: Int) { text = String(value) }

    /// Creates a number, written in the shortest form that reads as the same again; nil if it is not finite.
    public init?(_ value: Double) {
        guard value.isFinite, let text = try? JSONWriter.encode(value) else { return nil }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Takes the text of a number; nil if JSON has no such number.
    public init?(text: String) {
        guard let number = try? JSONReader.decode(JSONNumber.self, from: Array(text.utf8)), number.text == text else { return nil }
        self = number
    }

    init(unchecked text: String) { self.text = text }

    /// The integer, if it is one that an `Int` holds, however it is written.
    public var int: Int? { int64.flatMap { Int(exactly: $0) } }

    /// The integer, if it is one of 64 bits, however it is written.
    public var int64: Int64? {
        guard let (isNegative, magnitude) = integer else { return nil }
        if isNegative { return magnitude <= Int64.min.magnitude ? 0 &- Int64(truncatingIfNeeded: magnitude) : nil }
        return Int64(exactly: magnitude)
    }

    /// The integer, if it is one of 64 bits that is not negative, however it is written.
    public var uint64: UInt64? {
        guard let (isNegative, magnitude) = integer, !isNegative || magnitude == 0 else { return nil }
        return magnitude
    }

    /// The nearest that a `Double` holds; infinite beyond its range.
    public var double: Double { Double(text) ?? .nan }

    private var integer: (isNegative: Bool, magnitude: UInt64)? {
        var text = text
        return text.withUTF8 { utf8 in
            utf8.baseAddress.flatMap { exactInteger(JSONToken(start: $0, count: utf8.count)) }
        }
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as it is written.
    public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// An integer.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension JSONNumber: Hashable {
    /// Whether the values are equal, exactly.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text || left.canonical == right.canonical
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

    /// What is the same for equal values: sign, digits without zeros around them, exponent.
    private struct Canonical: Hashable {
        var isNegative = false
        var digits: [UInt8] = []
        var exponent = 0
    }

    private var canonical: Canonical {
        var result = Canonical()
        var exponent = 0
        var isBehindPoint = false
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") {
            result.isNegative = true
            rest = rest.dropFirst()
        }
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte | 0x20 == UInt8(ascii: "e") {
                // An exponent beyond any `Int` is as good as the largest.
                let isNegative = rest.first == UInt8(ascii: "-")
                if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
                let limit = 1 << 40
                let written = rest.reduce(0) { min($0 * 10 + Int($1 &- 0x30), limit) }
                exponent += isNegative ? -written : written
                break
            }
            if byte == UInt8(ascii: ".") {
                isBehindPoint = true
                continue
            }
            if isBehindPoint { exponent -= 1 }
            if byte != 0x30 || !result.digits.isEmpty { result.digits.append(byte) }
        }
        while result.digits.last == 0x30 {
            result.digits.removeLast()
            exponent += 1
        }
        if result.digits.isEmpty { return Canonical() }
        result.exponent = exponent
        return result
    }
}

extension JSONNumber: JSONReadable, JSONWritable {
    /// Reads a number without rounding it.
    public static func read(from reader: inout JSONReader) -> JSONNumber? {
        guard let token = reader.number() else { return nil }
        return JSONNumber(unchecked: token.text)
    }

    /// Writes the number as it is.
    public func write(to writer: inout JSONWriter) { writer.putText(text) }
}
