/// How words become a name.
enum Casing {
    /// `advertiserID`: properties, methods, arguments, members.
    case lower
    /// `CampaignList`: types.
    case upper

    /// Joins words by the Swift API Design Guidelines: acronyms are all capitals, or all small at the beginning of what
    /// begins small. Digits that would run together keep a `_` between them: `v1_3`.
    func join(_ words: [Word], hasLower: Bool, acronyms: Acronyms) -> String {
        var name = ""
        for word in words {
            let small = word.text.lowercased()
            let part: String
            if name.isEmpty, self == .lower, small.utf8.first.map(Self.isDigit) != true {
                part = small
            } else if let written = acronyms.casing(of: small) {
                // `iOS`, `gRPC`: a capital where a word begins.
                part = Self.capitalized(written)
            } else if word.form == .fixed || word.form == .capitals && hasLower && word.text.utf8.count <= 4 {
                part = Self.capitalized(word.text)
            } else {
                part = Self.capitalized(small)
            }
            if let last = name.utf8.last, let first = part.utf8.first, Self.isDigit(last), Self.isDigit(first) { name += "_" }
            name += part
        }
        return name
    }

    /// A word with a capital in front; digits before the first letter stay.
    private static func capitalized(_ word: String) -> String {
        guard let first = word.utf8.first else { return word }
        if first < 0x80 {
            guard first >= 0x61, first <= 0x7A else { return word }
            var bytes = Array(word.utf8)
            bytes[0] &= 0xDF
            return String(decoding: bytes, as: UTF8.self)
        }
        guard let scalar = word.unicodeScalars.first, !scalar.properties.isUppercase else { return word }
        var rest = word
        rest.unicodeScalars.removeFirst()
        return scalar.properties.titlecaseMapping + rest
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
