/// A schema with everything merged that `allOf` and `$ref` with siblings say together.
struct Shape {
    var parts: [Part]
    var types: [JSONType]?
    var format: String?
    var contentEncoding: String?
    var contentMediaType: String?
    var constant: Node?
    /// The values of `enum`, and the schema that lists them.
    var enumeration: [Node]?
    var enumerationSchema: Node?
    var properties: [Property] = []
    var propertyIndices: [String: Int] = [:]
    var required: Set<String> = []
    var additional = Additional.unspecified
    var patterns: [Part] = []
    var items: [Part] = []
    var prefixItems: [Part] = []
    var unions: [Union] = []
    var visited: Set<Part> = []

    struct Property {
        var key: String
        var parts: [Part]
    }

    enum Additional {
        case unspecified, closed, open
        case schema(Part)
    }

    /// `oneOf` or `anyOf`.
    struct Union {
        var members: [Part]
        var discriminator: Node?
        var schema: Node
    }

    init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The schema that stands for all of them: where it is declared, and its words.
    var primary: Node? { parts.first?.node }

    /// Whether there is nothing but unions in it.
    var isBare: Bool {
        properties.isEmpty && items.isEmpty && prefixItems.isEmpty && patterns.isEmpty && constant == nil
            && (enumeration ?? []).isEmpty && (types == nil || types == [.object])
            && { if case .schema = additional { false } else { true } }()
    }

    mutating func addProperty(_ key: String, _ part: Part) {
        guard let index = propertyIndices[key] else {
            propertyIndices[key] = properties.count
            properties.append(Property(key: key, parts: [part]))
            return
        }
        let known = properties[index].parts
        if known.contains(where: { $0.node == part.node }) { return }
        if part.schema.reference != nil, known.contains(where: { $0.schema.saysTheSame(as: part.schema) }) { return }
        if part.schema.isAnything { return }
        if known.allSatisfy(\.schema.isAnything) {
            properties[index].parts = [part]
        } else {
            properties[index].parts.append(part)
        }
    }

    /// Keeps the types that are also among these.
    /// - Returns: Whether any is; where none is, the types stay as they are.
    @discardableResult
    mutating func narrow(to types: [JSONType]) -> Bool {
        guard let known = self.types else {
            self.types = types
            return true
        }
        var both = known.filter { types.contains($0) || $0 == .integer && types.contains(.number) }
        if both.isEmpty, known.contains(.number), types.contains(.integer) { both = [.integer] }
        if !both.isEmpty { self.types = both }
        return !both.isEmpty
    }
}

extension SchemaObject {
    /// Whether both are the same reference and nothing else.
    func saysTheSame(as other: SchemaObject) -> Bool {
        guard let reference, reference == other.reference, node.file == other.node.file else { return false }
        return !hasStructure && !other.hasStructure
    }
}
