@testable import ApusGenerator
import Testing

/// Names of `apus.yaml` that cannot be given are said, and what stands there instead.
@Suite struct UnusableNamesTests {
    private func messages(_ names: [String: String]) throws -> [String] {
        let document = """
            openapi: 3.1.0
            info: { title: T, version: "1" }
            paths:
              /a: { get: { operationId: getA, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { "204": { description: Done. } } } }
            components:
              schemas:
                A: { type: object, properties: { x: { type: string }, y: { type: string } } }
                B: { type: string, enum: [one, two] }
            """
        var configuration = Configuration()
        configuration.names = names
        let output = try generate(Input(path: "a.yaml", document: Array(document.utf8), configuration: configuration))
        return output.diagnostics.filter { $0.code == .unusableName }.map(\.message)
    }

    @Test func namesThatCanBeGiven() throws {
        #expect(
            try messages([
                "#/components/schemas/A": "Alpha", "#/components/schemas/A/properties/x": "ex", "#/components/schemas/B/enum/0": "first",
                "#/paths/~1a/get": "readA", "#/paths/~1a/get/parameters/0": "query",
            ]) == [])
    }

    @Test func reservedAndTakenNames() throws {
        func message(_ pointer: String, _ wanted: String, _ instead: String) -> String {
            "`names` of apus.yaml calls `\(pointer)` `\(wanted)`, which is reserved or has been given already; it is `\(instead)`"
        }
        #expect(
            try messages(["#/components/schemas/A": "Data", "#/components/schemas/B": "Data"]) == [
                message("#/components/schemas/A", "Data", "DataModel"), message("#/components/schemas/B", "Data", "DataValue"),
            ])
        #expect(
            try messages(["#/components/schemas/A": "Same", "#/components/schemas/B": "Same"])
                == [message("#/components/schemas/B", "Same", "B")])
        #expect(
            try messages(["#/components/schemas/A/properties/x": "y"]).isEmpty)
        #expect(try messages(["#/paths/~1a/get/parameters/0": "request"]) == [message("#/paths/~1a/get/parameters/0", "request", "requestValue")])
    }
}
