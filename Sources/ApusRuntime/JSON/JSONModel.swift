#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A type of an API: what the generated structs and enums are.
///
/// Reading and writing JSON is generated. `Codable`, for coders of one's own, and descriptions come from here. A description
/// hides secrets; what is encoded does not.
///
/// A composition, since a protocol that inherited from those of the standard library would cost each type of a client tables and
/// functions of its own: a tenth of what compiles.
public typealias JSONModel = JSONOutput & JSONInput & Codable & CustomStringConvertible

/// A type that an API sends; one that it only sends is no more, in a client that was generated with `coding: minimal`.
public protocol JSONOutput: JSONReadable, Sendable {}

/// A type that an API takes; one that it only takes is no more, in a client that was generated with `coding: minimal`.
public protocol JSONInput: JSONWritable, Sendable {}

extension JSONOutput {
    /// Reads a JSON document.
    public init(jsonData: Data) throws(JSONError) { self = try JSONReader.decode(from: jsonData) }

    /// Reads a JSON text.
    public init(json: String) throws(JSONError) { self = try JSONReader.decode(from: Array(json.utf8)) }
}

extension JSONInput {
    /// The value as JSON, without white space.
    public func jsonData() throws(JSONError) -> Data { try JSONWriter.encodeData(self) }

    /// The value as JSON text, without white space.
    public func json() throws(JSONError) -> String { String(decoding: try JSONWriter.encode(self), as: UTF8.self) }
}

// MARK: - Descriptions

extension CustomStringConvertible where Self: JSONInput {
    /// The type and the value as JSON, with secrets hidden.
    public var description: String { "\(Self.self) \(JSONWriter.describe(self))" }
}

// MARK: - Codable

extension Decodable where Self: JSONOutput {
    /// Reads the value from any decoder, as the JSON it stands for.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONError) {
            self = try value.decode()
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "\(error.path): \(error.message)", underlyingError: error))
        }
    }
}

extension Encodable where Self: JSONInput {
    /// Writes the value to any encoder, as the JSON it stands for.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(encoding: self)
        } catch {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath, debugDescription: "\(error.path): \(error.message)", underlyingError: error))
        }
        try value.encode(to: encoder)
    }
}
