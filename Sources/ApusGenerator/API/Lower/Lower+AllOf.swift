extension Lowering {
    /// How deep compositions may refer to each other; deeper ones are no person's work.
    static let compositionLimit = 200

    /// Merges schemas into one shape: themselves, their `$ref`s beside siblings, and their `allOf`, each once.
    mutating func merged(_ parts: [Part]) -> Shape {
        var shape = Shape(parts)
        for part in parts { merge(part, into: &shape, depth: 0) }
        return shape
    }

    private mutating func merge(_ part: Part, into shape: inout Shape, depth: Int) {
        guard shape.visited.insert(part).inserted else { return }
        guard depth < Self.compositionLimit else {
            report(
                .warning, .limit,
                "`allOf` is nested more than \(Self.compositionLimit) levels deep; what is deeper is left out",
                at: part.node)
            return
        }
        let schema = part.schema
        guard part.node.isObject else { return }
        let isBound = !part.anchors.isEmpty
        var part = part
        part.anchors += schema.dynamicAnchors.filter { own in !part.anchors.contains { $0.name == own.name } }
        if schema.reference != nil, let target = boundSchema(of: part) ?? target(of: part.node) {
            var next = part
            next.node = target
            next.salt = 0
            next.only = nil
            // What stands inline in a schema is shared by all that refer to it, unless these say what is in it.
            if let id = declaration(of: target), !isBound, part.anchors.isEmpty { next.owner = .type(id) }
            merge(next, into: &shape, depth: depth + 1)
        }
        mergeOwnKeywords(of: part, into: &shape)
        for member in schema.allOf {
            var next = part
            next.node = member
            next.only = nil
            merge(next, into: &shape, depth: depth + 1)
        }
        if !part.skipsUnions {
            for key in ["oneOf", "anyOf"] {
                guard let members = part.node[key]?.elements, !members.isEmpty, !isSettled(members, in: shape) else {
                    continue
                }
                shape.unions.append(
                    Shape.Union(
                        members: members.map { part.inner($0) }, discriminator: part.node["discriminator"],
                        schema: part.node))
            }
        }
    }

    /// Whether a union says which schemas extend the one it stands in, and what is being merged is one of them: `Animal` with
    /// `oneOf: [Cat, Dog]`, and `Cat` with `allOf: [Animal, …]`.
    private mutating func isSettled(_ members: [Node], in shape: Shape) -> Bool {
        guard shape.visited.count > 1 else { return false }
        return members.contains { member in
            guard let reference = SchemaObject(member).reference,
                let target = sources.resolve(reference, from: member)
            else { return false }
            return shape.visited.contains { $0.node == target }
        }
    }

    private mutating func mergeOwnKeywords(of part: Part, into shape: inout Shape) {
        let node = part.node
        let schema = part.schema
        examineKeywords(of: node)
        for name in schema.unknownTypeNames {
            report(
                .warning, .malformedKeyword, "`\(name)` is no JSON type; the schema is read without `type`",
                at: node["type"] ?? node)
        }
        if let only = part.only {
            shape.narrow(to: [only])
        } else if let types = schema.types {
            if !shape.narrow(to: types) { reportContradiction(types, in: shape, at: node) }
        }
        if let format = schema.format, !format.isEmpty { shape.format = format }
        if let encoding = node["contentEncoding"]?.string { shape.contentEncoding = encoding }
        if let mediaType = node["contentMediaType"]?.string { shape.contentMediaType = mediaType }
        if let constant = node["const"] { shape.constant = constant }
        if let values = schema.enumeration, !values.isEmpty { mergeEnumeration(values, of: node, into: &shape) }
        if var properties = node["properties"] {
            if properties["$ref"]?.string != nil, let target = target(of: properties) {
                report(
                    .note, .misplacedReference, "a `$ref` stands where the specification allows none; it is followed",
                    at: properties)
                properties = target
            }
            for member in properties.members where SchemaObject(member.value).isSchema {
                shape.addProperty(member.key, part.inner(member.value))
            }
            for member in properties.members where !SchemaObject(member.value).isSchema {
                report(
                    .warning, .malformedKeyword,
                    "the property `\(member.key)` is \(member.value.kind.article), no schema; it can be anything",
                    at: member.value)
                shape.addProperty(member.key, part.inner(member.value))
            }
        }
        shape.required.formUnion(schema.required)
        mergeOtherKeys(of: part, into: &shape)
        if let items = node["items"] {
            if items.isArray {
                shape.prefixItems += items.elements.map { part.inner($0) }
            } else if items.isObject {
                let item = part.inner(items)
                if !shape.items.contains(where: { $0 == item || $0.schema.saysTheSame(as: item.schema) }),
                    !(item.schema.isAnything && !shape.items.isEmpty)
                {
                    shape.items.append(item)
                }
            }
        }
        if let prefix = node["prefixItems"]?.elements {
            shape.prefixItems += prefix.map { part.inner($0) }
        }
        if let rest = restOfItems(node) { shape.items.append(part.inner(rest)) }
    }

    /// What elements are that `items` and `prefixItems` do not speak of; nil where nothing or anything is said of them.
    private func restOfItems(_ node: Node) -> Node? {
        let hasItems = node["items"].map { !$0.isArray } ?? false
        guard !hasItems, let rest = node["unevaluatedItems"] ?? node["additionalItems"], rest.isObject,
            rest.count > 0, rest == node["unevaluatedItems"] || node["items"] != nil
        else { return nil }
        return rest
    }

    /// `enum` in several members of `allOf`: what all of them allow, else the narrower list.
    private func mergeEnumeration(_ values: [Node], of node: Node, into shape: inout Shape) {
        if let known = shape.enumeration {
            let texts = Set(values.map(\.comparableText))
            let both = known.filter { texts.contains($0.comparableText) }
            if both.count == known.count { return }
            if !both.isEmpty, both.count < values.count {
                shape.enumeration = both
                return
            }
        }
        shape.enumeration = values
        shape.enumerationSchema = node
    }

    private func mergeOtherKeys(of part: Part, into shape: inout Shape) {
        let node = part.node
        for keyword in ["additionalProperties", "unevaluatedProperties"] {
            guard let additional = node[keyword] else { continue }
            if let bool = additional.bool {
                if bool {
                    if case .unspecified = shape.additional { shape.additional = .open }
                } else if keyword == "additionalProperties" {
                    if case .unspecified = shape.additional { shape.additional = .closed }
                }
            } else if additional.isObject {
                if SchemaObject(additional).isAnything {
                    if case .schema = shape.additional {} else { shape.additional = .open }
                } else {
                    shape.additional = .schema(part.inner(additional))
                }
            }
        }
        for member in node["patternProperties"]?.members ?? [] where member.value.isObject {
            shape.patterns.append(part.inner(member.value))
        }
    }
}

extension Node {
    /// A scalar by kind and text, so that `1` and `"1"` differ; containers by where they stand.
    var comparableText: String {
        switch kind {
        case .null: "null"
        case .boolean, .number: "#" + (scalarText ?? "")
        case .string: "\"" + (string ?? "")
        case .array, .object: "@" + pointer
        }
    }
}
