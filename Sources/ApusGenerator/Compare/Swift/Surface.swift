/// Everything that the users of a generated client can name: a tree of symbols, the client at its root.
struct Surface: Sendable {
    var client: Symbol

    /// Reads the surface off the views, which are what is printed.
    init(_ api: API, _ configuration: Configuration) {
        let maker = ViewMaker(api, configuration, style: .canonical)
        client = SurfaceReader(maker: maker, tree: TypeTree(api)).client()
    }

    /// Every symbol, what stands in one behind it.
    var all: [Symbol] {
        var all: [Symbol] = []
        var open = [client]
        while let next = open.popLast() {
            all.append(next)
            open += next.members.reversed()
        }
        return all
    }

    /// The targets of typealiases, by their paths.
    var aliases: [String: String] {
        var aliases: [String: String] = [:]
        for symbol in all {
            if case .type(.alias(let target), _) = symbol.shape { aliases[symbol.path] = target }
        }
        return aliases
    }
}

/// Makes symbols of views.
struct SurfaceReader {
    let maker: ViewMaker
    let tree: TypeTree

    private var api: API { maker.api }

    func client() -> Symbol {
        let view = maker.client()
        var client = Symbol(
            kind: .client, name: view.name, path: "", declaration: "struct \(view.name): Sendable", identity: "client",
            origin: nil, shape: .type(.client, conformances: "Sendable"))
        client.members.append(initializer(view))
        client.members += zip(api.servers, view.servers).map { server($0, $1) }
        for (index, operation) in api.operations.enumerated() { client.members += self.operation(index, operation) }
        client.members += tree.top.map { type($0) }
        client.members += maker.ownPayloads.map { payload($0) }
        client.members.append(failure())
        return client
    }

    private func initializer(_ view: ClientView) -> Symbol {
        let keys = view.parameters.signature.map { parameter in
            api.authentication.first { $0.name == parameter.label }.map { "credential \($0.key)" } ?? parameter.label
                ?? ""
        }
        return Symbol(
            kind: .initializer, name: "init", path: "init", declaration: "init(\(view.parameters.line))",
            identity: "initializer", origin: api.authentication.first?.origin ?? api.servers.first?.origin,
            shape: .function(view.parameters.signature, parameterKeys: keys, result: "", isDiscardable: true))
    }

    private func server(_ server: Server, _ view: ServerView) -> Symbol {
        let name = view.name.bare
        let path = "Server.\(name)"
        var symbol = Symbol(
            kind: .server, name: name, path: path, declaration: "static var \(view.name): Server",
            identity: "server \(server.url)", origin: server.origin, shape: .value(type: "Server", content: server.url))
        if let parameters = view.parameters {
            symbol.declaration = "static func \(view.name)(\(parameters.line)) -> Server"
            symbol.shape = .function(
                parameters.signature, parameterKeys: server.variables.map(\.key), result: "Server", isDiscardable: false
            )
        }
        return symbol
    }

    private func failure() -> Symbol {
        let view = maker.failure()
        var symbol = Symbol(
            kind: .type, name: "Failure", path: "Failure", declaration: "enum Failure: \(view.conformances)",
            identity: "failure", origin: api.failures.first?.origin,
            // Nobody can have written a `switch` over an enum without cases.
            shape: .type(.cases(isNonexhaustive: maker.isNonexhaustive), conformances: view.conformances))
        symbol.members = zip(api.failures, view.cases).map { failure, view in
            let identity =
                view.payload.isEmpty ? "status \(failure.naming.candidates.first ?? "")" : "failure \(view.payload)"
            return enumCase(view, in: "Failure", identity: identity, failure.origin)
        }
        return symbol
    }

    // MARK: - Operations

    /// The method of an operation, and the namespace of its own types.
    private func operation(_ index: Int, _ operation: Operation) -> [Symbol] {
        let view = maker.operation(operation)
        let keys = view.parameters.signature.map { parameter in
            guard let label = parameter.label else { return "body" }
            guard let wire = operation.parameters.first(where: { $0.name == label }) else { return label }
            // What a path calls its parameter is the document's own business.
            if wire.place == .path, let index = PathTemplate.names(operation.path).firstIndex(of: wire.key) {
                return "path \(index)"
            }
            return "\(wire.place.rawValue) \(wire.key)"
        }
        let effects = "async throws(APIError<Failure>)"
        let method = Symbol(
            kind: .method, name: view.name.bare, path: view.name.bare,
            declaration: "func \(view.name)(\(view.parameters.line)) \(effects) -> \(view.result)",
            identity: Self.identity(operation), origin: operation.origin, isDeprecated: operation.isDeprecated,
            shape: .function(
                view.parameters.signature, parameterKeys: keys, result: view.result, isDiscardable: view.isDiscardable))
        guard tree.declaresNamespace(index) else { return [method] }
        let options = maker.options(operation)
        let types = tree.types(ofOperation: index)
        guard options != nil || !types.isEmpty else { return [method] }
        let name = maker.scopeName(operation)
        var namespace = Symbol(
            kind: .type, name: name, path: name, declaration: "enum \(name)", identity: "types of \(method.identity)",
            origin: operation.origin, shape: .type(.namespace, conformances: ""))
        if let options { namespace.members.append(self.options(options, operation, in: name)) }
        namespace.members += types.map { type($0) }
        return [method, namespace]
    }

    /// An operation over its renames: method and path, and which of its media types.
    private static func identity(_ operation: Operation) -> String {
        var media = operation.accept ?? ""
        if let encoding = operation.body?.encoding { media += " body \(encoding.mediaType)" }
        let query = operation.fixedQuery.map { "?\($0.key)=\($0.value ?? "")" }.joined()
        return "\(operation.method) \(PathTemplate.anonymous(operation.path))\(query) \(media)"
    }

    private func options(_ view: OptionsView, _ operation: Operation, in scope: String) -> Symbol {
        let path = scope + ".Options"
        var symbol = Symbol(
            kind: .type, name: "Options", path: path, declaration: "struct Options: \(view.conformances)",
            identity: "options of \(operation.id)", origin: operation.origin,
            shape: .type(.options, conformances: view.conformances))
        let parameters = Arguments(operation).optional
        let keys = parameters.map { "\($0.place.rawValue) \($0.key)" }
        symbol.members = view.initialisers.map { initializer($0, in: path, keys: keys, operation.origin) }
        symbol.members += zip(parameters, view.properties).map { parameter, view in
            property(view, in: path, identity: "\(parameter.place.rawValue) \(parameter.key)", parameter.origin)
        }
        return symbol
    }

    private func payload(_ payload: Payload) -> Symbol {
        let target = maker.spelling.type(payload.type, maker.spelling.inClient)
        return Symbol(
            kind: .type, name: payload.name, path: payload.name, declaration: "typealias \(payload.name) = \(target)",
            identity: "payload \(payload.method) \(payload.key)", origin: payload.origin,
            shape: .type(.alias(target: target), conformances: ""))
    }
}

extension String {
    /// A name without its backticks.
    var bare: String { filter { $0 != "`" } }
}
