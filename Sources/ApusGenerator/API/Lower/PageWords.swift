/// What the method for all pages of an operation is called: `getCampaigns` → `allCampaigns`.
enum PageWords {
    /// `all` and what the operation is about; as a second wish, `all` and all its words.
    static func naming(_ operation: Operation, _ pinned: String?, _ acronyms: [String]) -> Naming {
        guard let name = operation.naming.candidates.first else { return Naming(["all items"], pinned: pinned) }
        let words = Words(name, acronyms: Acronyms(adding: acronyms)).list.map(\.text)
        return Naming([all(words), "all " + name], pinned: pinned)
    }

    private static func all(_ words: [String]) -> String {
        var words = words
        // `issues/list-for-repo`: the verb need not be the first word.
        if let verb = words.firstIndex(where: { verbs.contains($0.lowercased()) }) {
            words.remove(at: verb)
            if words.indices.contains(verb), words[verb].lowercased() == "all" { words.remove(at: verb) }
        }
        let end = words.dropFirst().firstIndex { prepositions.contains($0.lowercased()) } ?? words.count
        // One of something has items: a report's.
        if end == 0 || !words[end - 1].lowercased().hasSuffix("s") { words.insert("items", at: end) }
        return (["all"] + words).joined(separator: " ")
    }

    private static let verbs: Set<String> = [
        "get", "list", "fetch", "find", "search", "query", "retrieve", "read", "index", "browse", "show", "load",
        "lookup", "scan",
    ]

    private static let prepositions: Set<String> = ["for", "by", "in", "of", "from", "with", "on", "to", "at"]
}
