/// Percent-encoding after RFC 3986, of bytes, so that every text arrives as it was.
enum PercentEncoding {
    /// What stays as it is.
    enum Keeping {
        /// Unreserved characters only (section 2.3): what every value and key gets.
        case unreserved
        /// Also what a path may hold (`allowReserved`): sub-delims, `:`, `@` and `/`. A percent sign is encoded, or `%2e%2e` would
        /// lead elsewhere.
        case path
        /// What `allowReserved` leaves in a query (RFC 6570, section 3.2.3), escapes too; but for `&`, `+` and `#`, which would end
        /// or change the value, and the brackets, which no query may hold.
        case query
        /// Text that the document writes into a path: also percent signs that begin an escape.
        case literalPath
        /// A whole query that is encoded already: everything legal stays, percent signs that begin an escape too.
        case queryString
        /// A whole URL of a server that may not have encoded it: all ASCII that is no control character or space stays.
        case wholeURL
    }

    static func encode(_ text: String, keeping: Keeping = .unreserved) -> String {
        var result = ""
        append(text, keeping: keeping, to: &result)
        return result
    }

    static func append(_ text: String, keeping: Keeping = .unreserved, to result: inout String) {
        var text = text
        text.withUTF8 { bytes in
            if bytes.allSatisfy({ isUnreserved($0) }) {
                result += String(decoding: bytes, as: UTF8.self)
                return
            }
            var encoded: [UInt8] = []
            encoded.reserveCapacity(bytes.count + bytes.count / 2)
            for (index, byte) in bytes.enumerated() {
                if isUnreserved(byte) || keeps(byte, keeping, bytes, index) {
                    encoded.append(byte)
                } else {
                    encoded.append(UInt8(ascii: "%"))
                    encoded.append(hexadecimal(byte >> 4))
                    encoded.append(hexadecimal(byte & 15))
                }
            }
            result += String(decoding: encoded, as: UTF8.self)
        }
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func keeps(
        _ byte: UInt8, _ keeping: Keeping, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Bool {
        switch keeping {
        case .unreserved:
            return false
        case .wholeURL:
            return byte > 32 && byte < 127 && !"\"<>\\^`{|}".utf8.contains(byte)
        case .query:
            return isEscape(byte, bytes, index) || "!$'()*,;:@/?=".utf8.contains(byte)
        case .path:
            return "!$&'()*+,;=:@/".utf8.contains(byte)
        case .literalPath, .queryString:
            if byte == UInt8(ascii: "%") { return isEscape(byte, bytes, index) }
            return "!$&'()*+,;=:@/".utf8.contains(byte) || (keeping == .queryString && byte == UInt8(ascii: "?"))
        }
    }

    /// Whether a percent sign begins an escape.
    private static func isEscape(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
            && isHexadecimal(bytes[index + 2])
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }

    /// Undoes percent-encoding; a `+` stays a plus. Bytes that are no UTF-8 become U+FFFD.
    static func decode(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16),
                isHexadecimal(source[index + 1])
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
