/// Puts a document of many files into one: what a `$ref` names in another file becomes a component, or stands where the
/// specification allows no reference.
struct Bundler {
    private(set) var sources: SourceSet
    /// What was moved, in the order that it was met.
    private var moved: [Node: Component] = [:]
    private var queue: [Component] = []
    private var taken: Set<String> = []
    private var added: [String: [Draft.Member]] = [:]
    /// What is being written where it is referred to, outermost first.
    private var open: [Node] = []

    private struct Component {
        var node: Node
        var role: DocumentRole
        var kind: String
        var name: String

        var pointer: String { "#/components/\(kind)/\(JSONPointer.escaped(name))" }
    }

    init(_ sources: SourceSet) {
        self.sources = sources
    }

    /// The document, whole.
    mutating func bundle() -> Draft {
        let root = sources.root
        for kind in root["components"]?.members ?? [] {
            for key in kind.value.keys { taken.insert(kind.key + " " + key) }
        }
        var draft = copy(root, .document)
        var next = 0
        while next < queue.count {
            let component = queue[next]
            next += 1
            let member = Draft.Member(
                key: component.name, keyNode: component.node, value: copy(component.node, component.role))
            added[component.kind, default: []].append(member)
        }
        guard !added.isEmpty else { return draft }
        var components = draft["components"] ?? Draft.object(at: root)
        for (kind, members) in added.sorted(by: { $0.key < $1.key }) {
            var map = components[kind] ?? Draft.object(at: root)
            map.members += members
            components.set(kind, map)
        }
        draft.set("components", components)
        return draft
    }

    private mutating func copy(_ node: Node, _ role: DocumentRole) -> Draft {
        if role == .data { return Draft(node) }
        if let text = node["$ref"]?.string, let draft = reference(node, text, role) { return draft }
        var draft = Draft(node)
        if node.isObject {
            var members: [Draft.Member] = []
            for member in node.members {
                // A schema of another file is no resource of its own any more.
                if role == .schema, member.key == "$id" || member.key == "$schema", node.tree !== sources.root.tree {
                    continue
                }
                let value =
                    role == .discriminator && member.key == "mapping"
                    ? mapping(member.value) : copy(member.value, role.role(of: member.key))
                members.append(Draft.Member(key: member.key, keyNode: member.value, value: value))
            }
            draft.members = members
        } else if node.isArray {
            draft.elements = node.elements.map { copy($0, role.element) }
        }
        return draft
    }

    /// What becomes of a reference; nil where it stays as it is.
    private mutating func reference(_ node: Node, _ text: String, _ role: DocumentRole) -> Draft? {
        guard case .success(let target) = sources.find(text, from: node) else { return nil }
        let isRoot = target.tree === sources.root.tree
        // A path item reads best where it stands, and OpenAPI 3.0 has no other place for it.
        let isAllowed = role.component != nil && (role != .pathItem || isRoot)
        if node.tree === sources.root.tree, isRoot, isAllowed { return nil }
        guard isAllowed else {
            guard !open.contains(target), open.count < 64 else { return Draft(node) }
            open.append(target)
            defer { open.removeLast() }
            return copy(target, role)
        }
        let pointer = isRoot ? target.pointer : component(target, role).pointer
        var draft = Draft(node)
        draft.members = node.members.map { member in
            let value =
                member.key == "$ref"
                ? Draft(member.value).replaced(by: pointer) : copy(member.value, role.role(of: member.key))
            return Draft.Member(key: member.key, keyNode: member.value, value: value)
        }
        return draft
    }

    /// The component that a value of another file becomes.
    private mutating func component(_ node: Node, _ role: DocumentRole) -> Component {
        if let known = moved[node] { return known }
        let kind = role.component ?? "schemas"
        let names = Lowering.referenceNames(of: node).map(Self.legal)
        var name = names.first { taken.insert(kind + " " + $0).inserted }
        var number = 2
        while name == nil {
            let candidate = "\(names[0])-\(number)"
            if taken.insert(kind + " " + candidate).inserted { name = candidate }
            number += 1
        }
        let component = Component(node: node, role: role, kind: kind, name: name ?? names[0])
        moved[node] = component
        queue.append(component)
        return component
    }

    /// A component's name (OpenAPI 3.1.1, section 4.8.7): letters, digits, `.`, `-` and `_`.
    private static func legal(_ name: String) -> String {
        let legal = name.unicodeScalars.map { scalar -> Character in
            scalar.isASCII
                && (Character(scalar).isLetter || Character(scalar).isNumber || "._-".unicodeScalars.contains(scalar))
                ? Character(scalar) : "_"
        }
        return legal.isEmpty ? "_" : String(legal)
    }

    /// A discriminator's mapping: names of components stay, references are followed.
    private mutating func mapping(_ node: Node) -> Draft {
        var draft = Draft(node)
        draft.members = node.members.map { member in
            var value = Draft(member.value)
            if let text = member.value.string, text.contains("#") || text.contains("/") || text.contains("."),
                case .success(let target) = sources.find(text, from: member.value),
                target.tree !== sources.root.tree || node.tree !== sources.root.tree
            {
                let isRoot = target.tree === sources.root.tree
                value = value.replaced(by: isRoot ? target.pointer : component(target, .schema).pointer)
            }
            return Draft.Member(key: member.key, keyNode: member.value, value: value)
        }
        return draft
    }
}

extension Draft {
    /// An empty object, at the place of another value.
    static func object(at node: Node) -> Draft {
        var draft = Draft(node)
        draft.members = []
        return draft
    }

    /// Sets an object's member, behind the others where it is new.
    mutating func set(_ key: String, _ value: Draft) {
        var members = members
        if let index = members.firstIndex(where: { $0.key == key }) {
            members[index].value = value
        } else {
            members.append(Member(key: key, keyNode: node, value: value))
        }
        self.members = members
    }

    /// Removes an object's member.
    mutating func unset(_ key: String) {
        members.removeAll { $0.key == key }
    }
}
