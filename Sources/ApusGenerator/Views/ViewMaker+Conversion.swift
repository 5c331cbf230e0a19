/// The initialiser of what is sent from what was received, `Campaign.Input(campaign)`.
extension ViewMaker {
    /// The conversion of a record; nil where there is nothing to convert.
    func conversion(of record: Record, from original: TypeID, _ surroundings: Spelling.Surroundings) -> InitialiserView? {
        guard case .record(let source) = api[original].kind else { return nil }
        let value = record.fields.contains { $0.name == "value" } ? "original" : "value"
        var parameters = [SignatureParameter("_ \(value)", spelling.type(.declared(original), surroundings))]
        var arguments: [String] = []
        var left: [String] = []
        for field in record.fields {
            let label = Backticks.argument(field.name)
            let from = source.fields.first { $0.key == field.key }
            if let from, let converted = converted(value, from, to: field) {
                arguments.append("\(label): \(converted)")
            } else if field.initial == nil || field.presence == .required {
                let parameter = parameter(field, surroundings)
                if from != nil, parameter.initial != nil { left.append("`\(field.name)`") }
                parameters.append(parameter)
                arguments.append("\(label): \(Backticks.declared(field.name))")
            }
        }
        for flattened in record.flattened {
            let label = Backticks.argument(flattened.name)
            if let from = source.flattened.first(where: { $0.name == flattened.name }),
                let converted = conversion("\(value).\(Backticks.member(from.name))", from.type, to: flattened.type)
            {
                arguments.append("\(label): \(converted)")
            } else {
                parameters.append(SignatureParameter(Backticks.label(flattened.name), spelling.type(flattened.type, surroundings)))
                arguments.append("\(label): \(Backticks.declared(flattened.name))")
            }
        }
        if case .kept(let type, let name) = record.extras {
            if case .kept(let from, let fromName) = source.extras,
                let converted = conversion("\(value).\(Backticks.member(fromName))", .map(from), to: .map(type))
            {
                arguments.append("\(Backticks.argument(name)): \(converted)")
            }
        }
        let list = ListView(arguments, room: Self.width - 22)
        return InitialiserView(
            documentation: ["What is sent to store a value that was received."] + hint(left), access: access,
            parameters: ListView(parameters, room: Self.width - access.count - 20),
            statements: list.isShort ? ["self.init(\(list.line))"] : ["self.init("] + list.lines + [")"])
    }

    /// Says what has to be passed where it is to stay: what was received lacks a part that has to be sent with it.
    private func hint(_ properties: [String]) -> [String] {
        guard let last = properties.last else { return [] }
        let list = properties.count == 1 ? last : properties.dropLast().joined(separator: ", ") + " and " + last
        let pronoun = properties.count == 1 ? "it" : "them"
        return ["", "Without \(list) unless passed: what was received lacks a part that has to be sent with \(pronoun)."]
    }

    /// The value of a field of what was received for a field of what is sent; nil where there may be none.
    private func converted(_ value: String, _ from: Field, to field: Field) -> String? {
        let source = "\(value)." + (from.isDeprecated ? "_\(from.name)" : Backticks.member(from.name))
        let stored = from.isDeprecated && from.isIndirect ? (isOptional(from) ? "(\(source)?.value)" : "\(source).value") : source
        let fromOptional = isOptional(from)
        switch field.presence {
        case .required where fromOptional && !spelling.isOptional(field.type): return nil
        case .change:
            guard let inner = conversion("$0", unwrapped(from.type), to: unwrapped(field.type)) else { return nil }
            if fromOptional {
                return inner == "$0"
                    ? "\(stored).map { .set($0) } ?? .unchanged" : "\(stored).map { .set(\(inner)) } ?? .unchanged"
            }
            return conversion(stored, from.type, to: unwrapped(field.type)).map { ".set(\($0))" }
        default:
            let sourceType: TypeReference = fromOptional ? .optional(unwrapped(from.type)) : from.type
            let targetType: TypeReference = isOptional(field) ? .optional(unwrapped(field.type)) : field.type
            return conversion(stored, sourceType, to: targetType)
        }
    }

