/// An OpenAPI document made of chance: every keyword with values that fit and values that do not, names of every kind,
/// references to anything, cycles. As JSON text.
struct RandomDocument {
    private var random: RandomNumbers
    private var names: [String] = []
    /// How many more values there may be.
    private var room = 160

    init(seed: UInt64) { random = RandomNumbers(seed: seed) }

    /// Stands in every text that is no name, so that a test finds it where it should not be.
    static let marker = "mArKeR"

    private static let oddNames = [
        "", " ", "a", "A", "id", "Id", "self", "Self", "Type", "init", "class", "default", "let", "in", "nil", "none", "Error", "Data", "String",
        "Int", "Array", "Response", "Request", "JSONValue", "value", "http", "core", "+1", "-1", "1", "日本", "🦜", "a b", "a-b", "a_b", "a.b", "a/b",
        "a~b", "é", "\u{202E}x", "$x", "@x", "x[]", "{x}", "..", "CON", "a\\\"b", "a\\nb", "*/", "//", "\\\\(x)", "`x`", "unknown", "rawValue",
    ]

    mutating func text() -> String {
        let count = 1 + random.below(6)
        names = (0..<count).map { "S\($0)" }
        for _ in 0..<random.below(3) { names.append(random.pick(Self.oddNames)) }
        let schemas = names.map { "\"\($0)\": \(schema(4))" }.joined(separator: ", ")
        let paths = (0..<random.below(4)).map { "\"/p\($0)/{\(name())}\": \(pathItem())" }.joined(separator: ", ")
        let version = random.pick(["3.0.0", "3.1.0", "3.2.0", "3.1.1", "3.9"])
        return """
            {"openapi": "\(version)", "info": {"title": \(words()), "version": \(words()), "description": \(words())},
             "servers": [{"url": "https://example.com/\(name())", "description": \(words())}], "tags": [{"name": \(words())}],
             "paths": {\(paths)}, "components": {"schemas": {\(schemas)}}}
            """
    }

    private mutating func name() -> String { random.pick(Self.oddNames) }

    /// A text with the marker, in the ways that would lead out of where it is printed.
    private mutating func words() -> String {
        let mark = Self.marker
        return "\"" + random.pick([
            mark, "*/ \(mark)() /*", "\\n\(mark)()", "\\\" + \(mark)() + \\\"", "\\\\(\(mark)())", "```\\n\(mark)()", "\\u2028\(mark)()", "\\r\(mark)()",
            "\\\"\\\"\\\"\\n\(mark)()", "<\(mark)>", "{{\(mark)}}", "\\u0000\(mark)", "#\\\"\(mark)", "[\(mark)](x:\(mark))",
        ]) + "\""
    }

    /// A value of no use at its place.
    private mutating func odd() -> String {
        random.pick(["null", "true", "[]", "{}", "1", "\"x\"", "-1.5e300", "99999999999999999999", "[null]", "{\"$ref\": 1}"])
    }

    private mutating func reference() -> String {
        let target = random.pick(names).replacing("~", with: "~0").replacing("/", with: "~1")
        let path = random.pick(["", "", "", "", "/properties/a", "/items", "/allOf/0", "/x"])
        return random.once(in: 12)
            ? random.pick(["#", "#/", "#/info", "nowhere.yaml#/x", "#x", "../../etc/passwd", "#/components/schemas", "http://example.com/a"])
            : "#/components/schemas/\(target)\(path)"
    }

    private mutating func schemas(_ depth: Int) -> String {
        "[" + (0..<random.below(4)).map { _ in schema(depth) }.joined(separator: ", ") + "]"
    }

    private mutating func members(_ depth: Int) -> String {
        var keys: [String] = []
        for _ in 0..<random.below(5) {
            let key = random.once(in: 2) ? random.pick(["a", "b", "c", "type"]) : name()
            if !keys.contains(key) { keys.append(key) }
        }
        return "{" + keys.map { "\"\($0)\": \(schema(depth))" }.joined(separator: ", ") + "}"
    }

