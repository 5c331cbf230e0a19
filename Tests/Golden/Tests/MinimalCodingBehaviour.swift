import ApusRuntime
import GoldenClients
import Testing

/// `coding: minimal`: what is only sent is only written, what is only received only read.
@Suite struct MinimalCodingBehaviour {
    @Test func callsAreTheSame() async throws {
        let transport = InMemoryTransport(.json(#"{"id":1,"size":"m","both":{"a":"x"},"kinds":true}"#))
        let made = try await MinimalCoding(transport: transport).createItem(.init(name: "n", size: .s, either: .both(.init(a: "y"))))
        #expect(made.value == .init(id: 1, size: .m, both: .init(a: "x"), kinds: .boolean(true)))
        #expect(transport.requests.first?.text == #"{"name":"n","size":"s","either":{"a":"y"}}"#)
    }

    @Test func whatEachTypeCan() throws {
        #expect(!(MinimalCoding.NewItem.self is any JSONReadable.Type) && MinimalCoding.NewItem.self is any JSONWritable.Type)
        #expect(!(MinimalCoding.Item.self is any JSONWritable.Type) && MinimalCoding.Item.self is any JSONReadable.Type)
        #expect(MinimalCoding.Both.self is any JSONModel.Type && MinimalCoding.Unused.self is any JSONModel.Type)
        #expect(try MinimalCoding.Item(json: #"{"id":3}"#).id == 3)
        #expect(try MinimalCoding.NewItem(name: "n").json() == #"{"name":"n"}"#)
    }

    /// A description is made by writing, so what has a secret is written too.
    @Test func secretsStayHidden() throws {
        let problem = try MinimalCoding.Problem(json: #"{"token":"t0p"}"#)
        #expect(!"\(problem)".contains("t0p") && !String(reflecting: problem).contains("t0p"))
    }
}
