/// What belongs to the client as a whole: groups, servers, credentials, failures.
extension Namer {
    mutating func nameClientParts(_ api: inout API) {
        nameServers(&api)
        nameCredentials(&api)
        nameFailures(&api)
        nameHeaders(&api)
    }

    /// Names the files of operations; with `group: tags` they are groups too, types of the client.
    mutating func nameTags(_ api: inout API, in claims: inout Claims) {
        var own = Claims(ignoresCase: true)
        var forbidden: [String] = []
        if group == .tags {
            own = claims
            forbidden = shadowed + Reserved.rules(.namespace).flatMap(\.names)
        }
        let claimants = api.tags.map { claimant(Naming([$0.key]), .tag, forbidden: forbidden) }
        let names = own.assign(claimants) { [claimants[$0].wishes[0] + NamePosition.tag.suffix] }
        for (index, name) in names.enumerated() { api.tags[index].name = name }
        if group == .tags { claims = own }
    }

    private mutating func nameServers(_ api: inout API) {
        let claimants = api.servers.map { claimant($0.naming, .server, at: $0.origin.pointer) }
        var claims = Claims()
        for (index, name) in claims.assign(claimants).enumerated() {
            api.servers[index].name = name
            let namings = api.servers[index].variables.map { Naming([$0.key], pinned: $0.name.isEmpty ? nil : $0.name) }
            let wanted = namings.map { self.claimant($0, .variable) }
            var inside = Claims()
            let variables = assign(wanted, namings, .variable, &inside)
            for (variable, name) in variables.enumerated() { api.servers[index].variables[variable].name = name }
        }
    }

    private mutating func nameCredentials(_ api: inout API) {
        let claimants = api.authentication.map { scheme in
            var naming = scheme.naming
            naming.candidates += [scheme.key, Self.word(for: scheme.kind)]
            return claimant(naming, .credential, at: scheme.origin.pointer)
        }
        var claims = Claims()
        for (index, name) in claims.assign(claimants).enumerated() { api.authentication[index].name = name }
    }

    private static func word(for kind: SecurityScheme.Kind) -> String {
        switch kind {
        case .apiKey: "api key"
        case .basic: "basic"
        case .bearer, .oauth2, .openIDConnect: "token"
        case .mutualTLS: "certificate"
        }
    }

    private mutating func nameHeaders(_ api: inout API) {
        let claimants = api.headers.map { claimant($0.naming, .variable, at: $0.origin.pointer) }
        var claims = Claims()
        let names = assign(claimants, api.headers.map(\.naming), .variable, &claims)
        for (index, name) in names.enumerated() { api.headers[index].name = name }
    }

    private mutating func nameFailures(_ api: inout API) {
        let claimants = api.failures.map { claimant($0.naming, .failure, at: $0.origin.pointer) }
        var claims = Claims(taken: ["unknown"])
        for (index, name) in claims.assign(claimants).enumerated() { api.failures[index].name = name }
    }
}
