// Integers of other widths, for types that a configuration names (`types: { 'format:uint32': UInt32 }`).

extension JSONReader {
    /// An integer of up to 63 bits, or a failure where it does not fit.
    fileprivate mutating func readInteger<Value: FixedWidthInteger>(
        _ type: Value.Type, _ name: StaticString
    ) -> Value {
        Value(truncatingIfNeeded: readInteger(from: Int64(Value.min), through: UInt64(Value.max), name))
    }
}

extension Int8: JSONReadable, JSONWritable {
    /// Reads an integer that fits 8 bits.
    public static func read(from reader: inout JSONReader) -> Int8? {
        reader.readInteger(Self.self, "an integer of 8 bits")
    }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension Int16: JSONReadable, JSONWritable {
    /// Reads an integer that fits 16 bits.
    public static func read(from reader: inout JSONReader) -> Int16? {
        reader.readInteger(Self.self, "an integer of 16 bits")
    }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension UInt8: JSONReadable, JSONWritable {
    /// Reads an integer that is not negative and fits 8 bits.
    public static func read(from reader: inout JSONReader) -> UInt8? {
        reader.readInteger(Self.self, "an unsigned integer of 8 bits")
    }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension UInt16: JSONReadable, JSONWritable {
    /// Reads an integer that is not negative and fits 16 bits.
    public static func read(from reader: inout JSONReader) -> UInt16? {
        reader.readInteger(Self.self, "an unsigned integer of 16 bits")
    }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension UInt32: JSONReadable, JSONWritable {
    /// Reads an integer that is not negative and fits 32 bits.
    public static func read(from reader: inout JSONReader) -> UInt32? {
        reader.readInteger(Self.self, "an unsigned integer of 32 bits")
    }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension UInt: JSONReadable, JSONWritable {
    /// Reads an integer that is not negative and fits a `UInt`.
    public static func read(from reader: inout JSONReader) -> UInt? {
        reader.readInteger(Self.self, "a UInt")
    }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(UInt64(self)) }
}
