extension String: JSONReadable, JSONWritable {
    /// Reads a string.
    public static func read(from reader: inout JSONReader) -> String? { reader.readString() }
    /// Writes the string.
    public func write(to writer: inout JSONWriter) { writer.writeString(self) }
}

extension Bool: JSONReadable, JSONWritable {
    /// Reads `true` or `false`.
    public static func read(from reader: inout JSONReader) -> Bool? { reader.readBool() }
    /// Writes `true` or `false`.
    public func write(to writer: inout JSONWriter) { writer.writeBool(self) }
}

extension Int: JSONReadable, JSONWritable {
    /// Reads an integer.
    public static func read(from reader: inout JSONReader) -> Int? { reader.readInt() }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension Int32: JSONReadable, JSONWritable {
    /// Reads an integer that fits 32 bits.
    public static func read(from reader: inout JSONReader) -> Int32? { reader.readInt32() }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(Int64(self)) }
}

extension Int64: JSONReadable, JSONWritable {
    /// Reads an integer that fits 64 bits.
    public static func read(from reader: inout JSONReader) -> Int64? { reader.readInt64() }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(self) }
}

extension UInt64: JSONReadable, JSONWritable {
    /// Reads an integer that is not negative and fits 64 bits.
    public static func read(from reader: inout JSONReader) -> UInt64? { reader.readUInt64() }
    /// Writes the integer.
    public func write(to writer: inout JSONWriter) { writer.writeInteger(self) }
}

extension Double: JSONReadable, JSONWritable {
    /// Reads a number, rounded to the nearest that a `Double` holds.
    public static func read(from reader: inout JSONReader) -> Double? { reader.readDouble() }
    /// Writes the number in the shortest form that reads as the same again. One that is not finite is an error.
    public func write(to writer: inout JSONWriter) { writer.writeDouble(self) }
}

extension Float: JSONReadable, JSONWritable {
    /// Reads a number, rounded to the nearest that a `Float` holds.
    public static func read(from reader: inout JSONReader) -> Float? { reader.readFloat() }
    /// Writes the number in the shortest form that reads as the same again. One that is not finite is an error.
    public func write(to writer: inout JSONWriter) { writer.writeFloat(self) }
}
