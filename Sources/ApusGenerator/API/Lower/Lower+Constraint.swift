extension Lowering {
    /// The rules that schemas have for a value: their own, those of what they refer to and of `allOf`, and those for elements
    /// and for the values of maps. Properties of objects have theirs in their records.
    mutating func constraints(_ parts: [Part]) -> [Constraint] {
        guard configuration.validate == .requests else { return [] }
        return constraints(of: parts.map(\.node), depth: 0)
    }

    private mutating func constraints(of nodes: [Node], depth: Int) -> [Constraint] {
        guard depth < 8 else { return [] }
        var found: [Constraint] = []
        var items: [Node] = []
        var values: [Node] = []
        var open = nodes
        var seen: Set<Node> = []
        while let node = open.popLast() {
            guard node.isObject, seen.insert(node).inserted, seen.count < 100 else { continue }
            for constraint in own(node) where !found.contains(constraint) { found.append(constraint) }
            if let reference = SchemaObject(node).reference, let target = sources.resolve(reference, from: node) {
                open.append(target)
            }
            open += SchemaObject(node).allOf
            if let element = node["items"], node["prefixItems"] == nil { items.append(element) }
            if let value = node["additionalProperties"], node["properties"] == nil { values.append(value) }
        }
        let inner = items.isEmpty ? [] : constraints(of: items, depth: depth + 1)
        if !inner.isEmpty { found.append(.items(inner)) }
        let valued = values.isEmpty ? [] : constraints(of: values, depth: depth + 1)
        if !valued.isEmpty { found.append(.values(valued)) }
        return found
    }

    /// The rules that a schema says itself.
    private mutating func own(_ node: Node) -> [Constraint] {
        var found: [Constraint] = []
        for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
            if let value = finite(node[bound]) {
                // 3.0 says by a flag what later versions say by a number.
                found.append(.number(node[exclusive]?.bool == true ? exclusive : bound, value))
            }
            if let value = finite(node[exclusive]) { found.append(.number(exclusive, value)) }
        }
        if let step = finite(node["multipleOf"]), step > 0 { found.append(.number("multipleOf", step)) }
        for keyword in ["minLength", "minItems", "minProperties"] {
            if let count = node[keyword]?.int, count > 0 { found.append(.count(keyword, count)) }
        }
        for keyword in ["maxLength", "maxItems", "maxProperties"] {
            if let count = node[keyword]?.int, count >= 0 { found.append(.count(keyword, count)) }
        }
        if node["uniqueItems"]?.bool == true { found.append(.uniqueItems) }
        if let pattern = node["pattern"]?.string, !SchemaObject(node).isNumberOrItsText {
            if (try? Regex(pattern)) != nil {
                found.append(.pattern(pattern))
            } else if let place = node["pattern"] {
                report(.note, .documentedOnly, "`\(pattern)` is no regular expression that Swift reads; it is not checked", at: place)
            }
        }
        return found
    }

    private func finite(_ node: Node?) -> Double? {
        node.flatMap { $0.kind == .number ? $0.double : nil }.flatMap { $0.isFinite ? $0 : nil }
    }
}
