extension Lowering {
    /// The document's own `security`.
    mutating func lowerDefaultSecurity() -> [[String]] {
        lowerSecurity(document.root["security"]) ?? []
    }

    /// Alternatives of schemes that are needed together; nil where nothing is said. An empty alternative is "without".
    ///
    /// What the transport has, a client's certificate, is no part of them.
    mutating func lowerSecurity(_ node: Node?) -> [[String]]? {
        guard let node, node.isArray else { return nil }
        return node.elements.map { requirement in
            requirement.members.compactMap { member in
                guard let scheme = securityScheme(member.key, from: requirement) else {
                    report(
                        .warning, .unknownSecurityScheme,
                        "no security scheme is called `\(member.key)`; it is not asked for", at: member.value)
                    return nil
                }
                return scheme["type"]?.string == "mutualTLS" ? nil : member.key
            }
        }
    }

    /// A scheme by its key under `components`, or (3.2) by its URI.
    private mutating func securityScheme(_ key: String, from requirement: Node) -> Node? {
        if let node = document.root["components"]?["securitySchemes"]?[key] { return sources.follow(node) }
        guard key.contains("#") || key.contains("/") || key.contains("."),
            let node = sources.resolve(key, from: requirement), node["type"] != nil
        else { return nil }
        return sources.follow(node)
    }

    /// The schemes that the document or an operation asks for: those of `components` in document order, then those that are
    /// named by their URI.
    mutating func lowerSecuritySchemes() -> [SecurityScheme] {
        var requirements = [document.root["security"]].compactMap { $0 }
        requirements += securityOverrides
        var asked: [(key: String, from: Node)] = []
        var seen: Set<String> = []
        for requirement in requirements.flatMap(\.elements) {
            for key in requirement.keys where seen.insert(key).inserted { asked.append((key, requirement)) }
        }
        var found: [SecurityScheme] = []
        for member in document.components("securitySchemes") where seen.contains(member.key) {
            guard let node = sources.follow(member.value) else { continue }
            if let scheme = lowerSecurityScheme(node, key: member.key, words: member.key) { found.append(scheme) }
        }
        for (key, requirement) in asked where !found.contains(where: { $0.key == key }) {
            guard document.root["components"]?["securitySchemes"]?[key] == nil,
                let node = securityScheme(key, from: requirement),
                let scheme = lowerSecurityScheme(node, key: key, words: MappedTags.name(key))
            else { continue }
            found.append(scheme)
        }
        return found
    }

    private mutating func lowerSecurityScheme(_ node: Node, key: String, words: String) -> SecurityScheme? {
        guard let kind = kind(of: node) else { return nil }
        var details = node["deprecated"]?.bool == true ? ["Deprecated."] : []
        if let metadata = node["oauth2MetadataUrl"]?.string { details.append("Its metadata: \(metadata).") }
        return SecurityScheme(
            key: key, name: "", naming: Naming([words], pinned: configuration.names[node.pointer]), kind: kind,
            documentation: Documentation(
                description: node["description"]?.string, details: details),
            origin: Origin(node))
    }

    private mutating func kind(of node: Node) -> SecurityScheme.Kind? {
        switch node["type"]?.string {
        case "apiKey":
            guard let name = node["name"]?.scalarText,
                let place = node["in"]?.string.flatMap(Parameter.Place.init(rawValue:))
            else { break }
            return .apiKey(place, name)
        case "http":
            let scheme = node["scheme"]?.string ?? "bearer"
            return scheme.lowercased() == "basic"
                ? .basic : .bearer(scheme.lowercased() == "bearer" ? "Bearer" : scheme)
        case "oauth2":
            return .oauth2(
                (node["flows"]?.members ?? []).filter { !$0.key.hasPrefix("x-") }.map { flow in
                    SecurityScheme.OAuthFlow(
                        kind: flow.key,
                        authorizationURL: flow.value["authorizationUrl"]?.string
                            ?? flow.value["deviceAuthorizationUrl"]?.string,
                        tokenURL: flow.value["tokenUrl"]?.string, refreshURL: flow.value["refreshUrl"]?.string,
                        scopes: flow.value["scopes"]?.keys ?? [])
                })
        case "openIdConnect": return .openIDConnect(node["openIdConnectUrl"]?.string ?? "")
        case "mutualTLS": return .mutualTLS
        default: break
        }
        report(.warning, .malformedKeyword, "this is no security scheme that can be read; it is left out", at: node)
        return nil
    }
}
