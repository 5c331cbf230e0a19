/// The method for all pages of an operation: it calls the operation's own for each of them.
extension ViewMaker {
    func pages(_ operation: Operation) -> PagesView? {
        guard let pagination = operation.pagination, let value = operation.content.value else { return nil }
        let arguments = Arguments(operation)
        let surroundings = spelling.inClient
        let paged = operation.parameters.first { $0.key == pagination.parameter }
        let parameters = self.parameters(operation, arguments, without: paged?.name)
        let valueType: String =
            if case .optionalJSON = operation.content { spelling.optional(value, surroundings) } else {
                spelling.type(value, surroundings)
            }
        let element = spelling.type(pagination.element, surroundings)
        let result = "\(spelling.runtime("PagedSequence", surroundings))<\(element), \(valueType)>"
        let access = access.count + "    func ".count
        return PagesView(
            documentation: documentation(operation, pagination, arguments, paged), access: self.access,
            name: Backticks.declared(pagination.name), isDeprecated: operation.isDeprecated,
            parameters: ListView(
                parameters, room: Self.width - access - pagination.name.count - result.count - "() ->  {".count),
            result: result, style: Self.style(pagination), position: arguments.position,
            statements: statements(operation, paged, pagination, arguments),
            response: arguments.response,
            method: Backticks.member(operation.name),
            arguments: ListView(
                passed(operation, pagination, arguments, paged),
                room: Self.width - "            let  = try await self.()".count - arguments.response.count
                    - operation.name.count),
            page: ListView(
                page(operation, pagination, value, arguments), room: Self.width - "            return .init()".count))
    }

    private static func style(_ pagination: Pagination) -> String {
        pagination.style == .page ? ".page(first: \(pagination.first))" : ".\(pagination.style.rawValue)"
    }

    // MARK: - The call

    /// What puts the position where it is asked for, in the body or in the struct of optional arguments.
    private func statements(
        _ operation: Operation, _ paged: Parameter?, _ pagination: Pagination, _ arguments: Arguments
    ) -> [String] {
        if let member = pagination.member, let body = operation.body { return statements(body, member, pagination, arguments) }
        guard arguments.isGrouped, let paged, arguments.optional.contains(where: { $0.name == paged.name }) else { return [] }
        return [
            "var \(arguments.group) = \(arguments.group)",
            "\(arguments.group).\(Backticks.member(paged.name)) = \(position(paged, pagination, arguments))",
        ]
    }

    /// Sets a property of the body; objects on the way to it are made where there are none.
    private func statements(
        _ body: Body, _ member: [Pagination.Step], _ pagination: Pagination, _ arguments: Arguments
    ) -> [String] {
        guard let path = try? MemberPath(member, from: body.type, in: api.types) else { return [] }
        let name = Backticks.declared(body.name)
        var place = name
        var presence = Presence.required
        var assignments: [String] = []
        func make() {
            assignments.append("if \(place) == nil { \(place) = .init() }")
            place += "?"
        }
        if !body.isRequired { make() }
        for (index, hop) in path.hops.enumerated() {
            guard case .field(let field) = hop else { return [] }
            place += "." + (field.isDeprecated ? "_\(field.name)" : Backticks.member(field.name))
            presence = field.presence
            if index < path.hops.count - 1, isOptional(field) { make() }
        }
        let type = spelling.resolved(unwrapped(spelling.resolved(path.type)))
        let isCursor = pagination.style == .cursor
        let value = isCursor ? arguments.cursor : number(type, arguments)
        assignments.append("\(place) = \(presence == .change ? ".set(\(value))" : value)")
        // The first page is the one that the caller's body asks for.
        if isCursor {
            assignments = ["if let \(value) = \(cursor(type, arguments)) {"] + assignments.map { "    " + $0 } + ["}"]
        }
        return ["var \(name) = \(name)"] + assignments
    }

    /// The arguments of the operation's own method, in its order.
    private func passed(
        _ operation: Operation, _ pagination: Pagination, _ arguments: Arguments, _ paged: Parameter?
    ) -> [String] {
        func argument(_ parameter: Parameter) -> String {
            let value =
                parameter.name == paged?.name
                ? position(parameter, pagination, arguments) : Backticks.declared(parameter.name)
            return "\(Backticks.label(parameter.name)): \(value)"
        }
        var passed: [String] = []
        for one in arguments.ordered {
            switch one {
            case .parameter(let parameter):
                if !(arguments.isGrouped && parameter.isOptional) { passed.append(argument(parameter)) }
            case .body(let body):
                passed.append(Backticks.declared(body.name))
                if arguments.hasContentType { passed.append("\(arguments.contentType): \(arguments.contentType)") }
            }
        }
        if arguments.isGrouped { passed.append("\(arguments.group): \(arguments.group)") }
        let options =
            pagination.style == .link ? "\(arguments.options).following(\(arguments.position))" : arguments.options
        return passed + ["\(arguments.options): \(options)"]
    }

