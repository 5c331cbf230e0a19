extension Lock {
    /// What an API is called, and what an earlier lock knows besides: an entry whose place is gone stays until it is forgotten, so
    /// that what comes back has its name again.
    init(_ api: API, keeping earlier: Lock) {
        entries = earlier.entries
        let places = LockPlaces(api)
        for declaration in api.types {
            if let place = places.types[declaration.id.index] { record(declaration, at: place) }
        }
        for (operation, place) in zip(api.operations, places.operations) {
            if let place { record(operation, at: place) }
        }
        for failure in api.failures {
            if let place = places.failure(failure) { self[place, .failure] = Entry(failure.name) }
        }
        for document in api.remoteDocuments { self[LockPlaces.document(document.url), .document] = Entry(document.hash) }
        for payload in api.payloads { self[payload.origin.pointer, .payload] = Entry(payload.name) }
        for server in api.servers {
            self[LockPlaces.server(server), .server] = Entry(server.name)
            enter(server.variables.map { (Key(LockPlaces.variable($0.key, of: server), .variable), $0.name) })
        }
        enter(api.authentication.map { (Key(LockPlaces.credential($0), .credential), $0.name) })
    }

    private mutating func record(_ declaration: TypeDeclaration, at place: String) {
        self[place, declaration.inputOf == nil ? .type : .input] = Entry(declaration.name)
        let cases = LockPlaces.cases(declaration.kind, in: place)
        switch declaration.kind {
        case .record(let record):
            // The sent form has the names and the order of the received one.
            if declaration.inputOf != nil { break }
            enter(record.fields.map { (Key(LockPlaces.property($0.key, in: place), .property), $0.name) })
        case .choice(let choice): enter(cases, choice.cases.map(\.name))
        case .enumeration(let enumeration):
            // A name that is written as its value has the first right to it, and needs no memory.
            for (member, place) in zip(enumeration.members, cases) {
                guard let place, member.value != .string(member.name) else { continue }
                self[place, .member] = Entry(member.name)
            }
        case .outcome(let outcome): enter(cases, outcome.cases.map(\.name))
        case .alias: break
        }
    }

    private mutating func enter(_ places: [String?], _ names: [String]) {
        for (place, name) in zip(places, names) {
            if let place { self[place, .member] = Entry(name) }
        }
    }

    private mutating func record(_ operation: Operation, at place: String) {
        let arguments = Arguments(operation)
        self[place, .method] = Entry(operation.name, details: arguments.isGrouped ? ["grouped"] : [])
        if !operation.scopeName.isEmpty { self[place, .namespace] = Entry(operation.scopeName) }
        var entries: [(Key, String)] = []
        for argument in arguments.ordered {
            switch argument {
            case .parameter(let parameter):
                entries.append((Key(LockPlaces.parameter(parameter, in: place), .argument), parameter.name))
            case .body(let body): entries.append((Key(LockPlaces.body(in: place), .argument), body.name))
            }
        }
        enter(entries)
        // Only the method itself may be for another media type one day; further ones are for their own.
        guard place == operation.origin.pointer else { return }
        if let body = operation.body { self[LockPlaces.body(in: place), .body] = Entry(body.encoding.mediaType) }
        var details: [String] = []
        if let status = operation.status {
            details.append(Namer.text(of: status))
            if let type = operation.mediaType { details.append(type) }
        }
        self[LockPlaces.result(in: place), .result] = Entry(ResultShape(operation.content).rawValue, details: details)
    }

    /// Enters names in their order. Positions that are known stay where the order is as it was and all new ones stand behind;
    /// else all are counted anew.
    private mutating func enter(_ names: [(key: Key, name: String)]) {
        var positions: [Int] = []
        for (key, _) in names {
            let next = (positions.last ?? 0) + 1
            positions.append(max(next, entries[key]?.position ?? next))
        }
        let isKept = zip(names, positions).allSatisfy { name, position in
            entries[name.key].map { $0.position == position } ?? true
        }
        for (index, (key, name)) in names.enumerated() {
            entries[key] = Entry(name, at: isKept ? positions[index] : index + 1)
        }
    }
}
