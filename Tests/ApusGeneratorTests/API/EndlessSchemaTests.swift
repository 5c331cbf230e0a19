import Testing

@testable import ApusGenerator

/// Schemas that contain themselves by way of a `$ref` with siblings, so that no name breaks the circle.
@Suite struct EndlessSchemaTests {
    private func generated(_ schemas: String) throws -> Output {
        let document = """
            openapi: 3.1.0
            info: { title: Endless, version: "1" }
            paths: {}
            components:
              schemas:
            \(schemas)
            """
        return try generate(Input(path: "endless.yaml", document: Array(document.utf8)))
    }

    @Test func aRecordThatTightensItself() throws {
        let output = try generated(
            """
                Node:
                  type: object
                  properties:
                    name: { type: string }
                    next: { $ref: "#/components/schemas/Node", required: [name] }
            """)
        let records = output.api.types.filter { if case .record = $0.kind { true } else { false } }
        #expect(records.map(\.name) == ["Node", "Next"])
        guard case .record(let next) = records[1].kind else { return }
        #expect(next.fields.map(\.key) == ["name", "next"])
        #expect(next.fields[0].presence == .required)
        #expect(next.fields[1].type == .declared(records[1].id))
        #expect(next.fields[1].isIndirect)
    }

    @Test func aListThatTightensItself() throws {
        let output = try generated(
            """
                List:
                  type: array
                  items: { $ref: "#/components/schemas/List", items: { $ref: "#/components/schemas/List", maxItems: 3 } }
            """)
        #expect(output.diagnostics.allSatisfy { $0.severity != .error })
    }

    /// A tag is looked for in nested unions, which have no bottom here.
    @Test(arguments: ["oneOf", "anyOf"]) func unionsOfOneAnother(keyword: String) throws {
        let output = try generated(
            """
                A:
                  \(keyword):
                    - { $ref: "#/components/schemas/B" }
                    - { type: object, properties: { a: { type: string } } }
                B:
                  \(keyword):
                    - { $ref: "#/components/schemas/A" }
                    - { type: string }
            """)
        #expect(output.api.types.map(\.name).prefix(2) == ["A", "B"])
    }

    /// Each member is the whole with something added, which is again a union of such members.
    @Test func aUnionOfItselfWithMore() throws {
        let output = try generated(
            """
                Root:
                  type: object
                  properties: { kind: { type: string } }
                  oneOf:
                    - allOf:
                        - { $ref: "#/components/schemas/Root" }
                        - { type: object, properties: { kind: { type: string }, more: { type: string } } }
                    - { $ref: "#/components/schemas/Other" }
                Other: { type: object, properties: { kind: { type: string }, other: { type: string } } }
            """)
        #expect(output.api.types.count < 10)
        #expect(output.diagnostics.filter { $0.code == .limit }.count == 1)
    }
}
