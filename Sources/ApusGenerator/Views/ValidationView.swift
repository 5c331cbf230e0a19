/// What of a type has rules, part by part.
struct ValidationView: View {
    /// The whole path of the type.
    var path: String
    var access: String
    var statements: [String]

    static let members: [String: Member<ValidationView>] = [
        "path": .text(\.path), "access": .text(\.access), "statements": .lines(\.statements),
    ]
}

/// The types whose parts have rules, themselves or further inside; none where nothing is validated.
struct ValidatedTypes: Sendable {
    private var ids: Set<TypeID> = []

    init(_ api: API, _ configuration: Configuration) {
        guard configuration.validate == .requests else { return }
        var users: [TypeID: [TypeID]] = [:]
        for type in api.types where type.usage.contains(.requests) {
            for reference in type.kind.references {
                if let used = reference.declaredID { users[used, default: []].append(type.id) }
            }
            if case .record(let record) = type.kind, record.fields.contains(where: { !$0.constraints.isEmpty }) {
                ids.insert(type.id)
            }
        }
        var open = Array(ids)
        while let next = open.popLast() {
            for user in users[next] ?? [] where ids.insert(user).inserted { open.append(user) }
        }
    }

    /// Whether a value of a type has parts with rules.
    func contains(_ type: TypeReference) -> Bool {
        type.declaredID.map(ids.contains) ?? false
    }
}

extension ViewMaker {
    /// What of a type has rules; nil where nothing has.
    func validation(_ id: TypeID) -> ValidationView? {
        guard validated.contains(.declared(id)) else { return nil }
        var statements: [String] = []
        switch api[id].kind {
        case .record(let record):
            for field in record.fields {
                let value = Self.stored(field) + (field.presence == .change ? ".value" : "")
                if !field.constraints.isEmpty, !isFile(field.type) {
                    statements.append("check.value(\(swiftLiteral(field.name)), \(value), \(Self.rules(field.constraints)))")
                }
                if validated.contains(field.type) { statements.append("check.nested(\(swiftLiteral(field.name)), \(value))") }
            }
            for part in record.flattened where validated.contains(part.type) {
                statements.append("\(Backticks.member(part.name)).validateParts(&check)")
            }
            if case .kept(let type, let name) = record.extras, validated.contains(type) {
                statements.append("\(Backticks.member(name)).validateParts(&check)")
            }
        case .choice(let choice):
            for member in choice.cases where validated.contains(member.type) {
                statements.append("if case .\(Backticks.member(member.name))(let value) = self { value.validateParts(&check) }")
            }
        case .alias, .enumeration, .outcome: return nil
        }
        return statements.isEmpty ? nil : ValidationView(path: spelling.path(id), access: access, statements: statements)
    }

    /// The calls that refuse arguments whose rules forbid them.
    func validations(_ operation: Operation, _ arguments: Arguments) -> [String] {
        guard configuration.validate == .requests else { return [] }
        var calls: [String] = []
        func add(_ name: String, _ value: String, _ type: TypeReference, _ constraints: [Constraint]) {
            let label = swiftLiteral(name)
            if !constraints.isEmpty, !isFile(type) {
                calls.append("\(arguments.request).validate(\(label), \(value), \(Self.rules(constraints)))")
            }
            if validated.contains(type) { calls.append("\(arguments.request).validate(parts: \(label), \(value))") }
        }
        for parameter in operation.parameters {
            add(parameter.name, arguments.value(parameter), parameter.type, parameter.constraints)
        }
        guard let body = operation.body else { return calls }
        switch body.encoding {
        case .json, .form, .multipart, .multipartItems, .jsonLines, .text:
            add(body.name, Backticks.declared(body.name), body.type, body.constraints)
        case .bytes: break
        }
        return calls
    }

    /// Where a field's value is stored: a deprecated one's accessor would warn.
    private static func stored(_ field: Field) -> String {
        guard field.isDeprecated else { return "self." + Backticks.member(field.name) }
        guard field.isIndirect else { return "_" + field.name }
        switch field.presence {
        case .required, .change: return "_\(field.name).value"
        case .optional, .nullable, .optionalNullable: return "_\(field.name)?.value"
        }
    }

    /// `.minimum(1), .maximum(1000)`
    private static func rules(_ constraints: [Constraint]) -> String {
        constraints.map(rule).joined(separator: ", ")
    }

    private static func rule(_ constraint: Constraint) -> String {
        switch constraint {
        case .number(let keyword, let bound):
            let text = bound.description
            return ".\(keyword)(\(text.hasSuffix(".0") ? String(text.dropLast(2)) : text))"
        case .count(let keyword, let count): return ".\(keyword)(\(count))"
        case .pattern(let pattern): return ".pattern(\(swiftLiteral(pattern)))"
        case .uniqueItems: return ".uniqueItems"
        case .items(let inner): return ".items([\(rules(inner))])"
        case .values(let inner): return ".values([\(rules(inner))])"
        }
    }
}
