#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// One call for each property: if the key at the position is this one, its value is read, and the position moves to the
// next key. True: the object is finished, or reading has failed.
@_spi(ApusGenerated)
extension JSONReader {
    /// Reads a string.
    @inline(never)
    public mutating func string(_ key: StaticString, _ value: inout String?) -> Bool {
        guard matches(key) else { return false }
        guard bytes[position] == UInt8(ascii: "\"") else {
            value = textOrNull()
            return ends()
        }
        position &+= 1
        let text = unquoted().text
        if case .none = value {
            // Mostly so: there is nothing to release.
            withUnsafeMutablePointer(to: &value) { $0.initialize(to: text) }
        } else {
            value = text
        }
        return ends()
    }

    /// Reads an integer.
    @inline(never)
    public mutating func int(_ key: StaticString, _ value: inout Int?) -> Bool {
        guard matches(key) else { return false }
        value = passesNull() ? nil : readInt()
        return ends()
    }

    /// Reads an integer of 32 bits.
    @inline(never)
    public mutating func int32(_ key: StaticString, _ value: inout Int32?) -> Bool {
        guard matches(key) else { return false }
        value = passesNull() ? nil : readInt32()
        return ends()
    }

    /// Reads an integer of 64 bits.
    @inline(never)
    public mutating func int64(_ key: StaticString, _ value: inout Int64?) -> Bool {
        guard matches(key) else { return false }
        value = passesNull() ? nil : readInt64()
        return ends()
    }

    /// Reads a number.
    @inline(never)
    public mutating func double(_ key: StaticString, _ value: inout Double?) -> Bool {
        guard matches(key) else { return false }
        value = passesNull() ? nil : readDouble()
        return ends()
    }

    /// Reads `true` or `false`.
    @inline(never)
    public mutating func bool(_ key: StaticString, _ value: inout Bool?) -> Bool {
        guard matches(key) else { return false }
        value = passesNull() ? nil : readBool()
        return ends()
    }

    /// Reads a moment, written as RFC 3339 has it.
    @inline(never)
    public mutating func date(_ key: StaticString, _ value: inout Date?) -> Bool {
        guard matches(key) else { return false }
        value = passesNull() ? nil : Date(timeIntervalSinceReferenceDate: readTime())
        return ends()
    }

    /// Reads a value of any type.
    @inlinable @inline(never)
    public mutating func value<Value: JSONReadable>(_ key: StaticString, _ value: inout Value?) -> Bool {
        guard finds(key) else { return false }
        return takesValue(&value)
    }

    /// Reads any JSON; null is a value here.
    @inline(never)
    public mutating func value(_ key: StaticString, _ value: inout JSONValue?) -> Bool {
        guard matches(key) else { return false }
        value = JSONValue.read(from: &self)
        return ends()
    }

    /// Reads a value that may be null, which is told apart from one that is not there.
    @inlinable @inline(never)
    public mutating func change<Value: JSONReadable>(_ key: StaticString, _ change: inout Change<Value>) -> Bool {
        guard finds(key) else { return false }
        return takesChange(&change)
    }

    /// Reads the object at the position as a type whose properties stand among others, and goes back to its beginning.
    @inlinable
    public mutating func flattened<Value: JSONReadable>(_ type: Value.Type) -> Value? {
        let start = beginFlattened()
        let value = Value.read(from: &self)
        return endFlattened(start) ? value : nil
    }
}

// What the generic methods above call, out of line.
extension JSONReader {
    /// Whether the key at the position is this one, and if so, whether null stands behind it, which is passed.
    @usableFromInline
    @inline(never)
    mutating func finds(_ key: StaticString) -> Bool {
        guard matches(key) else { return false }
        hasFoundNull = passesNull()
        return true
    }

    // Apart from the methods above: a generic function that is not specialised, as in a debug build, asks for the metadata
    // of all it uses when it is entered, and most keys are tried in vain.
    @inlinable
    mutating func takesValue<Value: JSONReadable>(_ value: inout Value?) -> Bool {
        value = hasFoundNull ? nil : Value.read(from: &self)
        return endsMember()
    }

    @inlinable
    mutating func takesChange<Value: JSONReadable>(_ change: inout Change<Value>) -> Bool {
        if hasFoundNull {
            change = .null
        } else if let value = Value.read(from: &self) {
            change = .set(value)
        }
        return endsMember()
    }

    /// A string behind white space, or null, or what is neither.
    @inline(never)
    private mutating func textOrNull() -> String? { passesNull() ? nil : readString() }

    @usableFromInline @inline(never) mutating func findsNull() -> Bool { passesNull() }
    @usableFromInline @inline(never) mutating func endsMember() -> Bool { ends() }

    /// Whether null stands here; if so, moves behind it.
    @_transparent
    mutating func passesNull() -> Bool {
        skipWhitespace()
        return bytes[position] == UInt8(ascii: "n") ? readNull() : false
    }

    @inline(never)
    mutating func readNull() -> Bool {
        // "null" as it lies in memory; the order of bytes is the same on every platform that has Swift.
        guard Self.halfWord(bytes + position) == 0x6c6c_756e else {
            fail(.syntax, at: position, "a value")
            return true
        }
        position &+= 4
        return true
    }

    @_transparent
    mutating func readBool() -> Bool {
        skipWhitespace()
        let word = Self.halfWord(bytes + position)
        if word == 0x6575_7274 {
            position &+= 4
            return true
        }
        if word == 0x736c_6166, bytes[position &+ 4] == UInt8(ascii: "e") {
            position &+= 5
            return false
        }
        if word & 0xff == 0x74 || word & 0xff == 0x66 {
            fail(.syntax, at: position, "a value")
        } else {
            mismatch("true or false")
        }
        return false
    }

    @usableFromInline
    mutating func beginFlattened() -> JSONFlattening { JSONFlattening(start: checkpoint()) }

    /// What the flattened value left unread, its surroundings may know, and they leave unread what it has read: less the
    /// number of keys, the sum of both is what neither knows.
    @usableFromInline
    mutating func endFlattened(_ flattening: JSONFlattening) -> Bool {
        if failure != nil { return false }
        let unread = self.unread
        rewind(to: flattening.start)
        let members = countMembers()
        rewind(to: flattening.start)
        self.unread = unread - members
        return failure == nil
    }
}

@usableFromInline
struct JSONFlattening {
    var start: JSONCheckpoint
}
