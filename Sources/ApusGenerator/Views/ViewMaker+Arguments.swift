/// How arguments and bodies get into a request.
extension ViewMaker {
    /// The call that puts an argument into the request: `addQuery("page", page)`.
    func call(_ parameter: Parameter, _ value: String) -> String {
        let key = swiftLiteral(parameter.key)
        let isScalar = spelling.isScalar(parameter.type)
        if parameter.mediaType != nil {
            switch parameter.place {
            case .path: return "setPath(json: \(key), \(value))"
            case .query: return "addQuery(json: \(key), \(value))"
            case .header: return "addHeader(json: \(key), \(value))"
            case .cookie: return "addCookie(json: \(key), \(value))"
            case .querystring: return "setQueryString(json: \(key), \(value))"
            }
        }
        var arguments = [key, value]
        switch parameter.place {
        case .path:
            if parameter.style == .label || parameter.style == .matrix { arguments.append("." + parameter.style.rawValue) }
            if parameter.explode, !isScalar { arguments.append("explode: true") }
            if parameter.allowReserved { arguments.append("allowReserved: true") }
            return "setPath(\(arguments.joined(separator: ", ")))"
        case .query:
            if !isScalar { arguments += Self.queryStyle(parameter.style, explode: parameter.explode) }
            if parameter.allowReserved { arguments.append("allowReserved: true") }
            return "addQuery(\(arguments.joined(separator: ", ")))"
        case .header:
            if parameter.explode, !isScalar { arguments.append("explode: true") }
            return "addHeader(\(arguments.joined(separator: ", ")))"
        case .cookie:
            if parameter.style == .cookie { arguments.append("style: .cookie") }
            if !parameter.explode, !isScalar { arguments.append("explode: false") }
            return "addCookie(\(arguments.joined(separator: ", ")))"
        case .querystring:
            return "setQueryString(\(key), \(value))"
        }
    }

    /// `style:` and `explode:` where they are not the default.
    private static func queryStyle(_ style: Parameter.Style, explode: Bool) -> [String] {
        switch style {
        case .spaceDelimited, .pipeDelimited:
            ["style: .\(style.rawValue)"] + (explode ? ["explode: true"] : [])
        case .deepObject: ["style: .deepObject"]
        case .form, .simple, .label, .matrix, .cookie: explode ? [] : ["explode: false"]
        }
    }

    /// The call that puts a body into the request: `setJSON(body)`.
    func call(_ body: Body, _ arguments: Arguments) -> String {
        let value = Backticks.declared(body.name)
        switch body.encoding {
        case .json(let mediaType):
            return "setJSON(\(value)\(contentType(mediaType, unless: "application/json")))"
        case .form(let parts):
            let encodings = parts.compactMap(Self.encoding)
            return encodings.isEmpty
                ? "setForm(\(value))" : "setForm(\(value), encoding: [\(encodings.joined(separator: ", "))])"
        case .text(let mediaType):
            return "setText(\(value)\(contentType(mediaType, unless: "")))"
        case .bytes(let mediaType):
            if mediaType.contains("*") { return "setBody(\(value), contentType: \(arguments.contentType))" }
            return "setBody(\(value)\(contentType(mediaType, unless: "application/octet-stream")))"
        case .jsonLines(let mediaType): return "setJSONLines(\(value)\(contentType(mediaType, unless: "")))"
        case .multipart, .multipartItems: return "setMultipart(\(arguments.form))"
        }
    }

    private func contentType(_ mediaType: String, unless usual: String) -> String {
        mediaType == usual ? "" : ", contentType: \(swiftLiteral(mediaType))"
    }

    /// How one property of a form is sent, where it is not the usual way.
    private static func encoding(_ part: Body.Part) -> String? {
        var arguments: [String] = []
        if let contentType = part.contentType, !part.isStyled { arguments.append("contentType: \(swiftLiteral(contentType))") }
        switch part.style {
        case .spaceDelimited, .pipeDelimited, .deepObject:
            arguments.append("style: .\(part.style.rawValue)")
            if part.style != .deepObject, part.explode { arguments.append("explode: true") }
        case .form, .simple, .label, .matrix, .cookie:
            if part.isStyled || !part.explode { arguments.append("style: .form" + (part.explode ? "" : ", explode: false")) }
        }
        if part.allowReserved { arguments.append("allowReserved: true") }
        guard !arguments.isEmpty else { return nil }
        return "\(swiftLiteral(part.key)): FormEncoding(\(arguments.joined(separator: ", ")))"
    }

