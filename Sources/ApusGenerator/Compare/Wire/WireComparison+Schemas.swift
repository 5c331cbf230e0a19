/// Schemas, pair by pair, by the direction that their values go in.
extension WireComparison {
    /// Two schemas that are compared.
    struct SchemaContext {
        var old: FlatSchema
        var new: FlatSchema
        var directions: SchemaPairs.Directions
        var name: String

        /// The graver of what a change means for what is sent and for what comes; the latter where they weigh the same.
        func rule(request: ChangeRule, response: ChangeRule) -> ChangeRule {
            if directions == .requests { return request }
            if directions == [.requests, .responses], request.severity > response.severity { return request }
            return response
        }
    }

    mutating func compareSchemas() {
        let renames = schemaRenames
        schemas.close(&sources) { sources, old, new in
            UnionMatch(old.members, new.members, renames, &sources).pairs
                + UnionMatch(old.merged, new.merged, renames, &sources).pairs
        }
        // Components first, so that what comes from one is said of it and not of what merges it.
        let order = schemas.order
        for isComponent in [true, false] {
            for pair in order where pair.new.isComponent == isComponent {
                var directions = schemas.directions[pair] ?? []
                // What no operation uses may still be decoded by those who have it from elsewhere.
                if directions.isEmpty { directions = .responses }
                compare(
                    SchemaContext(
                        old: schemas.flat(pair.old, &sources.old), new: schemas.flat(pair.new, &sources.new),
                        directions: directions, name: schemas.names[pair] ?? ""))
            }
        }
    }

    private mutating func compare(_ context: SchemaContext) {
        compareWords(context.old.node, context.new.node, subject: context.name)
        compareTypes(context)
        compareValues(context)
        compareProperties(context)
        compareMembers(context)
        compareKeywords(context)
        if context.old.isDeprecated != context.new.isDeprecated {
            let isProperty = context.new.node.parent.map { $0.keyName == "properties" } ?? false
            let now = context.new.isDeprecated
            let rule: ChangeRule =
                isProperty
                ? (now ? .propertyDeprecated : .propertyUndeprecated) : (now ? .schemaDeprecated : .schemaUndeprecated)
            add(
                rule, "\(context.name) is deprecated\(now ? "" : " no longer")", subject: context.name,
                context.old.node,
                context.new.node, topic: "deprecated")
        }
    }

    // MARK: - Types

    private mutating func compareTypes(_ context: SchemaContext) {
        let (old, new, name) = (context.old, context.new, context.name)
        if old.types != new.types {
            let (was, now) = (Set(old.types ?? []), Set(new.types ?? []))
            let isWider = new.types == nil || old.types != nil && was.isSubset(of: Self.accepting(now))
            let isNarrower = old.types == nil || new.types != nil && now.isSubset(of: Self.accepting(was))
            let rule = context.rule(
                request: isWider ? .requestTypeWidened : .requestTypeChanged,
                response: isNarrower ? .responseTypeNarrowed : .responseTypeChanged)
            add(
                rule, "\(name) is \(Self.words(new.types)), no longer \(Self.words(old.types))", subject: name,
                old.typeNode ?? old.node, new.typeNode ?? new.node, topic: "type")
        }
        if old.format?.scalarText != new.format?.scalarText {
            add(
                .formatChanged,
                "the format of \(name) is \(new.format?.scalarText ?? "gone"), no longer \(old.format?.scalarText ?? "absent")",
                subject: name, old.format ?? old.node, new.format ?? new.node, topic: "format")
        }
        if old.isNullable != new.isNullable {
            let rule =
                new.isNullable
                ? context.rule(request: .requestBecameNullable, response: .responseBecameNullable)
                : context.rule(request: .requestBecameNotNullable, response: .responseBecameNotNullable)
            add(
                rule, "\(name) \(new.isNullable ? "may be null now" : "is never null now")", subject: name, old.node,
                new.node,
                topic: "nullable")
        }
    }

    private static func words(_ types: [String]?) -> String {
        types.map { $0.map { "\"\($0)\"" }.joined(separator: " or ") } ?? "of any type"
    }

