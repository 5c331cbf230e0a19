/// Methods, their namespaces and their arguments.
extension Namer {
    /// Names the methods; nobody else may have the name of one, whatever its labels.
    ///
    /// - Parameters:
    ///   - components: The names of types that have the first right to them.
    ///   - types: The names of types, which gets those of methods that a type could have.
    mutating func nameOperations(_ api: inout API, named components: [String], in types: inout Claims) {
        var pinned: Set<String> = []
        var claimants: [Claims.Claimant] = []
        claimants.reserveCapacity(api.operations.count)
        for operation in api.operations {
            // The methods of one operation share its pointer: the pin is the first one's.
            let isFirst = pinned.insert(operation.origin.pointer).inserted
            claimants.append(claimant(operation.naming, .operation, at: isFirst ? operation.origin.pointer : nil))
        }
        var claims = Claims(taken: components.filter(Self.isCaseless))
        for (index, name) in claims.assign(claimants).enumerated() {
            api.operations[index].name = name
            if Self.isCaseless(name) { types.take(name) }
        }
        namePages(&api, in: &claims)
    }

    /// Names the methods for all pages of an operation; one never moves a method of the document's.
    private mutating func namePages(_ api: inout API, in claims: inout Claims) {
        let paged = api.operations.indices.filter { api.operations[$0].pagination != nil }
        let claimants = paged.compactMap { index in
            api.operations[index].pagination.map { claimant($0.naming, .operation) }
        }
        for (index, name) in zip(paged, claims.assign(claimants)) { api.operations[index].pagination?.name = name }
    }

    /// Whether a type and a method could both have a name: it begins with a letter of a script without case.
    private static func isCaseless(_ name: String) -> Bool {
        guard let byte = name.utf8.first, byte >= 0x80, let first = name.unicodeScalars.first else { return false }
        return !CharacterClass(first).isCased
    }

    /// Names the namespaces after their methods; one never moves a type.
    mutating func nameNamespaces(_ api: inout API, needed: [Bool], in claims: inout Claims) {
        let indices = needed.indices.filter { needed[$0] }
        let claimants = indices.map { index -> Claims.Claimant in
            let pinned = api.operations[index].scopeName
            return claimant(
                Naming([api.operations[index].name], pinned: pinned.isEmpty ? nil : pinned), .namespace, forbidden: shadowed)
        }
        for index in api.operations.indices { api.operations[index].scopeName = "" }
        let names = claims.assign(claimants) { [claimants[$0].wishes[0] + NamePosition.namespace.suffix] }
        for (index, name) in zip(indices, names) { api.operations[index].scopeName = name }
    }

    /// Names what webhooks and callbacks send.
    mutating func namePayloads(_ api: inout API, in claims: inout Claims) {
        let claimants = api.payloads.map { payload in
            var naming = payload.naming
            naming.candidates.append(payload.key)
            return claimant(naming, .payload, at: payload.origin.pointer, forbidden: shadowed)
        }
        let names = claims.assign(claimants) { [claimants[$0].wishes[0] + NamePosition.payload.suffix] }
        for (index, name) in names.enumerated() { api.payloads[index].name = name }
    }

    /// Names the arguments of each method.
    mutating func nameArguments(_ api: inout API) {
        for index in api.operations.indices {
            if api.operations[index].body != nil { api.operations[index].body?.name = "body" }
            guard !api.operations[index].parameters.isEmpty else { continue }
            var parameters: [Parameter] = []
            swap(&parameters, &api.operations[index].parameters)
            name(&parameters)
            swap(&parameters, &api.operations[index].parameters)
        }
    }

    private mutating func name(_ parameters: inout [Parameter]) {
        var claimants: [Claims.Claimant] = []
        claimants.reserveCapacity(parameters.count)
        for parameter in parameters {
            var naming = parameter.naming
            if naming.candidates.isEmpty { naming.candidates = [parameter.key] }
            var claimant = claimant(naming, .parameter, at: parameter.origin.pointer)
            // What the path needs has the first right to its word.
            if parameter.place == .path { claimant.rank = .first }
            claimants.append(claimant)
        }
        var claims = Claims()
        let places = parameters.map { Self.word(for: $0.place) }
        let names = assign(claimants, parameters.map(\.naming), .parameter, &claims) { [claimants[$0].wishes[0] + places[$0]] }
        for index in parameters.indices { parameters[index].name = names[index] }
    }

    private static func word(for place: Parameter.Place) -> String {
        switch place {
        case .path: "Path"
        case .query, .querystring: "Query"
        case .header: "Header"
        case .cookie: "Cookie"
        }
    }
}
