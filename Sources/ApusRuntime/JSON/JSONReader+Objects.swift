#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

extension JSONReader {
    /// Where the reader stands: told again to ``continues(from:)``, which sees whether any key was read since.
    @_spi(ApusGenerated)
    @inlinable public var mark: Int {
        @inline(__always) get { position }
    }

    /// Moves to the first key of an object. False: it is empty, or there is none.
    @_spi(ApusGenerated)
    @inline(never)
    public mutating func openObject() -> Bool { beginsObject() }

    @usableFromInline
    @inline(never)
    mutating func beginsObject() -> Bool {
        skipWhitespace()
        guard bytes[position] == UInt8(ascii: "{") else {
            mismatch("an object")
            return false
        }
        guard descend() else { return false }
        skipWhitespace()
        let byte = bytes[position]
        if byte == UInt8(ascii: "\"") { return true }
        if byte == UInt8(ascii: "}") {
            position &+= 1
            depth &-= 1
        } else {
            fail(.syntax, at: position, "a key or '}'")
        }
        return false
    }

    /// Whether there is more to read in the object. Passes over the key at the mark, with its value, if nothing has read it.
    @_spi(ApusGenerated)
    @inline(never)
    public mutating func continues(from mark: Int) -> Bool {
        if position != mark { return failure == nil }
        guard unknownKey() != nil else { return mayRetryKey }
        unread &+= 1
        skipValue()
        return !closesMember()
    }

    /// As ``continues(from:)``, but keeps what nothing has read.
    @_spi(ApusGenerated)
    @inlinable @inline(never)
    public mutating func continues<Value: JSONReadable>(from mark: Int, extras: inout [String: Value]) -> Bool {
        if position != mark { return failure == nil }
        guard let key = extraKey() else { return mayRetryKey }
        guard let value = Value.read(from: &self) else { return false }
        extras[key] = value
        return !closesMember()
    }

    /// The key at the position as text, with the position behind its colon; nil where the key is to be tried once more.
    @usableFromInline
    mutating func extraKey() -> String? {
        guard let key = unknownKey() else { return nil }
        return key.text
    }

    @usableFromInline var mayRetryKey: Bool { escapedKey == position && failure == nil }

    /// Fails because a required value is missing.
    @_spi(ApusGenerated)
    @inline(never)
    public mutating func missing<Value>(_ key: StaticString) -> Value? {
        fail(.missingValue, at: position, key)
        return nil
    }

    // MARK: Keys

    /// Whether the key at the position is this one; if so, moves behind its colon.
    ///
    /// The literal has the key escaped as the writer escapes it, so that mostly the document's own bytes are equal to it. A key
    /// that is escaped in another way is compared where ``unknownKey()`` has unescaped it.
    @_transparent
    mutating func matches(_ key: StaticString) -> Bool {
        // Most keys differ in their first byte; an empty one has none.
        if bytes[position &+ 1] == key.utf8Start.pointee || key.utf8CodeUnitCount == 0, matchesDocument(key) { return true }
        return escapedKey < 0 ? false : matchesEscaped(key)
    }

    @_transparent
    private mutating func matchesDocument(_ key: StaticString) -> Bool {
        let length = key.utf8CodeUnitCount
        let start = position &+ 1
        guard length <= 16 || start &+ length < count, bytes[start &+ length] == UInt8(ascii: "\""),
            Self.areEqual(bytes + start, key.utf8Start, length)
        else { return false }
        position = start &+ length &+ 1
        if bytes[position] == UInt8(ascii: ":") {
            position &+= 1
        } else {
            passColon()
        }
        return true
    }

    @inline(never)
    private mutating func matchesEscaped(_ key: StaticString) -> Bool {
        guard escapedKey == position, let scratch, isEscaped(key, of: scratch, escapedKeyLength) else { return false }
        position = escapedKeyEnd
        escapedKey = -1
        passColon()
        return true
    }

    /// Whether a literal is the escaped form of a text.
    private func isEscaped(_ key: StaticString, of text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let length = key.utf8CodeUnitCount
        if memchr(key.utf8Start, 0x5c, length) == nil {
            return length == count && memcmp(text, key.utf8Start, length) == 0
        }
        var writer = JSONWriter()
        writer.writeUTF8(UnsafeBufferPointer(start: text, count: count))
        return writer.count == length &+ 2 && memcmp(writer.buffer + 1, key.utf8Start, length) == 0
    }

    /// The key at the position, with the position behind its colon. A key with escapes is unescaped the first time, for
    /// the known keys to be tried once more: then, and after a failure, there is none.
    mutating func unknownKey() -> JSONToken? {
        if failure != nil { return nil }
        var key: JSONToken
        if escapedKey == position, let scratch {
            key = JSONToken(start: UnsafePointer(scratch), count: escapedKeyLength)
            position = escapedKeyEnd
            escapedKey = -1
        } else {
            let start = position
            position &+= 1
            key = unquoted()
            if failure != nil { return nil }
            if key.start != bytes + (start &+ 1) {
                escapedKey = start
                escapedKeyLength = key.count
                escapedKeyEnd = position
                position = start
                return nil
            }
        }
        passColon()
        return failure == nil ? key : nil
    }

    /// Reads a key, whatever it is, and moves behind its colon.
    mutating func anyKey() -> JSONToken {
        position &+= 1
        let key = unquoted()
        passColon()
        return key
    }

    @inline(never)
    mutating func passColon() {
        skipWhitespace()
        if bytes[position] == UInt8(ascii: ":") {
            position &+= 1
        } else {
            fail(.syntax, at: position, "':'")
        }
    }

    /// After a member's value: true where the object ends, or has failed; else the position is at the next key.
    @_transparent
    mutating func ends() -> Bool {
        if bytes[position] == UInt8(ascii: ","), bytes[position &+ 1] == UInt8(ascii: "\"") {
            position &+= 1
            return false
        }
        return closesMember()
    }

    @usableFromInline
    @inline(never)
    mutating func closesMember() -> Bool {
        skipWhitespace()
        switch bytes[position] {
        case UInt8(ascii: ","):
            position &+= 1
            skipWhitespace()
            if bytes[position] == UInt8(ascii: "\"") { return false }
            fail(.syntax, at: position, "a key")
        case UInt8(ascii: "}"):
            position &+= 1
            depth &-= 1
        default:
            fail(.syntax, at: position, "',' or '}'")
        }
        return true
    }

    // MARK: Arrays

    /// Moves to the first element of an array. False: it is empty, or there is none.
    @usableFromInline
    @inline(never)
    mutating func openArray() -> Bool {
        skipWhitespace()
        guard bytes[position] == UInt8(ascii: "[") else {
            mismatch("an array")
            return false
        }
        guard descend() else { return false }
        skipWhitespace()
        if bytes[position] == UInt8(ascii: "]") {
            position &+= 1
            depth &-= 1
            return false
        }
        return true
    }

    /// After an element: whether another one follows.
    @usableFromInline
    @inline(never)
    mutating func continuesArray() -> Bool {
        skipWhitespace()
        switch bytes[position] {
        case UInt8(ascii: ","):
            position &+= 1
            return true
        case UInt8(ascii: "]"):
            position &+= 1
            depth &-= 1
        default:
            fail(.syntax, at: position, "',' or ']'")
        }
        return false
    }

    /// Steps over an opening bracket, unless that is too deep.
    @_transparent
    private mutating func descend() -> Bool {
        depth &+= 1
        if stack.isUsedUp(depth: depth) {
            fail(.tooDeep, at: position)
            return false
        }
        position &+= 1
        return true
    }
}
