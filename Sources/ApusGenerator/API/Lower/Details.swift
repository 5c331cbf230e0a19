extension Lowering {
    /// What a schema says in words, with what it asks of an object as a whole.
    func declarationDocumentation(of node: Node) -> Documentation {
        var documentation = SchemaObject(node).documentation
        guard node.isObject else { return documentation }
        if let least = node["minProperties"]?.int, least > 0 {
            documentation.details.append(least == 1 ? "At least one property." : "At least \(least) properties.")
        }
        if let most = node["maxProperties"]?.int {
            documentation.details.append(most == 1 ? "At most one property." : "At most \(most) properties.")
        }
        for member in node["dependentRequired"]?.members ?? [] {
            let names = member.value.elements.compactMap(\.string).filter(Self.isQuotable)
            guard !names.isEmpty, Self.isQuotable(member.key) else { continue }
            let list = names.map { "`\($0)`" }.joined(separator: ", ")
            documentation.details.append("With `\(member.key)` also \(list).")
        }
        return documentation
    }

    /// Whether a name can stand between backticks.
    private static func isQuotable(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count < 100 && !name.contains("`")
    }

    /// What schemas that are merged say, each fact once, and the default of the last that has one.
    func details(of nodes: [Node]) -> [String] {
        let settling = nodes.last { $0["default"] != nil }
        var facts: [String] = []
        for node in nodes {
            facts += details(of: node, hasDefault: node == settling).filter { !facts.contains($0) }
        }
        return facts
    }

    /// What a schema says of its values that a type does not show, a sentence each.
    func details(of node: Node, hasDefault: Bool = true) -> [String] {
        guard node.isObject else { return [] }
        var facts: [String] = []
        func say(_ key: String, _ sentence: (String) -> String) {
            guard let text = node[key]?.scalarText, text.utf8.count < 100 else { return }
            facts.append(sentence(text))
        }
        let exclusiveMinimum = node["exclusiveMinimum"]?.bool == true
        let exclusiveMaximum = node["exclusiveMaximum"]?.bool == true
        say("minimum") { exclusiveMinimum ? "More than \($0)." : "At least \($0)." }
        if node["exclusiveMinimum"]?.kind == .number { say("exclusiveMinimum") { "More than \($0)." } }
        say("maximum") { exclusiveMaximum ? "Less than \($0)." : "At most \($0)." }
        if node["exclusiveMaximum"]?.kind == .number { say("exclusiveMaximum") { "Less than \($0)." } }
        say("multipleOf") { "A multiple of \($0)." }
        say("minLength") { $0 == "1" ? "Not empty." : "At least \($0) characters." }
        say("maxLength") { "At most \($0) characters." }
        if !SchemaObject(node).isNumberOrItsText { say("pattern") { "Matches `\($0)`." } }
        say("minItems") { $0 == "1" ? "At least one element." : "At least \($0) elements." }
        say("maxItems") { $0 == "1" ? "At most one element." : "At most \($0) elements." }
        if node["uniqueItems"]?.bool == true { facts.append("Each element once.") }
        if hasDefault {
            say("default") { $0.contains("`") ? "" : $0.isEmpty ? "Defaults to an empty string." : "Defaults to `\($0)`." }
        }
        facts.removeAll(where: \.isEmpty)
        return facts
    }
}
