/// Types as text, compared over renames and typealiases.
struct TypeNames: Sendable {
    /// What the old client's types are called in the new one, where that is something else.
    var renamed: [String: String] = [:]
    var oldAliases: [String: String] = [:]
    var newAliases: [String: String] = [:]

    /// Whether a type of the old client is one of the new client.
    func isSame(_ old: String, _ new: String) -> Bool {
        if old == new { return true }
        let current = Self.replacing(old) { renamed[$0] }
        if current == new { return true }
        return expanded(old, oldAliases, isOld: true) == expanded(new, newAliases, isOld: false)
    }

    /// An expression of the old client as the new one would write it.
    func current(_ text: String) -> String {
        renamed.isEmpty ? text : Self.replacing(text) { renamed[$0] }
    }

    /// The type with every typealias spelled out, in the new client's names.
    private func expanded(_ text: String, _ aliases: [String: String], isOld: Bool) -> String {
        var text = text
        // As deep as aliases of aliases can go before nobody could read them.
        for _ in 0..<32 {
            let next = Self.replacing(text) { aliases[$0] }
            if next == text { break }
            text = next
        }
        text = isOld ? current(text) : text
        while text.contains("??") { text = text.replacing("??", with: "?") }
        return text
    }

    /// The text with its names, dots and all, exchanged where `exchange` knows another.
    static func replacing(_ text: String, _ exchange: (String) -> String?) -> String {
        var result = ""
        var name = ""
        func flush() {
            guard !name.isEmpty else { return }
            result += exchange(name) ?? name
            name = ""
        }
        for character in text {
            // A dot in front belongs to a member, whose type stands elsewhere.
            if character.isLetter || character.isNumber || character == "_" || character == "." {
                name.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }
}
