/// Types: those of the client, then those in other types and in the namespaces of operations.
extension Namer {
    /// Names what stands in the client type: types, methods, namespaces, payloads.
    mutating func nameClientScope(_ api: inout API) {
        var components: [Int] = []
        var others: [Int] = []
        var needsNamespace = api.operations.map(\.groupsOptionals)
        for index in api.types.indices {
            switch api.types[index].scope {
            case .client: Self.isComponent(api.types[index]) ? components.append(index) : others.append(index)
            case .operation(let operation):
                if needsNamespace.indices.contains(operation) { needsNamespace[operation] = true }
            case .type: break
            }
        }
        var claims = Claims(ignoresCase: true)
        // What is named late and has its name already: no new type takes it.
        for (operation, isNeeded) in zip(api.operations, needsNamespace) where isNeeded { claims.reserve(operation.scopeName) }
        for payload in api.payloads { claims.reserve(payload.naming.pinned ?? "") }
        let pinned = (components + others).filter { isPinned(api.types[$0]) }
        nameTypes(pinned, in: &claims, forbidden: shadowed, &api)
        if !pinned.isEmpty {
            components.removeAll { !api.types[$0].name.isEmpty }
            others.removeAll { !api.types[$0].name.isEmpty }
        }
        nameTypes(components, in: &claims, forbidden: shadowed, &api)
        nameOperations(&api, named: (pinned + components).map { api.types[$0].name }, in: &claims)
        nameTypes(others, in: &claims, forbidden: shadowed, &api)
        nameNamespaces(&api, needed: needsNamespace, in: &claims)
        namePayloads(&api, in: &claims)
        nameTags(&api, in: &claims)
        if group == .tags { nameGroups(&api) }
    }

    /// Whether its name is set from outside: then it comes before all others.
    private func isPinned(_ type: TypeDeclaration) -> Bool {
        type.naming.pinned != nil || type.inputOf == nil && pin(at: type.origin.pointer, Self.position(type.kind)) != nil
    }

    /// Whether a type is a schema under `components`, which has the right to the bare name.
    private static func isComponent(_ type: TypeDeclaration) -> Bool {
        let prefix = "#/components/schemas/"
        let pointer = type.origin.pointer
        guard pointer.utf8.starts(with: prefix.utf8), type.inputOf == nil else { return false }
        return !pointer.utf8.dropFirst(prefix.utf8.count).contains(UInt8(ascii: "/"))
    }

    /// Names the types of one scope.
    mutating func nameTypes(_ indices: [Int], in claims: inout Claims, forbidden: [String], _ api: inout API) {
        guard !indices.isEmpty else { return }
        var claimants: [Claims.Claimant] = []
        claimants.reserveCapacity(indices.count)
        for index in indices {
            let original = api.types[index].inputOf
            if let original, api.types[index].scope == .type(original) {
                let pinned = api.types[index].naming.pinned.flatMap { speller.pinned($0, .model) }
                claimants.append(Claims.Claimant(pinned: pinned ?? Reserved.inTypes, wishes: [Reserved.inTypes + "Value"]))
            } else {
                let pointer = original == nil ? api.types[index].origin.pointer : nil
                claimants.append(claimant(api.types[index].naming, Self.position(api.types[index].kind), at: pointer, forbidden: forbidden))
            }
        }
        let names = claims.assign(claimants) { position in
            guard case .type = api.types[indices[position]].scope else { return [] }
            return [Reserved.suffixed(claimants[position].wishes[0], Self.position(api.types[indices[position]].kind))]
        }
        for (index, name) in zip(indices, names) { api.types[index].name = name }
    }

    private static func position(_ kind: TypeDeclaration.Kind) -> NamePosition {
        switch kind {
        case .record, .choice, .outcome: .model
        case .enumeration, .alias: .value
        }
    }

    /// Names everything inside types and namespaces, from the outside in.
    mutating func nameScopes(_ api: inout API) {
        var inTypes = [[Int]](repeating: [], count: api.types.count)
        var inOperations = [[Int]](repeating: [], count: api.operations.count)
        var queue: [(index: Int, around: [String])] = []
        for index in api.types.indices {
            switch api.types[index].scope {
            case .client: queue.append((index, shadowed))
            case .type(let parent) where inTypes.indices.contains(parent.index): inTypes[parent.index].append(index)
            case .operation(let operation) where inOperations.indices.contains(operation): inOperations[operation].append(index)
            case .type, .operation: queue.append((index, shadowed))
            }
        }
        for (operation, types) in inOperations.enumerated() where !types.isEmpty {
            let around = shadowed + [api.operations[operation].scopeName]
            var claims = Claims()
            nameTypes(types, in: &claims, forbidden: around + [Reserved.inNamespaces], &api)
            for type in types { queue.append((type, around)) }
        }
        var next = 0
        while next < queue.count {
            let (index, around) = queue[next]
            next += 1
            let members = nameMembers(of: index, &api)
            guard !inTypes[index].isEmpty else { continue }
            let inside = around + [api.types[index].name]
            var claims = Claims(taken: members)
            nameTypes(inTypes[index], in: &claims, forbidden: inside + [Reserved.inTypes], &api)
            for type in inTypes[index] { queue.append((type, inside)) }
        }
    }
}
