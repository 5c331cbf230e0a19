/// Makes names of the document's words, each only once.
struct Speller {
    let acronyms: Acronyms
    /// By position; an empty name means that there is nothing in it.
    private var known: [[String: String]]

    init(acronyms added: [String] = []) {
        acronyms = Acronyms(adding: added)
        known = Array(repeating: [:], count: NamePosition.allCases.count)
    }

    /// The legal name of a text in a position; nil where it has nothing to make a name of.
    mutating func name(_ raw: String, _ position: NamePosition) -> String? {
        let slot = position.rawValue
        if let name = known[slot][raw] { return name.isEmpty ? nil : name }
        let name = make(raw, position, spellsAll: false)
        known[slot][raw] = name ?? ""
        return name
    }

    /// The name with every symbol spelled: `a-b` → `aDashB`.
    func spelled(_ raw: String, _ position: NamePosition) -> String? {
        make(raw, position, spellsAll: true)
    }

    private func make(_ raw: String, _ position: NamePosition, spellsAll: Bool) -> String? {
        if raw.isEmpty { return position.hasEmpty ? "empty" : nil }
        let words = Words(raw, acronyms: acronyms, spellsAll: spellsAll)
        var name = position.casing.join(words.list, hasLower: words.hasLower, acronyms: acronyms)
        guard let first = name.utf8.first else { return nil }
        if Casing.isDigit(first) { name = position.prefix + name }
        return Reserved.freed(Identifier.shortened(name), position)
    }

    /// A name that is set from outside: as it is where it is legal.
    func pinned(_ name: String, _ position: NamePosition) -> String? {
        Identifier.isLegal(name) ? Reserved.freed(name, position) : nil
    }
}
