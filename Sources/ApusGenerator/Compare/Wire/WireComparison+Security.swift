/// Servers, and how callers show who they are.
extension WireComparison {
    mutating func compareServers() {
        let (before, after) = (
            old.document.root["servers"]?.elements ?? [], new.document.root["servers"]?.elements ?? []
        )
        func url(_ node: Node) -> String { node["url"]?.scalarText ?? "" }
        let (oldURLs, newURLs) = (before.map(url), after.map(url))
        if let was = oldURLs.first, let now = newURLs.first, was != now {
            add(
                .defaultServerChanged, "the first server is \(now), no longer \(was)", subject: "servers", before[0],
                after[0])
        }
        for (index, server) in before.enumerated() {
            if let partner = after.first(where: { url($0) == oldURLs[index] }) {
                compareWords(server, partner, subject: "the server \(oldURLs[index])")
                compareVariables(server, partner, oldURLs[index])
            } else if index != 0 || newURLs.isEmpty || oldURLs.contains(newURLs[0]) {
                add(.serverRemoved, "the server \(oldURLs[index]) is gone", subject: "servers", server, nil)
            }
        }
        for (index, server) in after.enumerated() where !oldURLs.contains(newURLs[index]) {
            if index == 0, !oldURLs.isEmpty, !newURLs.contains(oldURLs[0]) { continue }
            add(.serverAdded, "the server \(newURLs[index]) is new", subject: "servers", nil, server)
        }
    }

    private mutating func compareVariables(_ old: Node, _ new: Node, _ url: String) {
        for member in old["variables"]?.members ?? [] {
            guard let partner = new["variables"]?[member.key] else { continue }
            for keyword in ["default", "enum"] {
                let (was, now) = (member.value[keyword], partner[keyword])
                guard was?.comparisonText != now?.comparisonText else { continue }
                add(
                    .serverVariableChanged, "the `\(keyword)` of `\(member.key)` in \(url) is another",
                    subject: "servers",
                    was ?? member.value, now ?? partner)
            }
        }
    }

    // MARK: - Security

    mutating func compareSecuritySchemes() {
        let (before, after) = (old.document.components("securitySchemes"), new.document.components("securitySchemes"))
        let partners = Dictionary(after.map { ($0.key, $0.value) }) { first, _ in first }
        let known = Set(before.map(\.key))
        for member in before {
            guard let partner = partners[member.key] else {
                add(
                    .securitySchemeRemoved, "the security scheme `\(member.key)` is gone", subject: member.key,
                    member.value, nil)
                continue
            }
            guard let was = sources.old.follow(member.value), let now = sources.new.follow(partner) else { continue }
            compareWords(was, now, subject: "the security scheme \(member.key)")
            for keyword in ["type", "in", "name", "scheme"] where was[keyword]?.scalarText != now[keyword]?.scalarText {
                add(
                    .securitySchemeChanged,
                    "the `\(keyword)` of the security scheme `\(member.key)` is \(now[keyword]?.scalarText ?? "gone"), no longer \(was[keyword]?.scalarText ?? "absent")",
                    subject: member.key, was[keyword] ?? was, now[keyword] ?? now)
            }
        }
        for member in after where !known.contains(member.key) {
            add(
                .securitySchemeAdded, "the security scheme `\(member.key)` is new", subject: member.key, nil,
                member.value)
        }
    }

    mutating func compareRootSecurity() {
        compareSecurity(
            Self.alternatives(old.document.root["security"]), Self.alternatives(new.document.root["security"]),
            old.document.root["security"] ?? old.document.root, new.document.root["security"] ?? new.document.root,
            "every operation")
    }

    /// Only where the operation says something of its own, now or before: what the document says is found there.
    mutating func compareSecurity(of old: OperationPair, _ new: OperationPair, _ name: String) {
        guard old.node["security"] != nil || new.node["security"] != nil else { return }
        compareSecurity(
            Self.alternatives(old.node["security"] ?? self.old.document.root["security"]),
            Self.alternatives(new.node["security"] ?? self.new.document.root["security"]),
            old.node["security"] ?? old.node, new.node["security"] ?? new.node, name)
    }

    private mutating func compareSecurity(
        _ old: [Set<String>], _ new: [Set<String>], _ oldNode: Node, _ newNode: Node, _ name: String
    ) {
        guard Set(old) != Set(new) else { return }
        // An old way in still works where some new one asks for no more than it gave.
        if old.contains(where: { way in !new.contains { $0.isSubset(of: way) } }) {
            add(
                .securityTightened, "\(name) needs \(Self.words(new)), no longer \(Self.words(old))", subject: name,
                oldNode, newNode)
        } else {
            add(
                .securityLoosened, "\(name) needs \(Self.words(new)), no longer \(Self.words(old))", subject: name,
                oldNode, newNode)
        }
    }

    /// The ways in: what is needed together, scopes as `scheme:scope`; none at all is one way that needs nothing.
    private static func alternatives(_ node: Node?) -> [Set<String>] {
        guard let node, node.count > 0 else { return [[]] }
        return node.elements.map { alternative in
            var needs: Set<String> = []
            for member in alternative.members {
                needs.insert(member.key)
                for scope in member.value.elements { needs.insert("\(member.key):\(scope.scalarText ?? "")") }
            }
            return needs
        }
    }

    private static func words(_ ways: [Set<String>]) -> String {
        ways.map { $0.isEmpty ? "nothing" : $0.sorted().map { "`\($0)`" }.joined(separator: " and ") }.joined(
            separator: " or ")
    }
}
