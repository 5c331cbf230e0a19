/// A value of which some are known by name, and any other is kept as it came.
///
/// Tomorrow's value decodes, and is encoded again as it is. `CaseIterable` lists the known ones.
public protocol OpenEnum: RawRepresentable, JSONModel, Hashable, CaseIterable, CustomDebugStringConvertible
where RawValue: JSONReadable & JSONWritable & Hashable & Sendable {
    /// Creates a value, known or not.
    init(rawValue: RawValue)
}

extension OpenEnum {
    /// Reads any value.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Self? {
        guard let value = RawValue.read(from: &reader) else { return nil }
        return Self(rawValue: value)
    }

    /// Writes the value as it is.
    @inlinable
    public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }

    /// The value as it stands in JSON; a string without quotes.
    public var description: String { describeRaw(rawValue) }

    /// The type and the value.
    public var debugDescription: String { "\(Self.self)(\(String(reflecting: rawValue)))" }
}

func describeRaw(_ value: some JSONWritable) -> String {
    value as? String ?? JSONWriter.describe(value)
}

// What the standard library has for any raw value and what `JSONModel` has for any model are both good here: these decide.
extension OpenEnum where RawValue == String {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// A value, known or not.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension OpenEnum where RawValue == Int {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Int.self))
    }

    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// A value, known or not.
    public init(integerLiteral value: Int) { self.init(rawValue: value) }
}

extension OpenEnum where RawValue == Double {
    /// Reads the raw value.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Double.self))
    }

    /// Writes the raw value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// A value, known or not.
    public init(floatLiteral value: Double) { self.init(rawValue: value) }
}
