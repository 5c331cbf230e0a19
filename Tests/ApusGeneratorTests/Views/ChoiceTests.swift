import Testing

@testable import ApusGenerator

@Suite struct ChoiceTests {
    private func text(_ recognition: Choice.Recognition, _ cases: [Choice.Case]) throws -> String {
        var api = API.test()
        api.add("Pet", Choice.test(recognition, cases))
        api.add("Cat", Record.test([]))
        api.add("Dog", Record.test([]))
        return try api.file("Models/Pet.swift")
    }

    private let cat = TypeReference.declared(TypeID(1))
    private let dog = TypeReference.declared(TypeID(2))

    @Test func kindFirstThenTagThenTheBest() throws {
        let text = try text(
            .discriminator(key: "petType"),
            [
                .test("text", .string, [.string]), .test("cat", cat, [.object], tags: ["cat", "kitten"]),
                .test("dog", dog, [.object], tags: ["dog"], writesTag: true), .test("puppy", dog, [.object], tags: ["dog"]),
                .test("other", dog, [.object]),
            ])
        #expect(
            text.contains(
                """
                        if reader.is(.string) { return reader.member(Self.text) }
                        let tag = reader.tag("petType")
                        if reader.matches(tag, "cat") || reader.matches(tag, "kitten") { return reader.member(Self.cat) }
                        if reader.matches(tag, "dog") {
                            var candidates = reader.candidates(for: Self.self)
                            candidates.consider(Self.dog, &reader)
                            candidates.consider(Self.puppy, &reader)
                            return candidates.best(&reader, else: Self.unknown)
                        }
                        var candidates = reader.candidates(for: Self.self)
                        candidates.consider(Self.other, &reader)
                        return candidates.best(&reader, else: Self.unknown)
                """))
        #expect(text.contains("        case .dog(let value):\n            writer.tag(\"petType\", \"dog\")\n            value.write(to: &writer)\n"))
        #expect(text.contains("        case .unknown(let value):\n            value.write(to: &writer)\n"))
    }

    @Test func integersOfTheirOwnAreAskedForFirst() throws {
        let text = try text(.kind, [.test("number", .double, [.number]), .test("integer", .integer, [.integer])])
        #expect(
            text.contains(
                """
                        if reader.is(.integer) { return reader.member(Self.integer) }
                        if reader.is(.number) { return reader.member(Self.number) }
                        return reader.member(Self.unknown)
                """))
    }

    @Test func aKindThatSeveralHaveLeavesCandidates() throws {
        let text = try text(.kind, [.test("cat", cat, [.object]), .test("dog", dog, [.object]), .test("flag", .boolean, [.boolean])])
        #expect(text.contains("if reader.is(.object) {\n            var candidates"))
        #expect(text.contains("if reader.is(.boolean) { return reader.member(Self.flag) }"))
    }

    @Test func theBestMatchIsTheLastWay() throws {
        let text = try text(.bestMatch, [.test("cat", cat, [.object], isIndirect: true), .test("dog", dog, [.object])])
        #expect(text.contains("        indirect case cat(Cat)\n        case dog(Dog)\n"))
        #expect(text.contains("        /// What none of the others describes, as it came.\n        case unknown(JSONValue)\n"))
        #expect(text.contains("-> Self? {\n        var candidates = reader.candidates(for: Self.self)\n        candidates.consider(Self.cat, &reader)\n"))
    }

    @Test func whatIsSentIsMadeCaseByCase() throws {
        var api = API.test()
        let tag = api.add("Tag", Record.test([.test("id", .integer, .required)]))
        let input = api.add("Input", Record.test([.test("label", .string)]), in: .type(tag), inputOf: tag)
        let pet = api.add("Pet", Choice.test(.kind, [.test("tag", .declared(tag), [.object]), .test("text", .string, [.string])]))
        api.add(
            "Input", Choice.test(.kind, [.test("tag", .declared(input), [.object]), .test("text", .string, [.string])]), in: .type(pet),
            inputOf: pet)
        #expect(
            try api.file("Models/Pet.swift").contains(
                """
                        public init(_ value: Shop.Pet) {
                            switch value {
                            case .tag(let value): self = .tag(.init(value))
                            case .text(let value): self = .text(value)
                            case .unknown(let value): self = .unknown(value)
                            }
                        }
                """))
    }
}
