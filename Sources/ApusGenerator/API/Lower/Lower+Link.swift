extension Lowering {
    /// What an operation's answers lead on to (OpenAPI 3.1.1, section 4.8.20), a sentence each: links are documented, since
    /// following one is an ordinary call.
    mutating func linkDetails(_ responses: Node?) -> [String] {
        var facts: [String] = []
        for response in responses.flatMap({ sources.follow($0) })?.members ?? [] where !response.key.hasPrefix("x-") {
            for member in sources.follow(response.value)?["links"]?.members ?? [] {
                guard let link = sources.follow(member.value), link.isObject else { continue }
                let target = link["operationId"]?.string ?? link["operationRef"]?.string ?? "?"
                let name = member.key == target ? "" : " (\(Self.plain(member.key)))"
                let words = link["description"]?.string.map { ": \(Self.plain($0))" } ?? ""
                let fact = "Leads on to `\(Self.plain(target))`\(name)\(words)"
                let sentence = fact.last == "." ? fact : fact + "."
                if !facts.contains(sentence) { facts.append(sentence) }
            }
        }
        return Array(facts.prefix(20))
    }

    /// One short line without what would end a code span.
    private static func plain(_ text: String) -> String {
        String(text.filter { $0 != "`" && !$0.isNewline }.prefix(200))
    }
}
