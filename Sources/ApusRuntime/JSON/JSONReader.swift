#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads a JSON document, value by value, forward.
///
/// It works on a private copy of the document with zeros behind it, so that it can look ahead without asking for the
/// end: zero is in no token. It never writes into that copy; strings with escapes are unescaped into a scratch buffer.
///
/// Nothing throws while reading. The first failure is remembered and the position jumps behind the end, where every
/// later read fails at once; whoever started the reader throws it, with the place worked out only then.
public struct JSONReader: ~Copyable {
    /// Zeros behind the document: the widest look ahead (a quote, 16 bytes of a key, a quote, eight bytes) and some.
    static var padding: Int { 40 }
    let bytes: UnsafePointer<UInt8>
    let count: Int
    @usableFromInline var position = 0
    var depth = 0
    /// How many keys were passed over because nothing knew them.
    var unread = 0
    @usableFromInline var failure: JSONFailure?
    /// The elements of lenient lists that were skipped, by what was wrong with them.
    var skipped: [JSONFailure] = []
    /// Whether null stood behind the key that was found last.
    @usableFromInline var hasFoundNull = false

    /// One byte for each level that is being skipped: whether it is an object.
    let nesting: UnsafeMutablePointer<UInt8>
    /// Where strings with escapes are unescaped: as large as the document, made when first needed.
    var scratch: UnsafeMutablePointer<UInt8>?

    /// Where the key stands whose unescaped text is in the scratch buffer; -1: there is none.
    var escapedKey = -1
    var escapedKeyLength = 0
    var escapedKeyEnd = 0

    /// How far the stack may grow while reading.
    let stack = JSONStack()
    /// How many bytes may still be read in attempts that are thrown away.
    var budget: Int

    /// Copies a document. Bad UTF-8 is the first failure.
    @usableFromInline init(copying document: UnsafeRawBufferPointer) {
        count = document.count
        let allocation = UnsafeMutablePointer<UInt8>.allocate(
            capacity: count + Self.padding + JSONStack.maximumDepth)
        if let base = document.baseAddress { memcpy(allocation, base, count) }
        memset(allocation + count, 0, Self.padding)
        bytes = UnsafePointer(allocation)
        nesting = allocation + count + Self.padding
        budget = count &* 256 &+ 1 << 24
        let bad = firstInvalidUTF8(bytes, count)
        if bad >= 0 {
            fail(.invalidUTF8, at: bad)
        } else if count >= 3, bytes[0] == 0xef, bytes[1] == 0xbb, bytes[2] == 0xbf {
            position = 3  // a byte order mark
        }
    }

    deinit {
        bytes.deallocate()
        scratch?.deallocate()
    }

    // MARK: Failing

    var hasFailed: Bool { failure != nil }

    /// Remembers a failure, if it is the first, and leaves nothing to read.
    @inline(never)
    mutating func fail(_ kind: JSONError.Kind, at offset: Int, _ expected: StaticString = "") {
        if failure == nil {
            failure = JSONFailure(kind: kind, offset: min(offset, count), expected: expected)
        }
        position = count
    }

    /// Fails because something else stands here.
    @inline(never)
    mutating func mismatch(_ expected: StaticString) {
        var kind = JSONError.Kind.syntax
        switch bytes[position] {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
            kind = .typeMismatch
        default: break
        }
        fail(kind, at: position, expected)
    }

    // MARK: Going back

    /// Where the reader stands, to come back to.
    func checkpoint() -> JSONCheckpoint {
        JSONCheckpoint(position: position, depth: depth, unread: unread, failure: failure)
    }

    /// Goes back, forgetting what failed since; except that too much has been tried.
    mutating func rewind(to checkpoint: JSONCheckpoint) {
        escapedKey = -1
        if budget < 0 { return fail(.tooComplex, at: checkpoint.position) }
        position = checkpoint.position
        depth = checkpoint.depth
        unread = checkpoint.unread
        failure = checkpoint.failure
        if !skipped.isEmpty { skipped.removeAll { $0.offset >= checkpoint.position } }
    }

    /// Counts what has been read since then as read in vain.
    mutating func spend(since checkpoint: JSONCheckpoint) {
        budget -= (failure?.offset ?? position) - checkpoint.position + 64
        if budget < 0 {
            failure = nil
            fail(.tooComplex, at: checkpoint.position)
        }
    }
}

/// A failure as it is remembered: its place in words is worked out when it is thrown.
@usableFromInline
struct JSONFailure {
    var kind: JSONError.Kind
    var offset: Int
    var expected: StaticString
}

/// A place in a document, and what was known there.
struct JSONCheckpoint {
    var position: Int
    var depth: Int
    var unread: Int
    var failure: JSONFailure?
}
