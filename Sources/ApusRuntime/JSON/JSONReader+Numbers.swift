extension JSONReader {
    @_transparent
    mutating func readInt() -> Int {
        if let value = readShortInteger() { return Int(truncatingIfNeeded: value) }
        return Int(truncatingIfNeeded: readInteger(from: Int64(Int.min), through: UInt64(Int.max), "an Int"))
    }

    mutating func readInt32() -> Int32 {
        Int32(truncatingIfNeeded: readInteger(from: Int64(Int32.min), through: UInt64(Int32.max), "an integer of 32 bits"))
    }

    mutating func readInt64() -> Int64 {
        if let value = readShortInteger() { return value }
        return readInteger(from: Int64.min, through: UInt64(Int64.max), "an integer of 64 bits")
    }

    mutating func readUInt64() -> UInt64 {
        UInt64(bitPattern: readInteger(from: 0, through: UInt64.max, "an unsigned integer of 64 bits"))
    }

    /// A plain integer of up to 18 digits, which surely fits (on platforms with an `Int` of 64 bits). Nil: it is something
    /// else, and nothing has been read.
    @_transparent
    private mutating func readShortInteger() -> Int64? {
        skipWhitespace()
        var here = bytes + position
        let isNegative = here.pointee == UInt8(ascii: "-")
        if isNegative { here += 1 }
        let digits = here
        var magnitude: Int64 = 0
        while true {
            let digit = here.pointee &- 0x30
            if digit > 9 { break }
            magnitude = magnitude &* 10 &+ Int64(digit)
            here += 1
        }
        let length = here - digits
        let next = here.pointee
        guard length > 0, length <= 18, digits.pointee != 0x30 || length == 1, next != UInt8(ascii: "."),
            next | 0x20 != UInt8(ascii: "e"), Int.bitWidth == 64
        else { return nil }
        position = here - bytes
        return isNegative ? 0 &- magnitude : magnitude
    }

    /// Any integer, also as `1.0` or `1e3`; the bits of one that may be above `Int64.max`.
    @inline(never)
    mutating func readInteger(from least: Int64, through most: UInt64, _ name: StaticString) -> Int64 {
        let start = position
        guard let token = number() else { return 0 }
        guard let (isNegative, magnitude) = exactInteger(token),
            isNegative ? magnitude <= least.magnitude : magnitude <= most
        else {
            fail(.numberOutOfRange, at: start, name)
            return 0
        }
        return isNegative ? 0 &- Int64(truncatingIfNeeded: magnitude) : Int64(truncatingIfNeeded: magnitude)
    }

    @_transparent
    mutating func readDouble() -> Double {
        skipWhitespace()
        let start = position
        var here = bytes + start
        let isNegative = here.pointee == UInt8(ascii: "-")
        if isNegative { here += 1 }
        let digits = here
        var magnitude: UInt64 = 0
        while true {
            let digit = here.pointee &- 0x30
            if digit > 9 { break }
            magnitude = magnitude &* 10 &+ UInt64(digit)
            here += 1
        }
        var length = here - digits
        guard length > 0, digits.pointee != 0x30 || length == 1 else { return readAnyDouble() }
        var fraction = 0
        if here.pointee == UInt8(ascii: ".") {
            here += 1
            let point = here
            while true {
                let digit = here.pointee &- 0x30
                if digit > 9 { break }
                magnitude = magnitude &* 10 &+ UInt64(digit)
                here += 1
            }
            fraction = here - point
            length &+= fraction
            if fraction == 0 { return readAnyDouble() }
        }
        // Both the digits and the power of ten are exact: so is the rounding of one division.
        if length > 18 || magnitude > 1 << 53 || here.pointee | 0x20 == UInt8(ascii: "e") { return readAnyDouble() }
        position = here - bytes
        var value = Double(magnitude)
        if fraction != 0 { value /= powerOfTen(fraction) }
        return isNegative ? -value : value
    }

    @inline(never)
    private mutating func readAnyDouble() -> Double {
        let start = position
        guard let token = number() else { return 0 }
        guard let value = Double(token.text), value.isFinite else {
            fail(.numberOutOfRange, at: start, "a Double")
            return 0
        }
        return value
    }

    mutating func readFloat() -> Float {
        let start = position
        guard let token = number() else { return 0 }
        guard let value = Float(token.text), value.isFinite else {
            fail(.numberOutOfRange, at: start, "a Float")
            return 0
        }
        return value
    }

    /// The text of a number; nil where there is none.
    @inline(never)
    mutating func number() -> JSONToken? {
        skipWhitespace()
        let start = position
        var here = bytes + start
        if here.pointee == UInt8(ascii: "-") { here += 1 }
        if here.pointee == 0x30 {
            here += 1
        } else {
            guard skipDigits(&here) else {
                if here == bytes + start { mismatch("a number") } else { fail(.syntax, at: here - bytes, "a digit") }
                return nil
            }
        }
        if here.pointee == UInt8(ascii: ".") {
            here += 1
            guard skipDigits(&here) else {
                fail(.syntax, at: here - bytes, "a digit")
                return nil
            }
        }
        if here.pointee | 0x20 == UInt8(ascii: "e") {
            here += 1
            if here.pointee == UInt8(ascii: "+") || here.pointee == UInt8(ascii: "-") { here += 1 }
            guard skipDigits(&here) else {
                fail(.syntax, at: here - bytes, "a digit")
                return nil
            }
        }
        if here.pointee &- 0x30 <= 9 {
            fail(.syntax, at: start, "a number without zeros in front")
            return nil
        }
        position = here - bytes
        return JSONToken(start: bytes + start, count: position - start, isASCII: true)
    }

    @_transparent
    private func skipDigits(_ here: inout UnsafePointer<UInt8>) -> Bool {
        guard here.pointee &- 0x30 <= 9 else { return false }
        repeat { here += 1 } while here.pointee &- 0x30 <= 9
        return true
    }
}

