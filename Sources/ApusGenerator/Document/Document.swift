/// An OpenAPI document: its root, found to be one.
struct Document: Sendable {
    var root: Node
    var version: SpecificationVersion

    /// Finds out whether the root of `sources` is an OpenAPI document that something can be generated from.
    ///
    /// - Throws: ``GenerationError`` where it is none (OpenAPI 3.1.1, section 4.8.1).
    init(_ sources: inout SourceSet) throws(GenerationError) {
        root = sources.root
        guard root.isObject else {
            throw GenerationError(
                .notOpenAPI, "an OpenAPI document is an object, and this is \(root.kind.article)", at: root.location,
                pointer: "#")
        }
        if let swagger = root["swagger"], root["openapi"] == nil {
            throw GenerationError(
                .unsupportedVersion,
                "this is a Swagger \(swagger.scalarText ?? "2.0") document; convert it to OpenAPI 3 first, with `npx swagger2openapi` or the converter at https://converter.swagger.io",
                at: swagger.location, pointer: "#/swagger")
        }
        guard let field = root["openapi"], let text = field.scalarText else {
            throw GenerationError(
                .notOpenAPI,
                "there is no `openapi` field, so this is no OpenAPI document; one begins with `openapi: 3.1.0`",
                at: root.location, pointer: "#")
        }
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
        let short = numbers.prefix(2).joined(separator: ".")
        if let known = SpecificationVersion(rawValue: short) {
            version = known
        } else if numbers.first == "3" {
            version = .v3_2
            sources.diagnostics.add(
                .warning, .unsupportedVersion, "OpenAPI \(text) is not known; it is read as 3.2", at: field)
        } else {
            throw GenerationError(
                .unsupportedVersion, "`openapi` is `\(text)`; Apus reads 3.0, 3.1 and 3.2", at: field.location,
                pointer: "#/openapi")
        }
        guard root["paths"] != nil || root["webhooks"] != nil || root["components"] != nil else {
            throw GenerationError(
                .notOpenAPI, "there are none of `paths`, `webhooks` and `components`, so there is nothing to generate",
                at: root.location, pointer: "#")
        }
    }

    var info: Node? { root["info"] }

    /// `info.title`, else a word that says there is none.
    var title: String {
        guard let title = info?["title"]?.scalarText, !title.isEmpty else { return "API" }
        return title
    }

    /// The members of an object under `components`, without extensions.
    func components(_ kind: String) -> [Node.Member] {
        (root["components"]?[kind]?.members ?? []).filter { !$0.key.hasPrefix("x-") || kind == "schemas" }
    }
}