    /// An expression of one type as an expression of another that is the same or its sent form.
    func conversion(_ value: String, _ from: TypeReference, to: TypeReference) -> String? {
        if from == to { return value }
        switch (from, to) {
        case (.optional(let from), .optional(let to)):
            return conversion("$0", from, to: to).map { $0 == "$0" ? value : "\(value).map { \($0) }" }
        case (_, .optional(let to)):
            return conversion(value, from, to: to)
        case (.array(let from), .array(let to)):
            return conversion("$0", from, to: to).map { "\(value).map { \($0) }" }
        case (.map(let from), .map(let to)):
            return conversion("$0", from, to: to).map { "\(value).mapValues { \($0) }" }
        case (.declared(let from), .declared(let to)):
            if api[to].inputOf == from { return isConvertible(to) ? ".init(\(value))" : nil }
            return resolvedConversion(value, .declared(from), to: .declared(to))
        default: return resolvedConversion(value, from, to: to)
        }
    }

    /// The same behind aliases, which the sent form spells out.
    private func resolvedConversion(_ value: String, _ from: TypeReference, to: TypeReference) -> String? {
        let (source, target) = (spelling.resolved(from), spelling.resolved(to))
        guard source != from || target != to else { return nil }
        return conversion(value, source, to: target)
    }

    /// Whether what is sent can be made from what was received alone.
    private func isConvertible(_ id: TypeID) -> Bool {
        !unconvertible.contains(id)
    }

    /// The sent forms that need more than what was received: grown until nothing is added, because types recur.
    static func unconvertible(_ api: API, _ spelling: Spelling) -> Set<TypeID> {
        var unconvertible: Set<TypeID> = []
        let inputs = api.types.filter { $0.inputOf != nil }
        var count = -1
        while unconvertible.count != count {
            count = unconvertible.count
            for declaration in inputs where !unconvertible.contains(declaration.id) {
                if needsMore(declaration, api, spelling, unconvertible) { unconvertible.insert(declaration.id) }
            }
        }
        return unconvertible
    }

    private static func needsMore(
        _ declaration: TypeDeclaration, _ api: API, _ spelling: Spelling, _ unconvertible: Set<TypeID>
    ) -> Bool {
        guard let original = declaration.inputOf else { return false }
        switch (api[original].kind, declaration.kind) {
        case (.record(let source), .record(let record)):
            let sources = Dictionary(source.fields.map { ($0.key, $0) }) { first, _ in first }
            return record.fields.contains { field in
                guard field.initial == nil, field.presence == .required || field.presence == .nullable else { return false }
                guard let from = sources[field.key] else { return true }
                let mayBeNil = from.presence != .required || spelling.isOptional(from.type)
                return mayBeNil && field.presence == .required
                    || inputs(in: field.type, api).contains { unconvertible.contains($0) }
            } || record.flattened.contains { inputs(in: $0.type, api).contains { unconvertible.contains($0) } }
        case (.choice, .choice(let choice)):
            return choice.cases.contains { inputs(in: $0.type, api).contains { unconvertible.contains($0) } }
        default: return true
        }
    }

    /// The sent forms that a type is made of.
    private static func inputs(in type: TypeReference, _ api: API) -> [TypeID] {
        switch type {
        case .array(let inner), .map(let inner), .optional(let inner): inputs(in: inner, api)
        case .declared(let id): api[id].inputOf == nil ? [] : [id]
        default: []
        }
    }

    /// The conversion of a choice, case by case; nil where a case cannot be converted.
    func conversion(of choice: Choice, _ id: TypeID, from original: TypeID) -> [ConversionCaseView]? {
        guard case .choice(let source) = api[original].kind, isConvertible(id) else { return nil }
        var cases: [ConversionCaseView] = []
        for (from, to) in zip(source.cases, choice.cases) {
            guard from.name == to.name, let converted = conversion("value", from.type, to: to.type) else { return nil }
            cases.append(ConversionCaseView(name: Backticks.member(to.name), value: converted))
        }
        guard source.cases.count == choice.cases.count else { return nil }
        return cases + [ConversionCaseView(name: Backticks.member(choice.unknownName), value: "value")]
    }
}
