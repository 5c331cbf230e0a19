/// From a document to its meaning: what the stage `API` does, and what it remembers on the way.
///
/// Named schemas (components, and whatever else a `$ref` reaches) become declarations of their own, lowered from a queue so
/// that no chain of references makes the stack deep; inline schemas are lowered where they stand, once each.
struct Lowering {
    var sources: SourceSet
    let document: Document
    let configuration: Configuration
    /// What an earlier run decided.
    let lock: Lock

    /// The table; `API.types` when it is done.
    var types: [TypeDeclaration] = []
    /// The declarations of named schemas.
    var declared: [Node: TypeID] = [:]
    /// Named schemas that something uses, to be lowered.
    var queue: [TypeID] = []
    /// How far each declaration of `declared` is.
    var progress: [TypeID: Progress] = [:]
    /// The schema of a named declaration.
    var schemas: [TypeID: Node] = [:]
    /// What inline schemas became, by the schemas that were merged for them.
    var uses: [[Part]: Use] = [:]
    /// The inline schemas that are being lowered, outermost first, each with the declaration it has so far.
    var open: [(parts: [Part], id: TypeID?)] = []
    /// Where each of them stands in ``open``.
    var openIndices: [[Part]: Int] = [:]
    /// What choices were made from, for the pass that finds out how they are recognised.
    var choiceSources: [TypeID: ChoiceSource] = [:]
    /// The kinds of JSON value that an alias stands for, where its type does not tell.
    var aliasKinds: [TypeID: [JSONKind]] = [:]
    /// Where chains of references end, by the nodes on the way.
    var referenceEnds: [Node: ReferenceEnd] = [:]
    /// Declarations that turned out to be another type.
    var abandoned: Set<TypeID> = []
    /// Components that stand for nothing but an envelope.
    var envelopes: Set<TypeID> = []
    /// Whether a schema allows null; nil while it is being found out.
    var nullability: [Node: Bool?] = [:]
    /// Schemas whose keywords have been looked at.
    var examined: Set<Node> = []
    /// The components that extend a component by `allOf`, for discriminators that have no `oneOf`.
    var extensionsByBase: [Node: [Node]] = [:]
    /// The same, the other way round.
    var basesByExtension: [Node: [Node]] = [:]

    var operations: [Operation] = []
    var failures: [FailureCase] = []
    var failureIndices: [FailureKey: Int] = [:]
    var headers: [ResponseHeader] = []
    var headerIndices: [HeaderKey: Int] = [:]
    var payloads: [Payload] = []
    /// The pointers of `lenient` that were met.
    var lenientFound: Set<String> = []
    /// The `servers` of paths and operations.
    var serverOverrides: [Node] = []
    /// The `security` of operations, as it is written.
    var securityOverrides: [Node] = []

    enum Progress { case reserved, queued, done }
    enum ReferenceEnd { case schema(Node), nowhere, cycle }

    init(_ document: Document, _ sources: SourceSet, _ configuration: Configuration, _ lock: Lock = Lock()) {
        self.document = document
        self.sources = sources
        self.configuration = configuration
        self.lock = lock
    }

    mutating func report(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String, at node: Node) {
        sources.diagnostics.add(severity, code, message, at: node)
    }
}

/// Lowers a document: the stage `API`.
///
/// - Returns: The meaning of the document, its names still open.
func lower(
    _ document: Document, _ sources: inout SourceSet, _ configuration: Configuration, _ lock: Lock = Lock()
) -> API {
    var lowering = Lowering(document, sources, configuration, lock)
    let api = lowering.run()
    sources = lowering.sources
    return api
}

extension Lowering {
    mutating func run() -> API {
        examineDocument()
        reserveComponents()
        findExtensions()
        let tags = lowerOperations()
        lowerPayloads()
        drainQueue()
        if configuration.include.isEmpty && configuration.exclude.isEmpty { lowerRemainingComponents() }
        setSingleMemberInitials()
        breakAliasCycles()
        liftOutOfAliases()
        finishChoices()
        findUsage()
        makeInputs()
        markIndirection()
        compact()
        findPages()
        findStreamSwitches()
        reportUnusedSettings()
        reportUnusedLenient()
        return API(
            module: configuration.module ?? "",
            title: document.title,
            version: document.info?["version"]?.scalarText ?? "",
            documentation: infoDocumentation(),
            servers: lowerServers(document.root) + configuredServers(),
            authentication: lowerSecuritySchemes(),
            security: lowerDefaultSecurity(),
            envelope: configuration.envelope,
            types: types,
            operations: operations,
            failures: failures,
            headers: headers,
            rateLimits: configuredRateLimits(),
            payloads: payloads,
            tags: tags)
    }

