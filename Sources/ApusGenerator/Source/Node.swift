/// One value of a document: a handle into its tree. Cheap to copy.
struct Node: Sendable {
    let tree: Tree
    let index: Int32

    /// What a value is.
    typealias Kind = TreeRecord.Kind

    /// A member of an object.
    struct Member: Sendable {
        let key: String
        let value: Node
        /// Where the key stands.
        let keyLocation: SourceLocation
    }

    private var record: TreeRecord { tree.records[Int(index)] }

    var kind: Kind { record.kind }
    var isNull: Bool { kind == .null }
    var isString: Bool { kind == .string }
    var isNumber: Bool { kind == .number }
    var isBoolean: Bool { kind == .boolean }
    var isArray: Bool { kind == .array }
    var isObject: Bool { kind == .object }

    /// A string's value.
    var string: String? { kind == .string ? tree.text(index) : nil }

    var bool: Bool? {
        guard kind == .boolean else { return nil }
        return tree.bytes[Int(record.start)] | 0x20 == UInt8(ascii: "t")
    }

    /// A number without a fraction that fits: `12`, `1.0` and `1e3` count.
    var int: Int? { kind == .number ? NumberText.int(tree.text(index)) : nil }

    /// A number; nil where it is beyond what a `Double` holds.
    var double: Double? { kind == .number ? NumberText.double(tree.text(index)) : nil }

    /// A scalar as the document writes it: `08012`, `true`, a string's value; nil for null, arrays and objects.
    var scalarText: String? {
        switch kind {
        case .null, .array, .object: nil
        case .boolean, .number, .string: tree.text(index)
        }
    }

    /// How many elements or members; 0 for a scalar.
    var count: Int { isArray || isObject ? Int(record.count) : 0 }

    /// An object's member; nil where there is none.
    subscript(_ key: String) -> Node? {
        guard record.kind == .object else { return nil }
        var key = key
        let found = key.withUTF8 { tree.member($0, of: index) }
        return found.map { Node(tree: tree, index: $0) }
    }

    /// An array's element; nil where there is none.
    subscript(_ ordinal: Int) -> Node? {
        guard isArray, ordinal >= 0, ordinal < count else { return nil }
        return Node(tree: tree, index: tree.slots[Int(record.start) + ordinal])
    }

    /// An object's members in document order, each key once; none for anything else.
    var members: [Member] {
        guard isObject else { return [] }
        let (start, count) = (Int(record.start), Int(record.count))
        return (0..<count).map { ordinal in
            let key = tree.slots[start + 2 * ordinal]
            return Member(
                key: tree.text(key), value: Node(tree: tree, index: tree.slots[start + 2 * ordinal + 1]),
                keyLocation: tree.location(of: tree.records[Int(key)].place))
        }
    }

    /// An object's keys in document order.
    var keys: [String] {
        guard isObject else { return [] }
        let start = Int(record.start)
        return (0..<Int(record.count)).map { tree.text(tree.slots[start + 2 * $0]) }
    }

    /// An array's elements; none for anything else.
    var elements: [Node] {
        guard isArray else { return [] }
        let start = Int(record.start)
        return (0..<Int(record.count)).map { Node(tree: tree, index: tree.slots[start + $0]) }
    }

    /// The key that it is the value of; nil in an array and at the root.
    var key: String? {
        guard let parent, parent.isObject else { return nil }
        return tree.text(record.key)
    }

    /// Its place among the elements of an array.
    var ordinal: Int { Int(record.key) }

    /// What it stands in; nil for a document's root.
    var parent: Node? { record.parent < 0 ? nil : Node(tree: tree, index: record.parent) }

    /// Where the value begins.
    var location: SourceLocation { tree.location(of: record.place) }

    /// Where the key begins that it is the value of; where it begins itself in an array or at the root.
    var keyLocation: SourceLocation {
        guard let parent, parent.isObject else { return location }
        return tree.location(of: tree.records[Int(record.key)].place)
    }

    /// The byte of its file where it begins.
    var offset: Int32 { record.place }

    /// The byte where the key begins that it is the value of; where it begins itself in an array or at the root.
    var keyOffset: Int32 {
        guard let parent, parent.isObject else { return offset }
        return tree.records[Int(record.key)].place
    }

    /// A place in another file that has a part in the value: where an overlay put it, or the action that changed it.
    var counterpart: SourceLocation? {
        guard !tree.counterparts.isEmpty else { return nil }
        if let own = tree.counterparts[index] { return own }
        // What stands in something that an overlay put there stands there too.
        var current = parent
        while let node = current, node.location.file == location.file {
            if node.location.file != tree.file, let place = tree.counterparts[node.index] { return place }
            current = node.parent
        }
        return nil
    }

    /// What a diagnostic says of the other file, where an overlay has a part in the value.
    var overlayRemark: String? {
        counterpart.map { location.file == tree.file ? "\($0) changed this" : "put at \($0) by this overlay" }
    }

    /// The JSON pointer as a URI fragment, `#/paths/~1x/get`, with the file in front where it is not the root document.
    var pointer: String { tree.pointer(to: index) }

    /// The path of its file.
    var file: String { tree.file }

    /// What a JSON pointer names from here; its parts are already unescaped.
    func at(pointer parts: [String]) -> Node? {
        var node = self
        for part in parts {
            guard let next = node.child(part) else { return nil }
            node = next
        }
        return node
    }

    /// The member or element that a part of a JSON pointer names.
    func child(_ part: String) -> Node? {
        guard isArray else { return self[part] }
        guard let ordinal = Int(part), String(ordinal) == part else { return nil }
        return self[ordinal]
    }
}

extension Node {
    /// Whether another node of the same file has the same value, members in any order: the same words, wherever they stand.
    func hasContent(of other: Node) -> Bool {
        guard kind == other.kind, count == other.count, file == other.file else { return false }
        switch kind {
        case .null: return true
        case .boolean, .number, .string: return scalarText == other.scalarText
        case .array: return zip(elements, other.elements).allSatisfy { $0.hasContent(of: $1) }
        case .object: return members.allSatisfy { other[$0.key]?.hasContent(of: $0.value) ?? false }
        }
    }
}

extension Node: Hashable {
    static func == (left: Node, right: Node) -> Bool {
        left.tree === right.tree && left.index == right.index
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(tree))
        hasher.combine(index)
    }
}
