extension Lowering {
    /// Finds the operations that `pages` of `apus.yaml` means, and what they need for it.
    mutating func findPages() {
        var taken: Set<String> = []
        for rule in configuration.pages {
            var matches: [Int] = []
            var hasParameter = false
            for index in operations.indices {
                let operation = operations[index]
                guard rule.operations.contains(where: { Glob.matches(operation.id, $0) }) else { continue }
                // The methods of one operation share its pointer: the first that gives a value has the pages.
                guard let value = operation.content.value, !taken.contains(operation.origin.pointer) else { continue }
                matches.append(index)
                guard rule.style == .link || has(operation, rule.parameter) else { continue }
                hasParameter = true
                do {
                    operations[index].pagination = try pagination(rule, operation, value)
                    taken.insert(operation.origin.pointer)
                } catch {
                    report(rule, "`\(operation.id)` gets no method for all its pages: \(error.message)")
                }
            }
            if matches.isEmpty {
                reportUnmatched(rule, taken)
            } else if rule.isExact || !hasParameter {
                reportMissingParameter(rule, matches)
            }
        }
    }

    private mutating func report(_ rule: PageRule, _ message: String) {
        sources.diagnostics.add(.warning, .unusablePages, message, at: rule.location)
    }

    private mutating func reportUnmatched(_ rule: PageRule, _ taken: Set<String>) {
        let ids = operations.map(\.id)
        for pattern in rule.operations {
            if let known = operations.first(where: { Glob.matches($0.id, pattern) }) {
                let reason =
                    taken.contains(known.origin.pointer) ? "has its pages from an entry before" : "answers with no JSON"
                report(rule, "`\(known.id)` gets no method for all its pages by this entry: it \(reason)")
            } else {
                report(rule, "`\(pattern)` in `pages` is no operation of the document" + Self.hint(pattern, ids))
            }
        }
    }

    private mutating func reportMissingParameter(_ rule: PageRule, _ matches: [Int]) {
        guard rule.style != .link, let key = rule.parameter else { return }
        let without = matches.filter { !has(operations[$0], key) }
        if rule.isExact {
            for index in without {
                report(
                    rule,
                    "`\(operations[index].id)` gets no method for all its pages: it has no parameter `\(key)`"
                        + Self.hint(key, asked(operations[index])))
            }
        } else {
            let patterns = rule.operations.map { "`\($0)`" }.joined(separator: ", ")
            report(
                rule,
                "no operation of \(patterns) has the parameter `\(key)`"
                    + Self.hint(key, without.flatMap { asked(operations[$0]) }))
        }
    }

    /// Whether something is asked for, by a parameter or in the body.
    private func has(_ operation: Operation, _ key: String?) -> Bool {
        guard let key else { return false }
        return operation.parameters.contains { $0.key == key } || operation.bodyMember(key, types) != nil
    }

    /// What can be asked for: parameters, and properties of the body.
    private func asked(_ operation: Operation) -> [String] {
        var keys = operation.parameters.map(\.key)
        if case .declared(let id)? = operation.body.map({ MemberPath.inner($0.type, types) }),
            case .record(let record) = types[id.index].kind
        {
            keys += record.fields.map(\.key)
        }
        return keys
    }

    private static func hint(_ word: String, _ words: [String]) -> String {
        EditDistance.nearest(to: word, among: words).map { "; did you mean `\($0)`?" } ?? ""
    }

    // MARK: - One operation

    /// Why an operation has no pages.
    private struct Problem: Error {
        var message: String
    }

    private func pagination(
        _ rule: PageRule, _ operation: Operation, _ value: TypeReference
    ) throws(Problem) -> Pagination {
        let parameter = try rule.parameter.flatMap { key in operation.parameters.first { $0.key == key } }.map {
            parameter throws(Problem) in
            try check(parameter, rule.style)
            return parameter
        }
        let member = parameter == nil ? try member(rule, operation) : nil
        if let size = rule.size, !has(operation, size) {
            throw Problem(message: "it has no parameter `\(size)`" + Self.hint(size, asked(operation)))
        }
        let items = try items(rule, operation, value)
        var pagination = Pagination(
            naming: PageWords.naming(operation, rule.name, configuration.acronyms), style: rule.style,
            parameter: parameter?.key, member: member, size: rule.size, element: items.element, items: items.steps)
        pagination.first = rule.first ?? parameter?.initial?.integer ?? 1
        pagination.totalPages = try place(rule.totalPages, operation, value, "a number", Self.isCount)
        pagination.totalItems = try place(rule.totalItems, operation, value, "a number", Self.isCount)
        pagination.more = try place(rule.more, operation, value, "true or false") { $0 == .boolean }
        pagination.next = try place(
            rule.next, operation, value, rule.style == .link ? "a URL" : "a text or a number",
            rule.style == .link ? { $0 == .string || $0 == .url } : Self.isCursor)
        return pagination
    }

