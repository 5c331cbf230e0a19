/// The bytes of a string or a number in a document, unescaped; good until the reader reads on.
@_spi(ApusGenerated)
public struct JSONToken {
    let start: UnsafePointer<UInt8>
    /// The number of bytes; -1 where there is nothing, which is equal to nothing.
    let count: Int
    /// Whether all bytes are known to be ASCII.
    var isASCII = false

    @_transparent
    var text: String {
        String(validated: UnsafeBufferPointer(start: start, count: count), isASCII: isASCII)
    }
}

// What takes a reader without changing it is mutating all the same: the compiler copies a reader that is lent, with all its
// fields, wherever a client calls such a method.
@_spi(ApusGenerated)
extension JSONReader {
    /// Reads a string without making one.
    @inline(never)
    public mutating func token() -> JSONToken {
        skipWhitespace()
        guard bytes[position] == UInt8(ascii: "\"") else {
            mismatch("a string")
            return JSONToken(start: bytes, count: -1)
        }
        position &+= 1
        return unquoted()
    }

    /// Whether a token is this text.
    @inline(never)
    public mutating func matches(_ token: JSONToken, _ text: StaticString) -> Bool {
        token.count == text.utf8CodeUnitCount && Self.areEqual(token.start, text.utf8Start, token.count)
    }

    /// The length of a token in bytes.
    @inline(never)
    public mutating func length(of token: JSONToken) -> Int { token.count }

    /// The value of an enumeration that is none of those listed.
    @inlinable
    public mutating func unlisted<Value: OpenEnumeration>(_ token: JSONToken) -> Value? where Value.RawValue == String {
        text(of: token).map { Value(rawValue: $0) }
    }

    @usableFromInline
    mutating func text(of token: JSONToken) -> String? { token.count < 0 ? nil : token.text }
}

extension JSONReader {
    @_transparent
    mutating func readString() -> String {
        skipWhitespace()
        guard bytes[position] == UInt8(ascii: "\"") else {
            mismatch("a string")
            return ""
        }
        position &+= 1
        return unquoted().text
    }

    /// The rest of a string whose opening quote has been read.
    @_transparent
    mutating func unquoted() -> JSONToken {
        let start = position
        var here = bytes + start
        var plain: UInt64 = 0
        while true {
            let word = Self.word(here)
            let found = Self.stops(word)
            if found != 0 {
                plain |= word & Self.bits(below: found)
                here += found.trailingZeroBitCount &>> 3
                break
            }
            plain |= word
            here += 8
        }
        guard here.pointee == UInt8(ascii: "\"") else { return unescaped(from: start) }
        let end = here - bytes
        position = end &+ 1
        return JSONToken(start: bytes + start, count: end &- start, isASCII: plain & Self.highBits == 0)
    }

    /// A string with escapes, put into the scratch buffer.
    @inline(never)
    private mutating func unescaped(from start: Int) -> JSONToken {
        let scratch = self.scratch ?? .allocate(capacity: count + Self.padding)
        self.scratch = scratch
        escapedKey = -1
        var here = bytes + start
        var out = scratch
        var plain: UInt64 = 0
        while true {
            // Eight bytes, of which those before the next stop count. What is unescaped is never longer than what is escaped.
            let word = Self.word(here)
            let found = Self.stops(word)
            UnsafeMutableRawPointer(out).storeBytes(of: word, as: UInt64.self)
            if found == 0 {
                plain |= word
                here += 8
                out += 8
                continue
            }
            plain |= word & Self.bits(below: found)
            let length = found.trailingZeroBitCount &>> 3
            here += length
            out += length
            let offset = here - bytes
            if here.pointee == UInt8(ascii: "\"") {
                position = offset &+ 1
                return JSONToken(
                    start: UnsafePointer(scratch), count: out - scratch, isASCII: plain & Self.highBits == 0)
            }
            guard here.pointee == UInt8(ascii: "\\") else {
                fail(.syntax, at: offset, offset >= count ? "" : "an escape: control characters stand in no string")
                return JSONToken(start: bytes, count: 0)
            }
            let simple = Self.meaning(ofEscape: here[1])
            if simple != 0 {
                out.pointee = simple
                out += 1
                here += 2
                continue
            }
            guard here[1] == UInt8(ascii: "u"), let scalar = scalarValue(at: offset) else {
                fail(.syntax, at: offset, offset &+ 1 >= count ? "" : "an escape that there is")
                return JSONToken(start: bytes, count: 0)
            }
            if scalar >= 0x80 { plain = Self.highBits }
            here += scalar > 0xffff ? 12 : 6
            out = Self.append(scalar, at: out)
        }
    }

    private static func meaning(ofEscape byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "n"): 0x0a
        case UInt8(ascii: "r"): 0x0d
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0c
        default: 0
        }
    }

    /// The Unicode scalar of `\uXXXX`, or of a pair of surrogates so written.
    private func scalarValue(at escape: Int) -> UInt32? {
        guard let first = hexadecimal(at: escape &+ 2) else { return nil }
        guard first & 0xf800 == 0xd800 else { return first }
        guard first < 0xdc00, bytes[escape &+ 6] == UInt8(ascii: "\\"), bytes[escape &+ 7] == UInt8(ascii: "u"),
            let second = hexadecimal(at: escape &+ 8), second & 0xfc00 == 0xdc00
        else { return nil }
        return 0x10000 &+ (first & 0x3ff) << 10 &+ (second & 0x3ff)
    }

    private func hexadecimal(at offset: Int) -> UInt32? {
        var value: UInt32 = 0
        for index in offset..<offset &+ 4 {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte &- 0x30)
            case 0x61...0x66: value = value << 4 | UInt32(byte &- 0x57)
            case 0x41...0x46: value = value << 4 | UInt32(byte &- 0x37)
            default: return nil
            }
        }
        return value
    }

    private static func append(_ scalar: UInt32, at out: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        if scalar < 0x80 {
            out[0] = UInt8(truncatingIfNeeded: scalar)
            return out + 1
        }
        let last = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f)
        if scalar < 0x800 {
            out[0] = UInt8(truncatingIfNeeded: 0xc0 | scalar >> 6)
            out[1] = last
            return out + 2
        }
        let third = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3f)
        if scalar < 0x10000 {
            out[0] = UInt8(truncatingIfNeeded: 0xe0 | scalar >> 12)
            out[1] = third
            out[2] = last
            return out + 3
        }
        out[0] = UInt8(truncatingIfNeeded: 0xf0 | scalar >> 18)
        out[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3f)
        out[2] = third
        out[3] = last
        return out + 4
    }
}
