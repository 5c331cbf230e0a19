extension Lowering {
    /// Says of a schema's keywords what becomes of those that decide no type: once for each schema.
    mutating func examineKeywords(of node: Node) {
        guard node.count > 0, examined.insert(node).inserted else { return }
        examineConformance(of: node)
        for keyword in SchemaKeyword.documentedOnly {
            guard let value = node[keyword.rawValue], !Self.saysNothing(value) else { continue }
            report(
                .note, .documentedOnly,
                "values are not held to `\(keyword.rawValue)`; it has no effect on the type", at: value)
        }
        for (member, nearest) in SchemaObject(node).unknownKeywords {
            if let nearest, node[nearest] == nil {
                report(
                    .warning, .unknownKeyword,
                    "`\(member.key)` is no keyword of a schema and has no effect; did you mean `\(nearest)`?",
                    at: member.value)
            } else {
                report(
                    .note, .unknownKeyword, "`\(member.key)` is no keyword of a schema and has no effect",
                    at: member.value)
            }
        }
    }

    /// `true` and `{}` say nothing at all.
    private static func saysNothing(_ value: Node) -> Bool {
        value.isNull || value.bool == true || value.isObject && value.count == 0
    }

    /// The types that `allOf` asks for in one member and excludes in another.
    mutating func reportContradiction(_ types: [JSONType], in shape: Shape, at node: Node) {
        guard let known = shape.types, shape.parts.allSatisfy({ $0.only == nil }) else { return }
        let names = { (types: [JSONType]) in types.map { "`\($0.rawValue)`" }.joined(separator: " or ") }
        report(
            .warning, .malformedKeyword,
            "no value can be \(names(types)), and \(names(known)) as this schema asks elsewhere; \(names(known)) counts",
            at: node["type"] ?? node)
    }

    /// Properties that no value has, because the type is none of objects.
    mutating func reportUnreachableProperties(of shape: Shape, _ type: JSONType) {
        guard type != .object, shape.parts.allSatisfy({ $0.only == nil }),
            let first = shape.properties.first?.parts.first?.node
        else { return }
        report(
            .warning, .malformedKeyword,
            "a value of type `\(type.rawValue)` has no properties; those that are described are left out", at: first)
    }
}
