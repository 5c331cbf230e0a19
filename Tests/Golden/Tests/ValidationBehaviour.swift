import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// `validate: requests`: what a rule of the document forbids is refused by name, and nothing is sent.
@Suite struct ValidationBehaviour {
    private typealias Item = Validation.Item.Input

    /// What is refused in a call; nil where it goes out.
    private func refused(_ call: (Validation) async throws -> Void) async throws -> InvalidArgument? {
        let transport = InMemoryTransport(.status(204))
        do {
            try await call(Validation(transport: transport))
        } catch let error as Validation.Error {
            #expect(error.kind == .invalidRequest && error.attempts == 0 && transport.requests.isEmpty)
            let argument = try #require(error.underlying as? InvalidArgument)
            #expect(error.message == "nothing was sent: \(argument.argument) \(argument.reason)")
            return argument
        }
        #expect(transport.requests.count == 1)
        return nil
    }

    private func refused(_ item: Item) async throws -> String? {
        try await refused { try await $0.putItem(id: "a1", item) }.map { "\($0.argument) \($0.keyword)" }
    }

    @Test func whatIsAllowedIsSent() async throws {
        #expect(
            try await refused {
                try await $0.putItem(
                    id: "z09",
                    Item(
                        name: "ü\u{1F600}ab", label: nil, parts: [.init(weight: 0.5, sku: "a1"), .init()], map: ["a": 9],
                        either: .string("any"), parent: Item(name: "n"), odd: "(", file: FilePart(Data([1, 2, 3]))),
                    size: 1000, step: 0.3, tags: ["abc", "d"])
            } == nil)
        #expect(try await refused { try await $0.postItems(id: "whatever") } == nil)
    }

    @Test func parameters() async throws {
        let bounds = try await refused { try await $0.putItem(id: "a1", Item(name: "n"), size: 1001) }
        #expect(bounds == InvalidArgument(argument: "size", keyword: "maximum", reason: "is 1001, more than 1000"))
        #expect(try await refused { try await $0.putItem(id: "a1", Item(name: "n"), size: 0) }?.keyword == "minimum")
        for (step, keyword) in [(0, "exclusiveMinimum"), (1, "exclusiveMaximum"), (0.25, "multipleOf"), (0.7, nil)] as [(Double, String?)] {
            #expect(try await refused { try await $0.putItem(id: "a1", Item(name: "n"), step: step) }?.keyword == keyword)
        }
        for (tags, keyword) in [([], "minItems"), (["a", "b", "c"], "maxItems"), (["a", "a"], "uniqueItems")] {
            #expect(try await refused { try await $0.putItem(id: "a1", Item(name: "n"), tags: tags) }?.keyword == keyword)
        }
        let element = try await refused { try await $0.putItem(id: "a1", Item(name: "n"), tags: ["abc", "abcd"]) }
        #expect(element?.description == "tags[1] has 4 characters, more than 3")
        let pattern = try await refused { try await $0.putItem(id: "1a", Item(name: "n")) }
        #expect(pattern?.description == #"id does not match ^[a-z]\d+$"#)
        // As ECMA-262 has it, a digit is one of ten.
        #expect(try await refused { try await $0.putItem(id: "a٣", Item(name: "n")) }?.keyword == "pattern")
    }

    @Test func bodies() async throws {
        #expect(try await refused(Item(name: "")) == "body.name minLength")
        #expect(try await refused(Item(name: "abcde")) == "body.name maxLength")
        #expect(try await refused(Item(name: "n", label: "abcd")) == "body.label maxLength")
        #expect(try await refused(Item(name: "n", parts: [.init(), .init(weight: 0.4)])) == "body.parts[1].weight minimum")
        #expect(try await refused(Item(name: "n", parts: [.init(), .init(), .init()])) == "body.parts maxItems")
        #expect(try await refused(Item(name: "n", parts: [.init(sku: "a123")])) == "body.parts[0].sku maxLength")
        #expect(try await refused(Item(name: "n", map: ["k": 10])) == #"body.map["k"] maximum"#)
        #expect(try await refused(Item(name: "n", either: .part(.init(sku: "A1")))) == "body.either.sku pattern")
        #expect(try await refused(Item(name: "n", parent: Item(name: ""))) == "body.parent.name minLength")
        let list = try await refused { try await $0.postItems(id: "", [Item(name: "n"), Item(name: "")]) }
        #expect(list?.argument == "body[1].name")
        #expect(try await refused { try await $0.postItems(id: "i", []) }?.keyword == "minItems")
    }
}
