/// The kind of a JSON value. An integer is a number without fraction or exponent.
@_spi(ApusGenerated)
public enum JSONKind: Sendable {
    case object, array, string, integer, number, boolean, null
}

@_spi(ApusGenerated)
extension JSONReader {
    /// Whether the value at the position is of a kind. Reads nothing.
    @inline(never)
    public mutating func `is`(_ kind: JSONKind) -> Bool {
        skipWhitespace()
        let byte = bytes[position]
        switch kind {
        case .object: return byte == UInt8(ascii: "{")
        case .array: return byte == UInt8(ascii: "[")
        case .string: return byte == UInt8(ascii: "\"")
        case .boolean: return byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f")
        case .null: return byte == UInt8(ascii: "n")
        case .number: return byte == UInt8(ascii: "-") || byte &- 0x30 <= 9
        case .integer:
            var here = bytes + position
            if byte == UInt8(ascii: "-") { here += 1 }
            guard here.pointee &- 0x30 <= 9 else { return false }
            repeat { here += 1 } while here.pointee &- 0x30 <= 9
            return here.pointee != UInt8(ascii: ".") && here.pointee | 0x20 != UInt8(ascii: "e")
        }
    }

    /// The text that stands under a key of the object at the position: a string's, a number's, that of `true` and `false`.
    /// Reads nothing else, and goes back to the object's beginning. Equal to nothing if there is no such text.
    @inline(never)
    public mutating func tag(_ key: StaticString) -> JSONToken {
        let start = checkpoint()
        let token = findTag(key)
        rewind(to: start)
        return token
    }

    /// Reads a value and makes a case of it.
    @inlinable
    public mutating func member<Value: JSONReadable, Whole>(_ make: (Value) -> Whole) -> Whole? {
        guard let value = Value.read(from: &self) else { return nil }
        return make(value)
    }
}

extension JSONReader {
    private mutating func findTag(_ key: StaticString) -> JSONToken {
        let nothing = JSONToken(start: bytes, count: -1)
        skipWhitespace()
        guard bytes[position] == UInt8(ascii: "{"), openObject() else { return nothing }
        repeat {
            let name = anyKey()
            if matches(name, key) { return scalarToken() ?? nothing }
            skipValue()
        } while !ends()
        return nothing
    }

    private mutating func scalarToken() -> JSONToken? {
        skipWhitespace()
        let start = position
        switch bytes[start] {
        case UInt8(ascii: "\""): return token()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = readBool()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = number()
        default: return nil
        }
        return failure == nil ? JSONToken(start: bytes + start, count: position - start) : nil
    }
}