    /// What a type takes in: every integer is a number.
    private static func accepting(_ types: Set<String>) -> Set<String> {
        types.contains("number") ? types.union(["integer"]) : types
    }

    // MARK: - Values

    private mutating func compareValues(_ context: SchemaContext) {
        let (old, new, name) = (context.old, context.new, context.name)
        switch (old.values, new.values) {
        case (nil, nil): return
        case (nil, let values?):
            add(
                context.rule(request: .requestEnumAdded, response: .responseEnumAdded),
                "\(name) takes listed values alone now",
                subject: name, old.node, values.first?.node ?? new.node, topic: "enum")
        case (let values?, nil):
            add(
                context.rule(request: .requestEnumRemoved, response: .responseEnumRemoved),
                "\(name) is no longer one of listed values", subject: name, values.first?.node ?? old.node, new.node,
                topic: "enum")
        case (let was?, let now?):
            let (before, after) = (Set(was.map(\.text)), Set(now.map(\.text)))
            let isClosed = self.new.configuration.enums == .exhaustive
            for value in now where !before.contains(value.text) {
                add(
                    context.rule(
                        request: .requestEnumValueAdded,
                        response: isClosed ? .responseClosedEnumValueAdded : .responseEnumValueAdded),
                    "\(name) may be \(value.text)", subject: name, nil, value.node, topic: "value")
            }
            for value in was where !after.contains(value.text) {
                add(
                    context.rule(request: .requestEnumValueRemoved, response: .responseEnumValueRemoved),
                    "\(name) is no longer \(value.text)", subject: name, value.node, nil, topic: "value")
            }
        }
    }

    // MARK: - Unions

    private mutating func compareMembers(_ context: SchemaContext) {
        let (old, new, name) = (context.old, context.new, context.name)
        let match = UnionMatch(old.members, new.members, schemaRenames, &sources)
        // A schema that became a union, or is one no longer.
        if old.members.isEmpty != new.members.isEmpty {
            let isUnion = old.members.isEmpty
            let rule = context.rule(
                request: isUnion && old.types == nil && old.properties.isEmpty
                    ? .requestConstraintChanged : .requestTypeChanged,
                response: .responseTypeChanged)
            add(
                rule, "\(name) is \(isUnion ? "a union now" : "no union any more")", subject: name,
                old.membersNode ?? old.node,
                new.membersNode ?? new.node, topic: "type")
        } else {
            for node in match.added {
                add(
                    context.rule(request: .requestUnionMemberAdded, response: .responseUnionMemberAdded),
                    "\(name) may be \(UnionMatch.word(node))", subject: name, nil, node, topic: "member")
            }
            for node in match.removed {
                add(
                    context.rule(request: .requestUnionMemberRemoved, response: .responseUnionMemberRemoved),
                    "\(name) is no longer \(UnionMatch.word(node))", subject: name, node, nil, topic: "member")
            }
        }
        compareDiscriminators(context)
    }

    private mutating func compareDiscriminators(_ context: SchemaContext) {
        guard let before = context.old.discriminator, let after = context.new.discriminator else { return }
        let (was, now) = (before["propertyName"]?.scalarText ?? "", after["propertyName"]?.scalarText ?? "")
        if was != now {
            add(
                .discriminatorChanged,
                "the members of \(context.name) are told apart by `\(now)`, no longer by `\(was)`",
                subject: context.name, before, after)
        }
        for member in before["mapping"]?.members ?? [] {
            let text = schemaRenames[member.value.string ?? ""] ?? member.value.string
            let partner = after["mapping"]?[member.key]
            guard partner?.string != text, partner != nil else { continue }
            add(
                .discriminatorMappingChanged, "`\(member.key)` means another member of \(context.name)",
                subject: context.name,
                member.value, partner)
        }
    }
}

extension Node {
    /// Whether it is a schema under `components.schemas` itself.
    var isComponent: Bool {
        guard let parent, parent.keyName == "schemas" else { return false }
        return parent.parent?.keyName == "components"
    }

    /// The key that it is the value of; nil in an array and for a root.
    var keyName: String? {
        guard let parent, parent.isObject else { return nil }
        return parent.members.first { $0.value == self }?.key
    }
}
