/// A document that is being changed: the values of one or more trees, put together anew.
///
/// What was not touched is still the tree's own value, so that a YAML alias is shared and never expanded.
struct Draft: Sendable {
    /// Where the value comes from: its place, and the text of a scalar.
    private(set) var node: Node
    /// Its elements or members as they are now; nil: as the node has them.
    private var content: Content?
    /// The place in another file that has a part in it: what an overlay's value replaced, or the action that changed this one.
    var counterpart: SourceLocation?

    enum Content: Sendable {
        case array([Draft])
        case object([Member])
        /// A string that no file has: a reference that had to be written anew.
        case string(String)
    }

    struct Member: Sendable {
        var key: String
        /// Where the key stands.
        var keyNode: Node
        var value: Draft
    }

    init(_ node: Node) {
        self.node = node
    }

    var kind: Node.Kind {
        switch content {
        case nil: node.kind
        case .array: .array
        case .object: .object
        case .string: .string
        }
    }

    var isContainer: Bool { kind == .array || kind == .object }

    /// Whether it is as its node has it.
    var isUntouched: Bool { content == nil }

    /// A string's value.
    var string: String? {
        if case .string(let text) = content { return text }
        return content == nil ? node.string : nil
    }

    var elements: [Draft] {
        get {
            switch content {
            case .array(let elements): elements
            case nil: node.elements.map(Draft.init)
            case .object, .string: []
            }
        }
        set { content = .array(newValue) }
    }

    var members: [Member] {
        get {
            switch content {
            case .object(let members): members
            case nil: node.members.map { Member(key: $0.key, keyNode: $0.value, value: Draft($0.value)) }
            case .array, .string: []
            }
        }
        set { content = .object(newValue) }
    }

    /// An object's member.
    subscript(_ key: String) -> Draft? {
        if content == nil { return node[key].map(Draft.init) }
        return members.first { $0.key == key }?.value
    }

    /// The same place with another text.
    func replaced(by text: String) -> Draft {
        var draft = self
        draft.content = .string(text)
        return draft
    }

    /// A step down: an element's or member's ordinal.
    typealias Step = Int

    /// Changes the value that a path leads to.
    mutating func change(at path: some Collection<Step>, _ body: (inout Draft) -> Void) {
        guard let step = path.first else { return body(&self) }
        let rest = path.dropFirst()
        if kind == .array {
            var elements = elements
            content = .string("")
            if elements.indices.contains(step) { elements[step].change(at: rest, body) }
            content = .array(elements)
        } else if kind == .object {
            var members = members
            content = .string("")
            if members.indices.contains(step) { members[step].value.change(at: rest, body) }
            content = .object(members)
        }
    }

    /// Removes the value that a path leads to.
    mutating func remove(at path: [Step]) {
        guard let last = path.last else { return }
        change(at: path.dropLast()) { container in
            if container.kind == .array {
                var elements = container.elements
                if elements.indices.contains(last) { elements.remove(at: last) }
                container.elements = elements
            } else {
                var members = container.members
                if members.indices.contains(last) { members.remove(at: last) }
                container.members = members
            }
        }
    }

    /// The value that a path leads to.
    func value(at path: some Collection<Step>) -> Draft? {
        var current = self
        for step in path {
            if current.kind == .array {
                let elements = current.elements
                guard elements.indices.contains(step) else { return nil }
                current = elements[step]
            } else {
                let members = current.members
                guard members.indices.contains(step) else { return nil }
                current = members[step].value
            }
        }
        return current
    }
}
