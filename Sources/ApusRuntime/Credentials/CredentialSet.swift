import HTTPTypes

/// The credentials of a client, and which of them a request needs.
struct CredentialSet: Sendable {
    let credentials: [Credential]

    /// The schemes to use: of the alternatives that name any, the first whose credentials are all there.
    ///
    /// - Parameter alternatives: The operation's requirement (OpenAPI 3.1.1, section 4.8.30); none, or an empty one among
    ///   them, allows to send without.
    func chosen(_ alternatives: [[String]]) throws(RequestProblem) -> [Credential] {
        for alternative in alternatives where !alternative.isEmpty {
            let found = alternative.compactMap { key in credentials.first { $0.key == key && $0.isSet } }
            if found.count == alternative.count { return found }
        }
        guard let wanted = alternatives.first(where: { !$0.isEmpty }), !alternatives.contains([]) else { return [] }
        let missing = wanted.filter { key in !credentials.contains { $0.key == key && $0.isSet } }
        let arguments = missing.compactMap { key in credentials.first { $0.key == key } }
            .map { "`\($0.argument ?? CredentialSet.label($0.key)):`" }
        let schemes = missing.map { "\"\($0)\"" }.joined(separator: " and ")
        if arguments.isEmpty {
            throw RequestProblem("it needs the credential \(schemes), which this client cannot take")
        }
        throw RequestProblem(
            "it needs the credential \(schemes): pass \(arguments.joined(separator: " and ")) to the client's initialiser")
    }

    /// `AccessToken` → `accessToken`: the likely label, where the generated code does not say it.
    private static func label(_ key: String) -> String {
        key.prefix(1).lowercased() + key.dropFirst()
    }

    /// What the chosen schemes carry now.
    ///
    /// - Throws: What a provider throws.
    func grants(_ chosen: [Credential]) async throws -> [Grant] {
        var grants: [Grant] = []
        for credential in chosen {
            if let grant = try await Grant(credential) { grants.append(grant) }
        }
        return grants
    }

    /// Adds credentials to a request.
    func apply(_ grants: [Grant], to request: inout HTTPRequest) throws(RequestProblem) {
        for grant in grants {
            switch try grant.addition() {
            case .header(let name, let value):
                guard let field = HTTPField.Name(name), HeaderText.isLegal(value) else {
                    throw RequestProblem("the credential \"\(grant.key)\" has a line break or a control character")
                }
                request.headerFields[field] = value
            case .query(let name, let value):
                let path = request.path ?? "/"
                request.path =
                    path + (path.contains("?") ? "&" : "?") + StyleSerialization.pair(name, value, .unreserved)
            case .cookie(let name, let value):
                let pair = StyleSerialization.pair(name, value, .unreserved)
                request.headerFields[.cookie] = request.headerFields[.cookie].map { "\($0); \(pair)" } ?? pair
            }
        }
    }

    /// Query names that carry credentials: no URL shows their values.
    var queryNames: [String] {
        credentials.compactMap { credential in
            if case .apiKey(_, .query, let name) = credential.scheme { name } else { nil }
        }
    }

    /// Headers that carry credentials, beside those that always do.
    var headerNames: [HTTPField.Name] {
        credentials.compactMap { credential in
            if case .apiKey(_, .header, let name) = credential.scheme { HTTPField.Name(name) } else { nil }
        }
    }
}
