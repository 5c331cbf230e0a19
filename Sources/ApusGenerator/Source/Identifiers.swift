/// The names that a file's schemas give themselves: `$id`, `$anchor` and `$dynamicAnchor`, and a document's `$self`.
struct Identifiers {
    /// Values by their URI.
    private(set) var byURI: [String: Int32] = [:]
    /// The URI of every value that has one, and of the root.
    private var uris: [Int32: URIReference] = [:]
    private var anchors: [Anchor: Int32] = [:]
    private let tree: Tree

    private struct Anchor: Hashable {
        let name: String
        /// The value whose `$id` it counts from, or the root.
        let scope: Int32
    }

    init(_ tree: Tree) {
        self.tree = tree
        let root = Node(tree: tree, index: tree.root)
        if let name = root["$self"]?.string {
            let uri = URIReference(name)
            uris[tree.root] = uri
            byURI[uri.withoutFragment] = tree.root
        }
        var named: [(Int32, String)] = []
        var index = 0
        while index < tree.recordCount {
            let record = tree.records[index]
            // A key: its place in the object's slots is known by the value that points back.
            if record.kind == .string, record.count >= 3, record.key >= 0, record.parent >= 0,
                tree.bytes[Int(record.start)] == UInt8(ascii: "$"),
                tree.records[Int(record.key)].key == Int32(truncatingIfNeeded: index)
            {
                note(tree.text(Int32(truncatingIfNeeded: index)), record, &named)
            }
            index += 1
        }
        for (index, name) in named {
            let scope = scope(of: index)
            anchors[Anchor(name: name, scope: scope)] = index
        }
    }

    private mutating func note(_ key: String, _ record: TreeRecord, _ named: inout [(Int32, String)]) {
        let object = Node(tree: tree, index: record.parent)
        guard let value = object[key], let text = value.string, isSchema(object) else { return }
        switch key {
        case "$id":
            // Objects stand before what they contain, so that the URI around this one is known.
            var uri = URIReference(text)
            if let base = object.parent.flatMap({ base(of: $0) }) { uri = uri.resolved(against: base.uri) }
            uris[object.index] = uri
            byURI[uri.withoutFragment] = object.index
            if let fragment = uri.fragment, !fragment.isEmpty { named.append((object.index, fragment)) }
        case "$anchor", "$dynamicAnchor":
            named.append((object.index, text))
        default:
            break
        }
    }

    /// Whether an object that names itself looks like a schema, not like an example.
    private func isSchema(_ object: Node) -> Bool {
        if object.index == tree.root { return true }
        let keywords: Set<String> = [
            "$schema", "$ref", "$defs", "$dynamicRef", "$anchor", "$dynamicAnchor", "type", "properties", "items",
            "prefixItems", "additionalProperties", "patternProperties", "required", "allOf", "anyOf", "oneOf", "not",
            "enum", "const", "format", "title", "description",
        ]
        return object.keys.contains(where: keywords.contains)
    }

    /// The nearest value around a node that has a URI, and that URI.
    func base(of node: Node) -> (scope: Node, uri: URIReference)? {
        guard !uris.isEmpty else { return nil }
        var current: Node? = node
        while let node = current {
            if let uri = uris[node.index] { return (node, uri) }
            current = node.parent
        }
        return nil
    }

    /// The value of an anchor: in the schema of an `$id`, else the only one of that name in the file.
    func anchor(_ name: String, in node: Node) -> Node? {
        if let found = anchors[Anchor(name: name, scope: scope(of: node.index))] { return Node(tree: tree, index: found) }
        let others = anchors.filter { $0.key.name == name }.map(\.value)
        return others.min().map { Node(tree: tree, index: $0) }
    }

    private func scope(of index: Int32) -> Int32 {
        base(of: Node(tree: tree, index: index))?.scope.index ?? tree.root
    }
}
