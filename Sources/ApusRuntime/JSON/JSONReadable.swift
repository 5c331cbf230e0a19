/// A value that can be read from JSON.
///
/// Generated models conform, and the types that stand in them: strings, numbers, dates, arrays, dictionaries of these.
public protocol JSONReadable {
    /// Reads one value; nil once the reader has failed.
    static func read(from reader: inout JSONReader) -> Self?
}

/// A value that can be written as JSON.
public protocol JSONWritable {
    /// Writes one value.
    func write(to writer: inout JSONWriter)
}
