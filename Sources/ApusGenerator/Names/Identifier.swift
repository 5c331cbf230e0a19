/// What Swift takes as an identifier: *The Swift Programming Language*, "Lexical Structure", grammar of an identifier.
enum Identifier {
    /// The longest name that is written, in bytes.
    static let limit = 100

    /// Whether a name can stand in source text, in backticks where it is a keyword.
    static func isLegal(_ name: String) -> Bool {
        var isFirst = true
        for scalar in name.unicodeScalars {
            guard isFirst ? isHead(scalar) : isPart(scalar) else { return false }
            isFirst = false
        }
        return !isFirst && name != "_"
    }

    /// A name no longer than the limit: a longer one keeps its beginning and gets a hash of the whole, the same on every
    /// machine.
    static func shortened(_ name: String) -> String {
        guard name.utf8.count > limit else { return name }
        // FNV-1a, 32 bits.
        var hash: UInt32 = 2_166_136_261
        for byte in name.utf8 {
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        let digits = String(hash, radix: 16)
        let suffix = "X" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        var kept = ""
        var length = suffix.utf8.count
        for character in name {
            length += character.utf8.count
            if length > limit { break }
            kept.append(character)
        }
        return kept + suffix
    }

    /// Whether an identifier may begin with it.
    static func isHead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0x00...0x7F: false
        case 0x0300...0x036F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: false
        default: isPart(scalar)
        }
    }

    /// Whether it may stand behind the first.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0x00...0x7F: false
        case 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
        case 0x0100...0x167F, 0x1681...0x180D, 0x180F...0x1FFF: true
        case 0x200B...0x200D, 0x202A...0x202E, 0x203F...0x2040, 0x2054, 0x2060...0x218F: true
        case 0x2460...0x24FF, 0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF: true
        case 0x3004...0x3007, 0x3021...0x302F, 0x3031...0xD7FF: true
        case 0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE44, 0xFE47...0xFFFD: true
        case 0x10000...0xEFFFF: scalar.value & 0xFFFF <= 0xFFFD
        default: false
        }
    }
}
