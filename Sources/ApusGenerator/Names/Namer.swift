/// What all phases share.
struct Namer {
    var speller: Speller
    /// Pins of the configuration by JSON pointer.
    private let pins: [String: String]
    var hasPins: Bool { !pins.isEmpty }
    let group: Configuration.Group
    /// Types that no type may shadow: the client, and the Swift types that the configuration names.
    let shadowed: [String]

    init(_ api: API, _ configuration: Configuration) {
        speller = Speller(acronyms: configuration.acronyms)
        pins = configuration.names
        group = configuration.group
        var shadowed: Set<String> = [api.module]
        for type in configuration.types.values {
            // `[Money.Amount?]`: what stands before a dot is what is looked up.
            for part in type.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }) {
                if let first = part.split(separator: ".").first { shadowed.insert(String(first)) }
            }
        }
        self.shadowed = shadowed.sorted()
    }

    /// Who wants which names in a scope.
    ///
    /// - Parameters:
    ///   - naming: The words of the document.
    ///   - pointer: Where a pin of the configuration may point.
    ///   - forbidden: Names that this scope reserves.
    mutating func claimant(
        _ naming: Naming, _ position: NamePosition, at pointer: String? = nil, forbidden: [String] = []
    ) -> Claims.Claimant {
        var wishes: [String] = []
        var rank = Claims.Rank.other
        for raw in naming.candidates {
            guard let name = speller.name(raw, position) else { continue }
            let wish = Reserved.freed(name, position, forbidden)
            if wishes.isEmpty {
                rank = Claims.Rank(raw, wish)
                wishes = [wish]
            } else if !wishes.contains(wish) {
                wishes.append(wish)
            }
        }
        if wishes.isEmpty { wishes = [position.fallback] }
        let pinned = (pin(at: pointer, position) ?? naming.pinned).flatMap { speller.pinned($0, position) }
        return Claims.Claimant(pinned: pinned.map { Reserved.freed($0, position, forbidden) }, wishes: wishes, rank: rank)
    }

    /// The pin of the configuration for a place. A property and the type of its value stand at one place: a pin with a
    /// capital in front is for the type.
    func pin(at pointer: String?, _ position: NamePosition) -> String? {
        guard !pins.isEmpty, let pointer, let pin = pins[pointer], let first = pin.unicodeScalars.first else { return nil }
        return switch (CharacterClass(first), position.casing) {
        case (.upper, .lower), (.lower, .upper): nil
        default: pin
        }
    }

    /// How members that lost their name are told apart: by case (`ASC` beside `asc` → `ascUppercase`) or by their
    /// symbols (`a-b` beside `a_b` → `aDashB`).
    func distinctions(_ namings: [Naming], _ position: NamePosition) -> (Int, String) -> [String] {
        var spellings: [String: Set<String>] = [:]
        var counts: [String: Int] = [:]
        for naming in namings {
            guard let raw = naming.candidates.first else { continue }
            spellings[raw.lowercased(), default: []].insert(raw)
            counts[raw, default: 0] += 1
        }
        let speller = speller
        return { index, wish in
            guard let raw = namings[index].candidates.first, counts[raw] == 1 else { return [] }
            if let same = spellings[raw.lowercased()], same.count > 1 {
                if raw == raw.uppercased() { return [wish + "Uppercase"] }
                if raw == raw.lowercased() { return [wish + "Lowercase"] }
                return CharacterClass(raw.unicodeScalars.first ?? "_") == .upper ? [wish + "Capitalized"] : []
            }
            return [speller.spelled(raw, position)].compactMap { $0 }
        }
    }
}