    /// The property of the body that asks for a page.
    private func member(_ rule: PageRule, _ operation: Operation) throws(Problem) -> [Pagination.Step]? {
        guard let key = rule.parameter, let body = operation.body, let path = operation.bodyMember(key, types) else {
            return nil
        }
        if let obstacle = path.obstacle(in: body, types) { throw Problem(message: obstacle) }
        guard Self.asks(MemberPath.inner(path.type, types), rule.style) else {
            throw Problem(message: "`\(key)` of its body is no \(rule.style == .cursor ? "text or number" : "number")")
        }
        return MemberPath.steps(key, from: body.type, in: types)
    }

    /// Whether a page can be asked for by a type.
    private static func asks(_ type: TypeReference, _ style: Pagination.Style) -> Bool {
        style == .cursor ? isCursor(type) && type != .uuid && type != .url : isCount(type)
    }

    private func check(_ parameter: Parameter, _ style: Pagination.Style) throws(Problem) {
        guard Self.asks(MemberPath.inner(parameter.type, types), style), parameter.mediaType == nil else {
            throw Problem(
                message: "its parameter `\(parameter.key)` is no \(style == .cursor ? "text or number" : "number")")
        }
        if style == .cursor, parameter.isRequired, parameter.initial == nil {
            throw Problem(
                message: "its parameter `\(parameter.key)` is required, so that nothing asks for the first page")
        }
    }

    private static func isCount(_ type: TypeReference) -> Bool {
        [.integer, .int32, .int64, .uint64, .double, .string].contains(type)
    }

    private static func isCursor(_ type: TypeReference) -> Bool {
        [.string, .integer, .int32, .int64, .uint64, .uuid, .url].contains(type)
    }

    /// Where the items stand, and what they are.
    private func items(
        _ rule: PageRule, _ operation: Operation, _ value: TypeReference
    ) throws(Problem) -> (steps: [Pagination.Step], element: TypeReference) {
        guard let text = rule.items else { return try onlyList(value) }
        let steps = steps(text, operation, value)
        let found = try member(text, steps, value)
        guard case .array(let element) = MemberPath.inner(found, types) else {
            throw Problem(message: "`\(text)` of its answer is no list")
        }
        return (steps, element)
    }

    /// The answer itself where that is a list, or the only list in it.
    private func onlyList(_ value: TypeReference) throws(Problem) -> (steps: [Pagination.Step], element: TypeReference)
    {
        switch MemberPath.inner(value, types) {
        case .array(let element): return ([], element)
        case .declared(let id):
            guard case .record(let record) = types[id.index].kind else { break }
            let lists = record.fields.compactMap { field -> (steps: [Pagination.Step], element: TypeReference)? in
                guard case .array(let element) = MemberPath.inner(field.type, types) else { return nil }
                return ([.key(field.key)], element)
            }
            if lists.count == 1 { return lists[0] }
        default: break
        }
        throw Problem(message: "its answer is no list and has not one list alone; say where its `items` stand")
    }

    private func place(
        _ place: PagePlace?, _ operation: Operation, _ value: TypeReference, _ kind: String,
        _ isRight: (TypeReference) -> Bool
    ) throws(Problem) -> Pagination.Place? {
        let text: String
        switch place {
        case nil: return nil
        case .header(let name)?: return .header(name)
        case .content(let content)?: text = content
        }
        let steps = steps(text, operation, value)
        let found = try member(text, steps, value)
        guard isRight(MemberPath.inner(found, types)) else {
            throw Problem(message: "`\(text)` of its answer is not \(kind)")
        }
        return .content(steps)
    }

    /// The steps from what the method gives: where that is the payload of an envelope, what leads to it is left out.
    private func steps(_ text: String, _ operation: Operation, _ value: TypeReference) -> [Pagination.Step] {
        var inner = text[...]
        if case .envelope = operation.content, let data = configuration.envelope?.data {
            if inner == data {
                inner = ""
            } else if inner.hasPrefix(data + ".") {
                inner = inner.dropFirst(data.count + 1)
            }
        }
        return MemberPath.steps(String(inner), from: value, in: types)
    }

    private func member(
        _ text: String, _ steps: [Pagination.Step], _ value: TypeReference
    ) throws(Problem) -> TypeReference {
        do {
            return try MemberPath(steps, from: value, in: types).type
        } catch {
            guard case .key(let key) = error.step else {
                throw Problem(message: "`\(text)` of its answer takes the last element of no list")
            }
            let reason = error.isDeadEnd ? "is nothing that has properties before `\(key)`" : "has no `\(key)`"
            throw Problem(message: "`\(text)` of its answer \(reason)" + Self.hint(key, error.keys))
        }
    }
}

extension ResponseContent {
    /// The type of the value that the method gives, where it is one of the document's.
    var value: TypeReference? {
        switch self {
        case .json(let type), .optionalJSON(let type), .envelope(let type): type
        case .empty, .text, .bytes, .stream, .outcome: nil
        }
    }
}

extension Literal {
    /// The number, where it is a whole one.
    var integer: Int? {
        switch self {
        case .integer(let text): Int(text)
        default: nil
        }
    }
}
