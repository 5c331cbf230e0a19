/// What a choice was made from.
struct ChoiceSource {
    var discriminator: Node?
    /// The schema of each case.
    var members: [Node]
}

extension Lowering {
    /// Finds out how each choice is recognised, now that every type is known.
    mutating func finishChoices() {
        for index in types.indices {
            guard case .choice(var choice) = types[index].kind else { continue }
            for position in choice.cases.indices where choice.cases[position].kinds.isEmpty {
                choice.cases[position].kinds = kinds(of: choice.cases[position].type)
            }
            types[index].kind = .choice(choice)
        }
        for index in types.indices {
            guard case .choice(var choice) = types[index].kind else { continue }
            recognise(&choice, choiceSources[TypeID(index)])
            types[index].kind = .choice(choice)
        }
    }

    private mutating func recognise(_ choice: inout Choice, _ source: ChoiceSource?) {
        let objects = choice.cases.indices.filter { choice.cases[$0].kinds.contains(.object) }
        if let key = source?.discriminator?["propertyName"]?.string, let source {
            setTags(&choice, key: key, source, objects)
            if objects.contains(where: { !choice.cases[$0].tags.isEmpty }) {
                choice.recognition = .discriminator(key: key)
                return
            }
        }
        if objects.count > 1, let (key, tags) = impliedTags(choice, source, objects) {
            for (position, values) in zip(objects, tags) { choice.cases[position].tags = values }
            choice.recognition = .discriminator(key: key)
            return
        }
        var owners: [JSONKind: Int] = [:]
        for one in choice.cases { for kind in one.kinds { owners[kind, default: 0] += 1 } }
        choice.recognition = owners.values.allSatisfy { $0 == 1 } ? .kind : .bestMatch
    }

    /// The values of a discriminator: its mapping, else what the members say, else their constants, else their names.
    private mutating func setTags(
        _ choice: inout Choice, key: String, _ source: ChoiceSource, _ objects: [Int], depth: Int = 0
    ) {
        let mapped = mappedTags(source.discriminator)
        for position in objects where position < source.members.count {
            let schema = memberSchema(source.members[position])
            let reference = referenceText(of: source.members[position])
            var tags = mapped.tags(of: schema)
            choice.cases[position].isFallback = schema == mapped.fallback
            if tags.isEmpty, let own = Self.ownTag(schema) { tags = [own] }
            if tags.isEmpty {
                tags = constants(of: choice.cases[position].type, key: key, depth: depth)
                if tags.count > 1, let reference { tags = Self.tags(named: MappedTags.name(reference), among: tags) }
            }
            if tags.isEmpty, let reference { tags = [MappedTags.name(reference)] }
            tags = spellings(of: tags, key: key, in: choice.cases[position].type)
            choice.cases[position].tags = tags
            if tags.count >= 1, let record = record(choice.cases[position].type),
                !record.fields.contains(where: { $0.key == key })
            {
                choice.cases[position].writesTag = record.flattened.isEmpty
            }
        }
    }

    /// The value that a schema says means it, in the words of Azure's documents and of OpenAPI Generator's.
    private static func ownTag(_ schema: Node) -> String? {
        (schema["x-discriminator-value"] ?? schema["x-ms-discriminator-value"])?.scalarText
    }

    /// The value that a component's name means among those that its base lists for all: `BIG_CAT` for `BigCat`; all of them
    /// where the name means none.
    private static func tags(named name: String, among tags: [String]) -> [String] {
        func letters(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }
        let named = tags.filter { $0 == name }
        let alike = named.isEmpty ? tags.filter { letters($0) == letters(name) } : named
        return alike.count == 1 ? alike : tags
    }

    /// How values of a discriminator stand in JSON: a mapping's keys are text, also where the property is a boolean or a number.
    private func spellings(of tags: [String], key: String, in type: TypeReference) -> [String] {
        guard let field = record(type)?.fields.first(where: { $0.key == key }) else { return tags }
        let kinds = kinds(of: field.type)
        var all: [String] = []
        for tag in tags {
            var spelled = [tag]
            if kinds == [.boolean] {
                spelled = [tag.lowercased()]
            } else if kinds.contains(.number), !kinds.contains(.string), let value = Double(tag) {
                // The same number: some writers end a whole one with `.0`, others do not.
                if let whole = Int64(exactly: value) { spelled = ["\(whole)", "\(whole).0"] } else { spelled = ["\(value)"] }
                if !spelled.contains(tag) { spelled.append(tag) }
            }
            all += spelled.filter { !all.contains($0) }
        }
        return all
    }

    /// A key under which every object member has constants of its own.
    private mutating func impliedTags(
        _ choice: Choice, _ source: ChoiceSource?, _ objects: [Int]
    ) -> (String, [[String]])? {
        guard let first = objects.first else { return nil }
        for key in constantKeys(of: choice.cases[first].type) {
            var all: [[String]] = []
            for position in objects {
                let type = choice.cases[position].type
                var values = spellings(of: constants(of: type, key: key), key: key, in: type)
                if let source, position < source.members.count, let reference = referenceText(of: source.members[position]) {
                    values = Self.tags(named: MappedTags.name(reference), among: values)
                }
                guard !values.isEmpty else { break }
                all.append(values)
            }
            guard all.count == objects.count else { continue }
            if Set(all.flatMap { $0 }).count > all.count / 2 || Set(all.flatMap { $0 }).count > 1 { return (key, all) }
        }
        return nil
    }

