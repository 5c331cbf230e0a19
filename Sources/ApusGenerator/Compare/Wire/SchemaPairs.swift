/// Which schemas of two documents stand in for each other, and in which direction their values go: found by walking both
/// documents side by side, each pair once.
struct SchemaPairs {
    /// Where values go.
    struct Directions: OptionSet, Sendable {
        let rawValue: Int
        static let requests = Directions(rawValue: 1)
        static let responses = Directions(rawValue: 2)
    }

    struct Pair: Hashable {
        var old: Node
        var new: Node
    }

    private(set) var directions: [Pair: Directions] = [:]
    /// What a person calls the schema: `Campaign.status`.
    private(set) var names: [Pair: String] = [:]
    /// In the order in which they were found.
    private(set) var order: [Pair] = []
    private var open: [Pair] = []
    private var flat: [Node: FlatSchema] = [:]

    /// Notes that one schema stands where another stood.
    mutating func add(
        _ old: Node, _ new: Node, _ direction: Directions, named name: String,
        _ sources: inout (old: SourceSet, new: SourceSet)
    ) {
        let pair = Pair(old: Self.end(old, &sources.old), new: Self.end(new, &sources.new))
        let known = directions[pair]
        if let known, known.isSuperset(of: direction) { return }
        if known == nil {
            order.append(pair)
            names[pair] = Self.componentName(pair) ?? name
        }
        directions[pair] = (known ?? []).union(direction)
        open.append(pair)
    }

    /// Follows every pair into what it is made of.
    mutating func close(
        _ sources: inout (old: SourceSet, new: SourceSet),
        match: (inout (old: SourceSet, new: SourceSet), FlatSchema, FlatSchema) -> [(Node, Node)]
    ) {
        while let pair = open.popLast() {
            let direction = directions[pair] ?? []
            let (old, new) = (self.flat(pair.old, &sources.old), self.flat(pair.new, &sources.new))
            let name = names[pair] ?? ""
            let byKey = Dictionary(new.properties.map { ($0.key, $0.node) }) { first, _ in first }
            for property in old.properties {
                guard let node = byKey[property.key] else { continue }
                var inner = direction
                let (before, after) = (self.flat(property.node, &sources.old), self.flat(node, &sources.new))
                if before.isReadOnly, after.isReadOnly { inner.remove(.requests) }
                if before.isWriteOnly, after.isWriteOnly { inner.remove(.responses) }
                add(property.node, node, inner, named: "\(name).\(property.key)", &sources)
            }
            if let before = old.items, let after = new.items {
                add(before, after, direction, named: name + "[]", &sources)
            }
            if let before = old.additional, let after = new.additional, before.isObject, after.isObject {
                add(before, after, direction, named: name + "[key]", &sources)
            }
            for (before, after) in match(&sources, old, new) { add(before, after, direction, named: name, &sources) }
        }
    }

    /// A schema and what it merges.
    mutating func flat(_ node: Node, _ sources: inout SourceSet) -> FlatSchema {
        if let known = flat[node] { return known }
        let schema = FlatSchema(node, &sources)
        flat[node] = schema
        return schema
    }

    /// The schema behind references that have nothing beside them but words.
    static func end(_ node: Node, _ sources: inout SourceSet) -> Node {
        var node = node
        for _ in 0..<100 {
            guard let reference = node["$ref"]?.string, let target = sources.resolve(reference, from: node),
                node.keys.allSatisfy({ $0 == "$ref" || $0 == "description" || $0 == "summary" })
            else { break }
            node = target
        }
        return node
    }

    private static func componentName(_ pair: Pair) -> String? {
        let prefix = "#/components/schemas/"
        guard pair.new.pointer.hasPrefix(prefix), pair.old.pointer.hasPrefix(prefix) else { return nil }
        return pair.new.pointer.dropFirst(prefix.count).split(separator: "/").filter { $0 != "properties" }.joined(
            separator: ".")
    }
}