/// The value of a number that is an integer of at most 64 bits, whichever way it is written; nil if it is none.
func exactInteger(_ token: JSONToken) -> (isNegative: Bool, magnitude: UInt64)? {
    var index = 0
    let isNegative = token.start[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var magnitude: UInt64 = 0
    var zeros = 0  // at the end of the digits: they count if another digit follows
    var exponent = 0
    var isBehindPoint = false
    while index < token.count, token.start[index] | 0x20 != UInt8(ascii: "e") {
        let byte = token.start[index]
        index += 1
        if byte == UInt8(ascii: ".") {
            isBehindPoint = true
            continue
        }
        if isBehindPoint { exponent -= 1 }
        if byte == 0x30 {
            if magnitude != 0 { zeros += 1 }
            continue
        }
        guard shift(&magnitude, by: zeros + 1) else { return nil }
        let (sum, overflows) = magnitude.addingReportingOverflow(UInt64(byte - 0x30))
        if overflows { return nil }
        magnitude = sum
        zeros = 0
    }
    if magnitude == 0 { return (isNegative, 0) }
    if index < token.count {
        var written = 0
        var isNegativeExponent = false
        for position in index + 1..<token.count {
            switch token.start[position] {
            case UInt8(ascii: "-"): isNegativeExponent = true
            case UInt8(ascii: "+"): break
            case let digit:
                written = written * 10 + Int(digit - 0x30)
                if written > 1 << 40 { return nil }
            }
        }
        exponent += isNegativeExponent ? -written : written
    }
    exponent += zeros
    guard exponent >= 0, shift(&magnitude, by: exponent) else { return nil }
    return (isNegative, magnitude)
}

/// Multiplies by a power of ten; false if that does not fit.
private func shift(_ magnitude: inout UInt64, by exponent: Int) -> Bool {
    if magnitude == 0 { return true }
    if exponent > 19 { return false }
    for _ in 0..<exponent {
        let (product, overflows) = magnitude.multipliedReportingOverflow(by: 10)
        if overflows { return false }
        magnitude = product
    }
    return true
}

/// Ten to the power of up to 22, all of which a `Double` holds exactly.
@inline(__always)
func powerOfTen(_ exponent: Int) -> Double {
    powersOfTen.withUnsafeBufferPointer { $0[exponent] }
}

private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