    /// How a multipart body is put together; nil where it is another one.
    func multipart(_ body: Body, _ arguments: Arguments) -> MultipartView? {
        let name = Backticks.declared(body.name)
        switch body.encoding {
        case .multipart(let mediaType, let parts):
            return multipart(body, mediaType, calls(body, name, parts, arguments), arguments)
        case .multipartItems(let mediaType, let prefix, let item):
            var list = [name]
            if !prefix.isEmpty { list.append("prefix: [\(prefix.map { $0.map(swiftLiteral) ?? "nil" }.joined(separator: ", "))]") }
            if let item { list.append("item: \(swiftLiteral(item))") }
            return multipart(body, mediaType, ["\(arguments.form).addItems(\(list.joined(separator: ", ")))"], arguments)
        case .json, .form, .text, .bytes, .jsonLines: return nil
        }
    }

    private func multipart(_ body: Body, _ mediaType: String, _ calls: [String], _ arguments: Arguments) -> MultipartView {
        MultipartView(
            form: arguments.form, request: arguments.request, body: Backticks.declared(body.name), isOptional: !body.isRequired,
            parts: calls, contentType: contentType(mediaType, unless: "multipart/form-data"))
    }

    /// The calls that add a body's fields to a form.
    private func calls(_ body: Body, _ name: String, _ parts: [Body.Part], _ arguments: Arguments) -> [String] {
        var calls: [String] = []
        if let declaration = spelling.declaration(body.type), case .record(let record) = declaration.kind {
            for field in record.fields {
                let part = parts.first { $0.key == field.key }
                calls.append("\(arguments.form).\(call(field, part, name))")
            }
            if case .kept(let type, let extras) = record.extras {
                let method = isFile(type) ? "addFile" : "add"
                calls.append(
                    "for (key, value) in \(name).\(Backticks.member(extras)).sorted(by: { $0.key < $1.key }) { "
                        + "\(arguments.form).\(method)(key, value) }")
            }
            for flattened in record.flattened {
                calls.append("\(arguments.form).addMembers(\(name).\(Backticks.member(flattened.name)))")
            }
        }
        if calls.isEmpty { calls.append("\(arguments.form).addMembers(\(name))") }
        return calls
    }

    private func call(_ field: Field, _ part: Body.Part?, _ body: String) -> String {
        var value = "\(body).\(Backticks.member(field.name))"
        if field.isDeprecated {
            value = "\(body)._\(field.name)"
            if field.isIndirect { value += isOptional(field) ? "?.value" : ".value" }
        }
        let isFile = isFile(field.type)
        var list = [swiftLiteral(field.key), value]
        if let part, part.isStyled, !isFile {
            let style =
                switch part.style {
                case .spaceDelimited, .pipeDelimited, .deepObject: part.style.rawValue
                case .form, .simple, .label, .matrix, .cookie: "form"
                }
            list += ["style: .\(style)", "explode: \(part.explode)"]
        } else if let contentType = part?.contentType {
            list.append("contentType: \(swiftLiteral(contentType))")
        }
        if let part, !part.headers.isEmpty {
            let headers = part.headers.map { "\(swiftLiteral($0.key)): \(swiftLiteral($0.value))" }
            list.append("headers: [\(headers.joined(separator: ", "))]")
        }
        // What is made of parts itself takes files as it takes all else.
        let isNested = part?.contentType.map { MediaType($0).isMultipart } ?? false
        return "\(isFile && !isNested ? "addFile" : "add")(\(list.joined(separator: ", ")))"
    }

    func isFile(_ type: TypeReference) -> Bool {
        switch spelling.resolved(type) {
        case .file: true
        case .array(let element), .optional(let element): isFile(element)
        default: false
        }
    }

    // MARK: - Many arguments

    /// The namespace of an operation's own types; made up where the operation has none but needs one.
    func scopeName(_ operation: Operation) -> String {
        if !operation.scopeName.isEmpty { return operation.scopeName }
        var name = operation.name.prefix(1).uppercased() + operation.name.dropFirst()
        while spelling.isTaken(name) { name += "Call" }
        return name
    }

    /// The struct of the optional arguments of a method that has too many; nil for all others.
    func options(_ operation: Operation) -> OptionsView? {
        let arguments = Arguments(operation)
        guard arguments.isGrouped else { return nil }
        let surroundings = ["\(api.module).\(scopeName(operation)).Options", "\(api.module).\(scopeName(operation))"]
        let properties = arguments.optional.map { parameter in
            PropertyView(
                documentation: documentation(parameter.documentation, isDeprecated: parameter.isDeprecated), access: access,
                name: Backticks.declared(parameter.name),
                type: parameter.isRequired
                    ? spelling.type(parameter.type, surroundings) : spelling.optional(parameter.type, surroundings),
                isDeprecated: false)
        }
        let parameters = arguments.optional.map { optional($0, surroundings) }
        let statements = arguments.optional.map {
            "self.\(Backticks.member($0.name)) = \(Backticks.declared($0.name))"
        }
        return OptionsView(
            documentation: ["The optional arguments of `\(call(of: operation))`."], access: access,
            conformances: isStandard ? "Hashable, Sendable" : "Sendable", properties: properties,
            initialisers: [
                InitialiserView(
                    documentation: [], access: access, parameters: ListView(parameters, room: 0), statements: statements)
            ])
    }
}
