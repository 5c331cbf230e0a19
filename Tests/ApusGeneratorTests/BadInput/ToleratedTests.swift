import ApusGenerator
import Testing

/// What is wrong in a document and yet no reason to stop: generated, with a diagnostic at the place.
@Suite struct ToleratedTests {
    @Test func referenceToNowhere() throws {
        let output = try generated(
            """
            components:
              schemas:
                A: { type: object, properties: { b: { $ref: '#/components/schemas/Missing' }, c: { type: string } } }
            """)
        #expect(output.diagnostics.map(\.description) == [
            "api.yaml:5:49: warning: `#/components/schemas/Missing` refers to nothing; what uses it becomes free-form [unresolved-reference]"
        ])
        #expect(output.diagnostics.first?.pointer == "#/components/schemas/A/properties/b/$ref")
        #expect(output.fields("A").map(\.type) == [.json, .string])
    }

    @Test func referenceCycles() throws {
        let output = try generated(
            """
            paths:
              /a: { $ref: '#/components/pathItems/A' }
              /b: { get: { operationId: getB, parameters: [{ $ref: '#/components/parameters/P' }], responses: { '200': { $ref: '#/components/responses/R' } } } }
            components:
              pathItems: { A: { $ref: '#/components/pathItems/A' } }
              parameters: { P: { $ref: '#/components/parameters/Q' }, Q: { $ref: '#/components/parameters/P' } }
              responses: { R: { $ref: '#/components/responses/R' } }
              schemas:
                A: { $ref: '#/components/schemas/B' }
                B: { $ref: '#/components/schemas/A' }
                C: { allOf: [{ $ref: '#/components/schemas/C' }], properties: { c: { type: string } } }
                D: { oneOf: [{ $ref: '#/components/schemas/D' }] }
                E: { anyOf: [{ $ref: '#/components/schemas/E' }, { type: string }] }
            """)
        #expect(Set(output.codes) == ["reference-cycle"])
        #expect(output.codes.count >= 5)
        #expect(output.api.operations.map(\.name) == ["getB"])
        #expect(output.fields("C").map(\.name) == ["c"])
    }

    @Test func twoOperationsOfOneID() throws {
        let output = try generated(
            """
            paths:
              /a: { get: { operationId: read, responses: { '204': { description: D } } } }
              /b: { get: { operationId: read, responses: { '204': { description: D } } } }
              /c: { get: { operationId: Read, responses: { '204': { description: D } } } }
            """)
        #expect(output.codes == ["duplicate-operation-id"])
        #expect(output.diagnostics.first?.location.description == "api.yaml:5:29")
        #expect(Set(output.api.operations.map(\.name)).count == 3)
        #expect(output.api.operations.map(\.path) == ["/a", "/b", "/c"])
    }

    @Test func oddKinds() throws {
        let output = try generated(
            """
            paths:
              /a: 7
              /b: { get: [], post: { operationId: postB, parameters: [5, { name: x }, { name: y, in: nowhere }], responses: { ok: {}, '200': { description: D } } } }
              /c: { get: { operationId: getC, parameters: {}, requestBody: 3, responses: [] , tags: x, security: no } }
            components:
              schemas:
                A: 5
                B: { type: object, properties: { p: 1, q: { type: [] }, r: { type: 7 }, s: { enum: {} }, t: { items: 4, type: array } }, required: p }
                C: { oneOf: {}, allOf: 3, anyOf: x }
                D: { type: object, properties: [] }
            """)
        #expect(output.api.operations.map(\.name) == ["postB", "getC"])
        #expect(output.fields("B").map(\.key) == ["q", "r", "s", "t", "p"])
        #expect(output.codes.contains("malformed-keyword"))
    }

    /// Scalars mean what YAML 1.2 says, where YAML 1.1 has times, dates, octal numbers and `no`.
    @Test func scalarsOfYAML() throws {
        let output = try generated(
            """
            paths:
              /x:
                get:
                  operationId: getX
                  parameters:
                    - { name: code, in: query, schema: { type: string, default: 08012 } }
                    - { name: at, in: query, schema: { type: string, enum: [18:00, 2024-01-01, no, on], default: 18:00 } }
                    - { name: answer, in: query, schema: { type: string, default: no } }
                  responses: { 200: { description: D } }
            """)
        #expect(output.codes.isEmpty)
        let parameters = try #require(output.api.operations.first).parameters
        #expect(parameters.map(\.initial).first == .string("08012") && parameters.last?.initial == .string("no"))
        guard case .enumeration(let enumeration)? = output.declaration("At")?.kind else { return #expect(Bool(false)) }
        #expect(enumeration.members.map(\.value) == ["18:00", "2024-01-01", "no", "on"].map { .string($0) })
    }

    @Test(arguments: [
        // A document that says which version it is of is of that one.
        ("swagger: '2.0'\npaths: { /x: { get: { operationId: getX, responses: { '204': { description: D } } } } }", [], 0),
        ("paths: { /x: { GET: { operationId: getX, responses: { '204': { description: D } } } } }", ["nonconforming"], 0),
        ("paths: { /x: { fetch: {}, get: { operationId: getX, responses: { '204': { description: D } } } } }", ["unknown-keyword"], 0),
        ("paths: { /x: { get: { operationId: getX, parameters: [{ name: a }], responses: { '204': { description: D } } } } }", ["malformed-keyword"], 1),
        ("paths: { '/x/{a\u{301}}': { get: { operationId: getX, responses: { '204': { description: D } } } } }", ["undeclared-path-parameter"], 1),
        ("paths: { '/x/{\u{301}a}': { get: { operationId: getX, responses: { '204': { description: D } } } } }", ["undeclared-path-parameter"], 1),
    ])
    func nothingIsDroppedInSilence(_ text: String, _ codes: [String], _ parameters: Int) throws {
        let output = try generated("openapi: 3.1.0\ninfo: { title: T, version: '1' }\n" + text)
        #expect(output.codes == codes)
        #expect(output.api.operations.map(\.name) == ["getX"])
        #expect(output.api.operations.first?.parameters.count == parameters)
    }

    @Test func duplicateKeys() throws {
        let output = try generated("components:\n  schemas:\n    A: { type: string }\n    A: { type: integer }\n")
        #expect(output.codes == ["duplicate-key"])
        #expect(output.declaration("A")?.kind == .alias(.integer))
    }

    @Test(arguments: ["class", "init", "self", "Self", "Type", "Protocol", "", " ", "-", "$", "🦜", "1", "__", "a b", "import", "Any", "nil", "\\u0000"])
    func names(_ name: String) throws {
        let output = try generated(
            """
            paths:
              /x:
                get:
                  operationId: "\(name)"
                  tags: ["\(name)"]
                  parameters: [{ name: "\(name)", in: query, schema: { type: string, enum: ["\(name)"] } }]
                  responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
            components:
              schemas:
                "\(name)": { type: object, properties: { "\(name)": { type: string } } }
                User: { type: object, properties: { a: { $ref: '#/components/schemas/\(name.replacing(" ", with: "%20"))' } } }
            """)
        let identifier = #/`?[\p{L}_][\p{L}\p{N}_]*`?/#
        for operation in output.api.operations {
            #expect(operation.name.wholeMatch(of: identifier) != nil, "\(operation.name)")
            for parameter in operation.parameters { #expect(parameter.name.wholeMatch(of: identifier) != nil, "\(parameter.name)") }
        }
        for type in output.api.types { #expect(type.name.wholeMatch(of: identifier) != nil, "\(type.name)") }
    }
}
