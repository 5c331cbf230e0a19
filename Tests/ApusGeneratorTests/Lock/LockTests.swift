import ApusGenerator
import Testing

/// What has an entry keeps its name, its place and its shape.
struct LockTests {
    private func operation(_ parameters: [String], rest: String = "") -> String {
        """
        paths:
          /pets:
            get:
              operationId: listPets
              parameters: [\(parameters.joined(separator: ", "))]
              responses: { '200': { description: d, content: { application/json: { schema: { type: string } } } } }
        \(rest)
        """
    }

    private let first = "{ name: owner, in: query, required: true, schema: { type: string } }"
    private let second = "{ name: kind, in: query, required: true, schema: { type: string, enum: [cat, dog] } }"
    private let limit = "{ name: limit, in: query, schema: { type: integer } }"

    @Test func swappedParametersKeepTheirOrder() throws {
        let before = try generated(operation([first, second]), lock: Lock())
        let signature = try #require(before.signature("listPets"))
        #expect(signature == "listPets(owner: String, kind: ListPets.Kind) -> Response<String>")
        let after = try generated(operation([second, first]), lock: before.lock)
        #expect(after.signature("listPets") == signature)
        #expect(after.lock == before.lock)
        #expect(try generated(operation([second, first]), lock: Lock()).signature("listPets") != signature)
    }

