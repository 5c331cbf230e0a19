/// Gives declarations the names and the order that a lock has for them: what Apus called them, they are called.
///
/// Pins of `apus.yaml` come before those of the lock.
func pin(_ api: inout API, by lock: Lock) {
    guard !lock.isEmpty else { return }
    let places = LockPlaces(api)
    for index in api.types.indices { pinType(&api.types[index], at: places.types[index], lock) }
    for index in api.operations.indices {
        if let place = places.operations[index] { pinOperation(&api.operations[index], at: place, lock) }
    }
    for index in api.failures.indices {
        guard let place = places.failure(api.failures[index]) else { continue }
        api.failures[index].naming.pin(lock[place, .failure])
    }
    for index in api.payloads.indices {
        api.payloads[index].naming.pin(lock[api.payloads[index].origin.pointer, .payload])
    }
    pinClient(&api, lock)
}

private func pinType(_ type: inout TypeDeclaration, at place: String?, _ lock: Lock) {
    guard let place else { return }
    type.naming.pin(lock[place, type.inputOf == nil ? .type : .input])
    // Taken out, so that its arrays are changed in place.
    var kind = type.kind
    type.kind = .alias(.json)
    defer { type.kind = kind }
    let members = LockPlaces.cases(kind, in: place).map { $0.flatMap { lock[$0, .member] } }
    switch kind {
    case .record(var record):
        kind = .alias(.json)
        for index in record.fields.indices {
            record.fields[index].naming.pin(lock[LockPlaces.property(record.fields[index].key, in: place), .property])
        }
        record.fields = inOrder(record.fields) { lock[LockPlaces.property($0.key, in: place), .property]?.position }
        kind = .record(record)
    case .choice(var choice):
        kind = .alias(.json)
        for (index, entry) in members.enumerated() { choice.cases[index].naming.pin(entry) }
        kind = .choice(choice)
    case .enumeration(var enumeration):
        kind = .alias(.json)
        for (index, entry) in members.enumerated() { enumeration.members[index].naming.pin(entry) }
        kind = .enumeration(enumeration)
    case .outcome(var outcome):
        kind = .alias(.json)
        for (index, entry) in members.enumerated() { outcome.cases[index].naming.pin(entry) }
        kind = .outcome(outcome)
    case .alias: break
    }
}

private func pinOperation(_ operation: inout Operation, at place: String, _ lock: Lock) {
    if let entry = lock[place, .method] {
        operation.naming.pin(entry)
        operation.grouping = entry.details.contains("grouped") ? .grouped : .flat
    }
    if let entry = lock[place, .namespace] { operation.scopeName = entry.name }
    for index in operation.parameters.indices {
        let parameter = LockPlaces.parameter(operation.parameters[index], in: place)
        guard let entry = lock[parameter, .argument] else { continue }
        operation.parameters[index].naming.pin(entry)
        operation.parameters[index].position = entry.position
    }
    operation.body?.position = lock[LockPlaces.body(in: place), .argument]?.position
}

private func pinClient(_ api: inout API, _ lock: Lock) {
    for index in api.servers.indices {
        let server = api.servers[index]
        api.servers[index].naming.pin(lock[LockPlaces.server(server), .server])
        for variable in server.variables.indices {
            api.servers[index].variables[variable].name =
                lock[LockPlaces.variable(server.variables[variable].key, of: server), .variable]?.name ?? ""
        }
        api.servers[index].variables = inOrder(api.servers[index].variables) {
            lock[LockPlaces.variable($0.key, of: server), .variable]?.position
        }
    }
    for index in api.authentication.indices {
        api.authentication[index].naming.pin(lock[LockPlaces.credential(api.authentication[index]), .credential])
    }
    api.authentication = inOrder(api.authentication) { lock[LockPlaces.credential($0), .credential]?.position }
}

/// What has a position by that, then the rest as it stands.
func inOrder<Element>(_ elements: [Element], by position: (Element) -> Int?) -> [Element] {
    let positions = elements.map { position($0) ?? .max }
    return elements.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }.map { elements[$0] }
}

extension Naming {
    /// Takes an entry's name, where nobody else has set one.
    mutating func pin(_ entry: Lock.Entry?) {
        if pinned == nil { pinned = entry?.name }
    }
}
