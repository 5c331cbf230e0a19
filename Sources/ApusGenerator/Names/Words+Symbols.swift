/// Symbols: what ends a word only, and what is a word itself.
extension Words {
    /// Handles the symbol at an index; returns the index of the last character that belongs to it.
    mutating func symbol(at index: Int) -> Int {
        let scalar = scalars[index]
        let before = classAt(index - 1)
        let after = classAt(index + 1)
        // `user's`, `don't`: no word ends here.
        if scalar == "'" || scalar == "\u{2019}", before?.isCased == true, after?.isCased == true, !spellsAll { return index }
        switch scalar {
        case "<", ">", "=", "!":
            if let end = comparison(at: index) { return end }
        case "+":
            // Signs: `+1`, `C++`, `UTC+5`; between words (`github+json`) it only divides.
            if after == .digit || before?.isWord != true || after?.isWord != true {
                add("plus")
                return index
            }
        case "-":
            // `-1`, `-created_at`; `gpt-4` and `--force` are only divided.
            if index == 0 ? after?.isWord == true : after == .digit && before?.isWord != true && scalars[index - 1] != "-" {
                add("minus")
                return index
            }
        case "&":
            if !list.isEmpty || before?.isWord == true {
                add("and")
                return index
            }
        case "%":
            if after?.isWord != true, hasWords {
                add("percent")
                return index
            }
        case "*":
            // A whole part: `image/*`.
            if before?.isWord != true, after?.isWord != true, scalars.count > 1, hasWords {
                add("all")
                return index
            }
        default: break
        }
        end()
        if spellsAll {
            for word in Self.spelling(of: scalar) { add(word) }
        }
        return index
    }

    private var hasWords: Bool {
        scalars.contains { CharacterClass($0).isWord }
    }

    /// Spells a comparison behind or before words: `StartTime<`, `price>=`, `<5`. Brackets (`List<User>`), arrows and a
    /// single `=` are none.
    private mutating func comparison(at index: Int) -> Int? {
        guard hasWords, !isBracket(at: index), !isArrow(at: index) else { return nil }
        end()
        let isEqual = index + 1 < scalars.count && scalars[index + 1] == "="
        let isTime = list.last.map { Self.isTime($0.text) } ?? false
        switch (scalars[index], isEqual) {
        case ("<", false): isTime ? add("before") : add("less", "than")
        case (">", false): isTime ? add("after") : add("greater", "than")
        case ("<", true): isTime ? add("on", "or", "before") : add("at", "most")
        case (">", true): isTime ? add("on", "or", "after") : add("at", "least")
        case ("!", true): add("not", "equal")
        case ("=", _) where index + 1 == scalars.count || isEqual: add("equals")
        default: return nil
        }
        return isEqual ? index + 1 : index
    }

    /// Whether a `<` or `>` is one of a pair around something.
    private func isBracket(at index: Int) -> Bool {
        switch scalars[index] {
        case "<": scalars[(index + 1)...].contains(">")
        case ">": scalars[..<index].contains("<")
        default: false
        }
    }

    private func isArrow(at index: Int) -> Bool {
        guard scalars[index] == ">", index > 0 else { return false }
        return scalars[index - 1] == "-" || scalars[index - 1] == "="
    }

    /// Whether a word is about time, so that `<` means before.
    private static func isTime(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.hasSuffix("time") || word.hasSuffix("date") || timeWords.contains(word)
    }

    private static let timeWords: Set<String> = [
        "at", "on", "day", "month", "year", "timestamp", "created", "updated", "modified", "deadline", "expiry", "start",
        "end",
    ]

    /// The words of what has no letter or digit: `*`, `>=`, `-`, an emoji by its name in Unicode.
    func spelledWhole() -> [Word] {
        let text = String(String.UnicodeScalarView(scalars))
        if let words = Self.whole[text] { return words.map { Word($0) } }
        return scalars.flatMap { Self.spelling(of: $0) }.map { Word($0) }
    }

    private static let whole: [String: [String]] = [
        "*": ["all"], "*/*": ["any"], "<": ["less", "than"], ">": ["greater", "than"], "<=": ["less", "than", "or", "equal"],
        ">=": ["greater", "than", "or", "equal"], "=": ["equal"], "==": ["equal"], "===": ["identical"], "!=": ["not", "equal"],
        "<>": ["not", "equal"], "-": ["minus"], "&&": ["and"], "||": ["or"], "->": ["arrow"], "=>": ["arrow"], "...": ["ellipsis"],
    ]

    /// The words for a character that is neither letter nor digit; none for what nobody sees.
    private static func spelling(of scalar: Unicode.Scalar) -> [String] {
        switch scalar {
        case " ": return ["space"]
        case "\t": return ["tab"]
        case "\n", "\r": return ["newline"]
        case "_": return ["underscore"]
        case "+": return ["plus"]
        case "-": return ["dash"]
        case ".": return ["dot"]
        case ",": return ["comma"]
        case ":": return ["colon"]
        case ";": return ["semicolon"]
        case "/": return ["slash"]
        case "\\": return ["backslash"]
        case "|": return ["pipe"]
        case "*": return ["star"]
        case "@": return ["at"]
        case "#": return ["hash"]
        case "$": return ["dollar"]
        case "%": return ["percent"]
        case "&": return ["and"]
        case "=": return ["equals"]
        case "<": return ["less"]
        case ">": return ["greater"]
        case "!": return ["exclamation"]
        case "?": return ["question"]
        case "~": return ["tilde"]
        case "^": return ["caret"]
        case "'": return ["apostrophe"]
        case "\"": return ["quote"]
        case "`": return ["backtick"]
        case "(", ")": return ["parenthesis"]
        case "[", "]": return ["bracket"]
        case "{", "}": return ["brace"]
        default: break
        }
        switch CharacterClass(scalar) {
        case .symbol: break
        case .separator: return ["space"]
        default: return scalar.properties.generalCategory == .control ? ["u" + String(scalar.value, radix: 16)] : []
        }
        guard let name = scalar.properties.name else { return ["u" + String(scalar.value, radix: 16)] }
        return name.split { $0 == " " || $0 == "-" }.map { $0.lowercased() }
    }
}
