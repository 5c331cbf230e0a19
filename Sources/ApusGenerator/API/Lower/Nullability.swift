extension Lowering {
    /// Whether a schema allows null, in any of the spellings: `nullable`, a type array, `enum`, `const`, a union's member.
    mutating func isNullable(_ node: Node) -> Bool {
        isNullable(node, depth: 0)
    }

    private mutating func isNullable(_ node: Node, depth: Int) -> Bool {
        guard node.isObject, depth < Self.compositionLimit else { return false }
        if let known = nullability[node] { return known ?? false }
        nullability[node] = .some(nil)
        let answer = findNullability(SchemaObject(node), depth: depth)
        nullability[node] = answer
        return answer
    }

    private mutating func findNullability(_ schema: SchemaObject, depth: Int) -> Bool {
        if schema.saysNullable || schema.isNullOnly { return true }
        if let values = schema.enumeration, !values.isEmpty {
            return values.contains(where: \.isNull)
        }
        if schema.reference != nil {
            guard let target = referent(of: schema.node) else { return false }
            return isNullable(target, depth: depth + 1)
        }
        for key in ["oneOf", "anyOf"] {
            for member in schema.node[key]?.elements ?? [] where isNullable(member, depth: depth + 1) { return true }
        }
        let members = schema.allOf.filter { !SchemaObject($0).isAnything }
        guard !members.isEmpty else { return false }
        for member in members where !isNullable(member, depth: depth + 1) { return false }
        return schema.typeNames == nil
    }
}