    private func infoDocumentation() -> Documentation {
        Documentation(
            summary: document.info?["summary"]?.string,
            description: document.info?["description"]?.string,
            link: document.root["externalDocs"]?["url"]?.string)
    }

    /// Gives every component schema its place in the table, in document order; none is lowered yet.
    private mutating func reserveComponents() {
        for member in document.components("schemas") {
            guard SchemaObject(member.value).isSchema else {
                report(
                    .warning, .malformedKeyword,
                    "the schema `\(member.key)` is \(member.value.kind.article); it is left out",
                    at: member.value)
                continue
            }
            examineComponentName(member)
            let id = allocate(
                Place(.client, [member.key], pinned: configuration.names[member.value.pointer]), from: member.value)
            declared[member.value] = id
            schemas[id] = member.value
            progress[id] = .reserved
        }
    }

    private mutating func lowerRemainingComponents() {
        for member in document.components("schemas") {
            guard let id = declared[member.value], !envelopes.contains(id) else { continue }
            enqueue(id)
            drainQueue()
        }
    }

    /// Adds a declaration without content.
    mutating func allocate(_ place: Place, from node: Node) -> TypeID {
        let id = TypeID(types.count)
        types.append(
            TypeDeclaration(
                id: id, name: "",
                naming: Naming(place.candidates, pinned: place.pinned ?? configuration.names[node.pointer]),
                scope: place.scope, kind: .alias(.json), documentation: declarationDocumentation(of: node),
                isDeprecated: SchemaObject(node).isDeprecated, usage: [], input: nil, inputOf: nil,
                origin: Origin(node)))
        return id
    }

    mutating func enqueue(_ id: TypeID) {
        guard progress[id] == .reserved else { return }
        progress[id] = .queued
        queue.append(id)
    }

    mutating func drainQueue() {
        var next = 0
        while next < queue.count {
            lowerDeclaration(queue[next])
            next += 1
        }
        queue.removeAll()
    }

    /// Lowers a named schema into its declaration.
    mutating func lowerDeclaration(_ id: TypeID) {
        guard progress[id] != .done, let node = schemas[id] else { return }
        progress[id] = .done
        let place = Place(types[id.index].scope, types[id.index].naming.candidates)
        let use: Use
        if let members = polymorphicMembers(of: node) {
            use = lowerChoice(
                members.map { [$0] }, discriminator: Self.discriminator(of: node), at: place, slot: id, from: node, isOpen: true)
        } else if let passed = passedOn(Part(node)), !isExtension(node, of: passed.node) {
            examineKeywords(of: node)
            use = lower(passed, for: id, at: place)
        } else {
            use = lower(merged([Part(node)]), at: place, slot: id)
        }
        if use.type != .declared(id) {
            types[id.index].kind = .alias(use.type)
            if let kinds = use.kinds { aliasKinds[id] = kinds }
        }
    }

    /// What a named schema passes on: another named type, or what stands inline in it, which then has its name.
    private mutating func lower(_ passed: Part, for id: TypeID, at place: Place) -> Use {
        if passed.schema.reference != nil || declared[passed.node] != nil || uses[[passed]] != nil
            || !passed.node.isObject || configuration.types[passed.node.pointer] != nil
        {
            return use([passed], at: place)
        }
        if types[id.index].documentation == Documentation() {
            types[id.index].documentation = declarationDocumentation(of: passed.node)
        }
        let use: Use
        if let next = passedOn(passed) {
            use = lower(next, for: id, at: place)
        } else {
            use = lower(merged([passed]), at: place, slot: id)
        }
        uses[[passed]] = use
        return use
    }

    /// Whether a component extends one that has a discriminator, adding nothing: it is one of its cases, not another name.
    mutating func isExtension(_ node: Node, of base: Node) -> Bool {
        guard !extensionsByBase.isEmpty, let base = referent(of: base) else { return false }
        return extensionsByBase[base]?.contains(node) ?? false
    }
}
