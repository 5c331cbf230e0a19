/// Regular expressions of documents, each made once.
enum Pattern {
    private static let known = Locked<[String: Compiled]>([:])

    /// A regular expression that is only ever read; `Regex` says of itself that it is not `Sendable`, since it may hold closures,
    /// and one made from text holds none.
    private struct Compiled: @unchecked Sendable {
        let regex: Regex<AnyRegexOutput>?
    }

    /// Whether an expression of ECMA-262 is found in a text. One that Swift cannot read finds everything: generated code has
    /// none of those.
    static func isFound(_ pattern: String, in text: String) -> Bool {
        let compiled = known.withLock { known in
            if let compiled = known[pattern] { return compiled }
            // As ECMA-262 has it: classes are ASCII, and a character is a code point.
            let regex = try? Regex(pattern).asciiOnlyDigits().asciiOnlyWordCharacters().matchingSemantics(.unicodeScalar)
            known[pattern] = Compiled(regex: regex)
            return Compiled(regex: regex)
        }
        guard let regex = compiled.regex else { return true }
        return text.firstMatch(of: regex) != nil
    }
}
