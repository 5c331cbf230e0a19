extension Lowering {
    /// Whether `lenient` of `apus.yaml` names the elements of the list that schemas describe, at their place or where they
    /// refer to.
    mutating func isLenient(_ nodes: [Node], _ type: TypeReference) -> Bool {
        guard !configuration.lenient.isEmpty, case .array = settled(type) else { return false }
        var open = nodes
        var seen: Set<Node> = []
        while let node = open.popLast() {
            guard seen.insert(node).inserted, seen.count < 100 else { continue }
            let pointer = node.pointer + "/items"
            if configuration.lenient.contains(pointer) {
                lenientFound.insert(pointer)
                return true
            }
            if let reference = SchemaObject(node).reference, let target = sources.resolve(reference, from: node) {
                open.append(target)
            }
            open += SchemaObject(node).allOf
        }
        return false
    }

    /// The schemas of the JSON that an operation may answer with.
    mutating func answeredSchemas(_ responses: Node?) -> [Node] {
        var schemas: [Node] = []
        for member in responses.flatMap({ sources.follow($0) })?.members ?? [] {
            guard let status = StatusRange(key: member.key), status.isSuccess || status == .any,
                let response = sources.follow(member.value)
            else { continue }
            let content = orderedContent(response["content"])
            schemas += content.filter { MediaType($0.key).isJSON }.compactMap { $0.value["schema"] }
        }
        return schemas
    }

    /// The schemas of the payloads that an operation's envelopes hold.
    mutating func payloadSchemas(_ responses: Node?) -> [Node] {
        guard !configuration.lenient.isEmpty else { return [] }
        return answeredSchemas(responses).flatMap { payloadParts(of: merged([Part($0)])) ?? [] }.map(\.node)
    }

    /// Says which pointers of `lenient` name no list that a property or an answer is.
    mutating func reportUnusedLenient() {
        for pointer in configuration.lenient where !lenientFound.contains(pointer) {
            report(
                .warning, .unusedSetting,
                "`lenient` of apus.yaml has `\(pointer)`, which is not the elements of a list that a property or an answer is",
                at: document.root)
        }
    }
}
