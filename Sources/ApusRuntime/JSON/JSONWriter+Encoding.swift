@_spi(ApusGenerated)
extension JSONWriter {
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

    @usableFromInline
    func array() -> [UInt8] { [UInt8](written) }

    @usableFromInline
    func text() -> String { String(decoding: written, as: UTF8.self) }
}