    /// The position as the parameter's type has it.
    private func position(_ parameter: Parameter, _ pagination: Pagination, _ arguments: Arguments) -> String {
        let type = spelling.resolved(unwrapped(spelling.resolved(parameter.type)))
        guard pagination.style == .cursor else { return number(type, arguments) }
        let initial = parameter.initial.flatMap { expression($0, of: parameter.type, spelling.inClient) }
        return initial.map { "\(cursor(type, arguments)) ?? \($0)" } ?? cursor(type, arguments)
    }

    /// The cursor of the position as a type has it.
    private func cursor(_ type: TypeReference, _ arguments: Arguments) -> String {
        type == .string
            ? "\(arguments.position).cursor"
            : "\(arguments.position).cursor(as: \(spelling.type(type, spelling.inClient)).self)"
    }

    /// The number of the position as a type has it.
    private func number(_ type: TypeReference, _ arguments: Arguments) -> String {
        let number = "\(arguments.position).number"
        switch type {
        case .integer: return number
        case .string: return "\(spelling.swift("String", spelling.inClient))(\(number))"
        case .double: return "\(spelling.swift("Double", spelling.inClient))(\(number))"
        default: return "\(spelling.type(type, spelling.inClient))(clamping: \(number))"
        }
    }

    // MARK: - The page

    private func page(
        _ operation: Operation, _ pagination: Pagination, _ value: TypeReference, _ arguments: Arguments
    ) -> [String] {
        var isOptional = spelling.isOptional(value)
        if case .optionalJSON = operation.content { isOptional = true }
        let base = "\(arguments.response).value"
        func found(_ steps: [Pagination.Step]) -> (text: String, type: TypeReference)? {
            guard let path = try? MemberPath(steps, from: value, in: api.types) else { return nil }
            return (expression(path, base, isOptional), MemberPath.inner(path.type, api.types))
        }
        /// What stands at a place: as it is where it has the type that is wanted, else by way of ``PageValue``.
        func part(_ label: String, _ place: Pagination.Place?, _ wanted: TypeReference, _ reading: String) -> [String] {
            switch place {
            case .content(let steps)?:
                found(steps).map { [label + ": " + ($0.type == wanted ? $0.text : "PageValue.\(reading)(\($0.text))")] } ?? []
            case .header(let name)?:
                ["\(label): "
                    + (wanted == .string
                        ? "\(arguments.response).http[\(swiftLiteral(name))]"
                        : "PageValue.\(reading)(\(arguments.response).http[\(swiftLiteral(name))])")]
            case nil: []
            }
        }
        var parts = [arguments.response]
        if let items = found(pagination.items) { parts.append("items: \(items.text)") }
        parts += part("totalPages", pagination.totalPages, .integer, "count")
        parts += part("totalItems", pagination.totalItems, .integer, "count")
        parts += part("hasMore", pagination.more, .boolean, "flag")
        parts += part(pagination.style == .link ? "link" : "next", pagination.next, .string, "cursor")
        return parts
    }

    /// `response.value.data?.pageInfo.total`
    private func expression(_ path: MemberPath, _ base: String, _ isOptional: Bool) -> String {
        var text = base
        var isOptional = isOptional
        for hop in path.hops {
            switch hop {
            case .field(let field):
                text += isOptional ? "?." : "."
                isOptional = self.isOptional(field)
                if field.isDeprecated {
                    text += "_\(field.name)"
                    if field.isIndirect { text += isOptional ? "?.value" : ".value" }
                } else {
                    text += Backticks.member(field.name)
                }
            case .last:
                text += isOptional ? "?.last" : ".last"
                isOptional = true
            }
        }
        return text
    }

    // MARK: - Documentation

    private func documentation(
        _ operation: Operation, _ pagination: Pagination, _ arguments: Arguments, _ paged: Parameter?
    ) -> [String] {
        var comment = Comment()
        comment.add(block: ["The items of all pages of `\(operation.name)`, fetched as they are wanted."])
        comment.add(operation.documentation)
        comment.add(block: [Self.route(operation)])
        let items = arguments.ordered.compactMap { argument -> (String, Documentation, Bool)? in
            switch argument {
            case .parameter(let parameter):
                if arguments.isGrouped && parameter.isOptional || parameter.name == paged?.name { return nil }
                var documentation = parameter.documentation
                if parameter.key == pagination.size, documentation.description == nil {
                    documentation.description = "How many items a page has."
                }
                return (parameter.name, documentation, parameter.isDeprecated)
            case .body(let body): return (body.name, body.documentation, false)
            }
        }
        comment.add(parameters: items)
        return comment.lines
    }
}
