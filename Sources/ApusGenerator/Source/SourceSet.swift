import ApusDigest

/// The documents that are read: the root and those that `$ref`s reach.
struct SourceSet {
    /// The root document.
    let root: Node
    /// What was found in the files and their references.
    var diagnostics: Diagnostics

    /// The files that were asked for, by path; nil for one that is not there or not readable.
    private var files: [String: Result<Tree, UnresolvedReference>] = [:]
    /// What was read from the network.
    private(set) var remoteDocuments: [RemoteDocument] = []
    private let folder: ReferenceFolder
    private let read: (String) throws -> [UInt8]?
    /// The names that each file's schemas give themselves.
    private var identifiers: [ObjectIdentifier: Identifiers] = [:]
    /// What any file names by a URI; of two the one that was read first.
    private var named: [String: Node] = [:]
    private var answers: [Question: Result<Node, UnresolvedReference>] = [:]

    /// Parses the root document.
    /// - Parameters:
    ///   - root: Its path as the person named it; `<stdin>` refers to files in the current folder.
    ///   - bytes: Its contents, JSON or YAML.
    ///   - referenceRoot: The folder below which references may read files; the document's own where it is nil.
    ///   - allowsNetwork: Whether references may read `http` and `https` URLs too.
    ///   - overlays: Changes to the root document, in their order.
    ///   - read: Reads a file, a path that begins as `root` does; nil where there is none.
    init(
        root: String, bytes: [UInt8], referenceRoot: String? = nil, allowsNetwork: Bool = false, overlays: [Overlay] = [],
        read: @escaping (String) throws -> [UInt8]?
    ) throws(GenerationError) {
        let (original, found) = try readTree(bytes, file: root, name: "", expecting: ["openapi", "swagger"])
        self.read = read
        folder = ReferenceFolder(document: root, root: referenceRoot, allowsNetwork: allowsNetwork)
        diagnostics = Diagnostics(root: root)
        for diagnostic in found { diagnostics.add(diagnostic) }
        let tree = try apply(overlays, to: original, &diagnostics)
        self.root = Node(tree: tree, index: tree.root)
        files[folder.documentPath] = .success(tree)
        note(tree)
    }

    /// What the text of a `$ref` that stands in `node`'s file names, one step; nil where there is nothing, which is not
    /// reported: the caller knows the context, and `find` the reason.
    mutating func resolve(_ reference: String, from node: Node) -> Node? {
        try? find(reference, from: node).get()
    }

    /// What the text of a `$ref` names, one step, or why nothing.
    mutating func find(_ reference: String, from node: Node) -> Result<Node, UnresolvedReference> {
        let key = Question(tree: ObjectIdentifier(node.tree), scope: scopeIndex(of: node), reference: reference)
        if let known = answers[key] { return known }
        var hops = 100
        let answer = find(reference, from: node, hops: &hops)
        answers[key] = answer
        return answer
    }

    /// Follows `$ref`s until a value without one.
    /// - Returns: The value, the node itself where it has no `$ref`; nil on a cycle or where there is nothing, which is reported.
    mutating func follow(_ node: Node) -> Node? {
        var current = node
        var visited: Set<Node> = []
        while let reference = current["$ref"], let text = reference.string {
            guard visited.insert(current).inserted else {
                reportCycle(from: current)
                return nil
            }
            switch find(text, from: current) {
            case .success(let target):
                current = target
            case .failure(let reason):
                diagnostics.add(.warning, .unresolvedReference, reason.message, at: reference)
                return nil
            }
        }
        return current
    }

    /// Reports a cycle once, wherever it was entered: at the first of its `$ref`s.
    private mutating func reportCycle(from start: Node) {
        var members = [start]
        var current = start
        while let text = current["$ref"]?.string, case .success(let next) = find(text, from: current), next != start,
            members.count < 1000
        {
            members.append(next)
            current = next
        }
        let first = members.min { ($0.file, $0.location.line, $0.index) < ($1.file, $1.location.line, $1.index) } ?? start
        let turn = (members.firstIndex(of: first) ?? 0)
        let names = (members[turn...] + members[..<turn]).prefix(5).map { "`\($0.pointer)`" }
        let path = names.count == 1 ? "itself" : names.dropFirst().joined(separator: ", ")
        diagnostics.add(
            .warning, .referenceCycle,
            names.count == 1
                ? "this `$ref` refers to itself" : "this `$ref` leads back to itself by way of \(path)",
            at: first["$ref"] ?? first)
    }

    /// What a reference's answer depends on.
    private struct Question: Hashable {
        let tree: ObjectIdentifier
        let scope: Int32
        let reference: String
    }

    /// - Parameter hops: How many more references a pointer may pass through in all.
    private mutating func find(
        _ reference: String, from node: Node, hops: inout Int
    ) -> Result<Node, UnresolvedReference> {
        guard hops > 0 else { return .failure(UnresolvedReference("`\(reference)` leads through too many references")) }
        hops -= 1
        let place: Node
        let fragment: String
        switch scope(of: reference, from: node) {
        case .success(let scope): (place, fragment) = scope
        case .failure(let reason): return .failure(reason)
        }
        if fragment.isEmpty { return .success(place) }
        // A pointer below a schema of its own `$id` may also be meant from the document's root, as most are.
        for start in place.parent == nil ? [place] : [place, Node(tree: place.tree, index: place.tree.root)] {
            if let found = descend(fragment, from: start, hops: &hops) { return .success(found) }
        }
        return .failure(UnresolvedReference("`\(reference)` refers to nothing\(nearest(fragment, in: place))"))
    }