    @Test func newArgumentsStandBehind() throws {
        let before = try generated(operation([first, limit]), lock: Lock())
        let more = "{ name: after, in: query, schema: { type: string } }"
        let after = try generated(operation([more, first, limit]), lock: before.lock)
        #expect(
            after.signature("listPets")
                == "listPets(owner: String, limit: Int? = nil, after: String? = nil) -> Response<String>")
        let again = try generated(operation([more, first, limit]), lock: after.lock)
        #expect(again.lock == after.lock)
    }

    @Test func whatIsNoLongerRequiredStaysInItsPlace() throws {
        let before = try generated(operation([first, second]), lock: Lock())
        let loose = first.replacing("required: true, ", with: "")
        let after = try generated(operation([loose, second]), lock: before.lock)
        #expect(
            after.signature("listPets") == "listPets(owner: String? = nil, kind: ListPets.Kind) -> Response<String>")
    }

    @Test func anOptionalBodyThatIsNewStandsBehind() throws {
        let before = try generated(operation([first, limit]), lock: Lock())
        let body = "      requestBody: { content: { application/json: { schema: { type: string } } } }"
        let after = try generated(operation([first, limit], rest: body), lock: before.lock)
        #expect(
            after.signature("listPets")
                == "listPets(owner: String, limit: Int? = nil, _ body: String? = nil) -> Response<String>")
    }

    private func schemas(_ schemas: String...) -> String {
        "paths: {}\ncomponents:\n  schemas:\n" + schemas.map { "    \($0)\n" }.joined()
    }

    @Test func aNewSchemaTakesNoName() throws {
        let before = try generated(
            schemas("pet_list: { type: object, properties: { a: { type: string } } }"), lock: Lock())
        #expect(before.declaration("PetList") != nil)
        // Written exactly as the name, it would have the first right to it.
        let text = schemas(
            "pet_list: { type: object, properties: { a: { type: string } } }",
            "PetList: { type: object, properties: { b: { type: string } } }")
        #expect(try generated(text, lock: Lock()).fields("PetList").map(\.key) == ["b"])
        let after = try generated(text, lock: before.lock)
        #expect(after.fields("PetList").map(\.key) == ["a"])
        #expect(after.api.types.count == 2)
    }

    @Test func propertiesAndCasesKeepNamesAndOrder() throws {
        let before = try generated(
            schemas(
                "Pet: { type: object, properties: { page_size: { type: string }, b: { type: string } } }",
                "Kind: { type: string, enum: [ASC] }"), lock: Lock())
        let after = try generated(
            schemas(
                "Pet: { type: object, properties: { b: { type: string }, pageSize: { type: string }, page_size: { type: string } } }",
                "Kind: { type: string, enum: [asc, ASC] }"), lock: before.lock)
        #expect(after.fields("Pet").map(\.key) == ["page_size", "b", "pageSize"])
        #expect(after.fields("Pet").map(\.name)[0] == "pageSize")
        guard case .enumeration(let kind)? = after.declaration("Kind")?.kind else { throw Missing() }
        #expect(kind.members.map(\.name)[1] == "asc")
        #expect(Set(kind.members.map(\.name)).count == 2)
    }

    @Test func apusYAMLComesBeforeTheLock() throws {
        let text = schemas("Pet: { type: object, properties: { a: { type: string } } }")
        let before = try generated(text, lock: Lock())
        let after = try generated(text, lock: before.lock, names: ["#/components/schemas/Pet": "Animal"])
        #expect(after.declaration("Animal") != nil)
        #expect(after.lock != before.lock)
        #expect(try generated(text, lock: after.lock).declaration("Animal") != nil)
    }

    @Test func inlineTypesAreKnownByWhatTheyAreNotByTheirNumber() throws {
        let kinds = ["a", "b"].map { "{ name: \($0), in: query, schema: { type: string, enum: [\($0)1, \($0)2] } }" }
        let before = try generated(operation(kinds), lock: Lock())
        let after = try generated(operation(kinds.reversed()), lock: before.lock)
        #expect(after.signature("listPets") == before.signature("listPets"))
        for name in ["A", "B"] {
            #expect(after.declaration(name)?.kind == before.declaration(name)?.kind)
        }
    }

    @Test func whatIsGoneIsRememberedUntilItIsForgotten() throws {
        let both = schemas(
            "Pet: { type: object, properties: { a: { type: string } } }",
            "Dog: { type: object, properties: { a: { type: string } } }")
        let before = try generated(both, lock: Lock())
        let after = try generated(
            schemas("Pet: { type: object, properties: { a: { type: string } } }"), lock: before.lock)
        #expect(after.lock == before.lock)
        let unused = after.unusedEntries(of: after.lock)
        #expect(unused.map(\.pointer) == ["#/components/schemas/Dog", "#/components/schemas/Dog/properties/a"])
        let forgotten = after.lock.removing(unused)
        #expect(after.unusedEntries(of: forgotten).isEmpty)
    }

    // MARK: - Results

    private func responses(_ responses: String, content: String = "") -> String {
        """
        paths:
          /pets:
            get: { operationId: getPet, responses: { \(responses) } }
        components:
          schemas:
            Pet: { type: object, properties: { name: { type: string } } }
            Job: { type: object, properties: { url: { type: string } } }

        """
    }

    private func json(_ status: Int, _ schema: String) -> String {
        "'\(status)': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/\(schema)' } } } }"
    }

    @Test(arguments: [
        ("'204': { description: d }", "Response<Pet>"),
        (
            "'202': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }",
            "Response<Pet>"
        ),
        (
            "'206': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }",
            "Response<Pet>"
        ),
    ])
    func aFurtherSuccessKeepsTheResult(added: String, result: String) throws {
        let before = try generated(responses(json(200, "Pet")), lock: Lock())
        let after = try generated(responses(json(200, "Pet") + ", " + added), lock: before.lock)
        #expect(after.signature("getPet") == "getPet() -> \(result)")
        let front = try generated(responses(added + ", " + json(200, "Pet")), lock: before.lock)
        #expect(front.signature("getPet") == "getPet() -> \(result)")
        #expect(front.lock[result: "#/paths/~1pets/get/responses"] == ["value", "200", "application/json"])
    }

    @Test func whatIsKeptIsSaid() throws {
        let before = try generated(responses(json(200, "Pet")), lock: Lock())
        let after = try generated(responses(json(200, "Pet") + ", '204': { description: d }"), lock: before.lock)
        #expect(after.codes == ["kept-result"])
        #expect(before.codes.isEmpty)
    }

    @Test func optionalsAndOutcomesStay() throws {
        let optional = try generated(responses(json(200, "Pet") + ", '204': { description: d }"), lock: Lock())
        #expect(
            try generated(responses(json(200, "Pet")), lock: optional.lock).signature("getPet")
                == "getPet() -> Response<Pet?>")
        let outcome = try generated(responses(json(200, "Pet") + ", " + json(202, "Job")), lock: Lock())
        let signature = outcome.signature("getPet")
        #expect(try generated(responses(json(200, "Pet")), lock: outcome.lock).signature("getPet") == signature)
    }

    @Test func whatGaveNothingGivesNothing() throws {
        let before = try generated(responses("'204': { description: d }"), lock: Lock())
        let after = try generated(responses("'204': { description: d }, " + json(200, "Pet")), lock: before.lock)
        #expect(after.signature("getPet") == "getPet() -> HTTPMetadata")
    }

    @Test func aResultThatIsGoneIsNotKept() throws {
        let before = try generated(responses(json(200, "Pet")), lock: Lock())
        let after = try generated(responses("'204': { description: d }"), lock: before.lock)
        #expect(after.signature("getPet") == "getPet() -> HTTPMetadata")
    }

    @Test func theFirstMediaTypeStays() throws {
        let text = "'200': { description: d, content: { text/csv: { schema: { type: string } } } }"
        let both =
            "'200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } }, text/csv: { schema: { type: string } } } }"
        let before = try generated(responses(text), lock: Lock())
        let after = try generated(responses(both), lock: before.lock)
        #expect(after.signature("getPet") == "getPet() -> Response<String>")
        #expect(after.api.operations.map(\.name) == ["getPet", "getPetJSON"])
    }

    private struct Missing: Error {}
}

extension Lock {
    /// The words of a result's entry.
    subscript(result pointer: String) -> [String]? {
        entries[Key(pointer, .result)].map { [$0.name] + $0.details }
    }
}
