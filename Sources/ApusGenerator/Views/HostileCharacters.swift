extension Unicode.Scalar {
    /// Whether it must not stand in source text as it is: it is invisible, reorders what stands around it, or ends a line.
    var isHostile: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC: false
        default:
            switch properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
            default: properties.isNoncharacterCodePoint
            }
        }
    }

    /// Whether it only joins letters or emoji, harmless in a comment.
    var isJoiner: Bool {
        value == 0x200C || value == 0x200D
    }

    /// `U+202E`, as people write it.
    var shown: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
