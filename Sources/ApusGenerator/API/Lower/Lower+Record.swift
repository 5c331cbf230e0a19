extension Lowering {
    /// An object: a record where it has properties, a dictionary where only values are described, else free-form.
    mutating func lowerObject(_ shape: Shape, at place: Place, slot: TypeID?) -> Use {
        if !shape.properties.isEmpty { return lowerRecord(shape, flattened: [], at: place, slot: slot) }
        let inner = slot.map { Place(.type($0), place.candidates) } ?? place
        if let values = mapValues(shape, at: inner.element) { return Use(type: .map(values)) }
        if case .closed = shape.additional, shape.patterns.isEmpty {
            return lowerRecord(shape, flattened: [], at: place, slot: slot)
        }
        return Use(type: .json, kinds: [.object])
    }

    /// The type of the values of keys that no property names; nil where nothing is said of them.
    private mutating func mapValues(_ shape: Shape, at place: Place) -> TypeReference? {
        var parts = shape.patterns
        if case .schema(let part) = shape.additional { parts.append(part) }
        if parts.isEmpty { return nil }
        if parts.count == 1 { return use(parts, at: place).element }
        return lowerChoice(
            parts.map { [$0] }, discriminator: nil, at: place, slot: nil, from: parts[0].node, isOwn: false
        ).element
    }

    mutating func lowerRecord(_ shape: Shape, flattened: [Shape.Union], at place: Place, slot: TypeID?) -> Use {
        guard let node = shape.primary else { return .anything }
        let id = slot ?? allocate(place, from: node)
        if slot == nil { declareOpen(id) }
        var fields: [Field] = []
        for property in shape.properties {
            let owner = property.parts.count == 1 ? property.parts[0].owner : nil
            fields.append(lowerField(property, required: shape.required.contains(property.key), in: owner ?? .type(id)))
        }
        for name in shape.required.subtracting(shape.propertyIndices.keys).sorted() where flattened.isEmpty {
            report(.note, .malformedKeyword, "`required` names `\(name)`, which is no property", at: node)
        }
        var unions: [Record.Flattened] = []
        for union in flattened {
            let name = union.schema["title"]?.string.map { [$0] } ?? []
            let use = lowerChoice(
                union.members.map { [$0] }, discriminator: union.discriminator,
                at: Place(.type(id), name + ["Payload"]), slot: nil,
                from: union.schema)
            unions.append(
                Record.Flattened(
                    name: "", naming: Naming(name + ["payload"]), type: use.type,
                    documentation: SchemaObject(union.schema).documentation))
        }
        types[id.index].kind = .record(Record(fields: fields, flattened: unions, extras: lowerExtras(shape, in: id)))
        return Use(type: .declared(id))
    }

    private mutating func lowerExtras(_ shape: Shape, in id: TypeID) -> Record.Extras {
        let place = Place(.type(id), ["additionalProperty"])
        switch shape.additional {
        case .open: return .kept(.json, name: "")
        case .schema:
            guard let values = mapValues(shape, at: place) else { return .ignored }
            return .kept(values, name: "")
        case .closed, .unspecified:
            guard let values = mapValues(shape, at: place) else { return .ignored }
            return .kept(values, name: "")
        }
    }

    private mutating func lowerField(_ property: Shape.Property, required: Bool, in scope: TypeDeclaration.Scope)
        -> Field
    {
        let use = self.use(property.parts, at: Place(scope, [property.key]))
        let last = property.parts[property.parts.count - 1]
        let isReadOnly = property.parts.contains { flag($0, \.isReadOnly) }
        let isWriteOnly = !isReadOnly && property.parts.contains { flag($0, \.isWriteOnly) }
        var initial = required && !use.isNullable ? use.constant : nil
        if initial == nil, configuration.defaults == .all, !isReadOnly, let fallback = defaultNode(last.node),
            !fallback.isNull
        {
            initial = literal(of: fallback, as: use.type)
        }
        var documentation = last.schema.documentation
        if documentation.description == nil, documentation.summary == nil {
            documentation = property.parts[0].schema.documentation
        }
        documentation.details = details(of: property.parts.map(\.node))
        return Field(
            name: "", naming: Naming([property.key], pinned: configuration.names[last.node.pointer]), key: property.key,
            type: use.type,
            presence: required
                ? (use.isNullable ? .nullable : .required) : (use.isNullable ? .optionalNullable : .optional),
            isIndirect: false, initial: initial, isReadOnly: isReadOnly, isWriteOnly: isWriteOnly,
            isSecret: isWriteOnly || property.parts.contains { $0.schema.format == "password" },
            isDeprecated: property.parts.contains { $0.schema.isDeprecated },
            isLenient: isLenient(property.parts.map(\.node), use.type), constraints: constraints(property.parts),
            documentation: documentation,
            origin: Origin(last.node))
    }

    /// `readOnly` or `writeOnly` of a property, or of the schema that it refers to.
    private mutating func flag(_ part: Part, _ path: KeyPath<SchemaObject, Bool>) -> Bool {
        if part.schema[keyPath: path] { return true }
        guard let target = referent(of: part.node) else { return false }
        return SchemaObject(target)[keyPath: path]
    }

    /// A required constant of an `enum` with one member is its property's initial value.
    mutating func setSingleMemberInitials() {
        for index in types.indices {
            guard case .record(var record) = types[index].kind else { continue }
            for position in record.fields.indices
            where record.fields[position].presence == .required && record.fields[position].initial == nil {
                if let id = enumeration(record.fields[position].type),
                    case .enumeration(let enumeration) = types[id.index].kind,
                    enumeration.members.count == 1
                {
                    record.fields[position].initial = .member(id, 0)
                }
            }
            types[index].kind = .record(record)
        }
    }

    /// The enumeration that a type is, through aliases.
    func enumeration(_ type: TypeReference) -> TypeID? {
        var type = type
        for _ in 0..<Self.compositionLimit {
            guard case .declared(let id) = type else { return nil }
            switch types[id.index].kind {
            case .enumeration: return id
            case .alias(let next): type = next
            case .record, .choice, .outcome: return nil
            }
        }
        return nil
    }
}
