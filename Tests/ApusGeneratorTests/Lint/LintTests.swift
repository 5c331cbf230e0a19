import Testing

@testable import ApusGenerator

/// Advice for a better client, and the overlay that follows it.
struct LintTests {
    private let document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          code: { type: integer, format: int32 }
                          message: { type: string }
                          data: { type: object, properties: { state: { enum: [open, closed] } } }
          /pets:
            get:
              operationId: listPets
              responses:
                '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } }
        components:
          schemas:
            Pets:
              type: object
              properties:
                code: { type: integer, minimum: 0 }
                message: { type: string }
                data: { type: array, items: { type: string } }

        """

    private func input(_ overlays: [Overlay] = []) -> Input {
        Input(path: "api.yaml", document: Array(document.utf8), overlays: overlays)
    }

    @Test func everyKindOfAdviceIsGivenAtItsPlace() throws {
        let advice = try lint(input()).advice
        #expect(
            advice.map(\.diagnostic.code) == [
                .unconfiguredEnvelope, .missingOperationID, .unboundedInteger, .untitledSchema, .untitledSchema,
                .untypedEnum,
            ])
        #expect(advice.allSatisfy { $0.diagnostic.severity == .note && $0.diagnostic.location.file == "api.yaml" })
        #expect(
            advice[0].diagnostic.message.contains(
                "`envelope: { code: code, message: message, data: data, success: [0] }`"))
        #expect(advice[0].action == nil)
        #expect(advice[1].action?.target == "$.paths['/orders/{id}'].get")
        #expect(advice[1].action?.update.map(\.key) == ["operationId"])
        #expect(advice[5].action?.update == [Advice.Action.Setting(key: "type", text: "string")])
    }

    @Test func theOverlayMakesTheAdviceGoAway() throws {
        let before = try lint(input())
        let text = try #require(overlay(fixing: before.advice, of: "api.yaml"))
        let fixed = input([Overlay(path: "fix.yaml", bytes: Array(text.utf8))])
        let after = try lint(fixed)
        #expect(after.advice.map(\.diagnostic.code) == [.unconfiguredEnvelope])
        #expect(after.diagnostics.filter { $0.severity > .note }.isEmpty)
        // The names that the methods had stay.
        #expect(try generate(fixed).api.operations.map(\.name) == generate(input()).api.operations.map(\.name))
    }

    @Test func aConfiguredEnvelopeIsNotAdvised() throws {
        var input = input()
        input.configuration.envelope = Envelope(
            code: "code", message: "message", data: "data", requestID: nil, success: [0])
        #expect(try !lint(input).advice.contains { $0.diagnostic.code == .unconfiguredEnvelope })
    }

    private let paged = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /orders:
            get:
              operationId: listOrders
              parameters: [{ name: page, in: query, schema: { type: integer, minimum: 1 } }]
              responses: { '200': { $ref: '#/components/responses/List' } }
          /carts:
            get:
              operationId: listCarts
              parameters: [{ name: page, in: query, schema: { type: integer, minimum: 1 } }]
              responses: { '200': { $ref: '#/components/responses/List' } }
        components:
          responses:
            List: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/List' } } } }
          schemas:
            List:
              type: object
              properties:
                code: { type: integer, format: int32 }
                message: { type: string }
                data: { type: object, title: Data, properties: { items: { type: array, items: { type: string } } } }

        """

    @Test func pagesAreAdvisedUntilTheyAreConfigured() throws {
        var input = Input(path: "api.yaml", document: Array(paged.utf8))
        let advice = try lint(input).advice.filter { $0.diagnostic.code == .unconfiguredPages }
        #expect(advice.map(\.diagnostic.location.line) == [6])
        #expect(
            advice.first?.diagnostic.message.contains(
                "as those of 1 more; `- { operations: [listOrders, listCarts], style: page, page: page, items: data.items }`")
                == true)
        // The configuration that `apus init` writes follows all of it.
        let starter = ClientStarter(try generate(input).api, document: "api.yaml")
        #expect(starter.recognised.contains("pages of 2 operations"))
        input.configuration = try readConfiguration(path: "apus.yaml", bytes: Array(starter.configuration.utf8))
        let after = try lint(input)
        #expect(after.advice.map(\.diagnostic.description) == [])
        #expect(after.diagnostics.map(\.description) == [])
        #expect(try generate(input).files.contains { $0.contents.contains("func allOrders(") })
    }

    /// Of every golden document: what begins a client is a configuration, and no part of it is of no use.
    @Test(arguments: DocumentOnDisk.golden)
    func everyClientCanBegin(document: DocumentOnDisk) throws {
        var input = Input(path: document.path, document: Array(try document.contents()))
        func output() throws -> Output { try generate(input) { DocumentOnDisk(path: $0).bytes } }
        let starter = ClientStarter(try output().api, document: "api.yaml")
        input.configuration = try readConfiguration(path: "apus.yaml", bytes: Array(starter.configuration.utf8))
        let codes: Set<DiagnosticCode> = [.unusablePages, .unusedSetting]
        #expect(try output().diagnostics.filter { codes.contains($0.code) }.map(\.description) == [])
    }

    @Test func thereIsNothingToWriteWithoutAdvice() {
        #expect(overlay(fixing: [], of: "api.yaml") == nil)
    }

    /// Of every golden document: the overlay is one, fits, and is followed.
    @Test(arguments: DocumentOnDisk.golden)
    func everyAdviceWithAnActionGoesAway(document: DocumentOnDisk) throws {
        let before = try document.lint()
        guard let text = overlay(fixing: before, of: document.path) else { return }
        let after = try document.lint(Overlay(path: "fix.yaml", bytes: Array(text.utf8)))
        #expect(after.filter { $0.action != nil }.map(\.diagnostic.description) == [])
    }

    @Test func aClientBeginsWithWhatWasRecognised() throws {
        let starter = ClientStarter(try generate(input()).api, document: "api.yaml")
        let configuration = try readConfiguration(path: "apus.yaml", bytes: Array(starter.configuration.utf8))
        #expect(configuration.module == "Shop")
        #expect(configuration.output == "Sources/Shop")
        #expect(
            configuration.envelope
                == Envelope(code: "code", message: "message", data: "data", requestID: nil, success: [0]))
        #expect(starter.manifest("../apus").contains(".package(name: \"apus\", path: \"../apus\")"))
        #expect(starter.manifest("https://example.com/apus.git").contains("url: \"https://example.com/apus.git\""))
    }
}

extension DocumentOnDisk {
    fileprivate func lint(_ overlays: Overlay...) throws -> [Advice] {
        let bytes = try Array(contents())
        return try ApusGenerator.lint(Input(path: path, document: bytes, overlays: overlays)) {
            DocumentOnDisk(path: $0).bytes
        }.advice
    }
}
