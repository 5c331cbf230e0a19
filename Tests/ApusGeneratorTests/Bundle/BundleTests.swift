import Foundation
import Testing

@testable import ApusGenerator

/// Documents of several files as one, and smaller ones.
struct BundleTests {
    /// What a person reads of an API, in an order that does not depend on where its types stand.
    private func summary(_ output: Output) -> [String] {
        let signatures = Signatures(output.api, Configuration())
        let types = output.api.types.map { type -> String in
            switch type.kind {
            case .record(let record):
                signatures.name(of: type.id) + " "
                    + record.fields.map { "\($0.name): \(signatures.name(of: $0.type))" }.joined(separator: ", ")
            case .enumeration(let enumeration):
                signatures.name(of: type.id) + " " + enumeration.members.map(\.name).joined(separator: ", ")
            case .choice(let choice):
                signatures.name(of: type.id) + " " + choice.cases.map(\.name).joined(separator: ", ")
            case .alias, .outcome: signatures.name(of: type.id)
            }
        }
        return types.sorted() + output.api.operations.map(signatures.signature)
    }

    private let files = [
        "api.yaml": """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        tags: [{ name: Orders }, { name: Pets }]
        security: [{ Key: [] }]
        paths:
          /orders: { $ref: paths/orders.yaml }
          /pets:
            get:
              operationId: listPets
              tags: [Pets]
              parameters: [{ $ref: 'shared.yaml#/parameters/Limit' }]
              responses: { '200': { description: d, content: { application/json: { schema: { $ref: 'models/pet.yaml' } } } } }
        components:
          securitySchemes:
            Key: { type: apiKey, in: header, name: X-Key }
            Other: { type: http, scheme: basic }
          schemas:
            Error: { type: object, properties: { message: { type: string } } }
            Unused: { type: object, properties: { a: { type: string } } }
        """,
        "paths/orders.yaml": """
        get:
          operationId: listOrders
          tags: [Orders]
          responses:
            '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '../models/order.yaml' } } } } }
            default: { $ref: ../shared.yaml#/responses/Failed }
        """,
        "shared.yaml": """
        parameters:
          Limit: { name: limit, in: query, schema: { type: integer } }
        responses:
          Failed: { description: d, content: { application/json: { schema: { $ref: 'api.yaml#/components/schemas/Error' } } } }
        """,
        "models/order.yaml": """
        type: object
        properties:
          pet: { $ref: pet.yaml }
          previous: { $ref: '#' }
          note: { type: string, example: { $ref: 'no reference' } }
        """,
        "models/pet.yaml": """
        $id: https://example.com/pet
        oneOf: [{ $ref: 'kinds.json#/Dog' }, { $ref: 'kinds.json#/Cat' }]
        discriminator: { propertyName: kind, mapping: { dog: 'kinds.json#/Dog', cat: 'kinds.json#/Cat' } }
        """,
        "models/kinds.json":
            #"{"Dog":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"good":{"type":"boolean"}}},"Cat":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}}}"#,
    ]

    private func input() throws -> Input {
        Input(path: "api.yaml", document: Array(try #require(files["api.yaml"]).utf8))
    }

    private func read(_ path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }

    @Test(arguments: DocumentFormat.allCases)
    func theSameAPIIsInOneFile(format: DocumentFormat) throws {
        let before = try generate(input(), read: read)
        #expect(before.diagnostics.filter { $0.severity > .note }.isEmpty)
        let (text, diagnostics) = try rewrite(input(), .bundle, as: format, read: read)
        #expect(diagnostics.filter { $0.severity > .note }.isEmpty)
        #expect(!text.contains(".yaml") && !text.contains(".json"))
        #expect(text.contains("no reference"))
        let after = try generate(Input(path: "bundle." + format.rawValue, document: Array(text.utf8)))
        #expect(after.diagnostics.filter { $0.severity > .note }.isEmpty)
        #expect(summary(after) == summary(before))
    }

    @Test func aBundleOfABundleIsTheBundle() throws {
        let (text, _) = try rewrite(input(), .bundle, as: .yaml, read: read)
        let (again, _) = try rewrite(Input(path: "b.yaml", document: Array(text.utf8)), .bundle, as: .yaml)
        #expect(again == text)
    }

    @Test func theGoldenDocumentOfManyFilesIsTheSame() throws {
        let document = try #require(DocumentOnDisk.golden.first { $0.path.hasSuffix("references.yaml") })
        let bytes = Array(try Data(contentsOf: URL(filePath: document.path)))
        let (text, _) = try rewrite(Input(path: document.path, document: bytes), .bundle) { path in
            (try? Data(contentsOf: URL(filePath: path))).map(Array.init)
        }
        let after = try generate(Input(path: "references.yaml", document: Array(text.utf8)))
        #expect(summary(after) == summary(try document.generate()))
    }

    // MARK: - Filters

    private func filtered(_ set: (inout Configuration.Filter) -> Void) throws -> Node {
        var input = try input()
        set(&input.configuration.include)
        let (text, _) = try rewrite(input, .filter, as: .yaml, read: read)
        let (tree, _) = try readTree(Array(text.utf8), file: "f.yaml", name: "")
        let output = try generate(Input(path: "f.yaml", document: Array(text.utf8)))
        #expect(output.diagnostics.filter { $0.severity > .note }.isEmpty)
        return Node(tree: tree, index: tree.root)
    }

    @Test func aTagKeepsWhatItNeeds() throws {
        let root = try filtered { $0.tags = ["Pets"] }
        #expect(root["paths"]?.keys == ["/pets"])
        #expect(root["tags"]?.elements.map { $0["name"]?.string } == ["Pets"])
        #expect(Set(root["components"]?["schemas"]?.keys ?? []) == ["pet", "Dog", "Cat"])
        #expect(root["components"]?["securitySchemes"]?.keys == ["Key"])
    }

    @Test func operationsAndPathsAreKept() throws {
        #expect(try filtered { $0.operations = ["list*s"] }["paths"]?.count == 2)
        let root = try filtered { $0.paths = ["/orders"] }
        #expect(root["paths"]?.keys == ["/orders"])
        #expect(Set(root["components"]?["schemas"]?.keys ?? []) == ["order", "pet", "Dog", "Cat", "Error"])
    }

    @Test func whatExtendsABaseIsKeptWithIt() throws {
        let text = """
            openapi: 3.0.0
            info: { title: t, version: '1' }
            paths:
              /a: { get: { responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Base' } } } } } } }
            components:
              schemas:
                Base: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
                Child: { allOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/More' }] }
                More: { type: object, properties: { a: { type: string } } }
                Grandchild: { allOf: [{ $ref: '#/components/schemas/Child' }] }
                Alone: { type: object }

            """
        let (filtered, _) = try rewrite(Input(path: "a.yaml", document: Array(text.utf8)), .filter, as: .yaml)
        let (tree, _) = try readTree(Array(filtered.utf8), file: "f.yaml", name: "")
        #expect(Node(tree: tree, index: tree.root)["components"]?["schemas"]?.keys == ["Base", "Child", "More", "Grandchild"])
    }
}
