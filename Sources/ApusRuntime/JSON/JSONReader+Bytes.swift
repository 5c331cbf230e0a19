#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

// Loads of several bytes at once. All are in bounds: there are zeros behind the document.
extension JSONReader {
    @_transparent
    static func word(_ address: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    }

    @_transparent
    static func halfWord(_ address: UnsafePointer<UInt8>) -> UInt32 {
        UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 0, as: UInt32.self)
    }

    @_transparent
    static func quarterWord(_ address: UnsafePointer<UInt8>) -> UInt16 {
        UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 0, as: UInt16.self)
    }

    /// Whether two runs of bytes are equal, reading no byte outside of them.
    @_transparent
    static func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if count >= 8 {
            if count > 16 { return memcmp(a, b, count) == 0 }
            return word(a) == word(b) && word(a + (count &- 8)) == word(b + (count &- 8))
        }
        if count >= 4 {
            return halfWord(a) == halfWord(b) && halfWord(a + (count &- 4)) == halfWord(b + (count &- 4))
        }
        if count >= 2 {
            return quarterWord(a) == quarterWord(b) && quarterWord(a + (count &- 2)) == quarterWord(b + (count &- 2))
        }
        return count == 0 || a.pointee == b.pointee
    }

    /// The high bit of every byte that ends a plain stretch of a string: a quote, a backslash, a control character. The
    /// lowest one is exact, those above it need not be.
    @_transparent
    static func stops(_ word: UInt64) -> UInt64 {
        let quotes = word ^ 0x2222_2222_2222_2222
        let backslashes = word ^ 0x5c5c_5c5c_5c5c_5c5c
        let ones: UInt64 = 0x0101_0101_0101_0101
        return (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
            | ((word &- 0x2020_2020_2020_2020) & ~word)) & highBits
    }

    /// The highest bit of every byte, which is set in no ASCII.
    @_transparent
    static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// All bits of the bytes before the first that ``stops(_:)`` has found.
    @_transparent
    static func bits(below found: UInt64) -> UInt64 { ((found & (0 &- found)) &>> 7) &- 1 }

    /// Moves to the next byte that is no white space.
    @_transparent
    mutating func skipWhitespace() {
        if bytes[position] <= 0x20 { skipMoreWhitespace() }
    }

    @inline(never)
    private mutating func skipMoreWhitespace() {
        var here = position
        while true {
            // Indentation, eight spaces at a time.
            while Self.word(bytes + here) == 0x2020_2020_2020_2020 { here &+= 8 }
            let byte = bytes[here]
            guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { break }
            here &+= 1
        }
        position = here
    }
}
