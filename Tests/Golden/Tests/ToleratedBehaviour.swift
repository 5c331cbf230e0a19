import ApusRuntime
import GoldenClients
import Testing

/// What the specification does not allow, and what it is taken for.
@Suite struct ToleratedBehaviour {
    private let server = Tolerated.Server.staging(stage: "v1")

    @Test func parametersAreWhatTheyPlainlyMean() async throws {
        let request = try await sent {
            _ = try? await Tolerated(server: server, transport: $0).listThings(id: .max, rest: "r", count: 3)
        }
        // YAML 1.2: `no` is a word, `8.10` a number as it is written; a default of another type, and null, are none.
        #expect(request.url == "https://eu.example.com/v1/things/9223372036854775807/r?count=3&at=no&code=8.10")
        let times = try await sent {
            _ = try? await Tolerated(server: server, transport: $0).listThings(
                id: 1, rest: "r", at: "18:00", code: nil, none: "x")
        }
        #expect(times.query == "at=18%3A00&none=x")
        #expect(Tolerated.ListThings.At.allCases.map(\.rawValue) == ["18:00", "08:00", "2024-01-01", "no", "~no"])
    }

    @Test func answersWithoutDescription() async throws {
        let text =
            #"{"id":"i","untyped":{"a":null},"reference":null,"level":null,"name":"n","flags":false,"union":"u","closed":[],"dropped":[1,"x"],"tuple":["a",{"b":1}],"sent":"Mon, 02 Jan 2006 15:04:05 +0000"}"#
        let client = Tolerated(server: server, transport: InMemoryTransport(.json(text)))
        let thing = try await client.listThings(id: 1, rest: "r").value
        #expect(thing.level == nil && thing.reference == nil && thing.flags == false && thing.union == .string("u"))
        #expect(try Tolerated.Thing(json: #"{"id":"i","level":"high","union":null}"#).level == .high)
        #expect(thing.sent == "Mon, 02 Jan 2006 15:04:05 +0000" && thing.dropped?.count == 2)
        // Optional and null is left out; what can be anything keeps its null.
        #expect(
            try thing.json()
                == text.replacing(#""reference":null,"level":null,"#, with: ""))
    }

    @Test func namesThatCollide() throws {
        try expectKept(#"{"add":1,"Add":2,"+1":3,"-1":4}"#, as: Tolerated.OddNamePercent.self)
    }

    /// Expressions of API gateways and routers in the braces of a path, and a query that is declared as well.
    @Test func expressionsInPaths() async throws {
        let request = try await sent { try await Tolerated(server: server, transport: $0).getFile(name: "a b/c", version: 2, part: "head") }
        #expect(request.url.hasSuffix("/files/a%20b/c/versions/2?part=head"))
        await #expect(throws: Tolerated.Error.self) {
            try await Tolerated(server: server, transport: InMemoryTransport(.status(204))).getFile(name: "../secret", version: 2, part: "head")
        }
    }
}
