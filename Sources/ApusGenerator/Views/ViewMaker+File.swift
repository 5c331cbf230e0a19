/// What goes into one file; its parts are added one by one, the imports follow from them.
struct FileContents {
    var client: ClientView?
    var formerNames: [FormerNamesView] = []
    var failure: FailureView?
    var headers: HeadersView?
    var rateLimits: RateLimitsView?
    var stubs: StubsView?
    var operations: [OperationsView] = []
    var scopes: [ScopeView] = []
    var codings: [CodingView] = []
    var validations: [ValidationView] = []
    var usesRuntime = false
    /// Whether the runtime stands in a signature, not only in conformances.
    var signsRuntime = false
    var usesFoundation = false
}

extension ViewMaker {
    /// The view of a file.
    func file(_ path: String, _ contents: FileContents) -> FileView {
        let isEmpty =
            contents.client == nil && contents.failure == nil && contents.headers == nil && contents.stubs == nil
            && contents.operations.isEmpty && contents.scopes.isEmpty
        return FileView(
            path: path, imports: imports(contents), note: isEmpty ? "Nothing falls to this file." : "",
            client: contents.client, formerNames: contents.formerNames, failure: contents.failure,
            headers: contents.headers, rateLimits: contents.rateLimits, stubs: contents.stubs, operations: contents.operations, scopes: contents.scopes,
            hasCodings: !contents.codings.isEmpty, codings: contents.codings, validations: contents.validations)
    }

    /// Imports of what the file's declarations use.
    private func imports(_ contents: FileContents) -> [String] {
        var lines: [String] = []
        if contents.usesRuntime {
            lines += importing("ApusRuntime", attribute: "@_spi(ApusGenerated) ", isInSignatures: contents.signsRuntime)
        }
        if contents.client != nil, configuration.transport == .urlsession {
            lines += importing("ApusURLSession", isInSignatures: false)
        }
        if contents.usesFoundation {
            if !lines.isEmpty { lines.append("") }
            lines.append("#if canImport(FoundationEssentials)")
            lines += importing("FoundationEssentials", isInSignatures: true)
            lines.append("#else")
            lines += importing("Foundation", isInSignatures: true)
            lines.append("#endif")
        }
        return lines
    }

    /// One import. Other files of the target may say `import` alone, and then none may say `internal import` or
    /// `package import`, but where imports are internal by default.
    ///
    /// - Parameter isInSignatures: Whether declarations that others see name it. Conformances and default arguments do not
    ///   count: `package import` would warn.
    private func importing(_ module: String, attribute: String = "", isInSignatures: Bool) -> [String] {
        let plain = "\(attribute)import \(module)"
        switch configuration.access {
        case .public: return ["\(attribute)public import \(module)"]
        case .package where isInSignatures:
            return ["#if hasFeature(InternalImportsByDefault)", "\(attribute)package import \(module)", "#else", plain, "#endif"]
        case .package, .internal: return [plain]
        }
    }

    // MARK: - Parts

    func addClient(to contents: inout FileContents) {
        contents.client = client()
        contents.rateLimits = rateLimits()
        contents.formerNames = formerNames(former)
        contents.usesRuntime = true
        contents.signsRuntime = true
    }

    func addStubs(to contents: inout FileContents) {
        guard let stubs = stubs() else { return }
        contents.stubs = stubs
        contents.usesRuntime = true
        contents.signsRuntime = true
        for operation in api.operations { use(operation.content, in: &contents) }
    }

    func addFailure(to contents: inout FileContents) {
        contents.failure = failure()
        contents.usesRuntime = true
        contents.signsRuntime = true
        for failure in api.failures {
            switch failure.content {
            case .json(let type): use(type, in: &contents)
            case .bytes: contents.usesFoundation = true
            case .empty, .text: break
            }
        }
    }

    /// Adds the headers of answers, where there are any.
    func addHeaders(to contents: inout FileContents) {
        contents.headers = headers()
        guard contents.headers != nil else { return }
        contents.usesRuntime = true
        contents.signsRuntime = true
        for header in api.headers { use(header.type, in: &contents) }
    }

    /// Adds the methods of operations, and below them the types that belong to one operation alone.
    func add(operations indices: [Int], _ tree: TypeTree, to contents: inout FileContents) {
        guard !indices.isEmpty else { return }
        contents.usesRuntime = true
        contents.signsRuntime = true
        contents.operations += methods(indices)
        var namespaces: [TypeView] = []
        var inner: [ScopeView] = []
        var codings: [CodingView] = []
        for index in indices {
            let operation = api.operations[index]
            use(operation, in: &contents)
            let types = tree.types(ofOperation: index)
            let options = options(operation)
            guard !types.isEmpty || options != nil else { continue }
            let name = scopeName(operation)
            if tree.declaresNamespace(index) {
                namespaces.append(
                    TypeView(
                        namespace: NamespaceView(
                            documentation: ["The types of `\(call(of: operation))`."], access: access, name: name)))
            }
            var scope = ScopeView(path: "\(api.module).\(name)", types: types.map { declaration($0) })
            if let options { scope.types.insert(TypeView(options: options), at: 0) }
            inner.append(scope)
            for type in types { add(partsOf: type, tree, &inner, &codings, &contents) }
        }
        if !namespaces.isEmpty { contents.scopes.append(ScopeView(path: api.module, types: namespaces)) }
        contents.scopes += inner
        contents.codings += codings
    }

