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
            statements: arguments.isGrouped ? statements(paged, pagination, arguments) : [],
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

    /// Where optional arguments stand in a struct, the position goes there.
    private func statements(_ paged: Parameter?, _ pagination: Pagination, _ arguments: Arguments) -> [String] {
        guard let paged, arguments.optional.contains(where: { $0.name == paged.name }) else { return [] }
        return [
            "var \(arguments.group) = \(arguments.group)",
            "\(arguments.group).\(Backticks.member(paged.name)) = \(position(paged, pagination, arguments))",
        ]
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
        let position = arguments.position
        let type = spelling.resolved(unwrapped(spelling.resolved(parameter.type)))
        let initial = parameter.initial.flatMap { expression($0, of: parameter.type, spelling.inClient) }
        if pagination.style == .cursor {
            let cursor =
                type == .string
                ? "\(position).cursor" : "\(position).cursor(as: \(spelling.type(type, spelling.inClient)).self)"
            return initial.map { "\(cursor) ?? \($0)" } ?? cursor
        }
        switch type {
        case .integer: return "\(position).number"
        case .string: return "\(spelling.swift("String", spelling.inClient))(\(position).number)"
        case .double: return "\(spelling.swift("Double", spelling.inClient))(\(position).number)"
        default: return "\(spelling.type(type, spelling.inClient))(clamping: \(position).number)"
        }
    }

    // MARK: - The page

    private func page(
        _ operation: Operation, _ pagination: Pagination, _ value: TypeReference, _ arguments: Arguments
    ) -> [String] {
        var isOptional = spelling.isOptional(value)
        if case .optionalJSON = operation.content { isOptional = true }
        let base = "\(arguments.response).value"
        func found(_ steps: [Pagination.Step]?) -> (text: String, type: TypeReference)? {
            guard let steps, let path = try? MemberPath(steps, from: value, in: api.types) else { return nil }
            return (expression(path, base, isOptional), MemberPath.inner(path.type, api.types))
        }
        func count(_ steps: [Pagination.Step]?) -> String? {
            found(steps).map { $0.type == .integer ? $0.text : "PageValue.count(\($0.text))" }
        }
        var parts = [arguments.response]
        if let items = found(pagination.items) { parts.append("items: \(items.text)") }
        if let total = count(pagination.totalPages) { parts.append("totalPages: \(total)") }
        if let total = count(pagination.totalItems) { parts.append("totalItems: \(total)") }
        if let more = found(pagination.more) { parts.append("hasMore: \(more.text)") }
        if let next = found(pagination.next) {
            let text = next.type == .string ? next.text : "PageValue.cursor(\(next.text))"
            parts.append("\(pagination.style == .link ? "link" : "next"): \(text)")
        }
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
