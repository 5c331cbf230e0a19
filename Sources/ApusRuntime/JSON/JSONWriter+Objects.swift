/// What the next object begins with.
struct JSONPendingObject {
    /// Members that stand in front: key and value.
    var tags: [(key: StaticString, value: StaticString)] = []
    /// Whether its members go into the object that is open already.
    var isFlattened = false
}

/// An open object that is not as others.
struct JSONSpecialObject {
    var depth: Int
    /// The keys that have been put into it, and which its extras leave out therefore.
    var tags: [StaticString]
    var isFlattened: Bool
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
            value.write(to: &self)
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
        if !pending.isFlattened { put(UInt8(ascii: "{")) }
        for (key, value) in pending.tags {
            putKey(key)
            put(UInt8(ascii: "\""))
            putRaw(value)
            put(UInt8(ascii: "\""))
            putComma()
        }
        specialObjects.append(
            JSONSpecialObject(depth: depth, tags: pending.tags.map(\.key), isFlattened: pending.isFlattened))
        pending = JSONPendingObject()
    }

    /// True: it has no brace of its own.
    @inline(never)
    mutating func closeSpecialObject() -> Bool {
        guard let last = specialObjects.last, last.depth == depth &+ 1 else { return false }
        specialObjects.removeLast()
        return last.isFlattened
    }

    /// Writes a key that is only known at run time; false if the object has it already.
    @usableFromInline
    mutating func beginExtra(_ key: String) -> Bool {
        if !specialObjects.isEmpty, hasTag(key) { return false }
        writeString(key)
        put(UInt8(ascii: ":"))
        return true
    }

    private func hasTag(_ key: String) -> Bool {
        guard let last = specialObjects.last, last.depth == depth else { return false }
        return last.tags.contains { "\($0)" == key }
    }

    @usableFromInline
    mutating func beginFlattened() -> Int {
        expectObject()
        pending.isFlattened = true
        return count
    }

    /// Takes back what was no object: with the brace unwritten, an object leaves nothing or a comma.
    @usableFromInline
    mutating func endFlattened(_ start: Int) {
        if pendingOffset == start {
            // No object began here.
            pendingOffset = -1
            pending = JSONPendingObject()
            count = start
        }
    }
}
