extension Lowering {
    /// What `oneOf` and `anyOf` make of a shape; nil where they only constrain it.
    mutating func lowerUnions(_ shape: Shape, at place: Place, slot: TypeID?) -> Use? {
        guard let node = shape.primary else { return nil }
        var groups: [Shape.Union] = []
        for union in shape.unions {
            switch simplify(union, in: shape) {
            case .none: continue
            case .anything: return Use(type: .json)
            case .some(let group): groups.append(group)
            }
        }
        guard let first = groups.first else { return nil }
        if groups.count == 1, let use = lowerScalarUnion(first, shape, at: place, slot: slot) { return use }
        let base = basePart(of: shape)
        if groups.count == 1, first.members.count == 1 {
            if shape.isBare, shape.types == nil || first.members[0].schema.reference != nil {
                return use(first.members, at: inner(place, slot))
            }
            return slot.map { fill($0, with: base + first.members, at: place) }
                ?? use(base + first.members, at: place)
        }
        if shape.isBare, groups.count == 1 {
            let members = first.members.map { shape.types == nil || hasOwnType($0) ? [$0] : base + [$0] }
            return lowerChoice(members, discriminator: first.discriminator, at: place, slot: slot, from: node)
        }
        if shape.isBare { return lowerRecord(shape, flattened: groups, at: place, slot: slot) }
        guard !shape.properties.isEmpty, shape.types == nil || shape.types == [.object] else {
            if groups.count > 1 {
                report(
                    .warning, .malformedKeyword, "several unions of values that are no objects; only the first is read",
                    at: node)
            }
            return lowerChoice(
                first.members.map { owned(base, slot) + [$0] }, discriminator: first.discriminator, at: place,
                slot: slot, from: node)
        }
        return lowerUnionBesideProperties(groups, shape, at: place, slot: slot)
    }

    /// Properties and a union in one object.
    private mutating func lowerUnionBesideProperties(
        _ groups: [Shape.Union], _ shape: Shape, at place: Place, slot: TypeID?
    ) -> Use? {
        guard let node = shape.primary else { return nil }
        let own = Set(shape.propertyIndices.keys)
        var kept: [Shape.Union] = []
        for group in groups {
            let keys = group.members.map { propertyKeys(of: $0) }
            if groups.count == 1, keys.allSatisfy({ own.isSubset(of: $0) }) {
                return lowerChoice(
                    group.members.map { [$0] }, discriminator: group.discriminator, at: place, slot: slot, from: node)
            }
            if keys.allSatisfy({ $0.isSubset(of: own) }), group.members.allSatisfy({ $0.schema.reference == nil }) {
                report(
                    .note, .documentedOnly,
                    "this union only narrows properties that stand beside it; it has no effect on the type",
                    at: group.schema)
                continue
            }
            if groups.count == 1, keys.contains(where: { !$0.isDisjoint(with: own) }) {
                let id = slot ?? allocate(place, from: node)
                return lowerChoice(
                    group.members.map { owned(basePart(of: shape), id) + [$0] }, discriminator: group.discriminator,
                    at: place, slot: id, from: node)
            }
            kept.append(group)
        }
        return kept.isEmpty ? nil : lowerRecord(shape, flattened: kept, at: place, slot: slot)
    }

    private enum Simplified {
        case none, anything
        case some(Shape.Union)
    }

    /// A union without its null, without members that only constrain, each member once.
    private mutating func simplify(_ union: Shape.Union, in shape: Shape) -> Simplified {
        var group = union
        group.members = []
        for member in union.members {
            let schema = member.schema
            if schema.isNullOnly || member.node.bool == false || schema.isRequiredOnly { continue }
            if schema.isBareNullableObject, union.members.count > 1 { continue }
            if schema.isAnything {
                if shape.types != nil || !shape.properties.isEmpty
                    || schema.node.bool == nil && hasOnlyConstraints(schema)
                {
                    continue
                }
                return .anything
            }
            if schema.reference != nil, let target = target(of: member.node), SchemaObject(target).isNullOnly {
                continue
            }
            if group.members.contains(where: { $0 == member || $0.schema.saysTheSame(as: schema) }) { continue }
            group.members.append(member)
        }
        return group.members.isEmpty ? .none : .some(group)
    }

    /// `{minLength: 1}`: says something of values, but nothing of their type.
    private func hasOnlyConstraints(_ schema: SchemaObject) -> Bool {
        schema.node.keys.contains {
            !["description", "title", "example", "examples", "deprecated"].contains($0) && !$0.hasPrefix("x-")
        }
    }

