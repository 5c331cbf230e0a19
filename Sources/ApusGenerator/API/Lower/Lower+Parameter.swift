extension Lowering {
    /// Header parameters that the specification says to ignore: the method's media types and credentials decide them
    /// (OpenAPI 3.1.1, section 4.8.12.1).
    private static let ignoredHeaders: Set<String> = ["accept", "content-type", "authorization"]

    /// The parameters of an operation and of its path item, the operation's own winning, in document order.
    ///
    /// - Parameter spanning: The path parameters whose values may have slashes.
    mutating func lowerParameters(
        of node: Node, in item: Node, path: String, spanning: Set<String>, operation: Int
    ) -> [Parameter] {
        var found: [Parameter] = []
        var indices: [String: Int] = [:]
        let names = templateNames(path)
        for (list, isShared) in [(item["parameters"], true), (node["parameters"], false)] {
            guard let list = list.flatMap({ sources.follow($0) }) else { continue }
            for element in list.elements {
                guard let parameter = lowerParameter(element, path: path, operation: operation, isShared: isShared) else {
                    continue
                }
                let key =
                    parameter.place.rawValue + " "
                    + (parameter.place == .header ? parameter.key.lowercased() : parameter.key)
                if let index = indices[key] {
                    if !isShared, found[index].origin.pointer.hasPrefix(node.pointer) {
                        report(
                            .note, .duplicateParameter,
                            "the parameter `\(parameter.key)` is listed twice; the later one counts", at: element)
                    }
                    found[index] = parameter
                    continue
                }
                indices[key] = found.count
                found.append(parameter)
            }
        }
        for index in found.indices where found[index].place == .path && spanning.contains(found[index].key) {
            found[index].allowReserved = true
        }
        found.removeAll { parameter in
            guard parameter.place == .path, !names.contains(parameter.key) else { return false }
            sources.diagnostics.add(
                .warning, .surplusPathParameter, "the path has no `{\(parameter.key)}`; the parameter is left out",
                at: parameter.origin)
            return true
        }
        for name in names where !found.contains(where: { $0.place == .path && $0.key == name }) {
            report(
                .warning, .undeclaredPathParameter,
                "the path's `{\(name)}` is declared nowhere; it becomes a required string", at: node)
            found.append(
                Parameter(
                    name: "", naming: Naming([name]), key: name, place: .path, style: .simple, explode: false,
                    allowReserved: false,
                    mediaType: nil, type: .string, isRequired: true, initial: nil, isDeprecated: false,
                    documentation: Documentation(),
                    origin: Origin(node)))
        }
        return found
    }

    /// The names between braces, each once.
    func templateNames(_ path: String) -> [String] {
        var names: [String] = []
        // A name may begin with a combining character, which is one `Character` with the brace before it.
        var rest = path.unicodeScalars[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if !names.contains(name) { names.append(name) }
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    private mutating func lowerParameter(_ element: Node, path: String, operation: Int, isShared: Bool) -> Parameter? {
        guard let node = sources.follow(element), node.isObject else { return nil }
        guard let key = node["name"]?.scalarText else {
            report(.warning, .malformedKeyword, "a parameter needs `name` and `in`; it is left out", at: node)
            return nil
        }
        guard let place = lowerPlace(node, key: key, path: path) else { return nil }
        if place == .header, Self.ignoredHeaders.contains(key.lowercased()) {
            report(
                .note, .ignoredHeader, "the header `\(key)` is set by the method itself; the parameter is left out",
                at: node)
            return nil
        }
        let isReferred = element["$ref"] != nil
        let scope: TypeDeclaration.Scope = isReferred ? .client : .operation(operation)
        let candidates = isReferred ? [MappedTags.name(element["$ref"]?.string ?? key), key] : [key]
        let content = orderedContent(node["content"]).first
        let schema = content?.value["schema"] ?? node["schema"]
        var use = Use(type: .string)
        if let schema {
            var part = Part(schema)
            if isShared, !isReferred { part.salt = operation + 1 }
            use = self.use([part], at: Place(scope, candidates))
        } else if content != nil {
            use = .anything
        }
        let mediaType = content.flatMap { parameterMediaType($0, use.type, place) }
        let style = lowerStyle(node["style"]?.string, place, at: node)
        let isRequired = place == .path || node["required"]?.bool ?? false
        let documentation = Documentation(
            summary: nil, description: node["description"]?.string ?? schema?["description"]?.string,
            details: schema.map { details(of: $0) } ?? [])
        var initial: Literal?
        if let fallback = schema.flatMap({ defaultNode($0) }) {
            initial = place == .path ? nil : literal(of: fallback, as: use.type)
            if initial == nil, !fallback.isNull, place != .path {
                report(.note, .unusableDefault, "the default does not fit the type; it is not sent", at: fallback)
            }
            if configuration.defaults == .none { initial = nil }
        }
        if initial == nil, isRequired, let constant = use.constant { initial = constant }
        return Parameter(
            name: "", naming: Naming([key], pinned: configuration.names[node.pointer]), key: key, place: place,
            style: style,
            explode: node["explode"]?.bool ?? (style == .form || style == .cookie),
            allowReserved: node["allowReserved"]?.bool ?? (node["x-multi-segment"]?.bool ?? false),
            mediaType: mediaType, type: use.type, isRequired: isRequired, initial: initial,
            constraints: schema.map { constraints([Part($0)]) } ?? [],
            isDeprecated: node["deprecated"]?.bool ?? schema?["deprecated"]?.bool ?? false,
            documentation: documentation,
            origin: Origin(node))
    }

    /// Where a parameter is sent. One that does not say so is in the path where that has its name, else in the query.
    private mutating func lowerPlace(_ node: Node, key: String, path: String) -> Parameter.Place? {
        guard let text = node["in"]?.scalarText else {
            let place: Parameter.Place = path.contains("{\(key)}") ? .path : .query
            report(.warning, .malformedKeyword, "the parameter `\(key)` has no `in`; it is taken for one in the \(place.rawValue)", at: node)
            return place
        }
        guard let place = Parameter.Place(rawValue: text.lowercased()) else {
            report(
                .warning, .malformedKeyword,
                "`in` is `\(text)`; a parameter is in `path`, `query`, `header` or `cookie`, and this one is left out",
                at: node)
            return nil
        }
        if place == .path, node["required"]?.bool != true {
            report(.note, .nonconforming, "the parameter `\(key)` is in the path, where all are required", at: node)
        }
        return place
    }

    /// The media type that a parameter's `content` asks for, where that is not what its text is anyway.
    private mutating func parameterMediaType(_ content: Node.Member, _ type: TypeReference, _ place: Parameter.Place) -> String? {
        let mediaType = MediaType(content.key)
        if mediaType.isJSON || mediaType.isForm && place == .querystring {
            return mediaType.isJSON ? mediaType.text : nil
        }
        if isText(type) { return nil }
        report(
            .warning, .unsupportedEncoding, "a parameter cannot be written as \(mediaType.essence); it is sent as JSON",
            at: content.value)
        return "application/json"
    }

    /// The default of a schema, or of what it refers to.
    mutating func defaultNode(_ schema: Node) -> Node? {
        if let found = schema["default"] { return found }
        guard let reference = SchemaObject(schema).reference else { return nil }
        return sources.resolve(reference, from: schema)?["default"]
    }

    private mutating func lowerStyle(_ text: String?, _ place: Parameter.Place, at node: Node) -> Parameter.Style {
        let usual: Parameter.Style =
            switch place {
            case .path, .header: .simple
            case .query, .cookie, .querystring: .form
            }
        guard let text else { return usual }
        let allowed: [Parameter.Style] =
            switch place {
            case .path: [.simple, .label, .matrix]
            case .header: [.simple]
            case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
            case .cookie: [.form, .cookie]
            case .querystring: [.form]
            }
        if let style = Parameter.Style(rawValue: text), allowed.contains(style) { return style }
        report(
            .warning, .malformedKeyword,
            "`style: \(text)` is none that a \(place.rawValue) parameter has; `\(usual.rawValue)` is used",
            at: node["style"] ?? node)
        return usual
    }

    /// A default as a value of a type; nil where it does not fit.
    mutating func literal(of node: Node, as type: TypeReference) -> Literal? {
        switch type {
        case .string:
            return node.isObject || node.isArray ? nil : node.scalarText.map(Literal.string)
        case .integer, .int64: return number(of: node)?.int.map { .integer(String($0)) }
        case .int32: return number(of: node)?.int.flatMap { Int32(exactly: $0) }.map { .integer(String($0)) }
        case .uint64: return number(of: node)?.int.flatMap { UInt64(exactly: $0) }.map { .integer(String($0)) }
        case .double, .float: return number(of: node)?.double.flatMap { $0.isFinite ? .number(String($0)) : nil }
        case .boolean:
            return node.bool.map(Literal.boolean)
                ?? (node.string == "true" ? .boolean(true) : node.string == "false" ? .boolean(false) : nil)
        case .array(let element):
            guard node.isArray else { return nil }
            let elements = node.elements.compactMap { literal(of: $0, as: element) }
            return elements.count == node.count ? .array(elements) : nil
        case .declared(let id):
            let index: Int
            switch declarationKind(of: id) {
            case .alias(let next): return literal(of: node, as: next)
            case .enumeration(let enumeration):
                guard let wanted = node.scalarText else { return nil }
                guard
                    let found = enumeration.members.firstIndex(where: { member in
                        switch member.value {
                        case .string(let text), .integer(let text), .number(let text): text == wanted
                        default: false
                        }
                    })
                else { return nil }
                index = found
                return .member(id, index)
            default: return nil
            }
        case .optional(let wrapped): return literal(of: node, as: wrapped)
        default: return nil
        }
    }

    /// A number, also one that is quoted.
    private func number(of node: Node) -> Node? {
        node.kind == .number ? node : nil
    }

    /// What a declaration is; lowers it first where it is still waiting.
    private mutating func declarationKind(of id: TypeID) -> TypeDeclaration.Kind {
        if let state = progress[id], state != .done { lowerDeclaration(id) }
        return types[id.index].kind
    }
}
