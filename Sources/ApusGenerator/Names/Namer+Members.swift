/// What types consist of: properties, members, cases.
extension Namer {
    /// Names the members of a type and returns their names.
    mutating func nameMembers(of index: Int, _ api: inout API) -> [String] {
        // Taken out, so that its arrays are changed in place.
        var kind = api.types[index].kind
        api.types[index].kind = .alias(.json)
        defer { api.types[index].kind = kind }
        let original = api.types[index].inputOf.flatMap { api.types.indices.contains($0.index) ? api.types[$0.index].kind : nil }
        switch kind {
        case .record(var record):
            kind = .alias(.json)
            var known: [String: String] = [:]
            if case .record(let original) = original {
                for field in original.fields { known[field.key] = field.name }
            }
            let names = name(&record, known: known)
            kind = .record(record)
            return names
        case .choice(var choice):
            kind = .alias(.json)
            var known: [String] = []
            if case .choice(let original) = original, original.cases.count == choice.cases.count {
                known = original.cases.map(\.name)
            }
            let names = name(&choice, known: known, types: api.types)
            kind = .choice(choice)
            return names
        case .enumeration(var enumeration):
            kind = .alias(.json)
            let names = name(&enumeration, at: api.types[index].origin.pointer)
            kind = .enumeration(enumeration)
            return names
        case .outcome(var outcome):
            kind = .alias(.json)
            let names = name(&outcome)
            kind = .outcome(outcome)
            return names
        case .alias: return []
        }
    }

    /// - Parameter known: The names of the type that this one is the sent form of, by key.
    private mutating func name(_ record: inout Record, known: [String: String]) -> [String] {
        var forbidden: [String] = []
        if case .kept(let type, _) = record.extras {
            forbidden = [Self.extras]
            record.extras = .kept(type, name: Self.extras)
        }
        var claimants: [Claims.Claimant] = []
        claimants.reserveCapacity(record.fields.count + record.flattened.count)
        for field in record.fields {
            var claimant = claimant(field.naming, .field, at: field.origin.pointer, forbidden: forbidden)
            if let name = known[field.key] { claimant.pinned = name }
            claimants.append(claimant)
        }
        for part in record.flattened { claimants.append(claimant(part.naming, .field, forbidden: forbidden)) }
        var claims = Claims(taken: forbidden)
        let names = assign(claimants, record.fields.map(\.naming) + record.flattened.map(\.naming), .field, &claims)
        for index in record.fields.indices { record.fields[index].name = names[index] }
        for index in record.flattened.indices { record.flattened[index].name = names[record.fields.count + index] }
        return names + forbidden
    }

    /// The property that keeps what no field has.
    private static let extras = "additionalProperties"

    private mutating func name(_ choice: inout Choice, known: [String], types: [TypeDeclaration]) -> [String] {
        choice.unknownName = "unknown"
        var namings = choice.cases.map(\.naming)
        for (index, item) in choice.cases.enumerated() {
            namings[index].candidates += Self.words(of: item.type, types)
            if known.indices.contains(index) { namings[index].pinned = known[index] }
        }
        let claimants = namings.map { claimant($0, .choice) }
        var claims = Claims(taken: [choice.unknownName])
        let names = claims.assign(claimants)
        for index in choice.cases.indices { choice.cases[index].name = names[index] }
        return names + [choice.unknownName]
    }

    private mutating func name(_ enumeration: inout Enumeration, at pointer: String) -> [String] {
        var claimants: [Claims.Claimant] = []
        var namings: [Naming] = []
        claimants.reserveCapacity(enumeration.members.count)
        for (index, member) in enumeration.members.enumerated() {
            var naming = member.naming
            if naming.candidates.isEmpty { naming.candidates = [Self.text(of: member.value)] }
            namings.append(naming)
            claimants.append(claimant(naming, .member, at: hasPins ? pointer + "/enum/" + String(index) : nil))
        }
        var claims = Claims()
        let names = assign(claimants, namings, .member, &claims)
        for index in enumeration.members.indices { enumeration.members[index].name = names[index] }
        return names
    }

    private mutating func name(_ outcome: inout Outcome) -> [String] {
        var namings = outcome.cases.map(\.naming)
        for (index, item) in outcome.cases.enumerated() { namings[index].candidates.append(Self.text(of: item.status)) }
        let claimants = namings.map { claimant($0, .outcome) }
        var claims = Claims()
        let names = claims.assign(claimants)
        for index in outcome.cases.indices { outcome.cases[index].name = names[index] }
        return names
    }

    /// Gives out the names of members, with what tells them apart where the words alone do not.
    mutating func assign(
        _ claimants: [Claims.Claimant], _ namings: @autoclosure () -> [Naming], _ position: NamePosition, _ claims: inout Claims,
        context: (Int) -> [String] = { _ in [] }
    ) -> [String] {
        // Made when somebody loses, which is rare.
        var made: ((Int, String) -> [String])?
        return claims.assign(claimants) { index in
            let distinguish = made ?? distinctions(namings(), position)
            made = distinguish
            return distinguish(index, claimants[index].wishes[0]) + context(index)
        }
    }

    /// What a case is called by what it holds.
    private static func words(of type: TypeReference, _ types: [TypeDeclaration]) -> [String] {
        switch type {
        case .string: ["string"]
        case .integer, .int32, .int64, .uint64: ["integer"]
        case .double, .float, .decimal: ["number"]
        case .boolean: ["boolean"]
        case .dateTime, .calendarDate: ["date"]
        case .uuid: ["uuid"]
        case .url: ["url"]
        case .base64: ["data"]
        case .json: ["json"]
        case .file: ["file"]
        case .array(let element): words(of: element, types).map { $0 + " array" }
        case .map(let value): words(of: value, types).map { $0 + " map" }
        case .optional(let wrapped): words(of: wrapped, types)
        case .declared(let id): types.indices.contains(id.index) ? types[id.index].naming.candidates : []
        case .custom(let name): [name]
        }
    }

    /// The words of a value that is listed.
    static func text(of value: Literal) -> String {
        switch value {
        case .string(let text), .integer(let text), .number(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .null: "null"
        case .array(let elements): elements.isEmpty ? "empty array" : elements.map(text).joined(separator: " ")
        case .object(let entries): entries.isEmpty ? "empty object" : entries.map { $0.key + " " + text(of: $0.value) }.joined(separator: " ")
        case .member: "member"
        }
    }

    static func text(of status: StatusRange) -> String {
        switch status {
        case .code(let code): String(code)
        case .hundreds(let digit): String(digit) + "xx"
        case .any: "other"
        }
    }
}
