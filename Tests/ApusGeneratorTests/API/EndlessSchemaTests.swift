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
}
