#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes JSON, value by value: in the order it is told, without white space.
///
/// Every member and every element is followed by a comma; the closing bracket takes the last one's place. What JSON has no
/// form for is remembered as a failure, and thrown by whoever started the writer.
public struct JSONWriter: ~Copyable {
    var buffer: UnsafeMutablePointer<UInt8>
    @usableFromInline var count = 0
    var capacity: Int
    var depth = 0
    /// How far the stack may grow while writing.
    let stack = JSONStack()
    /// Whether the object that is open is too deep: nothing is written in it.
    var isAtLimit = false
    /// Whether secrets are hidden: the text is for people.
    let isRedacting: Bool
    var failure: JSONFailure?

    /// What the next object is to begin with, if it begins at ``pendingOffset``.
    var pending = JSONPendingObject()
    var pendingOffset = -1
    /// Where the flattened value that is being written began as an object; -1: it has not.
    var flattenedOffset = -1
    /// Where files go that are no text, with a mark in their place, while a form takes a value apart.
    var files: FileMarks?
    /// The open objects that something has been put into, or that have no braces.
    var specialObjects: [JSONSpecialObject] = []

    init(redacting: Bool = false, capacity: Int = 1024) {
        isRedacting = redacting
        self.capacity = capacity
        buffer = .allocate(capacity: capacity)
    }

    deinit { buffer.deallocate() }

    /// What has been written.
    var written: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: buffer, count: count) }

    // MARK: Bytes

    @_transparent
    mutating func reserve(_ bytes: Int) {
        if count &+ bytes > capacity { grow(bytes) }
    }

    @inline(never)
    private mutating func grow(_ bytes: Int) {
        let larger = max(capacity &* 2, count &+ bytes &+ 64)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        memcpy(moved, buffer, count)
        buffer.deallocate()
        buffer = moved
        capacity = larger
    }

    @_transparent
    mutating func put(_ byte: UInt8) {
        reserve(1)
        buffer[count] = byte
        count &+= 1
    }

    @_transparent
    mutating func putRaw(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        reserve(length)
        Self.copy(text.utf8Start, to: buffer + count, length)
        count &+= length
    }

    /// Copies some bytes, touching none beside them; fast where there are few.
    @_transparent
    private static func copy(
        _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ length: Int
    ) {
        if length > 16 {
            memcpy(target, source, length)
        } else if length >= 8 {
            let last = JSONReader.word(source + (length &- 8))
            store(JSONReader.word(source), at: target)
            store(last, at: target + (length &- 8))
        } else if length >= 4 {
            let last = JSONReader.halfWord(source + (length &- 4))
            store(JSONReader.halfWord(source), at: target)
            store(last, at: target + (length &- 4))
        } else {
            for index in 0..<length { target[index] = source[index] }
        }
    }

    @_transparent
    static func store<Word: BitwiseCopyable>(_ word: Word, at target: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(target).storeBytes(of: word, as: Word.self)
    }

    /// A key as the literal has it, which is escaped already.
    @_transparent
    mutating func putKey(_ key: StaticString) {
        let length = key.utf8CodeUnitCount
        reserve(length &+ 3)
        let out = buffer + count
        out[0] = UInt8(ascii: "\"")
        Self.copy(key.utf8Start, to: out + 1, length)
        Self.store(UInt16(0x3a22).littleEndian, at: out + (length &+ 1))  // ":
        count &+= length &+ 3
    }

    @_transparent
    mutating func putComma() { put(UInt8(ascii: ",")) }

    /// The closing bracket, in the place of the last comma if there is one.
    @_transparent
    mutating func close(_ bracket: UInt8) {
        if buffer[count &- 1] == UInt8(ascii: ",") {
            buffer[count &- 1] = bracket
        } else {
            put(bracket)
        }
    }

    /// Remembers a failure, if it is the first. What stands there then is never seen.
    @inline(never)
    mutating func fail(_ kind: JSONError.Kind, _ what: StaticString = "") {
        remember(kind, what)
        putNull()
    }

    @inline(never)
    private mutating func remember(_ kind: JSONError.Kind, _ what: StaticString) {
        if failure == nil { failure = JSONFailure(kind: kind, offset: count, expected: what) }
    }

    /// Whether a value that may have others in it can be written here. Null is written where it cannot.
    @_transparent
    mutating func mayDescend() -> Bool {
        if isAtLimit { putNull() }
        return !isAtLimit
    }
}

@_spi(ApusGenerated)
extension JSONWriter {
    /// Begins an object.
    @inline(never)
    public mutating func openObject() {
        depth &+= 1
        if stack.isUsedUp(depth: depth) {
            remember(.tooDeep, "")
            isAtLimit = true
        }
        if pendingOffset == count { return openSpecialObject() }
        put(UInt8(ascii: "{"))
    }

    /// Ends an object.
    @inline(never)
    public mutating func closeObject() {
        depth &-= 1
        isAtLimit = false
        if !specialObjects.isEmpty, closeSpecialObject() { return }
        close(UInt8(ascii: "}"))
    }
}

// What methods that are inlined into clients call, out of line.
extension JSONWriter {
    @usableFromInline @inline(never) mutating func beginObject() { openObject() }
    @usableFromInline @inline(never) mutating func endObject() { closeObject() }
    /// False: null stands there instead, since it is too deep for an array.
    @usableFromInline
    @inline(never)
    mutating func beginArray() -> Bool {
        if isAtLimit || stack.isUsedUp(depth: depth &+ 1) {
            fail(.tooDeep)
            return false
        }
        depth &+= 1
        put(UInt8(ascii: "["))
        return true
    }

    @usableFromInline
    @inline(never)
    mutating func endArray() {
        depth &-= 1
        close(UInt8(ascii: "]"))
    }

    @usableFromInline @inline(never) mutating func endElement() { putComma() }
    @usableFromInline @inline(never) mutating func putNull() { putRaw("null") }
}
