extension Lowering {
    /// The document's own `security`.
    mutating func lowerDefaultSecurity() -> [[String]] {
        lowerSecurity(document.root["security"]) ?? []
    }

    /// Alternatives of schemes that are needed together; nil where nothing is said. An empty alternative is "without".
    mutating func lowerSecurity(_ node: Node?) -> [[String]]? {
        guard let node, node.isArray else { return nil }
        return node.elements.map { requirement in
            requirement.members.compactMap { member in
                if securityScheme(member.key) != nil { return member.key }
                report(
                    .warning, .unknownSecurityScheme,
                    "no security scheme is called `\(member.key)`; it is not asked for", at: member.value)
                return nil
            }
        }
    }

    private mutating func securityScheme(_ key: String) -> Node? {
        guard let node = document.root["components"]?["securitySchemes"]?[key] else { return nil }
        return sources.follow(node)
    }

    /// The schemes that the document or an operation asks for, in document order.
    mutating func lowerSecuritySchemes() -> [SecurityScheme] {
        var asked = Set((lowerSecurity(document.root["security"]) ?? []).flatMap { $0 })
        for operation in operations { asked.formUnion((operation.security ?? []).flatMap { $0 }) }
        var found: [SecurityScheme] = []
        for member in document.components("securitySchemes") where asked.contains(member.key) {
            guard let node = sources.follow(member.value), let kind = kind(of: node) else { continue }
            found.append(
                SecurityScheme(
                    key: member.key, name: "", naming: Naming([member.key], pinned: configuration.names[node.pointer]),
                    kind: kind,
                    documentation: Documentation(description: node["description"]?.string),
                    origin: Origin(location: node.location, pointer: node.pointer)))
        }
        return found
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
