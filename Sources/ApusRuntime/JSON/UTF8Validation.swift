/// The offset of the first byte that is no UTF-8, or -1. Eight bytes behind the end must be readable and zero.
///
/// ASCII is passed over 32 bytes at a time; in other text it goes from one character of several bytes to the next.
@inline(never)
func firstInvalidUTF8(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = 0
    while index < count {
        while index &+ 32 <= count {
            let a = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let b = raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
            let c = raw.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
            let d = raw.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
            if (a | b | c | d) & highBits != 0 { break }
            index &+= 32
        }
        let stop = index &+ 32
        while index < count {
            let high = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & highBits
            if high == 0 {
                index &+= 8
                if index >= stop { break }
                continue
            }
            index &+= high.trailingZeroBitCount &>> 3
            if index >= count { break }
            let length = lengthOfUTF8Character(raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
            if length == 0 { return index }
            index &+= length
        }
    }
    return -1
}

/// How long the character is that starts with the lowest of four bytes and needs more than one; 0 where it is none.
@inline(__always)
private func lengthOfUTF8Character(_ four: UInt32) -> Int {
    if four & 0xc0e0 == 0x80c0 {
        return four & 0x1e == 0 ? 0 : 2  // overlong
    }
    if four & 0xc0_c0f0 == 0x80_80e0 {
        let bits = four & 0x200f
        return bits == 0 || bits == 0x200d ? 0 : 3  // overlong, surrogate
    }
    if four & 0xc0c0_c0f8 == 0x8080_80f0 {
        let bits = four & 0x3007
        return bits == 0 || bits & 7 > 4 || (bits & 7 == 4 && bits & 0x3000 != 0) ? 0 : 4  // overlong, above U+10FFFF
    }
    return 0
}

extension String {
    /// A text of bytes that are known to be UTF-8.
    ///
    /// Where the standard library can be told so it does not look again, which for other text than ASCII takes three times as
    /// long as all the rest. It must be told of ASCII then: texts that are not known to be are slow to hash and to compare.
    @_transparent
    init(validated bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        #if compiler(>=6.2) && !canImport(Darwin)
            self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))  // availability: not for Apple
        #else
            self.init(decoding: bytes, as: UTF8.self)
        #endif
    }
}
