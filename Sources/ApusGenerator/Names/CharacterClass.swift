/// What a character means to the splitting of words.
enum CharacterClass {
    case lower, upper
    /// A letter of a script without case.
    case uncased
    case digit
    /// An accent or vowel sign: belongs to the letter before it.
    case mark
    /// `_`, white space.
    case separator
    /// Everything else: dropped, or spelled where it has a meaning.
    case symbol
    /// What nobody sees: joiners, directions, variation selectors.
    case invisible

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self = .lower
        case 0x41...0x5A: self = .upper
        case 0x30...0x39: self = .digit
        case 0x5F, 0x20, 0x09, 0x0A, 0x0D: self = .separator
        case 0x00...0x7F: self = .symbol
        default: self = Self.beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> Self {
        if scalar.properties.isVariationSelector { return .invisible }
        let category = scalar.properties.generalCategory
        switch category {
        case .format, .control, .surrogate, .privateUse, .unassigned: return .invisible
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .separator
        default: break
        }
        guard Identifier.isPart(scalar) else { return .symbol }
        switch category {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter: return .lower
        case .modifierLetter, .otherLetter, .letterNumber: return .uncased
        case .nonspacingMark, .spacingMark: return .mark
        // Only ASCII digits: others may not stand first by Unicode, and what begins with one must be known.
        case .decimalNumber: return .uncased
        default: return .symbol
        }
    }

    var isCased: Bool { self == .lower || self == .upper }

    var isWord: Bool { self == .lower || self == .upper || self == .uncased || self == .digit }
}