    /// Adds a type of the client and everything that stands in it.
    func add(_ id: TypeID, _ tree: TypeTree, to contents: inout FileContents) {
        contents.scopes.append(ScopeView(path: api.module, types: [declaration(id)]))
        var inner: [ScopeView] = []
        var codings: [CodingView] = []
        add(partsOf: id, tree, &inner, &codings, &contents)
        contents.scopes += inner
        contents.codings += codings
    }

    /// Adds what a webhook or a callback sends, under its own name.
    func add(_ payload: Payload, to contents: inout FileContents) {
        let target = spelling.type(payload.type, spelling.inClient)
        var comment = Comment()
        comment.add(payload.documentation)
        comment.add(block: ["`" + Markdown.oneLine("\(payload.method) \(payload.key)").filter { $0 != "`" } + "`"])
        let alias = AliasView(
            documentation: comment.lines, access: access, name: Backticks.declared(payload.name), target: target)
        contents.scopes.append(ScopeView(path: api.module, types: [TypeView(alias: alias)]))
        use(payload.type, in: &contents)
    }

    private func add(
        partsOf id: TypeID, _ tree: TypeTree, _ scopes: inout [ScopeView], _ codings: inout [CodingView],
        _ contents: inout FileContents
    ) {
        use(api[id], in: &contents)
        if let coding = coding(id) { codings.append(coding) }
        if let validation = validation(id) { contents.validations.append(validation) }
        let children = tree.types(in: id)
        guard !children.isEmpty else { return }
        scopes.append(ScopeView(path: spelling.path(id), types: children.map { declaration($0) }))
        for child in children { add(partsOf: child, tree, &scopes, &codings, &contents) }
    }

    /// The declaration of a type.
    private func declaration(_ id: TypeID) -> TypeView {
        switch api[id].kind {
        case .record(let record): TypeView(record: self.record(id, record))
        case .choice(let choice): TypeView(choice: self.choice(id, choice))
        case .enumeration(let enumeration): TypeView(enumeration: self.enumeration(id, enumeration))
        case .alias(let target): TypeView(alias: alias(id, target))
        case .outcome(let outcome): TypeView(outcome: self.outcome(id, outcome))
        }
    }

    /// How a type is read and written; nil where the runtime knows.
    private func coding(_ id: TypeID) -> CodingView? {
        let path = spelling.path(id)
        switch api[id].kind {
        case .record(let record): return CodingView(path: path, record: recordCoding(id, record))
        case .choice(let choice): return CodingView(path: path, choice: choiceCoding(id, choice))
        case .enumeration(let enumeration):
            return enumerationCoding(enumeration).map { CodingView(path: path, enumeration: $0) }
        case .alias, .outcome: return nil
        }
    }

    // MARK: - What is used

    private func use(_ type: TypeReference, in contents: inout FileContents) {
        if !contents.usesFoundation, spelling.usesFoundation(type) { contents.usesFoundation = true }
        if !contents.signsRuntime, spelling.usesRuntime(type) {
            contents.usesRuntime = true
            contents.signsRuntime = true
        }
    }

    private func use(_ declaration: TypeDeclaration, in contents: inout FileContents) {
        switch declaration.kind {
        case .alias(let target):
            use(target, in: &contents)
            return
        case .record(let record):
            for field in record.fields { use(field.type, in: &contents) }
            for flattened in record.flattened { use(flattened.type, in: &contents) }
            if case .kept(let type, _) = record.extras { use(type, in: &contents) }
        case .choice(let choice):
            for member in choice.cases { use(member.type, in: &contents) }
        case .outcome(let outcome):
            for member in outcome.cases {
                use(member.content, in: &contents)
                if member.content == .bytes { contents.usesFoundation = true }
            }
        case .enumeration(let enumeration):
            contents.usesRuntime = true
            if enumeration.raw == .json || enumerationCoding(enumeration) != nil { contents.signsRuntime = true }
            return
        }
        contents.usesRuntime = true
        contents.signsRuntime = true
    }

    private func use(_ content: ResponseContent, in contents: inout FileContents) {
        switch content {
        case .json(let type), .optionalJSON(let type), .envelope(let type), .stream(let type, _): use(type, in: &contents)
        case .bytes, .empty, .text, .outcome: break
        }
    }

    private func use(_ operation: Operation, in contents: inout FileContents) {
        for parameter in operation.parameters { use(parameter.type, in: &contents) }
        if let pagination = operation.pagination { use(pagination.element, in: &contents) }
        if let body = operation.body {
            switch body.encoding {
            case .json, .form, .multipart, .multipartItems, .jsonLines: use(body.type, in: &contents)
            case .text, .bytes: break
            }
        }
        use(operation.content, in: &contents)
    }
}
