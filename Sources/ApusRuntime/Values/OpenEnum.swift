/// A value of which some are known by name, and any other is kept as it came.
///
/// Tomorrow's value decodes, and is encoded again as it is. `CaseIterable` lists the known ones.
///
/// A composition for the reason for which ``JSONModel`` is one.
public typealias OpenEnum = OpenEnumeration & RawRepresentable & JSONModel & Hashable & CaseIterable & CustomDebugStringConvertible

/// What an ``OpenEnum`` is beside what the standard library has for it.
public protocol OpenEnumeration<RawValue>: JSONOutput, JSONInput {
    /// What stands in JSON: a string or a number.
    associatedtype RawValue: JSONReadable & JSONWritable & Hashable & Sendable

    /// The value as it stands in JSON.
    var rawValue: RawValue { get }

    /// Creates a value, known or not.
    init(rawValue: RawValue)
}

extension OpenEnumeration {
    /// Reads any value.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Self? {
        guard let value = RawValue.read(from: &reader) else { return nil }
        return Self(rawValue: value)
    }

    /// Writes the value as it is.
    @inlinable
    public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}

extension CustomStringConvertible where Self: OpenEnumeration {
    /// The value as it stands in JSON; a string without quotes.
    public var description: String { describeRaw(rawValue) }
}

extension CustomDebugStringConvertible where Self: OpenEnumeration {
    /// The type and the value.
    public var debugDescription: String { "\(Self.self)(\(String(reflecting: rawValue)))" }
}

extension OpenEnumeration {
    /// As `init(rawValue:)`, where `RawRepresentable` has another one.
    fileprivate init(raw: RawValue) { self.init(rawValue: raw) }
}

func describeRaw(_ value: some JSONWritable) -> String {
    value as? String ?? JSONWriter.describe(value)
}

// What the standard library has for any raw value and what `JSONModel` has for any model are both good here: these decide.
extension OpenEnumeration where Self: RawRepresentable & Decodable, RawValue == String {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try decoder.singleValueContainer().decode(String.self))
    }
}

extension OpenEnumeration where Self: RawRepresentable & Encodable, RawValue == String {
    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension OpenEnumeration where RawValue == String {
    /// A value, known or not.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension OpenEnumeration where Self: RawRepresentable & Decodable, RawValue == Int {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try decoder.singleValueContainer().decode(Int.self))
    }
}

extension OpenEnumeration where Self: RawRepresentable & Encodable, RawValue == Int {
    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension OpenEnumeration where RawValue == Int {
    /// A value, known or not.
    public init(integerLiteral value: Int) { self.init(rawValue: value) }
}

extension OpenEnumeration where Self: RawRepresentable & Decodable, RawValue == Double {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try decoder.singleValueContainer().decode(Double.self))
    }
}

extension OpenEnumeration where Self: RawRepresentable & Encodable, RawValue == Double {
    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension OpenEnumeration where RawValue == Double {
    /// A value, known or not.
    public init(floatLiteral value: Double) { self.init(rawValue: value) }
}
