/// JSON pointers (RFC 6901).
enum JSONPointer {
    /// One part, escaped: `~` as `~0`, `/` as `~1`.
    static func escaped(_ part: String) -> String {
        guard part.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return part }
        var text = ""
        for character in part.unicodeScalars {
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }

    /// Adds one part, escaped, to a pointer.
    static func append(_ part: UnsafeBufferPointer<UInt8>, to pointer: inout [UInt8]) {
        for byte in part {
            switch byte {
            case UInt8(ascii: "~"): pointer += [byte, UInt8(ascii: "0")]
            case UInt8(ascii: "/"): pointer += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            default: pointer.append(byte)
            }
        }
    }

    /// The parts of a pointer, unescaped: `/paths/~1pets` is `paths` and `/pets`; nil where it does not begin with `/`.
    /// The empty pointer has none.
    static func parts(of pointer: String) -> [String]? {
        guard !pointer.isEmpty else { return [] }
        var scalars = pointer.unicodeScalars[...]
        guard scalars.popFirst() == "/" else { return nil }
        var parts: [String] = []
        var part = ""
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "/":
                parts.append(part)
                part = ""
            case "~" where scalars.first == "0":
                scalars.removeFirst()
                part += "~"
            case "~" where scalars.first == "1":
                scalars.removeFirst()
                part += "/"
            default:
                part.unicodeScalars.append(scalar)
            }
        }
        parts.append(part)
        return parts
    }
}
