#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

@_spi(ApusGenerated)
extension JSONReader {
    /// Reads a document that is one value.
    @inlinable
    public static func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self, from bytes: UnsafeRawBufferPointer
    ) throws(JSONError) -> Value {
        var reader = JSONReader(copying: bytes)
        let value = Value.read(from: &reader)
        if let error = reader.end() { throw error }
        guard let value else { throw reader.nothingRead() }
        return value
    }

    /// Reads a document that is one value.
    @inlinable
    public static func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        let result = bytes.withUnsafeBytes { bytes -> Result<Value, JSONError> in
            do throws(JSONError) {
                return .success(try decode(type, from: bytes))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads a document that is one value.
    @inlinable
    public static func decode<Value: JSONReadable>(
        _ type: Value.Type = Value.self, from data: Data
    ) throws(JSONError) -> Value {
        let result = data.withUnsafeBytes { bytes -> Result<Value, JSONError> in
            do throws(JSONError) {
                return .success(try decode(type, from: bytes))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

extension JSONReader {
    /// After the value: nothing but white space may follow. The failure, if there is any.
    @usableFromInline
    mutating func end() -> JSONError? {
        if failure == nil {
            skipWhitespace()
            if position < count { fail(.syntax, at: position, "nothing more") }
        }
        return failure.map { explanation(of: $0) }
    }

    @usableFromInline
    func nothingRead() -> JSONError { explanation(of: JSONFailure(kind: .typeMismatch, offset: 0, expected: "another value")) }

    /// A failure in words, with its place.
    func explanation(of failure: JSONFailure) -> JSONError {
        let document = UnsafeBufferPointer(start: bytes, count: count)
        return JSONError(failure, in: document)
    }
}
