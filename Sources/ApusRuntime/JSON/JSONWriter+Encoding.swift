#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

@_spi(ApusGenerated)
extension JSONWriter {
    /// Writes a value as a document of its own.
    @inlinable
    public static func encodeData<Value: JSONWritable>(_ value: Value) throws(JSONError) -> Data {
        var writer = JSONWriter(redacting: false)
        value.write(to: &writer)
        if let error = writer.error() { throw error }
        return writer.takeData()
    }

    /// Writes a value as a document of its own.
    @inlinable
    public static func encode<Value: JSONWritable>(_ value: Value) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(redacting: false)
        value.write(to: &writer)
        if let error = writer.error() { throw error }
        return writer.array()
    }

    /// A value as text for people, with secrets hidden.
    @inlinable
    public static func describe<Value: JSONWritable>(_ value: Value) -> String {
        var writer = JSONWriter(redacting: true)
        value.write(to: &writer)
        return writer.text()
    }
}

extension JSONWriter {
    @usableFromInline
    init(redacting: Bool) { self.init(redacting: redacting, capacity: 1024) }

    /// The remembered failure, with its place in what has been written.
    @usableFromInline
    func error() -> JSONError? {
        failure.map { JSONError($0, in: UnsafeBufferPointer(start: buffer, count: count)) }
    }

    /// What has been written, which is given away if it is large: there is nothing left then.
    @usableFromInline
    mutating func takeData() -> Data {
        guard count > 8192 else { return Data(bytes: buffer, count: count) }
        let bytes = buffer
        let length = count
        buffer = .allocate(capacity: 1)
        capacity = 1
        count = 0
        return Data(
            bytesNoCopy: bytes, count: length, deallocator: .custom { bytes, _ in bytes.deallocate() })
    }

    @usableFromInline
    func array() -> [UInt8] { [UInt8](written) }

    @usableFromInline
    func text() -> String { String(decoding: written, as: UTF8.self) }
}
