/// Makes the views of a client from its IR: what stands in which file, and every piece of text in it.
///
/// - Parameter former: Names of an earlier version, to be kept as deprecated ones.
public func makeViews(_ api: API, _ configuration: Configuration, keeping former: [FormerName] = []) -> Views {
    var maker = ViewMaker(api, configuration)
    maker.former = former
    var files: [FileView]
    switch configuration.layout {
    case .perSchema: files = maker.filesPerSchema()
    case .shards: files = maker.shards()
    case .single: files = [maker.singleFile()]
    }
    files.sort { $0.path < $1.path }
    return Views(files: files)
}

extension ViewMaker {
    /// One file per type and per tag.
    func filesPerSchema() -> [FileView] {
        let tree = TypeTree(api)
        var names = FileNames()
        var files: [FileView] = []

        func add(_ folder: String, _ name: String, _ fill: (inout FileContents) -> Void) {
            var contents = FileContents()
            fill(&contents)
            files.append(file(names.path(folder, name), contents))
        }

        add("", api.module) { addClient(to: &$0) }
        add("", api.module + "+Failure") { addFailure(to: &$0) }
        if !api.headers.isEmpty { add("", api.module + "+Headers") { addHeaders(to: &$0) } }
        if configuration.stubs == .on { add("", api.module + "+Stubs") { addStubs(to: &$0) } }
        for (tag, operations) in operationsByTag() {
            add("Operations", tag.isEmpty ? "Operations" : tag + "+Operations") {
                self.add(operations: operations, tree, to: &$0)
            }
        }
        for id in tree.top {
            add("Models", api[id].name) { self.add(id, tree, to: &$0) }
        }
        for payload in ownPayloads {
            add("Models", payload.name) { self.add(payload, to: &$0) }
        }
        return files
    }

    /// Everything in one file.
    func singleFile() -> FileView {
        let tree = TypeTree(api)
        var contents = FileContents()
        addClient(to: &contents)
        addFailure(to: &contents)
        addHeaders(to: &contents)
        addStubs(to: &contents)
        add(operations: Array(api.operations.indices), tree, to: &contents)
        for id in tree.top { add(id, tree, to: &contents) }
        for payload in ownPayloads { add(payload, to: &contents) }
        var names = FileNames()
        return file(names.path("", api.module), contents)
    }

    /// A fixed set of files, so that a build system knows them before the document is read.
    func shards() -> [FileView] {
        let tree = TypeTree(api)
        var client = FileContents()
        addClient(to: &client)
        addFailure(to: &client)
        addHeaders(to: &client)
        addStubs(to: &client)
        var operations = [FileContents](repeating: FileContents(), count: Shards.operations)
        for (tag, indices) in operationsByTag() {
            add(operations: indices, tree, to: &operations[Shards.index(tag, of: Shards.operations)])
        }
        var models = [FileContents](repeating: FileContents(), count: Shards.models)
        for id in tree.top {
            add(id, tree, to: &models[Shards.index(api[id].name, of: Shards.models)])
        }
        for payload in ownPayloads {
            add(payload, to: &models[Shards.index(payload.name, of: Shards.models)])
        }
        return zip(shardFileNames(module: api.module), [client] + operations + models).map { file($0, $1) }
    }

    /// The operations of every tag that is the first of one, in the order of the tags.
    private func operationsByTag() -> [(tag: String, operations: [Int])] {
        let names = Dictionary(api.tags.map { ($0.key, $0.name) }) { first, _ in first }
        var order: [String] = []
        var operations: [String: [Int]] = [:]
        for (index, operation) in api.operations.enumerated() {
            let key = operation.tags.first ?? ""
            let name = key.isEmpty ? "" : names[key] ?? key
            if operations[name] == nil { order.append(name) }
            operations[name, default: []].append(index)
        }
        return order.map { ($0, operations[$0] ?? []) }
    }

    /// The payloads that are no type of the same name already.
    var ownPayloads: [Payload] {
        api.payloads.filter { !$0.name.isEmpty && !spelling.isTaken($0.name) }
    }
}
