import Foundation
import Testing

/// `apus inspect` as a process.
struct InspectCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            openapi: 3.1.0
            info: { title: Pets, version: "1.2", summary: Everything about pets }
            servers: [{ url: https://example.com, description: Production }]
            security: [{ Key: [] }]
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  tags: [Pets]
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - { name: page_size, in: query, schema: { type: integer, default: 10 } }
                  responses:
                    "200":
                      description: A pet
                      content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
                    "404": { description: Not found }
            components:
              securitySchemes: { Key: { type: apiKey, in: header, name: X-Key } }
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties: { name: { type: string }, status: { type: string, enum: [sold, free] }, owner: { $ref: '#/nowhere' } }

            """, to: "openapi.yaml")
    }

    @Test func readsAsAPersonWouldWantIt() throws {
        let run = try Command.apus("inspect", "openapi.yaml", in: folder)
        #expect(run.status == 0)
        for text in [
            "Pets 1.2\nEverything about pets\nclient type: Pets\n", "\nServers\n  production  https://example.com\n",
            "\nAuthentication\n  key  API key, in header X-Key\n",
            "\nPets\n  getPet(id: String, pageSize: Int? = 10) -> Response<Pet>\n      GET /pets/{id}\n",
            "\nModels\n  Pet         3 properties, 1 required\n  Pet.Status  2 values, and any other\n",
            "\nFailures\n  notFound  without content\n",
        ] {
            #expect(run.output.contains(text), "\(run.output)")
        }
        #expect(run.errors.contains("openapi.yaml:24:") && run.errors.contains("[unresolved-reference]"))
        #expect(folder.files == ["openapi.yaml"])
    }

    @Test func theIntermediateRepresentationIsJSON() throws {
        let run = try Command.apus("inspect", "openapi.yaml", "--ir", in: folder)
        let api = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(api?["title"] as? String == "Pets")
        #expect((api?["operations"] as? [Any])?.count == 1)
    }

    @Test func whatIsNoDocumentIsAnError() throws {
        try folder.write("a: [", to: "openapi.yaml")
        #expect(try Command.apus("inspect", "openapi.yaml", in: folder).status == 1)
        #expect(try Command.apus("inspect", "nothing.yaml", in: folder).status == 74)
    }
}
