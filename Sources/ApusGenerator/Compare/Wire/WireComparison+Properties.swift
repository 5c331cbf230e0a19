extension WireComparison {
    mutating func compareProperties(_ context: SchemaContext) {
        let (old, new, name) = (context.old, context.new, context.name)
        guard !old.properties.isEmpty || !new.properties.isEmpty || !old.required.isEmpty || !new.required.isEmpty
        else { return }
        let before = Dictionary(old.properties.map { ($0.key, $0.node) }) { first, _ in first }
        let after = Dictionary(new.properties.map { ($0.key, $0.node) }) { first, _ in first }
        for property in old.properties {
            let flat = schemas.flat(property.node, &sources.old)
            guard let partner = after[property.key] else {
                remove(property, flat, context)
                continue
            }
            compareProperty(property, flat, partner, context)
        }
        for property in new.properties where before[property.key] == nil {
            add(property, schemas.flat(property.node, &sources.new), context)
        }
        // Required without being described.
        for key in new.required.keys.sorted() where old.required[key] == nil && after[key] == nil && before[key] == nil
        {
            add(
                context.rule(request: .requestPropertyBecameRequired, response: .responsePropertyBecameRequired),
                "\(name) always has `\(key)` now", subject: name, nil, new.required[key], topic: "required")
        }
    }

    /// The directions in which a property goes: not in requests where it is read only, nor in responses where it is written only.
    private func directions(_ flat: FlatSchema, _ context: SchemaContext) -> SchemaContext {
        var context = context
        if flat.isReadOnly { context.directions.remove(.requests) }
        if flat.isWriteOnly { context.directions.remove(.responses) }
        return context
    }

    private mutating func remove(_ property: FlatSchema.Property, _ flat: FlatSchema, _ context: SchemaContext) {
        let inner = directions(flat, context)
        let isRequired = context.old.required[property.key] != nil
        add(
            inner.rule(
                request: .requestPropertyRemoved,
                response: isRequired ? .responseRequiredPropertyRemoved : .responsePropertyRemoved),
            "\(context.name) has no property `\(property.key)` any more", subject: context.name, property.node, nil,
            topic: "property")
    }

    private mutating func add(_ property: FlatSchema.Property, _ flat: FlatSchema, _ context: SchemaContext) {
        let inner = directions(flat, context)
        let isRequired = context.new.required[property.key] != nil
        add(
            inner.rule(
                request: isRequired ? .requestRequiredPropertyAdded : .requestPropertyAdded,
                response: .responsePropertyAdded),
            "\(context.name) has a new \(isRequired ? "required " : "")property `\(property.key)`",
            subject: context.name, nil,
            property.node, topic: "property")
    }

    private mutating func compareProperty(
        _ property: FlatSchema.Property, _ flat: FlatSchema, _ partner: Node, _ context: SchemaContext
    ) {
        let after = schemas.flat(partner, &sources.new)
        let word = "\(context.name).\(property.key)"
        if flat.isReadOnly != after.isReadOnly {
            add(
                .readOnlyChanged, "\(word) is \(after.isReadOnly ? "read only now" : "not read only any more")",
                subject: context.name, property.node, partner)
        }
        if flat.isWriteOnly != after.isWriteOnly {
            add(
                .writeOnlyChanged, "\(word) is \(after.isWriteOnly ? "write only now" : "not write only any more")",
                subject: context.name, property.node, partner)
        }
        let (was, now) = (context.old.required[property.key], context.new.required[property.key])
        guard (was == nil) != (now == nil) else { return }
        let inner = directions(after, context)
        if now != nil {
            add(
                inner.rule(request: .requestPropertyBecameRequired, response: .responsePropertyBecameRequired),
                "\(word) is required now", subject: context.name, property.node, partner, topic: "required")
        } else {
            add(
                inner.rule(request: .requestPropertyBecameOptional, response: .responsePropertyBecameOptional),
                "\(word) is optional now", subject: context.name, property.node, partner, topic: "required")
        }
    }
}