    private mutating func schema(_ depth: Int) -> String {
        room -= 1
        guard depth > 0, room > 0 else { return "{\"type\": \"string\"}" }
        if random.once(in: 5) { return "{\"$ref\": \"\(reference())\"}" }
        if random.once(in: 25) { return odd() }
        var parts: [String] = []
        for _ in 0...random.below(4) { parts.append(keyword(depth - 1)) }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    private mutating func keyword(_ depth: Int) -> String {
        let types = ["string", "integer", "number", "boolean", "object", "array", "null", "any"].map { "\"\($0)\"" }
        let keyword = random.pick(SchemaKeywords.all)
        if random.once(in: 20) { return "\"\(keyword)\": \(odd())" }
        let value: String
        switch keyword {
        case "type": value = random.once(in: 4) ? "[\(random.pick(types)), \(random.pick(types))]" : random.pick(types)
        case "properties", "patternProperties", "$defs", "dependentSchemas": value = members(depth)
        case "items", "additionalProperties", "unevaluatedProperties", "not", "if", "contains", "propertyNames", "contentSchema", "unevaluatedItems":
            value = random.once(in: 4) ? random.pick(["true", "false"]) : schema(depth)
        case "allOf", "oneOf", "anyOf", "prefixItems": value = schemas(depth)
        case "enum": value = "[" + (0..<random.below(5)).map { _ in scalar() }.joined(separator: ", ") + "]"
        case "const", "default", "example": value = scalar()
        case "required": value = random.pick(["[\"a\"]", "[\"a\", \"b\"]", "[\"type\", \"type\"]", "true"])
        case "format": value = random.pick(["\"date-time\"", "\"date\"", "\"uuid\"", "\"byte\"", "\"binary\"", "\"int32\"", "\"int64\"", "\"decimal\"", words()])
        case "discriminator":
            value = "{\"propertyName\": \(random.pick(["\"type\"", "\"a\"", words()])), \"mapping\": {\(words()): \"\(reference())\"}}"
        case "$ref", "$dynamicRef": value = "\"\(reference())\""
        case "nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems": value = random.pick(["true", "false"])
        case "minimum", "maximum", "maxLength", "minItems": value = random.pick(["1", "-1", "1e400", "99999999999999999999", "0.5"])
        default: value = words()
        }
        return "\"\(keyword)\": \(value)"
    }

    private mutating func scalar() -> String {
        random.pick([words(), "\"a\"", "\"b\"", "1", "-1", "1.5", "true", "null", "9223372036854775808", "[1, \"a\"]", "{\"a\": \(words())}"])
    }

    private mutating func content() -> String {
        let type = random.pick([
            "application/json", "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "text/event-stream",
            "application/octet-stream", "*/*", "application/problem+json", "image/*",
        ])
        return "{\"\(type)\": {\"schema\": \(schema(3))}}"
    }

    private mutating func pathItem() -> String {
        let methods = ["get", "post", "put", "delete", "patch"]
        var used: [String] = []
        for _ in 0...random.below(2) {
            let method = random.pick(methods)
            if !used.contains(method) { used.append(method) }
        }
        return "{" + used.map { "\"\($0)\": \(operation())" }.joined(separator: ", ") + "}"
    }

    private mutating func operation() -> String {
        var parameters: [String] = []
        for _ in 0..<random.below(4) {
            let place = random.pick(["path", "query", "header", "cookie", "body"])
            let style = random.pick(["form", "simple", "deepObject", "matrix", "x"])
            parameters.append(
                "{\"name\": \"\(name())\", \"in\": \"\(place)\", \"style\": \"\(style)\", \"description\": \(words()), \"schema\": \(schema(2))}")
        }
        let status = random.pick(["200", "204", "2XX", "default", "302"])
        return """
            {"operationId": "\(name())", "summary": \(words()), "description": \(words()), "tags": [\(words())],
             "parameters": [\(parameters.joined(separator: ", "))], "requestBody": {"content": \(content())},
             "responses": {"\(status)": {"description": \(words()), "content": \(content())}, "404": {"description": "e", "content": \(content())}}}
            """
    }
}

/// The keywords that chance picks from; those that make shapes more than once.
private enum SchemaKeywords {
    static let all = [
        "type", "type", "type", "properties", "properties", "properties", "patternProperties", "$defs", "dependentSchemas", "items", "items",
        "additionalProperties", "additionalProperties", "unevaluatedProperties", "not", "if", "contains", "propertyNames", "contentSchema",
        "unevaluatedItems", "allOf", "allOf", "oneOf", "oneOf", "anyOf", "anyOf", "prefixItems", "enum", "enum", "const", "default", "example",
        "required", "required", "format", "discriminator", "$ref", "$ref", "$dynamicRef", "nullable", "readOnly", "writeOnly", "deprecated",
        "uniqueItems", "minimum", "maximum", "maxLength", "minItems", "title", "description", "pattern", "contentEncoding", "$anchor", "$id",
    ]
}
