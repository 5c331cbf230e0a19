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
                guard rule.style == .link || operation.parameters.contains(where: { $0.key == rule.parameter }) else {
                    continue
                }
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
        let without = matches.filter { index in !operations[index].parameters.contains { $0.key == key } }
        if rule.isExact {
            for index in without {
                report(
                    rule,
                    "`\(operations[index].id)` gets no method for all its pages: it has no parameter `\(key)`"
                        + Self.hint(key, operations[index].parameters.map(\.key)))
            }
        } else {
            let patterns = rule.operations.map { "`\($0)`" }.joined(separator: ", ")
            report(
                rule,
                "no operation of \(patterns) has the parameter `\(key)`"
                    + Self.hint(key, without.flatMap { operations[$0].parameters.map(\.key) }))
        }
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
        if let size = rule.size, !operation.parameters.contains(where: { $0.key == size }) {
            throw Problem(message: "it has no parameter `\(size)`" + Self.hint(size, operation.parameters.map(\.key)))
        }
        let items = try items(rule, operation, value)
        var pagination = Pagination(
            naming: PageWords.naming(operation, rule.name, configuration.acronyms), style: rule.style,
            parameter: parameter?.key, size: rule.size, element: items.element, items: items.steps)
        pagination.first = rule.first ?? parameter?.initial?.integer ?? 1
        pagination.totalPages = try place(rule.totalPages, operation, value, "a number", Self.isCount)
        pagination.totalItems = try place(rule.totalItems, operation, value, "a number", Self.isCount)
        pagination.more = try place(rule.more, operation, value, "true or false") { $0 == .boolean }
        pagination.next = try place(
            rule.next, operation, value, rule.style == .link ? "a URL" : "a text or a number",
            rule.style == .link ? { $0 == .string || $0 == .url } : Self.isCursor)
        return pagination
    }

    private func check(_ parameter: Parameter, _ style: Pagination.Style) throws(Problem) {
        let type = MemberPath.inner(parameter.type, types)
        let isRight = style == .cursor ? Self.isCursor(type) && type != .uuid && type != .url : Self.isCount(type)
        guard isRight, parameter.mediaType == nil else {
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
        _ text: String?, _ operation: Operation, _ value: TypeReference, _ kind: String,
        _ isRight: (TypeReference) -> Bool
    ) throws(Problem) -> [Pagination.Step]? {
        guard let text else { return nil }
        let steps = steps(text, operation, value)
        let found = try member(text, steps, value)
        guard isRight(MemberPath.inner(found, types)) else {
            throw Problem(message: "`\(text)` of its answer is not \(kind)")
        }
        return steps
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
