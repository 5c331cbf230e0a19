/// A word of a name.
struct Word: Equatable {
    /// As the document writes it.
    var text: String
    var form: Form

    enum Form {
        /// To be cased.
        case ordinary
        /// Two letters or more, all of them capitals: an acronym where the rest of the name is not.
        case capitals
        /// Cased already: a name such as `GitHub`, a plural such as `PCs`.
        case fixed
    }

    init(_ text: String, _ form: Form = .ordinary) {
        self.text = text
        self.form = form
    }
}

/// Splits what a document writes into words: `page_size`, `landing page`, `campaignId`, `HTTPProxy`, `v1.3`, `+1`.
///
/// Digits stay with the word before them. Symbols end a word; those whose meaning would be lost are spelled
/// (`Words+Symbols.swift`).
struct Words {
    private(set) var list: [Word] = []
    /// Whether the document writes small letters at all: `BUDGET_MODE` shouts, `EUCountry` has an acronym.
    private(set) var hasLower = false

    /// As much of a text as is read: far more than a name can be long, and little enough to look at it often.
    private static let limit = 500

    let scalars: [Unicode.Scalar]
    /// Whether every symbol is spelled: what tells `a-b` from `a_b` when both are there.
    let spellsAll: Bool
    private let acronyms: Acronyms
    private var current = String.UnicodeScalarView()
    private var form = Word.Form.ordinary
    /// Capitals at the end of the current word.
    private var capitals = 0
    /// Letters of the current word by case.
    private var upperCount = 0
    private var lowerCount = 0
    private var last = CharacterClass.separator

    init(_ raw: String, acronyms: Acronyms, spellsAll: Bool = false) {
        scalars = raw.utf8.count > Self.limit ? Array(raw.unicodeScalars.prefix(Self.limit)) : Array(raw.unicodeScalars)
        self.spellsAll = spellsAll
        self.acronyms = acronyms
        list.reserveCapacity(4)
        scan()
        if list.isEmpty {
            list = spelledWhole()
        }
    }

    private mutating func scan() {
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let kind = CharacterClass(scalar)
            if begins(kind), let count = acronyms.name(in: scalars, at: index), classAt(index + count) != .lower {
                take(scalars[index..<index + count])
                index += count
                continue
            }
            switch kind {
            case .lower: lower(scalar, before: classAt(index + 1))
            case .upper:
                if begins(kind) { end() }
                current.append(scalar)
                capitals += 1
                upperCount += 1
            case .digit:
                current.append(scalar)
                capitals = 0
            case .uncased:
                if last.isCased { end() }
                current.append(scalar)
                capitals = 0
            case .mark:
                if !current.isEmpty { current.append(scalar) }
            case .separator: end()
            case .symbol: index = symbol(at: index)
            case .invisible: break
            }
            last = kind
            index += 1
        }
        end()
    }

    /// Whether a word begins at a character of this kind.
    private func begins(_ kind: CharacterClass) -> Bool {
        if current.isEmpty { return kind.isWord }
        return kind == .upper && capitals == 0 && (upperCount + lowerCount > 0 || last == .uncased)
    }

    private mutating func lower(_ scalar: Unicode.Scalar, before next: CharacterClass?) {
        hasLower = true
        if capitals >= 2 {
            if scalar == "s", next != .lower {
                // A plural: `IDs`, `URLsToFetch`.
                form = .fixed
            } else if scalar == "v", next == .digit {
                // A version: `TLSv1`.
                end()
            } else {
                // The last capital begins the next word: `HTTPProxy`.
                let first = current.removeLast()
                upperCount -= 1
                end()
                current.append(first)
                upperCount = 1
            }
        } else if capitals == 1, upperCount == 1, lowerCount == 0, current.count > 1 {
            // Digits before a word: `1Password`; in `3D` they belong to it.
            let first = current.removeLast()
            upperCount = 0
            end()
            current.append(first)
            upperCount = 1
        }
        current.append(scalar)
        capitals = 0
        lowerCount += 1
    }

    /// Takes a name with a casing of its own: `GitHub`, `IPv4`.
    private mutating func take(_ name: ArraySlice<Unicode.Scalar>) {
        end()
        current.append(contentsOf: name)
        form = .fixed
        lowerCount = 1
        hasLower = true
        last = .lower
    }

    /// Ends the current word.
    mutating func end() {
        guard !current.isEmpty else { return }
        if form == .ordinary, lowerCount == 0, upperCount >= 2 { form = .capitals }
        list.append(Word(String(current), form))
        current = String.UnicodeScalarView()
        form = .ordinary
        capitals = 0
        upperCount = 0
        lowerCount = 0
    }

    /// Adds a word that the document does not write in letters.
    mutating func add(_ words: String...) {
        end()
        for word in words { list.append(Word(word)) }
    }

    func classAt(_ index: Int) -> CharacterClass? {
        index >= 0 && index < scalars.count ? CharacterClass(scalars[index]) : nil
    }
}
