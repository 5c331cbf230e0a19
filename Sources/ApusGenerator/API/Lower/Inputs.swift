extension Lowering {
    /// Gives types a sent form where it differs from the received one: without what is read only, with what is written only,
    /// and with `Change` where leaving out and null differ.
    ///
    /// What only requests have, inline in an operation, is the sent form itself; any other type gets an `Input` beside it, so
    /// that a first use in a request changes no type.
    mutating func makeInputs() {
        let differing = findDiffering()
        var inputs: [TypeID: TypeReference] = [:]
        for index in types.indices where differing.contains(TypeID(index)) {
            let id = TypeID(index)
            guard types[index].usage.contains(.requests), !abandoned.contains(id) else { continue }
            if isSentOnly(id) {
                inputs[id] = .declared(id)
                continue
            }
            if case .alias = types[index].kind { continue }
            let input = TypeID(types.count)
            var declaration = types[index]
            declaration.id = input
            declaration.naming = Naming(["Input"])
            declaration.scope = .type(id)
            declaration.input = nil
            declaration.inputOf = id
            declaration.usage = .requests
            types.append(declaration)
            types[index].input = input
            inputs[id] = .declared(input)
        }
        for index in types.indices {
            let id = TypeID(index)
            if types[index].inputOf != nil || inputs[id] == .declared(id) {
                let kind = sent(types[index].kind, keepsReadOnly: types[index].inputOf == nil)
                types[index].kind = kind.mapping { sentType($0, inputs, differing) }
            } else if case .record(var record) = types[index].kind {
                for position in record.fields.indices where record.fields[position].isWriteOnly {
                    if record.fields[position].presence == .required { record.fields[position].presence = .optional }
                    if record.fields[position].presence == .nullable {
                        record.fields[position].presence = .optionalNullable
                    }
                    record.fields[position].initial = nil
                }
                types[index].kind = .record(record)
            }
        }
        for index in operations.indices {
            if let type = operations[index].body?.type {
                let sent = sentType(type, inputs, differing)
                operations[index].body?.type = sent
            }
            for position in operations[index].parameters.indices {
                let type = operations[index].parameters[position].type
                let sent = sentType(type, inputs, differing)
                operations[index].parameters[position].type = sent
            }
        }
    }

    /// A type as it is sent; an alias of one that differs is spelled out.
    private func sentType(_ type: TypeReference, _ inputs: [TypeID: TypeReference], _ differing: Set<TypeID>)
        -> TypeReference
    {
        type.mapping { id in
            if let input = inputs[id] { return input }
            if differing.contains(id), case .alias(let next) = types[id.index].kind {
                return sentType(next, inputs, differing)
            }
            return .declared(id)
        }
    }

    /// - Parameter keepsReadOnly: Whether what is read only stays, not asked for: where no received form has it.
    private func sent(_ kind: TypeDeclaration.Kind, keepsReadOnly: Bool) -> TypeDeclaration.Kind {
        guard case .record(var record) = kind else { return kind }
        if !keepsReadOnly { record.fields.removeAll(where: \.isReadOnly) }
        for index in record.fields.indices where record.fields[index].isReadOnly {
            record.fields[index].presence = .optional
            record.fields[index].initial = nil
        }
        for index in record.fields.indices where record.fields[index].presence == .optionalNullable {
            record.fields[index].presence = .change
        }
        return .record(record)
    }

    /// The types whose sent form differs, in themselves or in what they contain.
    private func findDiffering() -> Set<TypeID> {
        var differing: Set<TypeID> = []
        var users: [TypeID: [TypeID]] = [:]
        for index in types.indices where !abandoned.contains(TypeID(index)) {
            if case .record(let record) = types[index].kind, record.fields.contains(where: \.differsWhenSent) {
                differing.insert(TypeID(index))
            }
            for type in types[index].kind.references {
                if let used = type.declaredID { users[used, default: []].append(TypeID(index)) }
            }
        }
        var open = Array(differing)
        while let next = open.popLast() {
            for user in users[next] ?? [] where differing.insert(user).inserted { open.append(user) }
        }
        return differing
    }

    /// Whether a type is inline in what only requests have.
    private func isSentOnly(_ id: TypeID) -> Bool {
        guard types[id.index].usage == .requests else { return false }
        var current = id
        for _ in 0..<Self.compositionLimit {
            guard schemas[current] == nil else { return false }
            switch types[current.index].scope {
            case .client, .operation: return true
            case .type(let owner): current = owner
            }
        }
        return false
    }
}

extension Field {
    /// Whether it is otherwise in what is sent.
    fileprivate var differsWhenSent: Bool {
        isReadOnly && (presence == .required || presence == .nullable)
            || isWriteOnly && (presence == .required || presence == .nullable) || presence == .optionalNullable
    }
}
