/// What an object of a document is, by where it stands: what decides which of its members are objects of their own, and where a
/// referred one goes in a bundle (OpenAPI 3.2.0, section 4).
enum DocumentRole: Equatable, Sendable {
    case document
    case components
    case pathItem
    case operation
    case parameter
    case requestBody
    case response
    case header
    case mediaType
    case encoding
    case example
    case link
    case callback
    case securityScheme
    case schema
    case discriminator
    /// A map whose values have a role.
    indirect case map(DocumentRole)
    /// A list whose elements have a role.
    indirect case list(DocumentRole)
    /// An object of the specification that has nothing of interest in it.
    case plain
    /// A value that only looks like part of the document: an example, a default, an extension.
    case data

    /// The role of a member.
    func role(of key: String) -> DocumentRole {
        switch self {
        case .map(let value): return key.hasPrefix("x-") && value != .schema ? .data : value
        case .list, .data, .securityScheme, .example, .link, .discriminator: return .data
        case .callback: return key.hasPrefix("x-") ? .data : .pathItem
        case .plain: return .plain
        default: break
        }
        if key.hasPrefix("x-") { return .data }
        switch (self, key) {
        case (.document, "paths"), (.document, "webhooks"): return .map(.pathItem)
        case (.document, "components"): return .components
        case (.document, _): return .plain
        case (.components, let kind): return Self.component(kind).map { .map($0) } ?? .data
        case (.pathItem, "parameters"), (.operation, "parameters"): return .list(.parameter)
        case (.pathItem, "additionalOperations"): return .map(.operation)
        case (.pathItem, let method) where PathItemObject.methods.contains(method): return .operation
        case (.operation, "requestBody"): return .requestBody
        case (.operation, "responses"): return .map(.response)
        case (.operation, "callbacks"): return .map(.callback)
        case (.requestBody, "content"), (.response, "content"), (.parameter, "content"), (.header, "content"):
            return .map(.mediaType)
        case (.response, "headers"), (.encoding, "headers"): return .map(.header)
        case (.response, "links"): return .map(.link)
        case (.parameter, "schema"), (.header, "schema"), (.mediaType, "schema"), (.mediaType, "itemSchema"):
            return .schema
        case (.parameter, "examples"), (.header, "examples"), (.mediaType, "examples"): return .map(.example)
        case (.mediaType, "encoding"): return .map(.encoding)
        case (.schema, let keyword): return Self.keyword(keyword)
        default: return .plain
        }
    }

    private static func keyword(_ keyword: String) -> DocumentRole {
        switch keyword {
        case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas": .map(.schema)
        case "allOf", "anyOf", "oneOf", "prefixItems": .list(.schema)
        case "items", "not", "if", "then", "else", "contains", "propertyNames", "additionalProperties",
            "unevaluatedItems",
            "unevaluatedProperties", "contentSchema":
            .schema
        case "discriminator": .discriminator
        default: .data
        }
    }

    /// The role of an element.
    var element: DocumentRole {
        if case .list(let element) = self { return element }
        // `items: [{…}]` of older drafts.
        return self == .schema ? .schema : self == .plain ? .plain : .data
    }

    /// The map under `components` that it may stand in.
    var component: String? { Self.kinds.first { $0.role == self }?.name }

    /// The role of what stands in a map under `components`.
    static func component(_ name: String) -> DocumentRole? { kinds.first { $0.name == name }?.role }

    private static let kinds: [(name: String, role: DocumentRole)] = [
        ("schemas", .schema), ("responses", .response), ("parameters", .parameter), ("examples", .example),
        ("requestBodies", .requestBody), ("headers", .header), ("securitySchemes", .securityScheme), ("links", .link),
        ("callbacks", .callback), ("pathItems", .pathItem),
    ]
}
