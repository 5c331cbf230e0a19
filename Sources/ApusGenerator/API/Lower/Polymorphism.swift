/// Schemas that others extend by `allOf`, told apart by a discriminator without `oneOf` (OpenAPI 3.1.1, section 4.8.25.5).
extension Lowering {
    /// Remembers which components extend which by `allOf`, through others too.
    mutating func findExtensions() {
        for member in document.components("schemas") {
            var seen: Set<Node> = [member.value]
            var open = [member.value]
            while let next = open.popLast(), seen.count <= Self.extensionLimit {
                for base in SchemaObject(next).allOf {
                    guard let reference = SchemaObject(base).reference,
                        let target = sources.resolve(reference, from: base),
                        seen.insert(target).inserted
                    else { continue }
                    open.append(target)
                    if Self.discriminator(of: target) != nil {
                        extensionsByBase[target, default: []].append(member.value)
                        basesByExtension[member.value, default: []].append(target)
                    }
                }
            }
        }
    }

    /// How many schemas are looked at to find what one extends.
    private static let extensionLimit = 32

    /// The members of a schema whose discriminator has no union: what extends it, and the schema itself where the mapping
    /// has a value for it.
    mutating func polymorphicMembers(of node: Node) -> [Part]? {
        guard let extensions = extensions(of: node) else { return nil }
        let ownTags = mappedTags(Self.discriminator(of: node)).tags(of: memberSchema(node))
        return (ownTags.isEmpty ? [] : [ownFields(of: node)]) + extensions.map { Part($0) }
    }

    /// What extends a schema whose discriminator has no union; nil where it is no such schema.
    private func extensions(of node: Node) -> [Node]? {
        guard Self.discriminator(of: node)?.isObject ?? false, node["oneOf"] == nil, node["anyOf"] == nil else { return nil }
        return extensionsByBase[node]
    }

    /// The discriminator of a schema that others extend; one that extends another itself has it beside its own properties,
    /// in a member of its `allOf`.
    static func discriminator(of node: Node) -> Node? {
        if let own = node["discriminator"] { return own }
        return SchemaObject(node).allOf.lazy.filter { SchemaObject($0).reference == nil }.compactMap { $0["discriminator"] }.first
    }

    /// A schema that others extend as the object it describes itself, which is not a choice.
    private func ownFields(of node: Node) -> Part {
        var part = Part(node)
        part.skipsUnions = true
        return part
    }

    /// A union of a schema and of what extends it: there the schema stands for its own fields, and its discriminator for that
    /// of the union, where the union has none and the mapping has a value for every member.
    mutating func settlePolymorphism(
        _ members: [[Part]], _ discriminator: Node?, in id: TypeID
    ) -> (members: [[Part]], discriminator: Node?) {
        guard !extensionsByBase.isEmpty, members.count > 1,
            members.allSatisfy({ !$0.isEmpty && !standsForOwnFields($0[0]) })
        else { return (members, discriminator) }
        let schemas = members.map { memberSchema($0[$0.count - 1].node) }
        let bases = [schemas[0]] + (basesByExtension[schemas[0]] ?? [])
        for base in bases {
            guard let extensions = extensions(of: base), schemas.allSatisfy({ $0 == base || extensions.contains($0) }) else {
                continue
            }
            let discriminatorOfBase = Self.discriminator(of: base)
            let tags = mappedTags(discriminatorOfBase)
            let isMapped = schemas.allSatisfy { !tags.tags(of: $0).isEmpty }
            let settled = zip(members, schemas).map { parts, schema in
                guard schema == base, parts.count == 1 else { return parts }
                var own = ownFields(of: base)
                // Of a base that is no value of its own choice, each union has its own record.
                if tags.tags(of: base).isEmpty { own.salt = id.index + 1 }
                return [own]
            }
            return (settled, discriminator ?? (isMapped ? discriminatorOfBase : nil))
        }
        return (members, discriminator)
    }

    /// Whether a member stands for a schema's own fields, which others extend.
    func standsForOwnFields(_ part: Part) -> Bool {
        part.skipsUnions && extensionsByBase[part.node] != nil
    }

    /// Where the type of a schema's own fields stands: in the schema's, else in that of the union that has it.
    func placeOfOwnFields(_ part: Part, in id: TypeID) -> Place {
        let base = declared[part.node]
        if part.salt == 0, let base { return Place(.type(base), ["Base"]) }
        return Place(.type(id), (base.map { types[$0.index].naming.candidates } ?? []).map { $0 + " Base" } + ["Base"])
    }
}