    /// A union of strings, or of integers, some of them listed: one open enumeration, named as its members say.
    private mutating func lowerScalarUnion(_ union: Shape.Union, _ shape: Shape, at place: Place, slot: TypeID?) -> Use?
    {
        guard shape.properties.isEmpty, shape.items.isEmpty else { return nil }
        var values: [NamedValue] = []
        var kinds: Set<JSONType> = []
        var enumerations: [Part] = []
        var formats: Set<String> = []
        for member in union.members {
            var merged = merged([member])
            guard merged.unions.isEmpty, merged.properties.isEmpty, merged.items.isEmpty else { return nil }
            if merged.types == nil { merged.types = shape.types }
            if let constant = merged.constant, constant.kind == .string || constant.int != nil {
                let text = member.schema.documentation
                values.append(
                    NamedValue(
                        value: constant, name: text.summary,
                        documentation: Documentation(description: text.description),
                        isDeprecated: member.schema.isDeprecated))
                kinds.insert(constant.kind == .string ? .string : .integer)
            } else if let list = merged.enumeration?.filter({ !$0.isNull }), !list.isEmpty {
                guard list.allSatisfy({ $0.kind == .string }) || list.allSatisfy({ $0.int != nil }) else { return nil }
                enumerations.append(member)
                values += list.map {
                    NamedValue(value: $0, name: list.count == 1 ? member.schema.documentation.summary : nil)
                }
                kinds.insert(list[0].kind == .string ? .string : .integer)
            } else if merged.types == [.string] || merged.types == [.integer] {
                guard merged.contentEncoding == nil, merged.contentMediaType == nil else { return nil }
                kinds.insert(merged.types == [.string] ? .string : .integer)
                formats.insert(merged.format ?? "")
            } else {
                return nil
            }
        }
        guard kinds.count == 1, let kind = kinds.first, let node = shape.primary else { return nil }
        if values.isEmpty {
            var plain = Shape(shape.parts)
            plain.types = [kind]
            plain.format = formats.count == 1 ? formats.first : nil
            return kind == .string ? lowerString(plain) : lowerInteger(plain)
        }
        if enumerations.count == 1, values.count == enumeratedCount(enumerations[0]),
            enumerations[0].schema.reference != nil
        {
            return use([enumerations[0]], at: place)
        }
        return lowerEnumeration(values, types: [kind], at: place, slot: slot, from: node)
    }

    private mutating func enumeratedCount(_ part: Part) -> Int {
        (merged([part]).enumeration ?? []).filter { !$0.isNull }.count
    }

    private func hasOwnType(_ part: Part) -> Bool {
        part.schema.types != nil || part.schema.reference != nil || !part.schema.allOf.isEmpty
    }

    /// The shape's own schemas without their unions.
    private func basePart(of shape: Shape) -> [Part] {
        shape.parts.map { part in
            var part = part
            part.skipsUnions = true
            return part
        }
    }

    private func owned(_ parts: [Part], _ id: TypeID?) -> [Part] {
        guard let id else { return parts }
        return parts.map { part in
            var part = part
            if part.owner == nil { part.owner = .type(id) }
            return part
        }
    }

    private func inner(_ place: Place, _ slot: TypeID?) -> Place {
        slot.map { Place(.type($0), place.candidates) } ?? place
    }

    /// The keys that a member declares, those of its own unions' members too.
    private mutating func propertyKeys(of part: Part) -> Set<String> {
        let shape = merged([part])
        var keys = Set(shape.propertyIndices.keys)
        if keys.isEmpty, let first = shape.unions.first {
            var common: Set<String>?
            for member in first.members where !member.schema.isNullOnly {
                let found = Set(merged([member]).propertyIndices.keys)
                common = common?.intersection(found) ?? found
            }
            keys = common ?? []
        }
        return keys
    }

    // MARK: Choices

