/// A schema with whatever it refers to and merges put into one, so that how it is put together makes no difference.
struct FlatSchema {
    /// The schema that carries the words: the node itself, behind pure references.
    let node: Node
    var types: [String]?
    var typeNode: Node?
    var isNullable = false
    var format: Node?
    var properties: [Property] = []
    var required: [String: Node] = [:]
    /// `enum` or `const`, as text by value.
    var values: [(text: String, node: Node)]?
    var items: Node?
    /// `additionalProperties`: a schema, or whether there may be others.
    var additional: Node?
    /// Members of `oneOf` and `anyOf` without null.
    var members: [Node] = []
    var membersNode: Node?
    var discriminator: Node?
    /// What `allOf` names, to be compared one by one as well.
    var merged: [Node] = []
    /// Bounds, patterns and whatever else is one keyword with a value.
    var keywords: [String: Node] = [:]
    var isReadOnly = false
    var isWriteOnly = false
    var isDeprecated = false

    struct Property {
        var key: String
        var node: Node
    }

    /// Keywords that are compared by their values.
    static let compared: Set<String> = Set(bounds).union([
        "pattern", "default", "contentEncoding", "contentMediaType", "uniqueItems", "not", "if", "then", "else",
        "contains",
        "minContains", "maxContains", "dependentRequired", "dependentSchemas", "propertyNames", "patternProperties",
        "prefixItems", "unevaluatedItems", "unevaluatedProperties",
    ])
    static let bounds = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems",
        "minProperties", "maxProperties", "multipleOf", "uniqueItems",
    ]

    init(_ node: Node, _ sources: inout SourceSet) {
        self.node = node
        var visited: Set<Node> = []
        add(node, &sources, &visited, isOwn: true)
        if let only = members.first, members.count == 1 {
            // A union of one, which null may have been beside.
            members = []
            membersNode = nil
            merged.append(only)
            add(only, &sources, &visited, isOwn: true)
        }
    }

    /// - Parameter isOwn: Whether the part decides about null; what is merged only forbids.
    private mutating func add(_ node: Node, _ sources: inout SourceSet, _ visited: inout Set<Node>, isOwn: Bool) {
        guard node.isObject, visited.insert(node).inserted, visited.count < 1000 else { return }
        let schema = SchemaObject(node)
        if isOwn, schema.saysNullable { isNullable = true }
        if let names = schema.typeNames?.filter({ $0 != "null" }), types == nil, !names.isEmpty {
            types = names.sorted()
            typeNode = node["type"]
        }
        for member in node.members {
            switch member.key {
            case "format": format = format ?? member.value
            case "properties":
                for property in member.value.members where !properties.contains(where: { $0.key == property.key }) {
                    properties.append(Property(key: property.key, node: property.value))
                }
            case "required":
                for key in member.value.elements {
                    if let text = key.scalarText { required[text] = required[text] ?? key }
                }
            case "enum" where member.value.count > 0:
                if isOwn, member.value.elements.contains(where: \.isNull) { isNullable = true }
                values = values ?? member.value.elements.filter { !$0.isNull }.map { ($0.comparisonText, $0) }
            case "const": values = values ?? [(member.value.comparisonText, member.value)]
            case "items": items = items ?? member.value
            case "additionalProperties": additional = additional ?? member.value
            case "discriminator": discriminator = discriminator ?? member.value
            case "oneOf", "anyOf": add(union: member.value, isOwn: isOwn)
            case "readOnly": isReadOnly = isReadOnly || member.value.bool == true
            case "writeOnly": isWriteOnly = isWriteOnly || member.value.bool == true
            case "deprecated": isDeprecated = isDeprecated || member.value.bool == true
            default:
                if Self.compared.contains(member.key), keywords[member.key] == nil {
                    keywords[member.key] = member.value
                }
            }
        }
        if let reference = schema.reference, let target = sources.resolve(reference, from: node) {
            add(target, &sources, &visited, isOwn: isOwn)
        }
        for part in schema.allOf {
            merged.append(part)
            add(part, &sources, &visited, isOwn: isOwn && schema.allOf.count == 1)
        }
    }

    private mutating func add(union: Node, isOwn: Bool) {
        for member in union.elements {
            if SchemaObject(member).isNullOnly {
                if isOwn { isNullable = true }
            } else if !SchemaObject(member).isRequiredOnly {
                members.append(member)
                membersNode = union
            }
        }
    }

    /// Whether keys that no property has may be there; nil where that was not said, which means yes.
    var allowsOthers: Bool { additional.map { $0.bool != false } ?? true }
}

extension Node {
    /// The value as text that is the same for equal values: scalars by kind and text, objects by sorted keys.
    var comparisonText: String {
        switch kind {
        case .null: return "null"
        case .boolean: return bool == true ? "true" : "false"
        case .number: return double.map { "\($0)" } ?? scalarText ?? ""
        case .string: return "\"\(string ?? "")\""
        case .array: return "[\(elements.map(\.comparisonText).joined(separator: ", "))]"
        case .object:
            let members = members.sorted { $0.key < $1.key }
            return "{\(members.map { "\"\($0.key)\": \($0.value.comparisonText)" }.joined(separator: ", "))}"
        }
    }

    /// Whether it says the same as another value, whatever the order of keys.
    func says(_ other: Node) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .null: return true
        case .boolean: return bool == other.bool
        case .number: return scalarText == other.scalarText || double == other.double
        case .string: return string == other.string
        case .array: return count == other.count && zip(elements, other.elements).allSatisfy { $0.says($1) }
        case .object:
            return count == other.count
                && keys.allSatisfy { key in
                    guard let mine = self[key], let its = other[key] else { return false }
                    return mine.says(its)
                }
        }
    }

    /// Where a difference at this value is found: at its key.
    var place: Origin { Origin(location: keyLocation, pointer: pointer) }
}
