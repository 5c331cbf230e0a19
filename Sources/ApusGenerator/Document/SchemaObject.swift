/// A Schema Object as it is written, 3.0's ways read as 3.1 means them.
///
/// A view: it costs nothing to make, and every property looks into the document.
struct SchemaObject: Hashable, Sendable {
    let node: Node

    init(_ node: Node) {
        self.node = node
    }

    /// Whether it is a schema at all: an object, or `true` or `false` (JSON Schema 2020-12, section 4.3.2).
    var isSchema: Bool { node.isObject || node.bool != nil }

    /// `$ref`, or one of the forms that are read like it.
    var reference: String? {
        guard node.isObject else { return nil }
        return node["$ref"]?.string ?? node["$dynamicRef"]?.string ?? node["$recursiveRef"]?.string
    }

    /// The names that it gives to itself and to its `$defs`, for the `$dynamicRef`s of what it refers to.
    var dynamicAnchors: [DynamicAnchor] {
        let candidates = [node] + (node["$defs"]?.members.map(\.value) ?? [])
        return candidates.compactMap { candidate in
            candidate["$dynamicAnchor"]?.string.map { DynamicAnchor(name: $0, node: candidate) }
        }
    }

    /// The types without `null`, in the order of the document; nil where `type` is absent or says nothing that is known.
    var types: [JSONType]? {
        guard let names = typeNames else { return nil }
        let types = names.compactMap(JSONType.init(lenient:)).filter { $0 != .null }
        return types.isEmpty ? nil : types
    }

    /// Whether null is allowed by `type`, `nullable` or `x-nullable` of this schema itself.
    var saysNullable: Bool {
        if let nullable = node["nullable"] ?? node["x-nullable"], nullable.bool == true || nullable.string == "true" {
            return true
        }
        return typeNames?.contains("null") ?? false
    }

    /// Whether it is null and nothing else: `type: null`, `const: null`, `enum: [null]`.
    var isNullOnly: Bool {
        guard node.isObject, reference == nil else { return false }
        if let names = typeNames, names == ["null"] { return true }
        if let const = node["const"] { return const.isNull }
        if let values = enumeration { return !values.isEmpty && values.allSatisfy(\.isNull) }
        return false
    }

    /// `{type: object, nullable: true}` and no word of its properties: what documents of 3.0 write beside another member of a
    /// union to say that it may be null, as `nullable` has no meaning there without a type (OpenAPI 3.0.3, section 4.7.24.1).
    var isBareNullableObject: Bool {
        guard node.isObject, typeNames == ["object"], node["nullable"]?.bool == true else { return false }
        return node.keys.allSatisfy { ["type", "nullable", "description", "title", "default", "example"].contains($0) }
    }

    /// `type: [integer, string]` whose `pattern` allows digits alone: a number that a request may write as text too, which is
    /// what ASP.NET says of each. A text that comes first is what is written, and stays one.
    var isNumberOrItsText: Bool {
        guard let pattern = node["pattern"]?.string, let types, types.count == 2, types[0] != .string,
            types.allSatisfy({ [.integer, .number, .string].contains($0) }), types[1] == .string
        else { return false }
        return pattern.hasPrefix("^") && pattern.hasSuffix("$") && pattern.contains("\\d")
            && pattern.allSatisfy { $0.isNumber || "^$-+?:()[]|\\d*.eE{},".contains($0) }
    }

    /// `type` as names, a YAML `null` counted as the name.
    var typeNames: [String]? {
        guard let type = node["type"] else { return nil }
        if type.isArray { return type.elements.compactMap { $0.isNull ? "null" : $0.scalarText } }
        if let name = type.scalarText { return [name] }
        return nil
    }

    /// Names under `type` that no version of the specification knows.
    var unknownTypeNames: [String] {
        (typeNames ?? []).filter { JSONType(lenient: $0) == nil }
    }

    var format: String? { node["format"]?.string }
    var enumeration: [Node]? { node["enum"].flatMap { $0.isArray ? $0.elements : nil } }
    var allOf: [Node] { node["allOf"]?.elements ?? [] }
    var isDeprecated: Bool { node["deprecated"]?.bool ?? false }
    var isReadOnly: Bool { node["readOnly"]?.bool ?? false }
    var isWriteOnly: Bool { node["writeOnly"]?.bool ?? false }

    /// Names under `required`, which 3.0 documents sometimes give as a boolean.
    var required: [String] { (node["required"]?.elements ?? []).compactMap(\.scalarText) }

    /// Whether any keyword says what values look like, other than by bounds and words: without one, a `$ref`'s siblings
    /// change nothing.
    var hasStructure: Bool {
        guard node.isObject else { return node.bool != nil }
        for member in node.members where Self.structuralKeywords.contains(member.key) {
            switch member.key {
            case "enum", "allOf", "oneOf", "anyOf", "prefixItems", "required":
                if member.value.count > 0 { return true }
            case "additionalProperties", "unevaluatedProperties":
                if member.value.isObject { return true }
            default: return true
            }
        }
        return false
    }

    private static let structuralKeywords: Set<String> = [
        "properties", "required", "allOf", "oneOf", "anyOf", "items", "prefixItems", "additionalProperties",
        "patternProperties", "enum", "const",
    ]

    /// Whether it only says which properties must be there: a constraint, no shape of its own.
    var isRequiredOnly: Bool {
        guard node.isObject, reference == nil else { return false }
        return node.keys.allSatisfy { key in
            key == "required" || key == "not" || key == "description" || key == "title"
                || key == "type" && types == [.object]
                || key.hasPrefix("x-")
        } && node["required"] != nil
            || node["not"] != nil
                && node.keys.allSatisfy { $0 == "not" || $0 == "required" || $0 == "description" || $0 == "title" }
    }

    /// Whether it allows everything: `{}`, `true`, or words alone.
    var isAnything: Bool {
        if let bool = node.bool { return bool }
        guard node.isObject, reference == nil else { return false }
        return !hasStructure && typeNames == nil && node["format"] == nil && node["not"] == nil
    }

    /// What it says in words.
    var documentation: Documentation {
        Documentation(
            summary: node["title"]?.string, description: node["description"]?.string,
            link: node["externalDocs"]?["url"]?.string)
    }
}

/// The types of JSON Schema.
enum JSONType: String, Hashable, Sendable {
    case null, boolean, object, array, number, string, integer

    /// Also the spellings of Swagger 2 and of hurried authors.
    init?(lenient name: String) {
        switch name {
        case "int", "long": self = .integer
        case "float", "double": self = .number
        case "bool": self = .boolean
        case "file": self = .string
        default:
            guard let type = JSONType(rawValue: name) ?? JSONType(rawValue: name.lowercased()) else { return nil }
            self = type
        }
    }
}
