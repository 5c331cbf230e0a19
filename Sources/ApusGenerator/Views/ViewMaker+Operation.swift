extension ViewMaker {
    /// A method of the client.
    func operation(_ operation: Operation) -> OperationView {
        let arguments = Arguments(operation)
        let result = result(operation.content)
        let parameters = parameters(operation, arguments)
        var statements = operation.fixedQuery.map { fixed in
            let value = fixed.value.map(swiftLiteral) ?? "nil"
            return "\(arguments.request).addFixedQuery(\(swiftLiteral(fixed.key)), \(value))"
        }
        statements += validations(operation, arguments)
        statements += operation.parameters.map { parameter in
            "\(arguments.request).\(call(parameter, arguments.value(parameter)))"
        }
        var multipart: MultipartView?
        if let body = operation.body {
            multipart = self.multipart(body, arguments)
            if multipart == nil {
                if operation.asksForStream { statements += streamSwitch(body) }
                statements.append("\(arguments.request).\(call(body, arguments))")
            }
        }
        statements += settings(operation, arguments)
        let room = Self.width - "    func ".count - access.count - operation.name.count
            - "() async throws(APIError<Failure>) ->  {".count - result.count
        return OperationView(
            documentation: documentation(operation, arguments), access: access,
            name: Backticks.declared(operation.name), isDeprecated: operation.isDeprecated,
            isDiscardable: operation.isDiscardable || operation.content == .empty,
            parameters: ListView(parameters, room: room), result: result, request: arguments.request,
            declaration: statements.isEmpty && multipart == nil ? "let" : "var", method: method(operation.method), path: swiftLiteral(operation.path), id: swiftLiteral(operation.id),
            options: arguments.options, statements: statements, multipart: multipart, core: arguments.core,
            arguments: sent(operation, arguments), pages: pages(operation))
    }

    // MARK: - Signature

    /// The parameters in the order of the signature: required ones, the body, optional ones, options.
    ///
    /// - Parameter paged: The name of one to leave out.
    func parameters(_ operation: Operation, _ arguments: Arguments, without paged: String? = nil) -> [SignatureParameter] {
        let surroundings = spelling.inClient
        var parameters: [SignatureParameter] = []
        for argument in arguments.ordered {
            switch argument {
            case .parameter(let parameter):
                if arguments.isGrouped && parameter.isOptional || parameter.name == paged { continue }
                parameters.append(
                    parameter.isOptional
                        ? optional(parameter, surroundings)
                        : SignatureParameter(
                            Self.parameterName(parameter.name), spelling.type(parameter.type, surroundings)))
            case .body(let body):
                let type = bodyType(body, surroundings)
                let name = "_ " + Backticks.declared(body.name)
                parameters.append(
                    body.isRequired
                        ? SignatureParameter(name, type) : SignatureParameter(name, Self.optional(type), initial: "nil"))
                if case .bytes(let mediaType) = body.encoding, mediaType.contains("*") {
                    parameters.append(
                        SignatureParameter(
                            arguments.contentType, spelling.swift("String", surroundings),
                            initial: body.isRequired ? nil : "\"application/octet-stream\""))
                }
            }
        }
        if arguments.isGrouped {
            let type = spelling.inClient([scopeName(operation), "Options"], surroundings)
            parameters.append(SignatureParameter(arguments.group, type, initial: "\(type)()"))
        }
        parameters.append(SignatureParameter(arguments.options, "CallOptions", initial: "CallOptions()"))
        return parameters
    }

    /// A parameter with its default: `page: Int? = 1`.
    func optional(_ parameter: Parameter, _ surroundings: Spelling.Surroundings) -> SignatureParameter {
        let initial = parameter.initial.flatMap { expression($0, of: parameter.type, surroundings) }
        let name = Self.parameterName(parameter.name)
        if parameter.isRequired || parameter.place == .path {
            return SignatureParameter(name, spelling.type(parameter.type, surroundings), initial: initial)
        }
        return SignatureParameter(name, spelling.optional(parameter.type, surroundings), initial: initial ?? "nil")
    }

    private static func optional(_ type: String) -> String {
        type.hasSuffix("?") ? type : type + "?"
    }

    private func bodyType(_ body: Body, _ surroundings: Spelling.Surroundings) -> String {
        switch body.encoding {
        case .bytes: spelling.runtime("RequestBody", surroundings)
        case .text: spelling.swift("String", surroundings)
        case .json, .form, .multipart, .multipartItems, .jsonLines: spelling.type(body.type, surroundings)
        }
    }

    private func result(_ content: ResponseContent) -> String {
        let surroundings = spelling.inClient
        let value: String
        switch content {
        case .empty: return "HTTPMetadata"
        case .json(let type), .envelope(let type): value = spelling.type(type, surroundings)
        case .optionalJSON(let type): value = spelling.optional(type, surroundings)
        case .text: value = spelling.swift("String", surroundings)
        case .bytes: value = spelling.runtime("ResponseBody", surroundings)
        case .stream(let type, _):
            value = "\(spelling.runtime("EventStream", surroundings))<\(spelling.type(type, surroundings))>"
        case .outcome(let id): value = spelling.type(.declared(id), surroundings)
        }
        return "Response<\(value)>"
    }

    // MARK: - Request

    private func method(_ name: String) -> String {
        switch name {
        case "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY": "." + name.lowercased()
        default: ".custom(\(swiftLiteral(name)))"
        }
    }

    /// What a call differs in from what the client says for all.
    private func settings(_ operation: Operation, _ arguments: Arguments) -> [String] {
        var settings: [String] = []
        if let server = operation.server {
            settings.append("\(arguments.request).server = \(swiftLiteral(server))")
        }
        if let security = operation.security, security != api.security {
            settings.append("\(arguments.request).security = \(Self.alternatives(security))")
        }
        if let accept = operation.accept {
            switch operation.content {
            case .json, .optionalJSON, .envelope: if accept == "application/json" { return settings }
            case .stream(_, .events), .stream(_, .wholeEvents): if accept == "text/event-stream" { return settings }
            case .empty, .text, .bytes, .stream, .outcome: break
            }
            settings.append("\(arguments.request).accept = \(swiftLiteral(accept))")
        }
        return settings
    }

    /// What sets `stream` of a body.
    private func streamSwitch(_ body: Body) -> [String] {
        guard case .record(let record)? = spelling.declaration(body.type)?.kind,
            let field = record.fields.first(where: { $0.key == "stream" })
        else { return [] }
        let name = Backticks.declared(body.name)
        let member = field.isDeprecated ? "_\(field.name)" : Backticks.member(field.name)
        let value = field.presence == .change ? ".set(true)" : "true"
        return ["var \(name) = \(name)", "\(name)\(body.isRequired ? "" : "?").\(member) = \(value)"]
    }

    /// Alternatives of security schemes as a literal: `[["AccessToken"], []]`.
    static func alternatives(_ alternatives: [[String]]) -> String {
        let lists = alternatives.map { "[\($0.map(swiftLiteral).joined(separator: ", "))]" }
        return "[\(lists.joined(separator: ", "))]"
    }

    /// The arguments of `send`: the request, what comes back, and what failures mean.
    private func sent(_ operation: Operation, _ arguments: Arguments) -> ListView {
        var first = arguments.request
        switch operation.content {
        case .empty: break
        case .json: first += operation.isLenient ? ", .lenient()" : ", .json"
        case .optionalJSON: first += ", .optionalJSON"
        case .envelope: first += operation.isLenient ? ", .lenientEnvelope()" : ", .envelope"
        case .text: first += ", .text"
        case .bytes: first += ", .body"
        case .stream(_, let stream): first += ", .\(stream.rawValue)"
        case .outcome: first += ", .outcome"
        }
        let rules = operation.failures.compactMap { use -> String? in
            guard api.failures.indices.contains(use.failure) else { return nil }
            let kind = "." + Backticks.member(api.failures[use.failure].name)
            return switch use.status {
            case .code(let code): ".on(\(code), \(kind))"
            case .hundreds(let digit): ".on(\(digit * 100)..<\(digit * 100 + 100), \(kind))"
            case .any: ".onAny(\(kind))"
            }
        }
        let room = Self.width - "        return try await .send()".count - arguments.core.count
        guard !rules.isEmpty else { return ListView([first], room: room) }
        var list = ListView([first, "failures: [\(rules.joined(separator: ", "))]"], room: room)
        if let last = list.lines.last, last.utf8.count > Self.width - 12 {
            list.lines = [first + ",", "failures: ["] + rules.map { $0 + "," } + ["]"]
        }
        return list
    }

    // MARK: - Documentation

    private func documentation(_ operation: Operation, _ arguments: Arguments) -> [String] {
        var comment = Comment()
        comment.add(operation.documentation)
        if operation.asksForStream { comment.add(block: ["Gives the answer piece by piece: `stream` of the body is set."]) }
        comment.add(block: [Self.route(operation)])
        let items = arguments.ordered.compactMap { argument -> (String, Documentation, Bool)? in
            switch argument {
            case .parameter(let parameter):
                if arguments.isGrouped, parameter.isOptional { return nil }
                return (parameter.name, parameter.documentation, parameter.isDeprecated)
            case .body(let body): return (body.name, body.documentation, false)
            }
        }
        comment.add(parameters: items)
        return comment.lines
    }

    /// `` `GET /path/` ``
    static func route(_ operation: Operation) -> String {
        "`" + Markdown.oneLine("\(operation.method) \(operation.path)").filter { $0 != "`" } + "`"
    }
}
