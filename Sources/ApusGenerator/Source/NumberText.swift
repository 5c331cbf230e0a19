/// Numbers as JSON and YAML's core schema write them.
enum NumberText {
    /// A whole number that fits, however it is written: `12`, `1.0`, `1e3`, `0x1F`, `0o17`.
    static func int(_ text: String) -> Int? {
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
        if let int = Int(text) { return int }
        // The digits without the point, and by which power of ten they count.
        var digits: [UInt8] = []
        var power = 0
        var isNegative = false
        var sawPoint = false
        var bytes = text.utf8[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): sawPoint = true
            case 0x30...0x39:
                digits.append(byte - 0x30)
                if sawPoint { power -= 1 }
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let exponent = Int(Substring(bytes)), exponent == exponent.clamped else {
                    return digits.allSatisfy { $0 == 0 } ? 0 : nil
                }
                power += exponent
                bytes = bytes[bytes.endIndex...]
            default:
                return nil
            }
        }
        while let last = digits.last, last == 0 {
            digits.removeLast()
            power += 1
        }
        guard !digits.isEmpty else { return 0 }
        guard power >= 0, power <= 18 else { return nil }
        var value = 0
        for digit in digits + [UInt8](repeating: 0, count: power) {
            let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = product.subtractingReportingOverflow(Int(digit))
            guard !overflowed && !carried else { return nil }
            value = sum
        }
        if isNegative { return value }
        return value == Int.min ? nil : -value
    }

    /// A number; nil where a `Double` cannot hold it.
    static func double(_ text: String) -> Double? {
        let sign: Double = text.hasPrefix("-") ? -1 : 1
        switch text.drop(while: { $0 == "-" || $0 == "+" }) {
        case ".inf", ".Inf", ".INF": return sign * .infinity
        case ".nan", ".NaN", ".NAN": return .nan
        default: break
        }
        if text.hasPrefix("0x") || text.hasPrefix("0o") {
            let radix = text.hasPrefix("0x") ? 16 : 8
            return UInt64(text.dropFirst(2), radix: radix).map { Double($0) }
        }
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}

extension Int {
    /// Kept within what sums of exponents cannot overflow.
    fileprivate var clamped: Int { Swift.min(Swift.max(self, -1_000_000), 1_000_000) }
}
