import ApusGenerator

/// The document that the examples of `ChangeRule` edit, and what comes of an edit.
enum RuleDocument {
    static let text = """
        openapi: 3.1.0
        info: { title: Zoo, version: 1.0.0 }
        servers:
          - { url: https://zoo.example.com, description: Production }
          - { url: "https://{region}.example.com", description: Regional, variables: { region: { default: eu } } }
        security: [{ key: [] }]
        paths:
          /animals:
            get:
              operationId: listAnimals
              tags: [Animals]
              parameters:
                - { name: limit, in: query, schema: { type: integer, default: 10, maximum: 100 } }
                - { name: kind, in: query, required: true, schema: { type: string } }
                - { name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }
              responses:
                "200":
                  description: Animals
                  headers:
                    X-Total: { required: true, schema: { type: integer } }
                    X-Next: { schema: { type: string } }
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Animal' } } } }
                "404": { description: None }
            post:
              operationId: createAnimal
              tags: [Animals]
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/NewAnimal' } } }
              responses:
                "201": { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } }
              callbacks:
                born: { '{$request.body#/url}': { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } } }
          /animals/{id}:
            delete:
              operationId: deleteAnimal
              security: [{ key: [] }, { token: [write] }]
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { "204": { description: Gone } }
          /photos:
            post:
              operationId: addPhoto
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { photo: { type: string, format: binary }, label: { type: string } } }
                    encoding: { label: { contentType: text/plain } }
              responses: { "204": { description: Stored } }
          /feed:
            get:
              operationId: getFeed
              responses: { "200": { description: Feed, content: { application/json: { schema: { $ref: '#/components/schemas/Food' } } } } }
            put:
              operationId: putFeed
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Snack' } } } }
              responses: { "204": { description: Set } }
        webhooks:
          escaped: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } }, responses: {} } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            token: { type: http, scheme: bearer }
          schemas:
            Animal:
              type: object
              description: One that lives here.
              required: [id, name, mood]
              properties:
                id: { type: string }
                name: { type: string, maxLength: 80 }
                age: { type: integer }
                nick: { type: string, format: uri, pattern: "^a" }
                mood: { type: string, enum: [calm, wild] }
                diet: { type: string }
                weight: { type: [number, "null"] }
            NewAnimal:
              type: object
              required: [name]
              properties:
                name: { type: string, maxLength: 80, minLength: 1 }
                age: { type: integer, default: 1 }
                nick: { type: string, pattern: "^a" }
                mood: { type: string, enum: [calm, wild] }
                diet: { type: string, nullable: true }
                shape: { type: object, properties: { wide: { type: boolean } } }
                code: { type: string, contentEncoding: base64 }
                secret: { type: string, writeOnly: true }
                origin: { type: string, not: { enum: [moon] } }
            Food: { oneOf: [{ $ref: '#/components/schemas/Fruit' }, { $ref: '#/components/schemas/Meat' }], discriminator: { propertyName: sort, mapping: { fruit: '#/components/schemas/Fruit', meat: '#/components/schemas/Meat' } } }
            Fruit: { type: object, required: [sort], properties: { sort: { type: string }, sweet: { type: boolean } } }
            Meat: { type: object, required: [sort], properties: { sort: { type: string }, fat: { type: number } } }
            Snack: { oneOf: [{ $ref: '#/components/schemas/Nut' }, { $ref: '#/components/schemas/Seed' }] }
            Nut: { type: object, required: [shell], properties: { shell: { type: boolean }, pin: { type: string, writeOnly: true } } }
            Seed: { type: object, required: [grain, id], properties: { id: { type: string, readOnly: true }, grain: { type: boolean }, husk: { type: string }, size: { type: integer } } }
            Label: { type: string }

        """

    /// The findings of an edit: pairs of what stands in the document and what stands there then.
    static func findings(_ edits: [(String, String)], _ configure: (inout Configuration) -> Void = { _ in }) throws -> [Finding] {
        var edited = text
        for (old, new) in edits {
            guard edited.contains(old) else { throw Missing(text: old) }
            edited = edited.replacing(old, with: new, maxReplacements: 1)
        }
        return try findings(text, edited, configure)
    }

    static func findings(
        _ old: String, _ new: String, _ configure: (inout Configuration) -> Void = { _ in }
    ) throws -> [Finding] {
        var configuration = Configuration()
        configure(&configuration)
        return try compare(
            Input(path: "old.yaml", document: Array(old.utf8), configuration: configuration),
            Input(path: "new.yaml", document: Array(new.utf8), configuration: configuration)
        ).findings
    }

    struct Missing: Error { var text: String }
}