    /// Where a reference's fragment counts from: a file's root or the schema of an `$id`.
    private mutating func scope(
        of reference: String, from node: Node
    ) -> Result<(Node, String), UnresolvedReference> {
        let uri = URIReference(reference)
        let fragment = uri.fragment ?? ""
        if let named = identified(uri, from: node) { return .success((named, fragment)) }
        if uri.withoutFragment.isEmpty {
            return .success((Node(tree: node.tree, index: node.tree.root), fragment))
        }
        let path: String
        switch folder.path(of: localPath(uri), from: node.tree.file) {
        case .success(let found): path = found
        case .failure(let reason): return .failure(reason)
        }
        return tree(at: path, reference).map { (Node(tree: $0, index: $0.root), fragment) }
    }

    /// A reference below the root document's `$self`, as the file it is beside it.
    private func localPath(_ uri: URIReference) -> URIReference {
        guard uri.scheme != nil, let name = root["$self"]?.string else { return uri }
        let base = URIReference(name)
        guard base.scheme == uri.scheme, base.authority == uri.authority,
            let slash = base.path.lastIndex(of: "/"), uri.path.hasPrefix(base.path[...slash])
        else { return uri }
        return URIReference(String(uri.path.dropFirst(base.path[...slash].count)))
    }

    /// The file at a path, read when it is first asked for. One that cannot be parsed is reported once, at its own place.
    private mutating func tree(at path: String, _ reference: String) -> Result<Tree, UnresolvedReference> {
        if let known = files[path] { return known }
        let file = folder.file(path)
        var result: Result<Tree, UnresolvedReference>
        do {
            if let bytes = try read(file) {
                noteNetwork(file, bytes)
                let (tree, found) = try readTree(bytes, file: file, name: folder.name(path))
                for diagnostic in found { diagnostics.add(diagnostic) }
                note(tree)
                result = .success(tree)
            } else {
                result = .failure(UnresolvedReference("there is no file `\(file)`"))
            }
        } catch let error as GenerationError {
            for var diagnostic in error.diagnostics {
                diagnostic.severity = .warning
                diagnostics.add(diagnostic)
            }
            result = .failure(UnresolvedReference("`\(file)` cannot be read"))
        } catch {
            result = .failure(UnresolvedReference("`\(file)` cannot be read: \(error)"))
        }
        files[path] = result
        return result
    }

    /// Says what was read from the network, so that a change of it shows.
    private mutating func noteNetwork(_ url: String, _ bytes: [UInt8]) {
        guard ReferenceFolder.isRemote(url) else { return }
        let document = RemoteDocument(url: url, hash: SHA256.text(of: bytes))
        remoteDocuments.append(document)
        diagnostics.add(
            .note, .networkReference, "`\(url)` was read from the network; its SHA-256 is \(document.hash)", at: root)
    }

    /// Warns of what has changed on the network since a lock was written: nobody has looked at it yet.
    mutating func noteChangedDocuments(since lock: Lock) {
        for document in remoteDocuments {
            guard let known = lock[LockPlaces.document(document.url), .document], known.name != document.hash else { continue }
            diagnostics.add(
                .warning, .networkReference,
                "`\(document.url)` is not what it was when apus.lock was written (SHA-256 \(known.name)); look at what it changes before you check in the new lock",
                at: root)
        }
    }

    /// The value of a fragment: a JSON pointer, or the name of an anchor.
    ///
    /// A pointer may pass through a `$ref`, as many documents have it.
    private mutating func descend(_ fragment: String, from start: Node, hops: inout Int) -> Node? {
        let decoded = PercentEncoding.decode(fragment)
        guard decoded.hasPrefix("/") else { return anchor(decoded, in: start) }
        for text in decoded == fragment ? [decoded] : [decoded, fragment] {
            guard let parts = JSONPointer.parts(of: text) else { continue }
            var node: Node? = start
            for part in parts {
                guard let current = node else { break }
                if let next = current.child(part) {
                    node = next
                } else if let reference = current["$ref"]?.string,
                    case .success(let target) = find(reference, from: current, hops: &hops)
                {
                    node = target.child(part)
                } else {
                    node = nil
                }
            }
            if let node { return node }
        }
        return nil
    }

    // MARK: Names

    /// Learns the names of a file that was read.
    private mutating func note(_ tree: Tree) {
        let found = Identifiers(tree)
        identifiers[ObjectIdentifier(tree)] = found
        for (uri, index) in found.byURI where named[uri] == nil { named[uri] = Node(tree: tree, index: index) }
    }

    /// The schema or document that a reference names by its `$id` or `$self`.
    private func identified(_ uri: URIReference, from node: Node) -> Node? {
        guard !named.isEmpty else { return nil }
        let base = identifiers[ObjectIdentifier(node.tree)]?.base(of: node)
        if uri.withoutFragment.isEmpty { return base?.scope }
        return named[(base.map { uri.resolved(against: $0.uri) } ?? uri).withoutFragment]
    }

    /// The schema of an `$id` around a value.
    private func scopeIndex(of node: Node) -> Int32 {
        identifiers[ObjectIdentifier(node.tree)]?.base(of: node)?.scope.index ?? -1
    }

    private func anchor(_ name: String, in scope: Node) -> Node? {
        identifiers[ObjectIdentifier(scope.tree)]?.anchor(name, in: scope)
    }

    /// The words to add where a reference to nothing is nearly one to something.
    private func nearest(_ fragment: String, in scope: Node) -> String {
        guard var parts = JSONPointer.parts(of: PercentEncoding.decode(fragment)), let last = parts.popLast(),
            let container = scope.at(pointer: parts), container.isObject,
            let nearest = EditDistance.nearest(to: last, among: container.keys)
        else { return "" }
        return "; did you mean `\(nearest)`?"
    }
}

/// Why a reference names nothing.
struct UnresolvedReference: Error, Hashable {
    /// A sentence without its full stop.
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
