@testable import ApusGenerator

/// An edit of `RuleDocument` that a rule finds.
struct RuleExample: Sendable {
    var rule: ChangeRule
    /// What stands in the document, and what stands there then.
    var edits: [(String, String)]
    /// What `apus.yaml` says besides.
    var configure: @Sendable (inout Configuration) -> Void = { _ in }

    init(
        _ rule: ChangeRule, _ old: String, _ new: String, and others: [(String, String)] = [],
        _ configure: @escaping @Sendable (inout Configuration) -> Void = { _ in }
    ) {
        self.rule = rule
        edits = [(old, new)] + others
        self.configure = configure
    }

    static let all = swift + document + operations + parameters + responses + schemas

    private static let swift: [RuleExample] = [
        .init(.swiftClientRenamed, "title: Zoo", "title: Aquarium"),
        .init(.swiftRenamed, "operationId: listAnimals", "operationId: findAnimals"),
        .init(.swiftTypeAdded, "    Label: { type: string }", "    Label: { type: string }\n    Note: { type: string }"),
        .init(.swiftTypeRemoved, "    Label: { type: string }\n", ""),
        .init(.swiftTypeKindChanged, "Label: { type: string }", "Label: { type: string, enum: [red, green] }"),
        .init(.swiftAliasRetyped, "Label: { type: string }", "Label: { type: integer }"),
        .init(.swiftConformanceAdded, "required: [name]", "required: [name, id]", and: [("name: { type: string, maxLength: 80, minLength: 1 }", "name: { type: string, maxLength: 80, minLength: 1 }\n        id: { type: string }")]),
        .init(.swiftConformanceRemoved, "required: [id, name, mood]", "required: [name, mood]"),
        .init(.swiftPropertyAdded, "diet: { type: string }\n", "diet: { type: string }\n        size: { type: integer }\n"),
        .init(.swiftPropertyRemoved, "        diet: { type: string }\n", ""),
        .init(.swiftPropertyRetyped, "age: { type: integer }", "age: { type: string }"),
        .init(.swiftPropertyBecameOptional, "required: [id, name, mood]", "required: [id, mood]"),
        .init(.swiftPropertyBecameRequired, "required: [id, name, mood]", "required: [id, name, mood, age]"),
        .init(.swiftMemberAdded, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm, wild, sad] }"),
        .init(.swiftMemberRemoved, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm] }"),
        .init(.swiftMemberValueChanged, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm, WILD] }"),
        .init(.swiftCaseAdded, "\"404\": { description: None }", "\"404\": { description: None }\n        \"410\": { description: Gone }"),
        .init(.swiftClosedCaseAdded, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm, wild, sad] }") { $0.enums = .exhaustive },
        .init(.swiftCaseRemoved, "        \"404\": { description: None }\n", ""),
        .init(.swiftCaseRetyped, "Snack: { oneOf: [{ $ref: '#/components/schemas/Nut' },", "Snack: { oneOf: [{ title: Nut, type: object, required: [shell], properties: { shell: { type: boolean } } },"),
        .init(.swiftInitializerRemoved, "required: [shell]", "required: [shell, pin]"),
        .init(.swiftMethodAdded, "    put:\n      operationId: putFeed", "    delete: { operationId: stopFeed, responses: { \"204\": { description: Stopped } } }\n    put:\n      operationId: putFeed"),
        .init(.swiftMethodRemoved, "    get:\n      operationId: getFeed\n      responses: { \"200\": { description: Feed, content: { application/json: { schema: { $ref: '#/components/schemas/Food' } } } } }\n", ""),
        .init(.swiftResultRetyped, "\"201\": { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } }", "\"201\": { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Food' } } } }"),
        .init(.swiftResultDiscardable, "description: Feed, content: { application/json: { schema: { $ref: '#/components/schemas/Food' } } } }", "description: Feed }"),
        .init(.swiftParameterAdded, "        - { name: kind, in: query", "        - { name: page, in: query, schema: { type: integer } }\n        - { name: kind, in: query"),
        .init(.swiftParameterAddedRequired, "        - { name: kind, in: query", "        - { name: page, in: query, required: true, schema: { type: integer } }\n        - { name: kind, in: query"),
        .init(.swiftParameterRemoved, "        - { name: kind, in: query, required: true, schema: { type: string } }\n", ""),
        .init(.swiftParameterRetyped, "{ name: kind, in: query, required: true, schema: { type: string } }", "{ name: kind, in: query, required: true, schema: { type: integer } }"),
        .init(.swiftParameterBecameOptional, "{ name: kind, in: query, required: true,", "{ name: kind, in: query,"),
        .init(.swiftParameterBecameRequired, "{ name: limit, in: query, schema: { type: integer, default: 10, maximum: 100 } }", "{ name: limit, in: query, required: true, schema: { type: integer, maximum: 100 } }"),
        .init(.swiftParameterRenamed, "/animals/{id}:", "/animals/{animal}:", and: [("{ name: id, in: path", "{ name: animal, in: path")]),
        .init(.swiftParameterOrderChanged, "        - { name: limit, in: query, schema: { type: integer, default: 10, maximum: 100 } }\n", "", and: [("{ name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }\n", "{ name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }\n        - { name: limit, in: query, schema: { type: integer, default: 10, maximum: 100 } }\n")]),
        .init(.swiftParameterDefaultChanged, "default: 10", "default: 20"),
        .init(.swiftServerAdded, "security: [{ key: [] }]\npaths", "  - { url: https://test.example.com, description: Test }\nsecurity: [{ key: [] }]\npaths"),
        .init(.swiftServerRemoved, "  - { url: \"https://{region}.example.com\", description: Regional, variables: { region: { default: eu } } }\n", ""),
        .init(.swiftServerRetyped, "url: \"https://{region}.example.com\", description: Regional, variables: { region: { default: eu } }", "url: https://region.example.com, description: Regional"),
        .init(.swiftDeprecated, "operationId: getFeed", "operationId: getFeed\n      deprecated: true"),
    ]

    private static let document: [RuleExample] = [
        .init(.apiVersionChanged, "version: 1.0.0", "version: 1.1.0"),
        .init(.documentationChanged, "description: One that lives here.", "description: Who lives here."),
        .init(.schemaAdded, "    Label: { type: string }", "    Label: { type: string }\n    Note: { type: string }"),
        .init(.schemaRemoved, "    Label: { type: string }\n", ""),
        .init(.schemaRenamed, "    Meat:", "    Flesh:", and: [("{ $ref: '#/components/schemas/Meat' }", "{ $ref: '#/components/schemas/Flesh' }"), ("meat: '#/components/schemas/Meat'", "meat: '#/components/schemas/Flesh'")]),
        .init(.serverAdded, "security: [{ key: [] }]\npaths", "  - { url: https://test.example.com, description: Test }\nsecurity: [{ key: [] }]\npaths"),
        .init(.serverRemoved, "  - { url: \"https://{region}.example.com\", description: Regional, variables: { region: { default: eu } } }\n", ""),
        .init(.defaultServerChanged, "url: https://zoo.example.com", "url: https://api.zoo.example.com"),
        .init(.operationServerChanged, "operationId: getFeed", "operationId: getFeed\n      servers: [{ url: https://feed.example.com }]"),
        .init(.serverVariableChanged, "default: eu", "default: us"),
        .init(.securitySchemeAdded, "    token: { type: http, scheme: bearer }", "    token: { type: http, scheme: bearer }\n    user: { type: http, scheme: basic }"),
        .init(.securitySchemeRemoved, "    token: { type: http, scheme: bearer }\n", ""),
        .init(.securitySchemeChanged, "name: X-Key", "name: X-API-Key"),
        .init(.securityTightened, "{ token: [write] }", "{ token: [write, admin] }"),
        .init(.securityLoosened, "security: [{ key: [] }]\npaths", "security: [{ key: [] }, {}]\npaths"),
    ]

    private static let operations: [RuleExample] = [
        .init(.operationAdded, "    put:\n      operationId: putFeed", "    delete: { operationId: stopFeed, responses: { \"204\": { description: Stopped } } }\n    put:\n      operationId: putFeed"),
        .init(.operationRemoved, "    get:\n      operationId: getFeed\n      responses: { \"200\": { description: Feed, content: { application/json: { schema: { $ref: '#/components/schemas/Food' } } } } }\n", ""),
        .init(.operationIdChanged, "operationId: listAnimals", "operationId: findAnimals"),
        .init(.operationTagsChanged, "      operationId: listAnimals\n      tags: [Animals]", "      operationId: listAnimals\n      tags: [Lists]"),
        .init(.operationDeprecated, "operationId: getFeed", "operationId: getFeed\n      deprecated: true"),
        .init(.pathParameterRenamed, "/animals/{id}:", "/animals/{animal}:", and: [("{ name: id, in: path", "{ name: animal, in: path")]),
        .init(.webhookAdded, "webhooks:\n", "webhooks:\n  found: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } }\n"),
        .init(.webhookRemoved, "  escaped: { post", "  found: { post"),
        .init(.callbackAdded, "      callbacks:\n", "      callbacks:\n        named: { '{$request.body#/url}': { post: { responses: {} } } }\n"),
        .init(.callbackRemoved, "        born: { '{$request", "        named: { '{$request"),
        .init(.requestBodyAdded, "operationId: deleteAnimal", "operationId: deleteAnimal\n      requestBody: { content: { application/json: { schema: { type: string } } } }"),
        .init(.requestBodyAddedRequired, "operationId: deleteAnimal", "operationId: deleteAnimal\n      requestBody: { required: true, content: { application/json: { schema: { type: string } } } }"),
        .init(.requestBodyRemoved, "      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Snack' } } } }\n", ""),
        .init(.requestBodyBecameRequired, "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Snack' } } } }", "requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Snack' } } } }"),
        .init(.requestBodyBecameOptional, "        required: true\n        content: { application/json: { schema: { $ref: '#/components/schemas/NewAnimal' } } }", "        content: { application/json: { schema: { $ref: '#/components/schemas/NewAnimal' } } }"),
        .init(.requestMediaTypeAdded, "content: { application/json: { schema: { $ref: '#/components/schemas/NewAnimal' } } }", "content: { application/json: { schema: { $ref: '#/components/schemas/NewAnimal' } }, text/plain: {} }"),
        .init(.requestMediaTypeRemoved, "content: { application/json: { schema: { $ref: '#/components/schemas/NewAnimal' } } }", "content: { text/plain: {} }"),
        .init(.requestEncodingChanged, "contentType: text/plain", "contentType: text/html"),
    ]

    private static let parameters: [RuleExample] = [
        .init(.parameterAdded, "        - { name: kind, in: query", "        - { name: page, in: query, schema: { type: integer } }\n        - { name: kind, in: query"),
        .init(.parameterAddedRequired, "        - { name: kind, in: query", "        - { name: page, in: query, required: true, schema: { type: integer } }\n        - { name: kind, in: query"),
        .init(.parameterRemoved, "        - { name: kind, in: query, required: true, schema: { type: string } }\n", ""),
        .init(.parameterBecameRequired, "{ name: limit, in: query,", "{ name: limit, in: query, required: true,"),
        .init(.parameterBecameOptional, "{ name: kind, in: query, required: true,", "{ name: kind, in: query,"),
        .init(.parameterSerializationChanged, "explode: false,", "style: pipeDelimited,"),
        .init(.parameterDeprecated, "{ name: limit, in: query,", "{ name: limit, in: query, deprecated: true,"),
    ]

    private static let responses: [RuleExample] = [
        .init(.responseSuccessAdded, "\"404\": { description: None }", "\"206\": { description: Some }\n        \"404\": { description: None }"),
        .init(.responseSuccessRemoved, "responses: { \"204\": { description: Set } }", "responses: { \"404\": { description: None } }"),
        .init(.responseFailureAdded, "\"404\": { description: None }", "\"404\": { description: None }\n        \"410\": { description: Gone }"),
        .init(.responseFailureRemoved, "        \"404\": { description: None }\n", ""),
        .init(.responseMediaTypeAdded, "description: Feed, content: {", "description: Feed, content: { text/csv: {},"),
        .init(.responseMediaTypeRemoved, "description: Feed, content: { application/json: { schema: { $ref: '#/components/schemas/Food' } } }", "description: Feed, content: { text/csv: {} }"),
        .init(.responseHeaderAdded, "            X-Next:", "            X-Last: { schema: { type: string } }\n            X-Next:"),
        .init(.responseHeaderRemoved, "            X-Next: { schema: { type: string } }\n", ""),
        .init(.responseRequiredHeaderRemoved, "            X-Total: { required: true, schema: { type: integer } }\n", ""),
        .init(.responseHeaderBecameRequired, "X-Next: {", "X-Next: { required: true,"),
        .init(.responseHeaderBecameOptional, "X-Total: { required: true,", "X-Total: {"),
    ]

    private static let newAnimal = "    NewAnimal:\n      type: object\n"
    private static let schemas: [RuleExample] = [
        .init(.requestTypeChanged, "{ name: kind, in: query, required: true, schema: { type: string } }", "{ name: kind, in: query, required: true, schema: { type: integer } }"),
        .init(.requestTypeWidened, "age: { type: integer, default: 1 }", "age: { type: number, default: 1 }"),
        .init(.responseTypeChanged, "age: { type: integer }", "age: { type: string }"),
        .init(.responseTypeNarrowed, "fat: { type: number }", "fat: { type: integer }"),
        .init(.formatChanged, "format: uri", "format: iri"),
        .init(.requestBecameNullable, "nick: { type: string, pattern: \"^a\" }", "nick: { type: [string, \"null\"], pattern: \"^a\" }"),
        .init(.requestBecameNotNullable, "diet: { type: string, nullable: true }", "diet: { type: string }"),
        .init(.responseBecameNullable, "age: { type: integer }", "age: { type: [integer, \"null\"] }"),
        .init(.responseBecameNotNullable, "weight: { type: [number, \"null\"] }", "weight: { type: number }"),
        .init(.requestPropertyAdded, "        code: {", "        size: { type: integer }\n        code: {"),
        .init(.requestRequiredPropertyAdded, "        code: {", "        size: { type: integer }\n        code: {", and: [("required: [name]", "required: [name, size]")]),
        .init(.requestPropertyRemoved, "        code: { type: string, contentEncoding: base64 }\n", ""),
        .init(.requestPropertyBecameRequired, "required: [name]", "required: [name, age]"),
        .init(.requestPropertyBecameOptional, "      required: [name]\n", ""),
        .init(.responsePropertyAdded, "diet: { type: string }\n", "diet: { type: string }\n        size: { type: integer }\n"),
        .init(.responsePropertyRemoved, "        diet: { type: string }\n", ""),
        .init(.responseRequiredPropertyRemoved, "required: [id, name, mood]", "required: [id, mood]", and: [("        name: { type: string, maxLength: 80 }\n", "")]),
        .init(.responsePropertyBecameRequired, "required: [id, name, mood]", "required: [id, name, mood, age]"),
        .init(.responsePropertyBecameOptional, "required: [id, name, mood]", "required: [id, mood]"),
        .init(.readOnlyChanged, "code: { type: string,", "code: { type: string, readOnly: true,"),
        .init(.writeOnlyChanged, "code: { type: string,", "code: { type: string, writeOnly: true,"),
        .init(.propertyDeprecated, "age: { type: integer }", "age: { type: integer, deprecated: true }"),
        .init(.requestDefaultChanged, "default: 10", "default: 20"),
        .init(.responseDefaultChanged, "age: { type: integer }", "age: { type: integer, default: 3 }"),
        .init(.requestEnumValueAdded, "mood: { type: string, enum: [calm, wild] }\n        diet: { type: string, nullable", "mood: { type: string, enum: [calm, wild, sad] }\n        diet: { type: string, nullable"),
        .init(.requestEnumValueRemoved, "mood: { type: string, enum: [calm, wild] }\n        diet: { type: string, nullable", "mood: { type: string, enum: [calm] }\n        diet: { type: string, nullable"),
        .init(.requestEnumAdded, "{ name: kind, in: query, required: true, schema: { type: string } }", "{ name: kind, in: query, required: true, schema: { type: string, enum: [bird, fish] } }"),
        .init(.requestEnumRemoved, "mood: { type: string, enum: [calm, wild] }\n        diet: { type: string, nullable", "mood: { type: string }\n        diet: { type: string, nullable"),
        .init(.responseEnumValueAdded, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm, wild, sad] }"),
        .init(.responseClosedEnumValueAdded, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm, wild, sad] }") { $0.enums = .exhaustive },
        .init(.responseEnumValueRemoved, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string, enum: [calm] }"),
        .init(.responseEnumAdded, "diet: { type: string }", "diet: { type: string, enum: [grass, meat] }"),
        .init(.responseEnumRemoved, "mood: { type: string, enum: [calm, wild] }", "mood: { type: string }"),
        .init(.requestBoundTightened, "maximum: 100", "maximum: 50"),
        .init(.requestBoundLoosened, "minLength: 1", "minLength: 0"),
        .init(.responseBoundTightened, "name: { type: string, maxLength: 80 }", "name: { type: string, maxLength: 40 }"),
        .init(.responseBoundLoosened, "name: { type: string, maxLength: 80 }", "name: { type: string, maxLength: 99 }"),
        .init(.requestPatternChanged, "nick: { type: string, pattern: \"^a\" }", "nick: { type: string, pattern: \"^b\" }"),
        .init(.requestPatternRemoved, "nick: { type: string, pattern: \"^a\" }", "nick: { type: string }"),
        .init(.responsePatternChanged, "format: uri, pattern: \"^a\"", "format: uri, pattern: \"^b\""),
        .init(.requestUnionMemberAdded, "{ $ref: '#/components/schemas/Seed' }]", "{ $ref: '#/components/schemas/Seed' }, { $ref: '#/components/schemas/Fruit' }]"),
        .init(.requestUnionMemberRemoved, "{ oneOf: [{ $ref: '#/components/schemas/Nut' }, { $ref: '#/components/schemas/Seed' }] }", "{ oneOf: [{ $ref: '#/components/schemas/Nut' }, { $ref: '#/components/schemas/Meat' }] }"),
        .init(.responseUnionMemberAdded, "{ $ref: '#/components/schemas/Meat' }],", "{ $ref: '#/components/schemas/Meat' }, { $ref: '#/components/schemas/Nut' }],"),
        .init(.responseUnionMemberRemoved, "{ $ref: '#/components/schemas/Meat' }],", "{ $ref: '#/components/schemas/Nut' }],"),
        .init(.discriminatorChanged, "propertyName: sort", "propertyName: kind"),
        .init(.discriminatorMappingChanged, "meat: '#/components/schemas/Meat'", "meat: '#/components/schemas/Fruit'"),
        .init(.requestAdditionalPropertiesForbidden, newAnimal, newAnimal + "      additionalProperties: false\n"),
        .init(.responseAdditionalPropertiesChanged, "    Animal:\n      type: object\n", "    Animal:\n      type: object\n      additionalProperties: false\n"),
        .init(.contentEncodingChanged, "contentEncoding: base64", "contentEncoding: base64url"),
        .init(.requestConstraintChanged, "enum: [moon]", "enum: [mars]"),
        .init(.responseConstraintChanged, "diet: { type: string }\n", "diet: { type: string, not: { enum: [wood] } }\n"),
        .init(.schemaDeprecated, "Label: { type: string }", "Label: { type: string, deprecated: true }"),
    ]

    /// Rules that find the opposite of another: the same edit the other way round.
    static let reversed: [ChangeRule: ChangeRule] = [
        .swiftInitializerAdded: .swiftInitializerRemoved, .swiftResultNotDiscardable: .swiftResultDiscardable,
        .swiftUndeprecated: .swiftDeprecated, .operationUndeprecated: .operationDeprecated,
        .parameterUndeprecated: .parameterDeprecated, .propertyUndeprecated: .propertyDeprecated,
        .schemaUndeprecated: .schemaDeprecated, .requestAdditionalPropertiesAllowed: .requestAdditionalPropertiesForbidden,
    ]
}
