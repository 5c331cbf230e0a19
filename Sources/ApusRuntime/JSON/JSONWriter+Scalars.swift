#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

extension JSONWriter {
    @_transparent
    mutating func writeBool(_ value: Bool) { putRaw(value ? "true" : "false") }

    // MARK: Numbers

    @inline(never)
    mutating func writeInteger(_ value: Int64) {
        reserve(24)
        if value < 0 {
            buffer[count] = UInt8(ascii: "-")
            count &+= 1
        }
        writeDigits(value.magnitude)
    }

    @inline(never)
    mutating func writeInteger(_ value: UInt64) {
        reserve(24)
        writeDigits(value)
    }

    @_transparent
    private mutating func writeDigits(_ value: UInt64) {
        var length = 1
        var limit: UInt64 = 10
        while value >= limit {
            length &+= 1
            if length == 20 { break }
            limit = limit &* 10
        }
        count &+= length
        var out = buffer + count
        var rest = value
        while rest >= 100 {
            let quotient = rest / 100
            let pair = UInt16(truncatingIfNeeded: rest &- quotient &* 100)
            let tens = pair / 10
            out -= 2
            Self.store((0x3030 &+ tens &+ (pair &- tens &* 10) &<< 8).littleEndian, at: out)
            rest = quotient
        }
        if rest >= 10 {
            let quotient = rest / 10
            out -= 1
            out.pointee = UInt8(truncatingIfNeeded: 0x30 &+ (rest &- quotient &* 10))
            rest = quotient
        }
        out -= 1
        out.pointee = UInt8(truncatingIfNeeded: 0x30 &+ rest)
    }

    /// The shortest text that reads as the same number; without a fraction where there is none.
    @inline(never)
    mutating func writeDouble(_ value: Double) {
        if value.magnitude < 1e15 {
            let integer = Int64(value)
            if Double(integer) == value, integer != 0 || value.sign == .plus { return writeInteger(integer) }
            if value.magnitude >= 1e-3, writeShortFraction(value) { return }
        }
        guard value.isFinite else { return fail(.unrepresentable, "a number that is not finite") }
        putText(value.description)
    }

    /// Writes a number with up to four digits behind the point, as prices have; false: it has more, and nothing is written.
    ///
    /// A decimal of at most 15 digits that is read as a number is the only one of its length that is.
    @_transparent
    private mutating func writeShortFraction(_ value: Double) -> Bool {
        var scale = 1.0
        for _ in 1...4 {
            scale *= 10
            let scaled = value.magnitude * scale
            if scaled >= 1e15 { return false }
            let integer = UInt64(scaled + 0.5)
            guard Double(integer) / scale == value.magnitude else { continue }
            reserve(24)
            if value < 0 { put(UInt8(ascii: "-")) }
            let divisor = UInt64(scale)
            let whole = integer / divisor
            writeDigits(whole)
            // The fraction with a one in front, which the point replaces: so its zeros are written.
            let point = count
            writeDigits(integer &- whole &* divisor &+ divisor)
            buffer[point] = UInt8(ascii: ".")
            return true
        }
        return false
    }

    @inline(never)
    mutating func writeFloat(_ value: Float) {
        guard value.isFinite else { return fail(.unrepresentable, "a number that is not finite") }
        if value.magnitude < 1e7, value == value.rounded(), value != 0 || value.sign == .plus {
            return writeInteger(Int64(value))
        }
        putText(value.description)
    }

    /// Text that needs no escapes.
    mutating func putText(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            reserve(utf8.count)
            if let base = utf8.baseAddress { memcpy(buffer + count, base, utf8.count) }
            count &+= utf8.count
        }
    }

    // MARK: Strings

    @inline(never)
    mutating func writeString(_ value: String) {
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { writeUTF8($0) }
        if isWritten == nil {
            var copy = value
            copy.withUTF8 { writeUTF8($0) }
        }
    }

    @_transparent
    mutating func writeUTF8(_ utf8: UnsafeBufferPointer<UInt8>) {
        let length = utf8.count
        // Every byte may become six; what is long is rather plain, and asks for more as it goes.
        reserve(length < 680 ? length &* 6 &+ 16 : length &+ length / 8 &+ 64)
        put(UInt8(ascii: "\""))
        if let start = utf8.baseAddress { writePlain(start, length) }
        put(UInt8(ascii: "\""))
    }

    /// Eight bytes at a time, as long as there is nothing to escape.
    @_transparent
    private mutating func writePlain(_ start: UnsafePointer<UInt8>, _ length: Int) {
        var index = 0
        while index &+ 8 <= length {
            let word = JSONReader.word(start + index)
            reserve(64)
            Self.store(word, at: buffer + count)
            let found = JSONReader.stops(word)
            if found == 0 {
                index &+= 8
                count &+= 8
                continue
            }
            let plain = found.trailingZeroBitCount &>> 3
            index &+= plain
            count &+= plain
            writeEscape(start[index])
            index &+= 1
        }
        let rest = length &- index
        if rest == 0 { return }
        reserve(rest &* 6 &+ 8)
        if length >= 8 {
            // The last eight bytes once more, without those that are written, and with harmless ones in their place.
            let word = JSONReader.word(start + (length &- 8)) &>> UInt64((8 &- rest) &* 8)
            let filler: UInt64 = 0x6161_6161_6161_6161 &<< UInt64(rest &* 8)
            if JSONReader.stops(word | filler) == 0 {
                Self.store(word, at: buffer + count)
                count &+= rest
                return
            }
        }
        while index < length {
            let byte = start[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                buffer[count] = byte
                count &+= 1
            } else {
                writeEscape(byte)
            }
            index &+= 1
        }
    }

    /// An escape. There is room for it.
    @inline(never)
    private mutating func writeEscape(_ byte: UInt8) {
        let out = buffer + count
        out[0] = UInt8(ascii: "\\")
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out[1] = byte
        case 0x0a: out[1] = UInt8(ascii: "n")
        case 0x0d: out[1] = UInt8(ascii: "r")
        case 0x09: out[1] = UInt8(ascii: "t")
        case 0x08: out[1] = UInt8(ascii: "b")
        case 0x0c: out[1] = UInt8(ascii: "f")
        default:
            let low = byte & 15
            out[1] = UInt8(ascii: "u")
            out[2] = UInt8(ascii: "0")
            out[3] = UInt8(ascii: "0")
            out[4] = UInt8(ascii: "0") &+ byte >> 4
            out[5] = low < 10 ? UInt8(ascii: "0") &+ low : 0x57 &+ low
            count &+= 6
            return
        }
        count &+= 2
    }
}
