/// A value of which all are known: any other is an error.
///
/// A composition for the reason for which ``JSONModel`` is one.
public typealias ClosedEnum = ClosedEnumeration & RawRepresentable & JSONModel & Hashable & CustomDebugStringConvertible

/// What a ``ClosedEnum`` is beside what the standard library has for it.
public protocol ClosedEnumeration<RawValue>: JSONOutput, JSONInput {
    /// What stands in JSON: a string or a number.
    associatedtype RawValue: JSONReadable & JSONWritable & Hashable & Sendable

    /// The value as it stands in JSON.
    var rawValue: RawValue { get }

    /// Creates a value that is listed.
    init?(rawValue: RawValue)
}

extension ClosedEnumeration {
    /// Reads a value; one that is not listed is an error.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Self? {
        let start = reader.beginListed()
        guard let raw = RawValue.read(from: &reader) else { return nil }
        if let value = Self(rawValue: raw) { return value }
        reader.failUnlisted(start)
        return nil
    }

    /// Writes the raw value.
    @inlinable
    public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}

extension CustomStringConvertible where Self: ClosedEnumeration {
    /// The value as it stands in JSON; a string without quotes.
    public var description: String { describeRaw(rawValue) }
}

extension CustomDebugStringConvertible where Self: ClosedEnumeration {
    /// The type and the value.
    public var debugDescription: String { "\(Self.self)(\(String(reflecting: rawValue)))" }
}

extension JSONReader {
    @usableFromInline
    mutating func beginListed() -> Int {
        skipWhitespace()
        return position
    }

    @usableFromInline
    mutating func failUnlisted(_ start: Int) { fail(.invalidValue, at: start, "one of the listed values") }
}

extension ClosedEnumeration where Self: RawRepresentable & Decodable, RawValue == String {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws { self = try decodeListed(from: decoder) }
}

extension ClosedEnumeration where Self: RawRepresentable & Encodable, RawValue == String {
    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws { try encodeRaw(rawValue, to: encoder) }
}

extension ClosedEnumeration where Self: RawRepresentable & Decodable, RawValue == Int {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws { self = try decodeListed(from: decoder) }
}

extension ClosedEnumeration where Self: RawRepresentable & Encodable, RawValue == Int {
    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws { try encodeRaw(rawValue, to: encoder) }
}

extension ClosedEnumeration where Self: RawRepresentable & Decodable, RawValue == Double {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws { self = try decodeListed(from: decoder) }
}

extension ClosedEnumeration where Self: RawRepresentable & Encodable, RawValue == Double {
    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws { try encodeRaw(rawValue, to: encoder) }
}

private func decodeListed<Value: RawRepresentable>(from decoder: any Decoder) throws -> Value where Value.RawValue: Decodable {
    let container = try decoder.singleValueContainer()
    let raw = try container.decode(Value.RawValue.self)
    guard let value = Value(rawValue: raw) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(raw) is none of the listed values")
    }
    return value
}

private func encodeRaw(_ value: some Encodable, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
}
