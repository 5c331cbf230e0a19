extension Lock {
    /// The first line of the file: what it is, for whoever meets it in a review.
    static let header =
        "// The names, argument orders and results of the generated client. Check it in; `apus lock --help` says more."

    /// The file: a line an entry, sorted, so that two branches merge as text does.
    public var text: String {
        let lines = entries.map { key, entry in
            ([key.text] + (entry.position.map { [String($0)] } ?? []) + ([entry.name] + entry.details).map(Self.escaped))
                .joined(separator: " ")
        }
        return ([Self.header] + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }).joined(separator: "\n")
            + "\n"
    }

    /// A word of a line: what divides words or lines, and what nobody sees, by percent signs.
    static func escaped(_ text: String) -> String {
        guard text.isEmpty || text.unicodeScalars.contains(where: isEscaped) else { return text }
        if text.isEmpty { return "%" }
        var word = ""
        for scalar in text.unicodeScalars {
            guard isEscaped(scalar) else {
                word.unicodeScalars.append(scalar)
                continue
            }
            for byte in String(scalar).utf8 {
                word += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return word
    }

    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "%" || scalar.isHostile || scalar.properties.isWhitespace
    }

    /// What an escaped word means.
    static func unescaped(_ word: Substring) -> String {
        word == "%" ? "" : PercentEncoding.decode(String(word))
    }
}
