extension Array: JSONReadable where Element: JSONReadable {
    /// Reads an array.
    @inlinable
    public static func read(from reader: inout JSONReader) -> [Element]? {
        var elements: [Element] = []
        if reader.openArray() {
            repeat {
                guard let element = Element.read(from: &reader) else { return nil }
                elements.append(element)
            } while reader.continuesArray()
        }
        return elements
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// Writes the array.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        guard writer.beginArray() else { return }
        withUnsafeBufferPointer { elements in
            for index in 0..<elements.count {
                elements[index].write(to: &writer)
                writer.endElement()
            }
        }
        writer.endArray()
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    /// Reads an object whose keys are not known. Of a key that is repeated, the last value counts.
    @inlinable
    public static func read(from reader: inout JSONReader) -> [String: Value]? {
        var members: [String: Value] = [:]
        if reader.beginsObject() {
            repeat {
                let key = reader.key()
                guard let value = Value.read(from: &reader) else { return nil }
                members[key] = value
            } while reader.continuesObject()
        }
        return members
    }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    /// Writes the members, sorted by their keys.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.putMembers(self)
        writer.endObject()
    }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
    /// Reads a value or null.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Wrapped?? {
        if reader.findsNull() { return .some(nil) }
        guard let value = Wrapped.read(from: &reader) else { return nil }
        return .some(value)
    }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
    /// Writes the value, or null where there is none.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        if let self {
            self.write(to: &writer)
        } else {
            writer.putNull()
        }
    }
}

extension JSONReader {
    /// The key at the position; moves behind its colon.
    @usableFromInline
    mutating func key() -> String { anyKey().text }

    /// After a member: whether another one follows.
    @usableFromInline
    mutating func continuesObject() -> Bool { !ends() }
}
