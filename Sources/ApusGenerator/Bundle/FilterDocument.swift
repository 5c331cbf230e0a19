/// A smaller document: some operations, and of the components what they reach.
struct DocumentFilter {
    private let configuration: Configuration

    /// - Parameter configuration: Its `include` and `exclude` say which operations.
    init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// - Parameter root: The document in one file.
    func filter(_ root: Node) -> Draft {
        var draft = Draft(root)
        if let paths = root["paths"] { draft.set("paths", filterPaths(paths, root)) }
        guard root["components"] != nil else { return withoutUnusedTags(draft) }
        var kept: Set<String> = []
        var open: [Draft] = draft.members.filter { $0.key != "components" }.map(\.value)
        open += schemes(draft).compactMap { root["components"]?["securitySchemes"]?[$0] }.map(Draft.init)
        kept.formUnion(schemes(draft).map { "securitySchemes/" + JSONPointer.escaped($0) })
        let extending = Self.extendingSchemas(root)
        while let next = open.popLast() {
            for name in Self.references(in: next, root) where kept.insert(name).inserted {
                guard let node = Self.component(name, root) else { continue }
                open.append(Draft(node))
                open += Self.extensions(of: node, name, extending).map(Draft.init).filter { schema in
                    kept.insert(Self.name(of: schema.node)).inserted
                }
            }
        }
        draft.set("components", components(root, kept))
        if draft["components"]?.members.isEmpty ?? true { draft.unset("components") }
        return withoutUnusedTags(draft)
    }

    private func filterPaths(_ paths: Node, _ root: Node) -> Draft {
        var draft = Draft(paths)
        draft.members = draft.members.compactMap { path in
            if path.key.hasPrefix("x-") { return path }
            // A path item of `components` is written where it is used, since not all of it may be.
            let name = path.value["$ref"]?.string.map { String($0.dropFirst("#/components/".count)) }
            let node = name.flatMap { Self.component($0, root) } ?? path.value.node
            var item = Draft(node)
            var count = 0
            item.members = item.members.filter { member in
                guard PathItemObject.methods.contains(member.key) else { return true }
                let operation = member.value.node
                let tags = (operation["tags"]?.elements ?? []).compactMap(\.scalarText)
                let isKept = configuration.selects(
                    tags: tags, operationID: operation["operationId"]?.scalarText, path: path.key)
                count += isKept ? 1 : 0
                return isKept
            }
            return count == 0 ? nil : Draft.Member(key: path.key, keyNode: path.keyNode, value: item)
        }
        return draft
    }

    /// The names of the security schemes that what is left asks for.
    private func schemes(_ draft: Draft) -> Set<String> {
        var names: Set<String> = []
        var open = draft.members.filter { $0.key == "security" || $0.key == "paths" || $0.key == "webhooks" }
        while let member = open.popLast() {
            if member.key == "security" {
                for alternative in member.value.elements { names.formUnion(alternative.members.map(\.key)) }
            } else if member.value.kind == .object {
                open += member.value.members
            }
        }
        return names
    }

    private func components(_ root: Node, _ kept: Set<String>) -> Draft {
        var draft = Draft.object(at: root["components"] ?? root)
        for kind in root["components"]?.members ?? [] {
            if kind.key.hasPrefix("x-") {
                draft.set(kind.key, Draft(kind.value))
                continue
            }
            var map = Draft(kind.value)
            map.members = map.members.filter { kept.contains(kind.key + "/" + JSONPointer.escaped($0.key)) }
            if !map.members.isEmpty { draft.set(kind.key, map) }
        }
        return draft
    }

    /// `tags` of the document, those alone that an operation has.
    private func withoutUnusedTags(_ draft: Draft) -> Draft {
        guard let tags = draft["tags"], tags.kind == .array else { return draft }
        var used: Set<String> = []
        for path in draft["paths"]?.members ?? [] {
            for operation in path.value.members {
                used.formUnion((operation.value["tags"]?.elements ?? []).compactMap(\.string))
            }
        }
        var draft = draft
        var left = tags
        left.elements = tags.elements.filter { tag in tag["name"]?.string.map(used.contains) ?? false }
        if left.elements.isEmpty { draft.unset("tags") } else { draft.set("tags", left) }
        return draft
    }

    // MARK: - Components

    /// `schemas/Pet` of every text that refers to one, and of every name in a discriminator's mapping.
    private static func references(in draft: Draft, _ root: Node) -> Set<String> {
        var found: Set<String> = []
        var open = [draft]
        var seen: Set<Node> = []
        while let next = open.popLast() {
            // An alias is looked at once.
            if next.isContainer, next.isUntouched, !seen.insert(next.node).inserted { continue }
            if let text = next.string, text.hasPrefix("#/components/") {
                let parts = text.dropFirst("#/components/".count).split(
                    separator: "/", omittingEmptySubsequences: false)
                if parts.count >= 2 { found.insert(parts[0] + "/" + String(parts[1]).removingPercentEscapes) }
            }
            for member in next.members {
                if member.key == "mapping" {
                    for name in member.value.members.compactMap(\.value.string)
                    where root["components"]?["schemas"]?[name] != nil {
                        found.insert("schemas/" + JSONPointer.escaped(name))
                    }
                }
                open.append(member.value)
            }
            open += next.elements
        }
        return found
    }

    private static func component(_ name: String, _ root: Node) -> Node? {
        JSONPointer.parts(of: "/" + name).flatMap { root["components"]?.at(pointer: $0) }
    }

    private static func name(of node: Node) -> String { String(node.pointer.dropFirst("#/components/".count)) }

    /// The schemas that have a reference in their `allOf`, by that reference.
    private static func extendingSchemas(_ root: Node) -> [String: [Node]] {
        var extending: [String: [Node]] = [:]
        for schema in (root["components"]?["schemas"]?.members ?? []).map(\.value) {
            for base in schema["allOf"]?.elements ?? [] {
                if let reference = base["$ref"]?.string?.removingPercentEscapes { extending[reference, default: []].append(schema) }
            }
        }
        return extending
    }

    /// What a schema with a discriminator and no union is besides itself: the schemas that extend it, through others too.
    private static func extensions(of node: Node, _ name: String, _ extending: [String: [Node]]) -> [Node] {
        guard name.hasPrefix("schemas/"), Lowering.discriminator(of: node) != nil, node["oneOf"] == nil, node["anyOf"] == nil
        else { return [] }
        var found: [Node] = []
        var seen: Set<Node> = [node]
        var open = ["#/components/" + name]
        while let reference = open.popLast() {
            for schema in extending[reference] ?? [] where seen.insert(schema).inserted {
                found.append(schema)
                open.append("#/components/" + Self.name(of: schema))
            }
        }
        return found
    }
}
