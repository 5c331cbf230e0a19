extension Lowering {
    /// Lowers every operation of `paths` that is selected, and gives the tags.
    mutating func lowerOperations() -> [Tag] {
        var tags: [Tag] = []
        for node in document.root["tags"]?.elements ?? [] { if let tag = declaredTag(node) { tags.append(tag) } }
        var known: Set<String> = []
        tags.removeAll { !known.insert($0.key).inserted }
        var used: Set<String> = []
        var ids: [String: Node] = [:]
        for member in document.root["paths"]?.members ?? [] where !member.key.hasPrefix("x-") {
            guard let item = sources.follow(member.value), item.isObject else {
                if !member.value.isNull && !member.value.isObject {
                    report(
                        .warning, .malformedKeyword,
                        "the path `\(member.key)` is \(member.value.kind.article); it is left out", at: member.value)
                }
                continue
            }
            examinePathItem(item, key: member.key)
            for (method, node) in PathItemObject(node: item).operations {
                guard let operation = followMisplaced(node), operation.isObject else {
                    report(
                        .warning, .malformedKeyword,
                        "\(method) \(member.key) is \(node.kind.article), no operation; it is left out", at: node)
                    continue
                }
                let names = (operation["tags"]?.elements ?? []).compactMap(\.scalarText)
                let id = operation["operationId"]?.scalarText
                guard configuration.selects(tags: names, operationID: id, path: member.key) else { continue }
                if let id, let first = ids[id] {
                    report(
                        .warning, .duplicateOperationID,
                        "`\(id)` is also the operation at line \(first.location.line); the later one is named for its path",
                        at: operation["operationId"] ?? operation)
                } else if let id {
                    ids[id] = operation
                }
                if let first = names.first { used.insert(first) } else { used.insert("") }
                for name in names.prefix(1) where known.insert(name).inserted {
                    tags.append(Tag(key: name, name: "", documentation: Documentation()))
                }
                lowerOperation(operation, method: method, key: member.key, item: item, tags: names)
            }
        }
        tags.removeAll { !used.contains($0.key) }
        if used.contains("") { tags.append(Tag(key: "", name: "", documentation: Documentation())) }
        return tags
    }

    private mutating func declaredTag(_ node: Node) -> Tag? {
        guard let key = node["name"]?.scalarText else { return nil }
        return Tag(
            key: key, name: "",
            documentation: Documentation(
                summary: node["summary"]?.string,
                description: node["description"].flatMap { followMisplaced($0) }?.string,
                link: node["externalDocs"]?["url"]?.string))
    }

    /// Documents split into files write `get: {$ref: …}` and `description: {$ref: …}`, which the specification does not know.
    private mutating func followMisplaced(_ node: Node) -> Node? {
        guard node["$ref"]?.string != nil else { return node }
        report(
            .note, .misplacedReference, "a `$ref` stands where the specification allows none; it is followed",
            at: node["$ref"] ?? node)
        return sources.follow(node)
    }

    private mutating func lowerOperation(_ node: Node, method: String, key: String, item: Node, tags: [String]) {
        let index = operations.count
        let (template, query) = splitPath(key)
        let (path, spanning) = plainPath(template, of: node, in: item)
        let id = node["operationId"]?.scalarText.flatMap { $0.isEmpty ? nil : $0 }
        if id == nil {
            report(.note, .missingOperationID, "there is no `operationId`; the method is named for its path", at: node)
        }
        let pathWords = method.lowercased() + " " + path
        var documentation = Documentation(
            summary: node["summary"]?.string, description: node["description"]?.string,
            link: node["externalDocs"]?["url"]?.string)
        if documentation.summary == nil, documentation.description == nil {
            documentation.description = item["description"]?.string ?? item["summary"]?.string
        }
        documentation.details += linkDetails(node["responses"])
        var operation = Operation(
            name: "", naming: Naming((id.map { [$0] } ?? []) + [pathWords], pinned: configuration.names[node.pointer]),
            scopeName: "",
            id: id ?? "\(method) \(path)", method: method, path: path, fixedQuery: query, tags: tags,
            server: lowerServerOverride(node["servers"] ?? item["servers"]), parameters: [], body: nil, content: .empty,
            accept: nil,
            failures: [], security: lowerSecurity(node["security"]),
            isDiscardable: !["GET", "HEAD", "QUERY", "OPTIONS", "TRACE"].contains(method),
            isDeprecated: node["deprecated"]?.bool ?? false, documentation: documentation,
            origin: Origin(node))
        if let security = node["security"] { securityOverrides.append(security) }
        // The operation takes its place in the table first: its inline types' scope is its index.
        operations.append(operation)
        operation.parameters = lowerParameters(of: node, in: item, path: path, spanning: spanning, operation: index)
        // What the path says of a parameter that is sent anyway is not sent twice.
        operation.fixedQuery.removeAll { fixed in
            operation.parameters.contains { $0.place == .query && $0.key == fixed.key && ($0.isRequired || $0.initial != nil) }
        }
        let bodies = lowerBodies(node["requestBody"], operation: index)
        let responses = lowerResponses(node["responses"], at: node, operation: index, name: id ?? pathWords)
        operation.failures = responses.failures
        let first = responses.contents.first
        operation.body = bodies.first?.body
        operation.content = first?.content ?? .empty
        operation.accept = first?.accept
        switch operation.content {
        case .json(let type): operation.isLenient = isLenient(answeredSchemas(node["responses"]), type)
        case .envelope(let type): operation.isLenient = isLenient(payloadSchemas(node["responses"]), type)
        case .empty, .optionalJSON, .text, .bytes, .stream, .outcome: break
        }
        operation.status = first?.status
        operation.mediaType = first?.mediaType
        operations[index] = operation
        // A further media type is a further method, so that the first never changes.
        for further in bodies.dropFirst() {
            var variant = operation
            variant.body = further.body
            variant.naming = variantNaming(operation.naming, [further.suffix, "with \(further.suffix)"])
            operations.append(variant)
        }
        for further in responses.contents.dropFirst() {
            var variant = operation
            variant.content = further.content
            variant.isLenient = false
            variant.accept = further.accept
            variant.mediaType = further.mediaType
            variant.naming = variantNaming(operation.naming, [further.suffix, "returning \(further.suffix)"])
            operations.append(variant)
        }
    }

    private func variantNaming(_ naming: Naming, _ suffixes: [String]) -> Naming {
        Naming(
            naming.candidates.flatMap { name in suffixes.map { "\(name) \($0)" } },
            pinned: naming.pinned.map { $0 + suffixes[0] })
    }

    /// A path's key without its fragment, and with a query that some documents write into it split off.
    private func splitPath(_ key: String) -> (String, [Operation.FixedQuery]) {
        var path = key
        if let hash = path.firstIndex(of: "#") { path = String(path[..<hash]) }
        // A form-style expression of RFC 6570 lists what the query parameters say anyway.
        if let expression = path.firstRange(of: "{?") { path = String(path[..<expression.lowerBound]) }
        guard let mark = path.firstIndex(of: "?") else { return (path, []) }
        let query = path[path.index(after: mark)...].split(separator: "&").compactMap { pair -> Operation.FixedQuery? in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0).removingPercentEscapes
            }
            guard let key = halves.first, !key.contains("{"), !(halves.count > 1 && halves[1].contains("{")) else {
                return nil
            }
            return Operation.FixedQuery(key: key, value: halves.count > 1 ? halves[1] : nil)
        }
        return (String(path[..<mark]), query)
    }
}