    /// An enum with associated values, a case for each member; the member itself where only one is left.
    ///
    /// - Parameters:
    ///   - isOwn: Whether the schema being lowered is the choice, rather than the list or map of such.
    ///   - isOpen: Whether one member is a choice too: of what extends a schema there may be more tomorrow.
    mutating func lowerChoice(
        _ members: [[Part]], discriminator: Node?, at place: Place, slot: TypeID?, from node: Node, isOwn: Bool = true,
        isOpen: Bool = false
    ) -> Use {
        let id = slot ?? allocate(place, from: node)
        if slot == nil, isOwn { declareOpen(id) }
        let (members, discriminator) = settlePolymorphism(members, discriminator, in: id)
        let tags = mappedTags(discriminator)
        let sharedKeys = Self.sharedKeys(of: members.compactMap(\.last))
        var cases: [Choice.Case] = []
        var sources: [Node] = []
        var nullable = false
        var allKinds: [[JSONKind]?] = []
        for parts in members {
            guard let part = parts.last else { continue }
            let names = memberNames(part, tags, besides: sharedKeys)
            let use = self.use(
                parts, at: standsForOwnFields(part) ? placeOfOwnFields(part, in: id) : Place(.type(id), names.types))
            nullable = nullable || use.isNullable
            guard use.kinds != [.null] else { continue }
            if cases.contains(where: { $0.type == use.type }) { continue }
            let kindNames = kindNames(of: use)
            cases.append(
                Choice.Case(
                    name: "", naming: Naming(names.cases + kindNames), type: use.type, kinds: use.kinds ?? [], tags: [],
                    writesTag: false, isIndirect: false, documentation: part.schema.documentation))
            sources.append(part.node)
            allKinds.append(use.kinds)
        }
        guard
            cases.count > 1 || isOpen && !cases.isEmpty || slot == id && cases.isEmpty == false && progress[id] != nil && isSelfReferring(cases, id)
        else {
            if slot == nil { abandoned.insert(id) }
            guard let only = cases.first else { return Use(type: .json, isNullable: nullable) }
            return Use(type: only.type, isNullable: nullable, kinds: allKinds.first ?? nil)
        }
        types[id.index].kind = .choice(Choice(cases: cases, recognition: .bestMatch, unknownName: ""))
        choiceSources[id] = ChoiceSource(discriminator: discriminator, members: sources)
        return Use(type: .declared(id), isNullable: nullable)
    }

    private func isSelfReferring(_ cases: [Choice.Case], _ id: TypeID) -> Bool {
        cases.contains { $0.type == .declared(id) }
    }

    /// What a union's member may be called, as a type and as a case.
    private mutating func memberNames(
        _ part: Part, _ tags: MappedTags, besides sharedKeys: Set<String>
    ) -> (types: [String], cases: [String]) {
        let schema = part.schema
        let title = schema.node["title"]?.string.map { [$0] } ?? []
        if referenceText(of: part.node) != nil {
            let mapped = tags.tags(of: memberSchema(part.node))
            let named = schema.reference == nil ? part.node : target(of: part.node)
            let names = named.flatMap { declared[$0] }.map { types[$0.index].naming.candidates } ?? []
            // `1` and `True` say less than the schema's name.
            let spoken = mapped.filter { ($0.first?.isLetter ?? false) && !["true", "false"].contains($0.lowercased()) }
            return (names, (mapped.count == 1 ? spoken : []) + names + title)
        }
        let constants =
            schema.node["properties"]?.members.compactMap { member -> String? in
                let property = SchemaObject(member.value)
                if let constant = property.node["const"]?.string { return constant }
                guard let values = property.enumeration, values.count == 1 else { return nil }
                return values[0].string
            } ?? []
        let names = title + Array(constants.prefix(1))
        // Of several that have no name, the others go by what they alone have.
        let own = (schema.node["properties"]?.keys ?? []).filter { !sharedKeys.contains($0) }
        let key = own.first { schema.required.contains($0) } ?? own.first
        let kind = schema.types?.first?.rawValue ?? "object"
        return (names + ["\(kind) value"] + (key.map { ["\($0) value"] } ?? []), names)
    }

    /// The properties that several inline members have.
    private static func sharedKeys(of members: [Part]) -> Set<String> {
        var seen: Set<String> = []
        var shared: Set<String> = []
        for key in members.flatMap({ $0.node["properties"]?.keys ?? [] }) where !seen.insert(key).inserted { shared.insert(key) }
        return shared
    }

    /// What a case may be called by the type of its payload alone.
    private func kindNames(of use: Use) -> [String] {
        if let kinds = use.kinds, kinds.count == 1 { return [kinds[0].rawValue] }
        return typeWords(use.type)
    }

    private func typeWords(_ type: TypeReference) -> [String] {
        switch type {
        case .string: ["string"]
        case .integer, .int32, .int64, .uint64: ["integer"]
        case .double, .float, .decimal: ["number"]
        case .boolean: ["boolean"]
        case .dateTime: ["dateTime"]
        case .calendarDate: ["date"]
        case .uuid: ["uuid"]
        case .url: ["url"]
        case .base64, .file: ["data"]
        case .json: ["json"]
        case .custom(let name): [name]
        case .array(let element): typeWords(element).prefix(1).map { $0 + " array" } + ["array"]
        case .map(let value): typeWords(value).prefix(1).map { $0 + " map" } + ["map"]
        case .optional(let wrapped): typeWords(wrapped)
        case .declared(let id): types[id.index].naming.candidates
        }
    }
}
