extension ViewMaker {
    /// The client type.
    func client() -> ClientView {
        let schemes = api.authentication.compactMap { scheme in
            Self.type(scheme).map { (scheme: scheme, type: $0, isRequired: isRequired(scheme)) }
        }
        var parameters = schemes.filter(\.isRequired).map {
            SignatureParameter(Self.parameterName($0.scheme.name), $0.type)
        }
        parameters += schemes.filter { !$0.isRequired }.map {
            SignatureParameter(Self.parameterName($0.scheme.name), $0.type + "?", initial: "nil")
        }
        parameters += [
            SignatureParameter("server", "Server", initial: defaultServer),
            SignatureParameter("configuration", "ClientConfiguration", initial: "ClientConfiguration()"),
            SignatureParameter(
                "transport", "any Transport",
                initial: configuration.transport == .urlsession ? "URLSessionTransport.shared" : nil),
        ]
        return ClientView(
            documentation: documentation(), access: access, name: api.module,
            initialiserDocumentation: initialiserDocumentation(schemes.filter(\.isRequired).map(\.scheme)
                + schemes.filter { !$0.isRequired }.map(\.scheme)),
            parameters: ListView(parameters, room: Self.width - access.count - "    init() {".count),
            module: swiftLiteral(api.module), version: swiftLiteral(api.version),
            credentials: schemes.map { Self.credential($0.scheme, isRequired: $0.isRequired) + "," },
            security: Self.alternatives(api.security), envelope: api.envelope.map(Self.arguments),
            servers: api.servers.map(server), tokenSources: tokenSources())
    }

    private func documentation() -> [String] {
        var comment = Comment()
        comment.add(paragraph: api.title)
        comment.add(api.documentation)
        if !api.version.isEmpty { comment.add(paragraph: "Version \(api.version)") }
        return comment.lines
    }

    private func initialiserDocumentation(_ schemes: [SecurityScheme]) -> [String] {
        var comment = Comment()
        comment.add(block: ["Creates a client."])
        var items = schemes.map { scheme in
            (scheme.name, scheme.documentation.isEmpty ? Self.words(scheme) : scheme.documentation, false)
        }
        items.append(("server", Documentation(description: "Where requests go."), false))
        items.append(
            ("configuration", Documentation(description: "How requests are sent: headers, timeouts, retries, middleware."), false))
        items.append(("transport", Documentation(description: "What sends requests."), false))
        comment.add(parameters: items)
        return comment.lines
    }

    // MARK: - Authentication

    /// What a credential is when the document says nothing about it.
    private static func words(_ scheme: SecurityScheme) -> Documentation {
        switch scheme.kind {
        case .apiKey(_, let name): Documentation(description: "The key that is sent as `\(name)`.")
        case .basic: Documentation(description: "User name and password.")
        case .bearer, .oauth2, .openIDConnect: Documentation(description: "The token that is sent as `Authorization`.")
        case .mutualTLS: Documentation()
        }
    }

    /// The type of the credential; nil where the transport has it.
    private static func type(_ scheme: SecurityScheme) -> String? {
        switch scheme.kind {
        case .apiKey: "APIKey"
        case .basic: "BasicCredential"
        case .bearer, .oauth2, .openIDConnect: "BearerToken"
        case .mutualTLS: nil
        }
    }

    /// Whether no call works without it: it is the only alternative of the document, and no operation does without.
    private func isRequired(_ scheme: SecurityScheme) -> Bool {
        guard api.security.count == 1, api.security[0].contains(scheme.key) else { return false }
        return api.operations.allSatisfy { operation in
            guard let security = operation.security else { return true }
            return !security.isEmpty && security.allSatisfy { $0.contains(scheme.key) }
        }
    }

