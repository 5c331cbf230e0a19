extension Lowering {
    /// Leaves out the declarations that nothing needs, and numbers the others anew.
    mutating func compact() {
        var kept: Set<TypeID> = []
        var open: [TypeID] = []
        func keep(_ type: TypeReference) { if let id = type.declaredID { open.append(id) } }
        for operation in operations {
            operation.parameters.forEach { keep($0.type) }
            if let body = operation.body { keep(body.type) }
            _ = operation.content.mapping {
                keep($0)
                return $0
            }
        }
        for failure in failures { if case .json(let type) = failure.content { keep(type) } }
        headers.forEach { keep($0.type) }
        payloads.forEach { keep($0.type) }
        if configuration.include.isEmpty && configuration.exclude.isEmpty {
            open += declared.values.filter { progress[$0] == .done && !envelopes.contains($0) }
        }
        while let id = open.popLast() {
            guard kept.insert(id).inserted else { continue }
            open += types[id.index].kind.references.compactMap(\.declaredID)
            if case .type(let owner) = types[id.index].scope { open.append(owner) }
            if let input = types[id.index].input { open.append(input) }
        }
        var moved: [TypeID: TypeID] = [:]
        for index in types.indices where kept.contains(TypeID(index)) { moved[TypeID(index)] = TypeID(moved.count) }
        renumber(moved)
    }

    private mutating func renumber(_ moved: [TypeID: TypeID]) {
        func change(_ type: TypeReference) -> TypeReference { type.mapping { .declared(moved[$0] ?? $0) } }
        types = types.compactMap { old in
            guard let id = moved[old.id] else { return nil }
            var declaration = old
            declaration.id = id
            declaration.input = old.input.flatMap { moved[$0] }
            declaration.inputOf = old.inputOf.flatMap { moved[$0] }
            if case .type(let owner) = old.scope { declaration.scope = .type(moved[owner] ?? owner) }
            declaration.kind = old.kind.mapping(change)
            if case .record(var record) = declaration.kind {
                for index in record.fields.indices {
                    record.fields[index].initial = record.fields[index].initial?.moved(moved)
                }
                declaration.kind = .record(record)
            }
            return declaration
        }
        for index in operations.indices {
            for position in operations[index].parameters.indices {
                operations[index].parameters[position].type = change(operations[index].parameters[position].type)
                operations[index].parameters[position].initial = operations[index].parameters[position].initial?.moved(
                    moved)
            }
            if let type = operations[index].body?.type { operations[index].body?.type = change(type) }
            operations[index].content = operations[index].content.mapping(change)
        }
        for index in failures.indices {
            if case .json(let type) = failures[index].content { failures[index].content = .json(change(type)) }
        }
        for index in headers.indices { headers[index].type = change(headers[index].type) }
        for index in payloads.indices { payloads[index].type = change(payloads[index].type) }
    }
}

extension Literal {
    fileprivate func moved(_ moved: [TypeID: TypeID]) -> Literal {
        switch self {
        case .member(let id, let index): .member(moved[id] ?? id, index)
        case .array(let elements): .array(elements.map { $0.moved(moved) })
        default: self
        }
    }
}
