import ApusGenerator
import Testing

/// Small documents that mean huge things: neither a hang nor an overflow.
@Suite(.timeLimit(.minutes(10))) struct ExpansionTests {
    @Test func diamonds() throws {
        var schemas = "    L0: { type: object, properties: { leaf: { type: string } } }\n"
        for level in 1...30 {
            let reference = "{ $ref: '#/components/schemas/L\(level - 1)' }"
            schemas += "    L\(level): { allOf: [\(reference), { allOf: [\(reference)] }], properties: { p\(level): { type: integer } } }\n"
        }
        let output = try generated("components:\n  schemas:\n" + schemas)
        #expect(output.fields("L30").count == 31)
        #expect(output.fields("L30").contains { $0.key == "leaf" })
    }

    /// Each property's type is made of the one below, twice, inline by `allOf` with siblings.
    @Test func diamondsOfInlineProperties() throws {
        var schemas = "    L0: { type: object, properties: { leaf: { type: string } } }\n"
        for level in 1...30 {
            let reference = "{ allOf: [{ $ref: '#/components/schemas/L\(level - 1)' }], properties: { x: { type: string } } }"
            schemas += "    L\(level): { type: object, properties: { a: \(reference), b: \(reference) } }\n"
        }
        let output = try generated("components:\n  schemas:\n" + schemas)
        #expect(output.fields("L30").map(\.key) == ["a", "b"])
        #expect(output.text.utf8.count < 2_000_000)
    }

    @Test func diamondsOfUnions() throws {
        var schemas = "    L0: { type: object, properties: { leaf: { type: string } } }\n"
        for level in 1...30 {
            let reference = "{ $ref: '#/components/schemas/L\(level - 1)' }"
            schemas += "    L\(level): { oneOf: [\(reference), { type: object, properties: { l\(level): \(reference) } }, { type: array, items: \(reference) }] }\n"
        }
        let output = try generated("components:\n  schemas:\n" + schemas)
        #expect(output.declaration("L30") != nil)
    }

    @Test(arguments: ["allOf: [%], properties: { p: { type: string } }", "oneOf: [%, { type: string }]", "allOf: [%]", "type: array, items: %",
        "type: object, properties: { next: % }", "type: object, additionalProperties: %", "anyOf: [%, { type: 'null' }]"])
    func chains(_ form: String) throws {
        let length = 300
        var schemas = "    L0: { type: object, required: [leaf], properties: { leaf: { type: string } } }\n"
        for level in 1...length {
            schemas += "    L\(level): { " + form.replacing("%", with: "{ $ref: '#/components/schemas/L\(level - 1)' }") + " }\n"
        }
        // From the deepest to the leaf: what is used first is at the end of the chain.
        let output = try generated(
            """
            paths:
              /x: { get: { operationId: getX, responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/L\(length)' } } } } } } }
            components:
              schemas:

            """ + schemas)
        #expect(output.api.operations.count == 1)
        #expect(output.fields("L0").count == 1)
    }

    @Test func chainsOfReferences() throws {
        var schemas = "    L0: { type: object, properties: { leaf: { type: string } } }\n"
        for level in 1...10_000 { schemas += "    L\(level): { $ref: '#/components/schemas/L\(level - 1)' }\n" }
        let output = try generated("components:\n  schemas:\n" + schemas)
        #expect(output.api.types.count == 10_001)
        #expect(output.declaration("L10000") != nil)
    }

    @Test func longRingOfProperties() throws {
        var schemas = ""
        for level in 0..<2000 {
            schemas += "    L\(level): { type: object, properties: { next: { $ref: '#/components/schemas/L\((level + 1) % 2000)' } } }\n"
        }
        let output = try generated("components:\n  schemas:\n" + schemas)
        let indirect = output.api.types.filter { if case .record(let record) = $0.kind { record.fields.contains(where: \.isIndirect) } else { false } }
        #expect(indirect.count == 1)
    }

    @Test func deepInlineSchemas() throws {
        let depth = 120
        let schema = String(repeating: "{ type: object, properties: { a: ", count: depth) + "{ type: string }" + String(repeating: " } }", count: depth)
        let output = try generated("components: { schemas: { Deep: \(schema) } }")
        #expect(output.api.types.count == depth)
    }
}
