/// What the next object begins with.
struct JSONPendingObject {
    /// Members that stand in front: key and value.
    var tags: [(key: StaticString, value: StaticString)] = []
    /// Whether its members go into the object that is open already.
    var isFlattened = false
}

/// Something about an open object that is not as with others.
struct JSONSpecialObject {
    var depth: Int
    /// Whether it has no braces.
    var isFlattened = false
    /// The keys that its extras leave out because something else has written them.
    var keys: Set<String> = []
    /// Where the members of a flattened value are written, until their keys are asked for.
    var members: Range<Int>?
}

/// What it takes to end a flattened value.
@usableFromInline
struct JSONFlattenedStart {
    var offset: Int
    /// Where the flattened value around this one began as an object.
    var outer: Int
}

@_spi(ApusGenerated)
extension JSONWriter {
    /// Puts a member in front of those of the object that is written next. What is no object stays as it is.
    public mutating func tag(_ key: StaticString, _ value: StaticString) {
        expectObject()
        pending.tags.append((key, value))
    }

    /// Writes the members of a value into the object that is open. What is no object is left out.
    @inlinable
    public mutating func flattened<Value: JSONWritable>(_ value: Value) {
        let start = beginFlattened()
        value.write(to: &self)
        endFlattened(start)
    }

    /// Writes the members of a value, if there is one, into the object that is open.
    @inlinable
    public mutating func flattened<Value: JSONWritable>(_ value: Value?) {
        if let value { flattened(value) }
    }

    /// Writes the members of a value into the object that is open, but for keys that the object has written itself: a
    /// value that keeps what it does not know has those, too.
    @inlinable
    public mutating func flattened<Value: JSONWritable>(_ value: Value, besides keys: [StaticString]) {
        let start = beginFlattened()
        value.write(to: &self)
        removeMembers(keys, since: start)
        endFlattened(start)
    }

    /// Writes the members of a value, if there is one, into the object that is open, but for keys that it has written itself.
    @inlinable
    public mutating func flattened<Value: JSONWritable>(_ value: Value?, besides keys: [StaticString]) {
        if let value { flattened(value, besides: keys) }
    }

    /// Writes what a record has kept of keys that it does not know, sorted.
    @inlinable
    public mutating func extras<Value: JSONWritable>(_ extras: [String: Value]) { putMembers(extras) }
}

extension JSONWriter {
    @inlinable
    mutating func putMembers<Value: JSONWritable>(_ members: [String: Value]) {
        if members.isEmpty { return }
        for key in members.keys.sorted() {
            guard let value = members[key], beginExtra(key) else { continue }
            if mayWriteExtra() { value.write(to: &self) }
            endElement()
        }
    }

    /// Forgets what was put in front of an object that did not come.
    private mutating func expectObject() {
        if pendingOffset != count {
            pending = JSONPendingObject()
            pendingOffset = count
        }
    }

    @inline(never)
    mutating func openSpecialObject() {
        pendingOffset = -1
        if pending.isFlattened {
            flattenedOffset = count
        } else {
            put(UInt8(ascii: "{"))
        }
        for (key, value) in pending.tags {
            putKey(key)
            put(UInt8(ascii: "\""))
            putRaw(value)
            put(UInt8(ascii: "\""))
            putComma()
        }
        specialObjects.append(
            JSONSpecialObject(
                depth: depth, isFlattened: pending.isFlattened, keys: Set(pending.tags.map { "\($0.key)" })))
        pending = JSONPendingObject()
    }

    /// True: it has no brace of its own.
    @inline(never)
    mutating func closeSpecialObject() -> Bool {
        var isFlattened = false
        while let last = specialObjects.last, last.depth > depth {
            isFlattened = isFlattened || last.isFlattened
            specialObjects.removeLast()
        }
        return isFlattened
    }

    /// Writes a key that is only known at run time; false if the object has it already.
    @usableFromInline
    mutating func beginExtra(_ key: String) -> Bool {
        if !specialObjects.isEmpty, hasTag(key) { return false }
        writeString(key)
        put(UInt8(ascii: ":"))
        return true
    }

    /// Whether the value of such a key can be written; null is written where it is too deep for one.
    @usableFromInline mutating func mayWriteExtra() -> Bool { mayDescend() }

    private mutating func hasTag(_ key: String) -> Bool {
        for index in specialObjects.indices.reversed() {
            if specialObjects[index].depth != depth { break }
            if let members = specialObjects[index].members {
                specialObjects[index].keys = keys(of: members)
                specialObjects[index].members = nil
            }
            if specialObjects[index].keys.contains(key) { return true }
        }
        return false
    }

    /// The keys of members that have been written, each with its comma.
    private func keys(of members: Range<Int>) -> Set<String> {
        let text = UnsafeRawBufferPointer(rebasing: written[members].dropLast())
        let object = [UInt8(ascii: "{")] + text + [UInt8(ascii: "}")]
        let read = try? JSONReader.decode(JSONObject.self, from: object)
        return Set(read?.keys ?? [])
    }

    @usableFromInline
    mutating func beginFlattened() -> JSONFlattenedStart {
        expectObject()
        pending.isFlattened = true
        let start = JSONFlattenedStart(offset: count, outer: flattenedOffset)
        flattenedOffset = -1
        return start
    }

    /// Writes a flattened object's members anew if there are any of these keys among them.
    @usableFromInline
    mutating func removeMembers(_ keys: [StaticString], since start: JSONFlattenedStart) {
        guard flattenedOffset == start.offset, keys.contains(where: { mayHave($0, since: start.offset) }) else { return }
        let text = UnsafeRawBufferPointer(rebasing: written[start.offset..<count].dropLast())
        guard let object = try? JSONReader.decode(JSONObject.self, from: [UInt8(ascii: "{")] + text + [UInt8(ascii: "}")]) else { return }
        let removed = Set(keys.map { "\($0)" })
        count = start.offset
        for (key, value) in object where !removed.contains(Self.literal(key)) {
            writeString(key)
            put(UInt8(ascii: ":"))
            value.write(to: &self)
            putComma()
        }
    }

    /// Whether a key as a literal has it, which is escaped already, stands anywhere behind an offset.
    private func mayHave(_ key: StaticString, since offset: Int) -> Bool {
        let length = key.utf8CodeUnitCount
        guard length > 0 else { return true }
        return UnsafeRawBufferPointer(rebasing: written[offset..<count]).contains(UnsafeRawBufferPointer(start: key.utf8Start, count: length))
    }

    /// A key as a literal has it.
    private static func literal(_ key: String) -> String {
        var writer = JSONWriter()
        writer.writeString(key)
        return String(decoding: writer.written.dropFirst().dropLast(), as: UTF8.self)
    }

    /// Takes back what was no object, and remembers the keys of what was.
    @usableFromInline
    mutating func endFlattened(_ start: JSONFlattenedStart) {
        if flattenedOffset != start.offset {
            pendingOffset = -1
            pending = JSONPendingObject()
            count = start.offset
        } else if count > start.offset {
            specialObjects.append(JSONSpecialObject(depth: depth, members: start.offset..<count))
        }
        flattenedOffset = start.outer
    }
}
