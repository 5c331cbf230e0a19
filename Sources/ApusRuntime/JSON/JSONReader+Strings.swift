/// The bytes of a string or a number in a document, unescaped; good until the reader reads on.
@_spi(ApusGenerated)
public struct JSONToken {
    let start: UnsafePointer<UInt8>
    /// The number of bytes; -1 where there is nothing, which is equal to nothing.
    let count: Int

    var text: String {
        String(validated: UnsafeBufferPointer(start: start, count: max(count, 0)))
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
    public mutating func unlisted<Value: OpenEnum>(_ token: JSONToken) -> Value? where Value.RawValue == String {
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
        let token = unquoted()
        return String(validated: UnsafeBufferPointer(start: token.start, count: token.count))
    }

    /// The rest of a string whose opening quote has been read.
    @_transparent
    mutating func unquoted() -> JSONToken {
        let start = position
        var here = bytes + start
        while true {
            let found = Self.stops(Self.word(here))
            if found != 0 {
                here += found.trailingZeroBitCount &>> 3
                break
            }
            here += 8
        }
        let end = here - bytes
        if here.pointee == UInt8(ascii: "\"") {
            position = end &+ 1
            return JSONToken(start: bytes + start, count: end &- start)
        }
        return unescaped(from: start, plainUpTo: end)
    }

    /// A string with escapes, put into the scratch buffer.
    @inline(never)
    private mutating func unescaped(from start: Int, plainUpTo plain: Int) -> JSONToken {
        let scratch = self.scratch ?? .allocate(capacity: count + Self.padding)
        self.scratch = scratch
        escapedKey = -1
        var here = start
        var out = scratch
        var next = plain
        while true {
            out.update(from: bytes + here, count: next &- here)
            out += next &- here
            here = next
            if bytes[here] == UInt8(ascii: "\"") {
                position = here &+ 1
                return JSONToken(start: UnsafePointer(scratch), count: out - scratch)
            }
            guard bytes[here] == UInt8(ascii: "\\") else {
                fail(.syntax, at: here, here >= count ? "" : "an escape: control characters stand in no string")
                return JSONToken(start: bytes, count: 0)
            }
            let simple = Self.meaning(ofEscape: bytes[here &+ 1])
            if simple != 0 {
                out.pointee = simple
                out += 1
                here &+= 2
            } else {
                let scalar = bytes[here &+ 1] == UInt8(ascii: "u") ? scalarValue(at: here) : nil
                guard let scalar else {
                    fail(.syntax, at: here, here &+ 1 >= count ? "" : "an escape that there is")
                    return JSONToken(start: bytes, count: 0)
                }
                here &+= scalar > 0xffff ? 12 : 6
                out = Self.append(scalar, at: out)
            }
            next = here
            while true {
                let found = Self.stops(Self.word(bytes + next))
                if found != 0 {
                    next &+= found.trailingZeroBitCount &>> 3
                    break
                }
                next &+= 8
            }
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
