import Testing

@testable import ApusGenerator

/// Structs that hold structs: what would make a value large is stored out of line.
@Suite struct LargeValueTests {
    /// The fields and cases of a document's types that are boxed, by the types' names.
    private func boxed(_ schemas: String) throws -> [String: [String]] {
        let document = """
            openapi: 3.1.0
            info: { title: Large, version: "1" }
            paths: {}
            components:
              schemas:
            \(schemas)
            """
        let output = try generate(Input(path: "large.yaml", document: Array(document.utf8)))
        var boxed: [String: [String]] = [:]
        for type in output.api.types {
            switch type.kind {
            case .record(let record): boxed[type.name] = record.fields.filter(\.isIndirect).map(\.name)
            case .choice(let choice): boxed[type.name] = choice.cases.filter(\.isIndirect).map(\.name)
            case .enumeration, .alias, .outcome: break
            }
        }
        return boxed
    }

    /// A schema of so many texts.
    private func texts(_ name: String, _ count: Int, also: String = "") -> String {
        let properties = (0..<count).map { "t\($0): { type: string }" }.joined(separator: ", ")
        return "    \(name): { type: object, properties: { \(properties)\(also) } }\n"
    }

    @Test func whatIsLargeIsBoxedWhereItIsHeldDirectly() throws {
        let boxed = try boxed(
            texts("Crowd", 17) + texts("Group", 16)
                + """
                    Stage:
                      type: object
                      properties:
                        crowd: { $ref: "#/components/schemas/Crowd" }
                        group: { $ref: "#/components/schemas/Group" }
                        crowds: { type: array, items: { $ref: "#/components/schemas/Crowd" } }
                    Either: { oneOf: [{ $ref: "#/components/schemas/Crowd" }, { type: string }] }
                """)
        #expect(boxed["Stage"] == ["crowd"])
        #expect(boxed["Either"] == ["crowd"])
        #expect(boxed["Crowd"] == [])
    }

    /// However long the chain, no value holds all of it.
    @Test func aChainOfValuesIsCutAgainAndAgain() throws {
        let links = (0..<40).map { link in
            texts("Link\(link)", 4, also: link < 39 ? ", next: { $ref: \"#/components/schemas/Link\(link + 1)\" }" : "")
        }
        let boxed = try boxed(links.joined())
        let cuts = (0..<40).filter { boxed["Link\($0)"] == ["next"] }
        #expect(cuts.count == 9)
        #expect(zip(cuts, cuts.dropFirst()).allSatisfy { $1 - $0 == 4 })
    }

    /// What is written into the record's own object has no property to box.
    @Test func whatIsFlattenedStaysInPlace() throws {
        let boxed = try boxed(
            texts("Crowd", 17)
                + """
                    Stage:
                      allOf:
                        - { type: object, properties: { name: { type: string } } }
                        - { oneOf: [{ $ref: "#/components/schemas/Crowd" }, { type: object, properties: { few: { type: integer } } }] }
                """)
        #expect(boxed["Stage"] == [])
        #expect(boxed.values.contains(["crowd"]))
    }
}
