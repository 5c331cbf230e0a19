extension Lowering {
    /// What webhooks send, and what callbacks do: types to decode, never calls.
    mutating func lowerPayloads() {
        for member in document.root["webhooks"]?.members ?? [] where !member.key.hasPrefix("x-") {
            lowerPayloads(of: member.value, key: member.key)
        }
        let paths = document.root["paths"]?.members ?? []
        for path in paths {
            guard let item = sources.follow(path.value) else { continue }
            for (_, node) in PathItemObject(node: item).operations {
                let operation = node["$ref"] == nil ? node : sources.follow(node) ?? node
                for callback in operation["callbacks"]?.members ?? [] {
                    guard let expressions = sources.follow(callback.value) else { continue }
                    for expression in expressions.members
                    where !expression.key.hasPrefix("x-") && expression.key != "$ref" {
                        lowerPayloads(of: expression.value, key: callback.key)
                    }
                }
            }
        }
    }

    private mutating func lowerPayloads(of item: Node, key: String) {
        guard let item = sources.follow(item) else { return }
        for (method, node) in PathItemObject(node: item).operations {
            guard let body = node["requestBody"].flatMap({ sources.follow($0) }) else { continue }
            let content = orderedContent(body["content"])
            let media = content.first { MediaType($0.key).isJSON } ?? content.first { MediaType($0.key).isForm }
            guard let media, let schema = media.value["schema"] else {
                if let other = content.first {
                    report(
                        .note, .documentedOnly,
                        "what `\(key)` sends as \(MediaType(other.key).essence) is not decoded, only JSON and forms are",
                        at: body)
                }
                continue
            }
            let id = node["operationId"]?.scalarText
            let names = (id.map { [$0] } ?? []) + [key]
            let use = self.use(schema, at: Place(.client, names.map { $0 + " Payload" }))
            guard !payloads.contains(where: { $0.key == key && $0.type == use.type }) else { continue }
            var documentation = Documentation(
                summary: node["summary"]?.string, description: node["description"]?.string)
            if MediaType(media.key).isForm { documentation.details.append("Sent as a form: `init(form:)` reads it.") }
            payloads.append(
                Payload(
                    key: key, method: method, name: "", naming: Naming(names), type: use.element,
                    documentation: documentation,
                    origin: Origin(node)))
        }
    }
}
