extension Lowering {
    /// The type of an envelope's payload; nil where the schema is no envelope.
    ///
    /// The payload is a type of its own in the client: `CampaignListResponse` becomes `CampaignList`, and what would be no noun
    /// (`CampaignCreate`) is named for its operation, `CreateCampaignResult`.
    mutating func envelopePayload(_ schema: Node, operationName: String) -> TypeReference? {
        guard let envelope = configuration.envelope else { return nil }
        let shape = merged([Part(schema)])
        guard let dataKey = envelope.data.split(separator: ".").first.map(String.init) else { return nil }
        let known = shape.propertyIndices[dataKey] != nil
        guard known || envelope.code.map({ shape.propertyIndices[$0] != nil }) ?? false else { return nil }
        var wrapper: Node?
        if SchemaObject(schema).reference != nil, let target = target(of: schema), let id = declared[target] {
            wrapper = target
            envelopes.insert(id)
        }
        guard var parts = payloadParts(of: shape) else { return .json }
        // What is inline in the payload belongs to it, not to the envelope.
        for index in parts.indices { parts[index].owner = nil }
        let use = self.use(parts, at: payloadPlace(wrapper, operationName))
        return use.isNullable && use.type != .json ? .optional(use.type) : use.type
    }

    /// The schemas of the payload in an envelope; nil where it describes none.
    mutating func payloadParts(of envelope: Shape) -> [Part]? {
        var shape = envelope
        var parts: [Part]?
        for key in (configuration.envelope?.data ?? "").split(separator: ".") {
            if let parts { shape = merged(parts) }
            guard let property = shape.properties.first(where: { $0.key == key }) else { return nil }
            parts = property.parts
        }
        return parts
    }

    private func payloadPlace(_ wrapper: Node?, _ operationName: String) -> Place {
        let result = operationName + " Result"
        guard let wrapper, let id = declared[wrapper], let name = types[id.index].naming.candidates.first else {
            return Place(.client, [result])
        }
        let pinned = configuration.names[wrapper.pointer]
        for ending in ["Response", "_response", "-response", "Envelope"]
        where name.hasSuffix(ending) && name.count > ending.count {
            let short = String(name.dropLast(ending.count))
            return Place(.client, endsInVerb(short) ? [result, short + " Data"] : [short, result], pinned: pinned)
        }
        return Place(.client, [name + " Data", result], pinned: pinned)
    }

    /// Whether a name ends in what is done rather than in what it is.
    private func endsInVerb(_ name: String) -> Bool {
        let verbs = [
            "create", "update", "delete", "add", "remove", "get", "set", "put", "post", "patch", "send", "upload",
            "download", "apply", "cancel",
            "close", "open", "start", "stop", "enable", "disable", "copy", "move", "assign", "bind", "unbind", "submit",
            "publish", "validate",
        ]
        let lower = name.lowercased()
        return verbs.contains { lower.hasSuffix($0) }
    }
}
