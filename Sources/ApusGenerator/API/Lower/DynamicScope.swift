/// `$dynamicRef`: what a schema leaves open, and what refers to it says (JSON Schema 2020-12 Core, section 8.2.3.2).
extension Lowering {
    /// Whether a `$ref` is not all that a schema says: something beside it changes what the schema is that it names.
    mutating func changesItsReference(_ schema: SchemaObject) -> Bool {
        if schema.hasStructure { return true }
        guard schema.node.count > 1 else { return false }
        let anchors = schema.dynamicAnchors
        guard !anchors.isEmpty, let target = referent(of: schema.node) else { return false }
        return asks(for: anchors, target)
    }

    /// Whether there is a `$dynamicRef` of one of these names in a schema, or in what it refers to, and nothing in between
    /// gives the names to the same schemas.
    private mutating func asks(for anchors: [DynamicAnchor], _ schema: Node) -> Bool {
        let names = Set(anchors.map(\.name))
        var seen: Set<Node> = [schema]
        var open = [schema]
        while let node = open.popLast(), seen.count < Self.dynamicScopeLimit {
            if let reference = node["$dynamicRef"]?.string, let name = reference.split(separator: "#").last,
                names.contains(String(name))
            {
                return true
            }
            if node["$defs"] != nil, anchors.allSatisfy(SchemaObject(node).dynamicAnchors.contains) { continue }
            let inner = node.isArray ? node.elements : node.members.map(\.value)
            let target = node["$ref"] == nil ? nil : referent(of: node)
            for next in inner + (target.map { [$0] } ?? []) where next.isArray || next.isObject {
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return false
    }

    /// How many schemas are searched for a `$dynamicRef`.
    private static let dynamicScopeLimit = 1000

    /// What a `$dynamicRef` names where a schema around it says so; nil where it is as a `$ref`: a name that is no
    /// `$dynamicAnchor` in its own file is none around it either.
    mutating func boundSchema(of part: Part) -> Node? {
        guard !part.anchors.isEmpty, part.node["$ref"] == nil, let reference = part.node["$dynamicRef"]?.string,
            let hash = reference.lastIndex(of: "#")
        else { return nil }
        let name = reference[reference.index(after: hash)...]
        if let target = sources.resolve(reference, from: part.node), target["$dynamicAnchor"]?.string != String(name) {
            return nil
        }
        return part.anchors.first { $0.name == name }?.node
    }
}

/// A schema under the name that its `$dynamicAnchor` gives it.
struct DynamicAnchor: Hashable {
    var name: String
    var node: Node
}
