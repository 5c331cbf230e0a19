import ApusGenerator
import Testing

/// Whatever is added to a document, and in whatever order it stands: what had a name has it still.
struct LockStabilityTests {
    private struct Draft {
        var schemas: [(name: String, properties: [String], values: [String])] = []
        var operations: [(id: String, parameters: [String])] = []

        var text: String {
            var text = "paths:\n"
            if operations.isEmpty { text = "paths: {}\n" }
            for operation in operations {
                text +=
                    "  /p\(operation.id.utf8.map(String.init).joined()):\n    get:\n      operationId: '\(operation.id)'\n      parameters:\n"
                for name in operation.parameters {
                    text +=
                        "        - { name: '\(name)', in: query, schema: { type: string, enum: ['\(name)', other] } }\n"
                }
                text +=
                    "        - { name: last, in: header, schema: { type: string } }\n      responses: { '204': { description: d } }\n"
            }
            text += "components:\n  schemas:\n    Last: { type: string }\n"
            for schema in schemas {
                text += "    '\(schema.name)':\n      type: object\n      properties:\n        last: { type: string }\n"
                for property in schema.properties {
                    text +=
                        "        '\(property)': { type: string, enum: [\(schema.values.map { "'\($0)'" }.joined(separator: ", "))] }\n"
                }
            }
            return text
        }
    }

    private static func draft(_ random: inout StabilityTests.Random) -> Draft {
        Draft(
            schemas: random.raws(8).map { ($0, random.raws(4), random.raws(4) + ["v"]) },
            operations: random.raws(5).map { ($0, random.raws(5)) })
    }

    /// Adds, and shuffles what there is.
    private static func edit(_ draft: Draft, _ random: inout StabilityTests.Random) -> Draft {
        var edited = draft
        let known = Set(draft.schemas.map(\.name))
        edited.schemas += random.raws(4).filter { !known.contains($0) }.map { ($0, random.raws(3), ["v"]) }
        let ids = Set(draft.operations.map(\.id))
        edited.operations += random.raws(3).filter { !ids.contains($0) }.map { ($0, random.raws(3)) }
        for index in edited.schemas.indices {
            let more = random.raws(2).filter { !edited.schemas[index].properties.contains($0) }
            edited.schemas[index].properties = (edited.schemas[index].properties + more).shuffled(using: &random)
            let values = random.raws(2).filter { !edited.schemas[index].values.contains($0) }
            edited.schemas[index].values = (edited.schemas[index].values + values).shuffled(using: &random)
        }
        for index in edited.operations.indices {
            let more = random.raws(2).filter { !edited.operations[index].parameters.contains($0) }
            edited.operations[index].parameters = (edited.operations[index].parameters + more).shuffled(using: &random)
        }
        edited.schemas.shuffle(using: &random)
        edited.operations.shuffle(using: &random)
        return edited
    }

    @Test(arguments: 0..<40)
    func nothingIsRenamed(seed: Int) throws {
        var random = StabilityTests.Random(state: UInt64(seed) + 77_000)
        var draft = Self.draft(&random)
        var output = try generated(draft.text, lock: Lock())
        for _ in 0..<3 {
            draft = Self.edit(draft, &random)
            let next = try generated(draft.text, lock: output.lock)
            for (key, entry) in output.lock.entries {
                #expect(next.lock.entries[key] == entry, "\(key)")
            }
            #expect(try generated(draft.text, lock: next.lock).files == next.files)
            output = next
        }
    }

    /// Names of a scope are still unique, and a lock that a run wrote changes nothing in the next.
    @Test(arguments: DocumentOnDisk.golden)
    func aLockChangesNothingWhereTheDocumentIsTheSame(document: DocumentOnDisk) throws {
        let first = try document.generate()
        let second = try document.generate(lock: first.lock)
        #expect(second.files == first.files)
        #expect(second.lock == first.lock)
        #expect(try readLock(path: "apus.lock", bytes: Array(first.lock.text.utf8)) == first.lock)
    }
}
