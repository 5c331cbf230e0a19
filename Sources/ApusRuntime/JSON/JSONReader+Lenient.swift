@_spi(ApusGenerated)
extension JSONReader {
    /// Reads a list whose bad elements are skipped, with `lenient`; what was wrong with them is kept.
    @inline(never)
    public mutating func lenient<Element: JSONReadable>(_ key: StaticString, _ value: inout [Element]?) -> Bool {
        guard finds(key) else { return false }
        value = hasFoundNull ? nil : lenientElements()
        return endsMember()
    }

    /// The elements that can be read. What is no JSON at all fails as ever.
    mutating func lenientElements<Element: JSONReadable>() -> [Element]? {
        var elements: [Element] = []
        guard openArray() else { return hasFailed ? nil : elements }
        repeat {
            let start = checkpoint()
            if let element = Element.read(from: &self), !hasFailed {
                elements.append(element)
                continue
            }
            guard let problem = failure else { return nil }
            spend(since: start)
            rewind(to: start)
            skipValue()
            guard !hasFailed else { return nil }
            skipped.append(problem)
        } while continuesArray()
        return hasFailed ? nil : elements
    }

    /// Reads a document that is one value, with what was skipped in it.
    static func decode<Value: JSONReadable>(
        _ type: Value.Type, from bytes: UnsafeRawBufferPointer, skipped: inout [JSONError]
    ) throws(JSONError) -> Value {
        var reader = JSONReader(copying: bytes)
        let value = Value.read(from: &reader)
        if let error = reader.end() { throw error }
        guard let value else { throw reader.nothingRead() }
        skipped = reader.skippedErrors
        return value
    }

    /// What was skipped, in words, with its places.
    var skippedErrors: [JSONError] {
        skipped.isEmpty ? [] : skipped.map { explanation(of: $0) }
    }
}

/// A list that is read without its bad elements, wherever it stands.
struct LenientList<Element: JSONReadable>: JSONReadable {
    let elements: [Element]

    static func read(from reader: inout JSONReader) -> Self? {
        reader.lenientElements().map { Self(elements: $0) }
    }
}