    /// `.apiKey("AccessToken", accessToken, in: .header, name: "Access-Token")`
    private static func credential(_ scheme: SecurityScheme, isRequired: Bool) -> String {
        var arguments = [swiftLiteral(scheme.key), Backticks.declared(scheme.name)]
        let method: String
        switch scheme.kind {
        case .apiKey(let place, let name):
            method = "apiKey"
            let place = place == .query || place == .cookie ? place.rawValue : "header"
            arguments += ["in: .\(place)", "name: \(swiftLiteral(name))"]
        case .basic:
            method = "basic"
        case .bearer(let name):
            method = "bearer"
            if !name.isEmpty, name.lowercased() != "bearer" { arguments.append("scheme: \(swiftLiteral(name))") }
        case .oauth2, .openIDConnect, .mutualTLS:
            method = "bearer"
        }
        if !isRequired { arguments.append("argument: \(swiftLiteral(scheme.name))") }
        return ".\(method)(\(arguments.joined(separator: ", ")))"
    }

    private static func arguments(_ envelope: Envelope) -> ListView {
        var arguments: [String] = []
        if let code = envelope.code { arguments.append("code: \(swiftLiteral(code))") }
        if let message = envelope.message { arguments.append("message: \(swiftLiteral(message))") }
        arguments.append("data: \(swiftLiteral(envelope.data))")
        if let requestID = envelope.requestID { arguments.append("requestID: \(swiftLiteral(requestID))") }
        arguments.append("success: [\(envelope.success.map(String.init).joined(separator: ", "))]")
        for (label, codes) in [("partial", envelope.partial), ("retry", envelope.retry), ("authentication", envelope.authentication)]
        where !codes.isEmpty {
            let literals = codes.map { Int($0).map(String.init) == $0 ? $0 : swiftLiteral($0) }
            arguments.append("\(label): [\(literals.joined(separator: ", "))]")
        }
        return ListView(arguments, room: width - "            envelope: Envelope()".count)
    }

    // MARK: - Servers

    /// The first server, where requests can go to it as it is.
    private var defaultServer: String? {
        guard let server = api.servers.first, server.isAbsolute, !server.isOverride,
            server.variables.allSatisfy({ $0.initial != nil })
        else { return nil }
        return "." + Backticks.member(server.name) + (server.variables.isEmpty ? "" : "()")
    }

    private func server(_ server: Server) -> ServerView {
        var comment = Comment()
        comment.add(server.documentation)
        if comment.lines.isEmpty {
            comment.add(block: ["`" + Markdown.oneLine(server.url).filter { $0 != "`" } + "`"])
        }
        let origin = server.isAbsolute ? nil : server.variables.contains { $0.name == "origin" } ? "baseURL" : "origin"
        var words: [(name: String, documentation: Documentation, isDeprecated: Bool)] = server.variables.map { variable in
            var documentation = variable.documentation
            if !variable.values.isEmpty {
                documentation.details.append("One of \(variable.values.map { "`\($0)`" }.joined(separator: ", ")).")
            }
            return (variable.name, documentation, false)
        }
        var parameters = server.variables.map {
            SignatureParameter(Self.parameterName($0.name), "String", initial: $0.initial.map(swiftLiteral))
        }
        var variables = server.variables.map { "\(swiftLiteral($0.key)): \(Backticks.declared($0.name))" }
            .joined(separator: ", ")
        variables = variables.isEmpty ? "[:]" : "[\(variables)]"
        if let origin {
            // The document says where it is only by where it lies itself.
            words.insert((origin, Documentation(description: "Where the document comes from, `https://example.com`."), false), at: 0)
            parameters.insert(SignatureParameter("on \(origin)", "String"), at: 0)
            variables += ", on: \(origin)"
        }
        comment.add(parameters: words)
        return ServerView(
            documentation: comment.lines, access: access, name: Backticks.declared(server.name),
            url: swiftLiteral(server.url),
            parameters: parameters.isEmpty
                ? nil : ListView(parameters, room: Self.width - access.count - server.name.count - 32),
            variables: variables)
    }
}
