#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension JSONValue: JSONReadable, JSONWritable {
    /// Reads any value.
    public static func read(from reader: inout JSONReader) -> JSONValue? { reader.readAnything() }

    /// Writes the value, objects in the order they have.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.putNull()
        case .bool(let value): writer.writeBool(value)
        case .number(let value): value.write(to: &writer)
        case .string(let value): writer.writeString(value)
        case .array(let elements): elements.write(to: &writer)
        case .object(let members): members.write(to: &writer)
        }
    }
}

extension JSONReader {
    fileprivate mutating func readAnything() -> JSONValue? {
        skipWhitespace()
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(readString())
        case UInt8(ascii: "{"): return JSONObject.read(from: &self).map(JSONValue.object)
        case UInt8(ascii: "["): return [JSONValue].read(from: &self).map(JSONValue.array)
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(readBool())
        case UInt8(ascii: "n"): return readNull() ? .null : nil
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNumber.read(from: &self).map(JSONValue.number)
        default:
            fail(.syntax, at: position, "a value")
            return nil
        }
    }
}

extension JSONValue {
    /// What a value is written as.
    public init(encoding value: some JSONWritable) throws(JSONError) {
        self = try JSONReader.decode(from: JSONWriter.encode(value))
    }

    /// The value as a type.
    public func decode<Value: JSONReadable>(as type: Value.Type = Value.self) throws(JSONError) -> Value {
        try JSONReader.decode(from: JSONWriter.encode(self))
    }

    /// Reads a JSON text.
    public init(json: String) throws(JSONError) { self = try JSONReader.decode(from: Array(json.utf8)) }

    /// Reads a JSON document.
    public init(jsonData: Data) throws(JSONError) { self = try JSONReader.decode(from: jsonData) }

    /// The value as JSON, without white space.
    public var json: String { JSONWriter.describe(self) }

    /// The value as JSON, without white space.
    public func jsonData() throws(JSONError) -> Data { try JSONWriter.encodeData(self) }
}

extension JSONValue: CustomStringConvertible, CustomDebugStringConvertible {
    /// The value as JSON.
    public var description: String { json }
    /// The value as JSON.
    public var debugDescription: String { json }
}
