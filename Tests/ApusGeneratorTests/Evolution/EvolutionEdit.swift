import Foundation

@testable import ApusGenerator

/// A change of one kind to a document, to be judged by `apus diff` and by the compiler.
struct EvolutionEdit: Sendable {
    /// `zoo`, the document of the rules' examples, or the path of a document of this repository.
    var document: String
    var name: String
    /// What stands in the document, and what stands there then.
    var edits: [(String, String)]
    var configure: @Sendable (inout Configuration) -> Void = { _ in }
    /// What tells configurations apart.
    var settings = ""
    /// Whether the edit is undone instead.
    var isReversed = false

    static let all: [EvolutionEdit] = examples + written

    /// Every example of every rule, and those that other rules find the other way round.
    private static let examples: [EvolutionEdit] = RuleExample.all.map { example in
        var probe = Configuration()
        example.configure(&probe)
        return EvolutionEdit(
            document: "zoo", name: example.rule.id, edits: example.edits, configure: example.configure,
            settings: probe == Configuration() ? "" : "\(probe.enums)")
    } + RuleExample.reversed.sorted { $0.key.id < $1.key.id }.compactMap { rule, opposite in
        RuleExample.all.first { $0.rule == opposite }.map {
            EvolutionEdit(document: "zoo", name: rule.id, edits: $0.edits, settings: rule.id, isReversed: true)
        }
    }

    private static func golden(_ name: String, _ what: String, _ edits: (String, String)...) -> EvolutionEdit {
        EvolutionEdit(document: "Tests/Golden/Documents/\(name).yaml", name: what, edits: edits)
    }

    private static func tikTok(_ what: String, _ edits: (String, String)...) -> EvolutionEdit {
        EvolutionEdit(document: "spec/tiktok-business.yaml", name: what, edits: edits)
    }

