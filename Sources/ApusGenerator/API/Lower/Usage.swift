extension Lowering {
    /// Marks what requests and responses reach.
    mutating func findUsage() {
        for operation in operations {
            for parameter in operation.parameters { mark(parameter.type, .requests) }
            if let body = operation.body { mark(body.type, .requests) }
            mark(operation.content)
        }
        for failure in failures {
            if case .json(let type) = failure.content { mark(type, .responses) }
        }
        for header in headers { mark(header.type, .responses) }
        for payload in payloads { mark(payload.type, .responses) }
    }

    private mutating func mark(_ content: ResponseContent) {
        switch content {
        case .json(let type), .optionalJSON(let type), .envelope(let type), .stream(let type, _): mark(type, .responses)
        case .outcome(let id):
            types[id.index].usage.insert(.responses)
            if case .outcome(let outcome) = types[id.index].kind { for one in outcome.cases { mark(one.content) } }
        case .empty, .text, .bytes: break
        }
    }

    private mutating func mark(_ type: TypeReference, _ usage: TypeDeclaration.Usage) {
        var open = [type]
        while let next = open.popLast() {
            switch next {
            case .array(let inner), .map(let inner), .optional(let inner): open.append(inner)
            case .declared(let id):
                guard !types[id.index].usage.contains(usage) else { continue }
                types[id.index].usage.insert(usage)
                open += types[id.index].kind.references
            default: continue
            }
        }
    }
}

extension TypeDeclaration.Kind {
    /// The types that it mentions.
    var references: [TypeReference] {
        switch self {
        case .record(let record):
            var all = record.fields.map(\.type) + record.flattened.map(\.type)
            if case .kept(let type, _) = record.extras { all.append(type) }
            return all
        case .choice(let choice): return choice.cases.map(\.type)
        case .alias(let type): return [type]
        case .enumeration: return []
        case .outcome(let outcome):
            return outcome.cases.compactMap { one in
                switch one.content {
                case .json(let type), .optionalJSON(let type), .envelope(let type), .stream(let type, _): type
                case .outcome(let id): .declared(id)
                case .empty, .text, .bytes: nil
                }
            }
        }
    }

    /// The same with every type exchanged.
    func mapping(_ change: (TypeReference) -> TypeReference) -> TypeDeclaration.Kind {
        switch self {
        case .record(var record):
            for index in record.fields.indices { record.fields[index].type = change(record.fields[index].type) }
            for index in record.flattened.indices {
                record.flattened[index].type = change(record.flattened[index].type)
            }
            if case .kept(let type, let name) = record.extras { record.extras = .kept(change(type), name: name) }
            return .record(record)
        case .choice(var choice):
            for index in choice.cases.indices { choice.cases[index].type = change(choice.cases[index].type) }
            return .choice(choice)
        case .alias(let type): return .alias(change(type))
        case .enumeration: return self
        case .outcome(var outcome):
            for index in outcome.cases.indices {
                outcome.cases[index].content = outcome.cases[index].content.mapping(change)
            }
            return .outcome(outcome)
        }
    }
}

extension ResponseContent {
    /// The same with its types exchanged.
    func mapping(_ change: (TypeReference) -> TypeReference) -> ResponseContent {
        switch self {
        case .json(let type): .json(change(type))
        case .optionalJSON(let type): .optionalJSON(change(type))
        case .envelope(let type): .envelope(change(type))
        case .stream(let type, let stream): .stream(change(type), stream)
        case .outcome(let id):
            if case .declared(let changed) = change(.declared(id)) { .outcome(changed) } else { self }
        case .empty, .text, .bytes: self
        }
    }
}

extension TypeReference {
    /// The same with every declared type in it exchanged.
    func mapping(_ change: (TypeID) -> TypeReference) -> TypeReference {
        switch self {
        case .array(let inner): .array(inner.mapping(change))
        case .map(let inner): .map(inner.mapping(change))
        case .optional(let inner): .optional(inner.mapping(change))
        case .declared(let id): change(id)
        default: self
        }
    }

    /// The declaration at its heart.
    var declaredID: TypeID? {
        switch self {
        case .array(let inner), .map(let inner), .optional(let inner): inner.declaredID
        case .declared(let id): id
        default: nil
        }
    }
}
