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

    private func isRead(_ type: Any.Type) -> Bool { type is any JSONReadable.Type }
    private func isWritten(_ type: Any.Type) -> Bool { type is any JSONWritable.Type }

    @Test func whatEachTypeCan() throws {
        #expect(!isRead(MinimalCoding.NewItem.self) && isWritten(MinimalCoding.NewItem.self))
        #expect(isRead(MinimalCoding.Item.self) && !isWritten(MinimalCoding.Item.self))
        for type in [MinimalCoding.Both.self, MinimalCoding.Unused.self] as [Any.Type] { #expect(isRead(type) && isWritten(type)) }
        #expect(try MinimalCoding.Item(json: #"{"id":3}"#).id == 3)
        #expect(try MinimalCoding.NewItem(name: "n").json() == #"{"name":"n"}"#)
    }

    /// A description is made by writing, so what has a secret is written too.
    @Test func secretsStayHidden() throws {
        let problem = try MinimalCoding.Problem(json: #"{"token":"t0p"}"#)
        #expect(!"\(problem)".contains("t0p") && !String(reflecting: problem).contains("t0p"))
    }
}