    private static let written: [EvolutionEdit] = [
        golden("unions", "a member of a union added", ("anyOf: [{ type: string }, { type: integer }, { type: boolean },", "anyOf: [{ type: string }, { type: integer }, { type: boolean }, { $ref: \"#/components/schemas/Whole\" },")),
        golden("unions", "a member of a union removed", ("{ type: integer }, { type: boolean },", "{ type: integer },")),
        golden("unions", "a titled constant added", ("{ title: Second floor, const: f2 }]", "{ title: Second floor, const: f2 }, { title: Roof, const: f3 }]")),
        golden("unions", "members of a union in another order", ("anyOf: [{ type: string }, { type: integer }, { type: boolean },", "anyOf: [{ type: boolean }, { type: string }, { type: integer },")),
        golden("unions", "a union became nullable", ("Number: { oneOf: [{ type: integer }, { type: number }] }", "Number: { oneOf: [{ type: integer }, { type: number }, { type: \"null\" }] }")),
        golden("unions", "a property of a member added", ("{ title: Named, type: object, properties: { name: { type: string } } }", "{ title: Named, type: object, properties: { name: { type: string }, nick: { type: string } } }")),
        golden("unions", "a property of a member required", ("place: { type: string }", "place: { type: string }, floor: { type: integer }"), ("required: [place]", "required: [place, floor]")),
        golden("records", "properties in another order", ("        name: { type: string }\n        born: { type: integer }", "        born: { type: integer }\n        name: { type: string }")),
        golden("records", "a description added", ("type: integer, minimum: 1", "type: integer, minimum: 1, description: How long it is.")),
        golden("records", "a nested object got a property", ("height: { type: number }", "height: { type: number }\n            depth: { type: number }")),
        golden("records", "a constant changed", ("const: book", "const: paper")),
        golden("records", "an optional property became nullable", ("pages: { type: integer, minimum: 1 }", "pages: { type: [integer, \"null\"], minimum: 1 }")),
        golden("records", "a nullable property became optional", ("required: [id, title, subtitle, kind]", "required: [id, title, kind]")),
        golden("records", "further keys forbidden", ("free: { type: object }", "free: { type: object, additionalProperties: false }")),
        golden("records", "further keys described", ("free: { type: object }", "free: { type: object, additionalProperties: { type: string } }")),
        golden("records", "an integer became a number", ("pages: { type: integer, minimum: 1 }", "pages: { type: number, minimum: 1 }")),
        golden("records", "an inline object moved to a component", ("        size:\n          type: object\n          required: [width]\n          properties:\n            width: { type: number }\n            height: { type: number }\n", "        size: { $ref: \"#/components/schemas/Size\" }\n"), ("    Author:\n", "    Size: { type: object, required: [width], properties: { width: { type: number }, height: { type: number } } }\n    Author:\n")),
        golden("records", "a schema renamed", ("    Author:\n", "    Writer:\n"), ("$ref: \"#/components/schemas/Author\"", "$ref: \"#/components/schemas/Writer\""), ("$ref: \"#/components/schemas/Author\"", "$ref: \"#/components/schemas/Writer\"")),
        golden("parameters", "a parameter got a default", ("{ name: page, in: query, schema: { type: integer, default: 1 } }", "{ name: page, in: query, schema: { type: integer, default: 2 } }")),
        golden("parameters", "a default removed", ("{ name: strict, in: query, schema: { type: boolean, default: true } }", "{ name: strict, in: query, schema: { type: boolean } }")),
        golden("parameters", "an optional parameter at the end", ("{ name: ratio, in: query, schema: { type: number } }", "{ name: ratio, in: query, schema: { type: number } }\n        - { name: depth, in: query, schema: { type: integer } }")),
        golden("parameters", "a style changed", ("{ name: piped, in: query, style: pipeDelimited,", "{ name: piped, in: query, style: spaceDelimited,")),
        golden("parameters", "an enum value added to a parameter", ("enum: [up, down]", "enum: [up, down, both]")),
        golden("parameters", "a format added", ("{ name: flag, in: query, schema: { type: boolean } }", "{ name: flag, in: query, schema: { type: string, format: uuid } }")),
        golden("parameters", "a header became required", ("{ name: X-List, in: header,", "{ name: X-List, in: header, required: true,")),
        golden("responses", "a further success of the same schema", ("\"201\": { description: Made., content: { application/json: { schema: { $ref: \"#/components/schemas/Item\" } } } }", "\"201\": { description: Made., content: { application/json: { schema: { $ref: \"#/components/schemas/Item\" } } } }\n        \"203\": { description: Copied., content: { application/json: { schema: { $ref: \"#/components/schemas/Item\" } } } }")),
        golden("responses", "a further success without content", ("\"201\": { description: Made., content: { application/json: { schema: { $ref: \"#/components/schemas/Item\" } } } }", "\"204\": { description: None. }")),
        golden("responses", "a further success of another schema", ("\"204\": { description: Nothing to do. }", "\"204\": { description: Nothing to do. }\n        \"206\": { description: Some., content: { text/plain: { schema: { type: string } } } }")),
        golden("responses", "a further media type", ("application/pdf: {} } }\n  /several", "application/pdf: {}, text/plain: { schema: { type: string } } } }\n  /several")),
        golden("responses", "content where there was none", ("\"200\": { description: There is one. }", "\"200\": { description: There is one., content: { application/json: {} } }")),
        golden("responses", "a failure described", ("\"302\": { description: Elsewhere. }", "\"302\": { description: Elsewhere. }\n        \"404\": { description: Nowhere. }")),
        golden("bodies", "a body became optional", ("requestBody: { required: true, content: { application/vnd.shop+json:", "requestBody: { content: { application/vnd.shop+json:")),
        golden("bodies", "a body became required", ("  /optional:\n    post:\n      operationId: postOptional\n      requestBody: { content", "  /optional:\n    post:\n      operationId: postOptional\n      requestBody: { required: true, content")),
        golden("bodies", "a part of a form added", ("note: { type: string }", "note: { type: string }\n                author: { type: string }")),
        golden("bodies", "a part of a form required", ("required: [file, title]", "required: [file, title, note]")),
        golden("bodies", "a further media type of a body", ("content: { text/plain: { schema: { type: string } } } }", "content: { text/plain: { schema: { type: string } }, application/json: { schema: { type: string } } } }")),
        golden("failures", "another status of a known body", ("\"404\": { description: Not here.,", "\"404\": { description: Not here., content: { application/json: { schema: { $ref: \"#/components/schemas/Problem\" } } } }\n        \"410\": { description: Not here any more.,")),
        golden("failures", "a failure with a new body", ("\"401\": { description: Who are you? }", "\"401\": { description: Who are you? }\n        \"402\": { description: Pay., content: { application/json: { schema: { type: object, properties: { price: { type: integer } } } } } }")),
        golden("failures", "a failure lost its body", ("\"503\": { $ref: \"#/components/responses/Unavailable\" }", "\"503\": { description: Later. }")),
        golden("security", "security of an operation lifted", ("operationId: getBearer, security: [{ Token: [] }]", "operationId: getBearer, security: [{ Token: [] }, {}]")),
        golden("security", "a key for everything", ("security: [{ HeaderKey: [] }]\npaths", "security: []\npaths")),
        golden("security", "a scheme of another kind", ("Login: { type: http, scheme: basic }", "Login: { type: http, scheme: bearer }")),
        golden("security", "a new scheme in use", ("operationId: getOpen, security: []", "operationId: getOpen, security: [{ Unused: [] }]")),
        golden("nullable", "null no longer", ("typeArray: { type: [string, \"null\"] }", "typeArray: { type: string }")),
        golden("nullable", "elements no longer null", ("items: { type: [integer, \"null\"] }", "items: { type: integer }")),
        golden("changes", "an optional property of what is sent became nullable", ("width: { type: integer }", "width: { type: [integer, \"null\"] }")),
        golden("changes", "a first use in a request", ("    patch:\n      operationId: updateProfile", "    put: { operationId: putAddress, requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Address\" } } } }, responses: { \"204\": { description: Put. } } }\n    patch:\n      operationId: updateProfile")),
        golden("read-write", "a property became read only", ("name: { type: string }", "name: { type: string, readOnly: true }")),
        golden("read-write", "an optional property that is written only", ("token: { type: string, format: password }", "token: { type: string, format: password }\n        pin: { type: string, writeOnly: true }")),
        golden("read-write", "a first use of a schema in a request", ("paths:\n", "paths:\n  /seen: { put: { operationId: putSeen, requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Untouched\" } } } }, responses: { \"204\": { description: Put. } } } }\n")),
        tikTok("an operation renamed", ("operationId: getCampaigns", "operationId: listCampaigns")),
        tikTok("a tag renamed", ("      tags:\n        - Campaigns", "      tags:\n        - Advertising")),
        tikTok("the version", ("version: v1.3", "version: v1.4")),
    ]

    // MARK: - Inputs

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    func input(isEdited: Bool) throws -> Input {
        var text = RuleDocument.text
        var configuration = Configuration()
        if document != "zoo" {
            let file = Self.root.appending(path: document)
            text = try String(contentsOf: file, encoding: .utf8)
            let settings = file.deletingLastPathComponent().appending(path: "apus.yaml")
            if let bytes = try? Data(contentsOf: settings) {
                configuration = try readConfiguration(path: settings.path(), bytes: Array(bytes))
            }
        }
        configure(&configuration)
        configuration.layout = .single
        configuration.stubs = .on
        if isEdited != isReversed {
            for (old, new) in edits {
                guard text.contains(old) else { throw RuleDocument.Missing(text: "\(document), \(name): \(old)") }
                text = text.replacing(old, with: new, maxReplacements: 1)
            }
        }
        return Input(path: document, document: Array(text.utf8), configuration: configuration)
    }

    /// Reads what the document refers to.
    var reader: @Sendable (String) throws -> [UInt8]? {
        let root = Self.root
        return { path in (try? Data(contentsOf: root.appending(path: path))).map(Array.init) }
    }
}