    /// The keys of a type whose values are listed: candidates for a tag.
    private func constantKeys(of type: TypeReference, depth: Int = 0) -> [String] {
        guard depth < 8 else { return [] }
        if let record = record(type) {
            return record.fields.filter { field in
                guard field.presence == .required else { return false }
                return field.initial?.tagText != nil || enumeration(field.type) != nil
            }.map(\.key)
        }
        if let choice = self.choice(type), let first = choice.cases.first(where: { $0.kinds.contains(.object) }) {
            return constantKeys(of: first.type, depth: depth + 1)
        }
        return []
    }

    /// The strings that a type's property can be, where they are listed.
    private mutating func constants(of type: TypeReference, key: String, depth: Int = 0) -> [String] {
        guard depth < 8 else { return [] }
        if let record = record(type) {
            guard let field = record.fields.first(where: { $0.key == key }) else { return [] }
            if let text = field.initial?.tagText { return [text] }
            guard let id = enumeration(field.type), case .enumeration(let enumeration) = types[id.index].kind else {
                return []
            }
            return enumeration.members.compactMap(\.value.tagText)
        }
        if case .declared(let id) = resolved(type), case .choice(let choice) = types[id.index].kind {
            if let tags = nestedTags(choice, choiceSources[id], key: key, depth: depth) { return tags }
            var values: [String] = []
            for one in choice.cases {
                let found = constants(of: one.type, key: key, depth: depth + 1)
                if found.isEmpty { return [] }
                values += found.filter { !values.contains($0) }
            }
            return values
        }
        return []
    }

    /// The values of a union's own discriminator, where it is a member of another under the same key.
    private mutating func nestedTags(_ choice: Choice, _ source: ChoiceSource?, key: String, depth: Int) -> [String]? {
        guard let source, source.discriminator?["propertyName"]?.string == key else { return nil }
        var choice = choice
        let objects = choice.cases.indices.filter { choice.cases[$0].kinds.contains(.object) }
        setTags(&choice, key: key, source, objects, depth: depth + 1)
        guard objects.allSatisfy({ !choice.cases[$0].tags.isEmpty }) else { return nil }
        var tags: [String] = []
        for tag in objects.flatMap({ choice.cases[$0].tags }) where !tags.contains(tag) { tags.append(tag) }
        return tags
    }

    func record(_ type: TypeReference) -> Record? {
        guard case .declared(let id) = resolved(type), case .record(let record) = types[id.index].kind else {
            return nil
        }
        return record
    }

    private func choice(_ type: TypeReference) -> Choice? {
        guard case .declared(let id) = resolved(type), case .choice(let choice) = types[id.index].kind else {
            return nil
        }
        return choice
    }

    /// A type without the aliases it is behind.
    func resolved(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0..<Self.compositionLimit {
            guard case .declared(let id) = type, case .alias(let next) = types[id.index].kind else { return type }
            type = next
        }
        return type
    }

    /// The kinds of JSON value that a type can be.
    func kinds(of type: TypeReference, seen: Set<TypeID> = []) -> [JSONKind] {
        switch type {
        case .string, .dateTime, .calendarDate, .uuid, .url, .base64, .file: return [.string]
        case .integer, .int32, .int64, .uint64: return [.integer]
        case .double, .float, .decimal: return [.integer, .number]
        case .boolean: return [.boolean]
        case .json, .custom: return [.object, .array, .string, .integer, .number, .boolean]
        case .array: return [.array]
        case .map: return [.object]
        case .optional(let wrapped): return kinds(of: wrapped, seen: seen)
        case .declared(let id):
            if let kinds = aliasKinds[id] { return kinds }
            guard !seen.contains(id) else { return [] }
            let seen = seen.union([id])
            switch types[id.index].kind {
            case .record: return [.object]
            case .alias(let next): return kinds(of: next, seen: seen)
            case .enumeration(let enumeration):
                switch enumeration.raw {
                case .string: return [.string]
                case .integer: return [.integer]
                case .number: return [.integer, .number]
                case .json: return kinds(of: .json)
                }
            case .choice(let choice):
                var all: [JSONKind] = []
                for one in choice.cases {
                    for kind in one.kinds.isEmpty ? kinds(of: one.type, seen: seen) : one.kinds
                    where !all.contains(kind) { all.append(kind) }
                }
                return all
            case .outcome: return []
            }
        }
    }
}

extension Literal {
    /// The text that a value has in JSON, where it can tell members of a union apart.
    fileprivate var tagText: String? {
        switch self {
        case .string(let text), .integer(let text), .number(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .null, .member, .array, .object: nil
        }
    }
}
