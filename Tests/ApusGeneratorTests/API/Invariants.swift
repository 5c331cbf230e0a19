@testable import ApusGenerator

/// What holds of the meaning of every document; each gives the places where it does not.
enum Invariants {
    static let all: [(name: String, problems: @Sendable (API) -> [String])] = [
        ("every id resolves", unresolved), ("names are final and unique", clashes), ("no optional of an optional", doubleOptionals),
        ("every cycle crosses a box, an array or a map", endlessCycles), ("no alias leads to itself", aliasCycles),
        ("choices have several cases that are told apart", emptyChoices), ("arguments are told apart", equalArguments),
    ]

    // MARK: Ids

    static func unresolved(_ api: API) -> [String] {
        var problems = api.types.enumerated().filter { $0.offset != $0.element.id.index }.map { "\($0.element.name) has the id of another" }
        for (place, type) in references(api) {
            if let id = type.declaredID, !api.types.indices.contains(id.index) { problems.append(place) }
        }
        for type in api.types {
            if case .type(let owner) = type.scope, !api.types.indices.contains(owner.index) { problems.append(type.name) }
            if case .operation(let index) = type.scope, !api.operations.indices.contains(index) { problems.append(type.name) }
        }
        for operation in api.operations where !operation.failures.allSatisfy({ api.failures.indices.contains($0.failure) }) {
            problems.append(operation.id)
        }
        return problems
    }

    /// Every type that is mentioned, with who does.
    private static func references(_ api: API) -> [(place: String, type: TypeReference)] {
        var found: [(String, TypeReference)] = []
        for type in api.types { found += type.kind.references.map { (type.name, $0) } }
        for operation in api.operations {
            found += operation.parameters.map { (operation.id, $0.type) }
            if let body = operation.body { found.append((operation.id, body.type)) }
            switch operation.content {
            case .json(let type), .optionalJSON(let type), .envelope(let type), .stream(let type, _):
                found.append((operation.id, type))
            case .outcome(let id): found.append((operation.id, .declared(id)))
            case .empty, .text, .bytes: break
            }
        }
        for failure in api.failures { if case .json(let type) = failure.content { found.append((failure.name, type)) } }
        found += api.headers.map { ($0.name, $0.type) }
        return found + api.payloads.map { ($0.name, $0.type) }
    }

    // MARK: Names

    static func clashes(_ api: API) -> [String] {
        var scopes: [TypeDeclaration.Scope: [String]] = [:]
        for type in api.types { scopes[scope(type, api), default: []].append(type.name) }
        var problems: [String] = []
        func check(_ names: [String], _ place: String) {
            if names.contains("") { problems.append("\(place): a name is empty") }
            if Set(names).count != names.count { problems.append("\(place): \(names.sorted())") }
        }
        for (scope, names) in scopes { check(names + (scope == .client ? api.payloads.map(\.name) : []), "types in \(scope)") }
        for type in api.types {
            switch type.kind {
            case .record(let record):
                var names = record.fields.map(\.name) + record.flattened.map(\.name)
                if case .kept(_, let name) = record.extras { names.append(name) }
                check(names, type.name)
            case .choice(let choice): check(choice.cases.map(\.name) + [choice.unknownName], type.name)
            case .enumeration(let enumeration): check(enumeration.members.map(\.name), type.name)
            case .outcome(let outcome): check(outcome.cases.map(\.name), type.name)
            case .alias: break
            }
        }
        check(api.operations.map(\.name), "operations")
        check(api.failures.map(\.name), "failures")
        check(api.authentication.map(\.name), "credentials")
        check(api.headers.map(\.name), "headers")
        check(api.servers.map(\.name), "servers")
        return problems
    }

    /// Methods that share an operation's types share its namespace.
    private static func scope(_ type: TypeDeclaration, _ api: API) -> TypeDeclaration.Scope {
        guard case .operation(let index) = type.scope, api.operations.indices.contains(index) else { return type.scope }
        let name = api.operations[index].scopeName
        return .operation(api.operations.firstIndex { $0.scopeName == name } ?? index)
    }

    static func equalArguments(_ api: API) -> [String] {
        api.operations.filter { operation in
            let names = operation.parameters.map(\.name)
            return Set(names).count != names.count || names.contains("")
        }.map(\.id)
    }

    // MARK: Optionals

    static func doubleOptionals(_ api: API) -> [String] {
        references(api).filter { isDouble($0.type, api, inOptional: false) }.map(\.place)
    }

    private static func isDouble(_ type: TypeReference, _ api: API, inOptional: Bool) -> Bool {
        switch type {
        case .optional(let inner): inOptional || isDouble(inner, api, inOptional: true)
        case .array(let inner), .map(let inner): isDouble(inner, api, inOptional: false)
        case .declared(let id):
            if case .alias(.optional) = api[id].kind { inOptional } else { false }
        default: false
        }
    }

    // MARK: Cycles

    static func endlessCycles(_ api: API) -> [String] {
        var done: Set<TypeID> = []
        var problems: [String] = []
        for start in api.types.map(\.id) where !done.contains(start) {
            var path: Set<TypeID> = []
            var stack: [(id: TypeID, next: [TypeID])] = [(start, held(by: start, api))]
            path.insert(start)
            while var top = stack.popLast() {
                guard let next = top.next.popLast() else {
                    path.remove(top.id)
                    done.insert(top.id)
                    continue
                }
                stack.append(top)
                if path.contains(next) {
                    problems.append("\(api[top.id].name) holds \(api[next].name)")
                } else if !done.contains(next) {
                    path.insert(next)
                    stack.append((next, held(by: next, api)))
                }
            }
        }
        return problems
    }

    /// The declarations that a value of a type holds in itself.
    private static func held(by id: TypeID, _ api: API) -> [TypeID] {
        switch api[id].kind {
        case .record(let record):
            record.fields.filter { !$0.isIndirect }.compactMap { direct($0.type) } + record.flattened.compactMap { direct($0.type) }
        case .choice(let choice): choice.cases.filter { !$0.isIndirect }.compactMap { direct($0.type) }
        case .alias(let type): direct(type).map { [$0] } ?? []
        case .enumeration, .outcome: []
        }
    }

    private static func direct(_ type: TypeReference) -> TypeID? {
        switch type {
        case .declared(let id): id
        case .optional(let inner): direct(inner)
        default: nil
        }
    }

    static func aliasCycles(_ api: API) -> [String] {
        api.types.filter { start in
            var seen: Set<TypeID> = []
            var open = [start.id]
            while let id = open.popLast() {
                guard case .alias(let type) = api[id].kind, let next = type.declaredID else { continue }
                if next == start.id { return true }
                if seen.insert(next).inserted { open.append(next) }
            }
            return false
        }.map(\.name)
    }

    // MARK: Choices

    static func emptyChoices(_ api: API) -> [String] {
        api.types.filter { type in
            guard case .choice(let choice) = type.kind else { return false }
            if choice.cases.isEmpty || choice.cases.contains(where: \.kinds.isEmpty) { return true }
            guard case .kind = choice.recognition else { return false }
            let kinds = choice.cases.flatMap(\.kinds)
            return Set(kinds).count != kinds.count
        }.map(\.name)
    }
}
