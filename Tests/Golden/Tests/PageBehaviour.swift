import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Pages of every style, as the generated methods ask for them.
@Suite struct PageBehaviour {
    /// A client whose server gives each answer once, and what it was asked.
    private func pages(_ answers: TransportResponse...) -> (client: Pages, urls: () -> [String]) {
        let next = Counter()
        let transport = InMemoryTransport { _ in
            let index = next.up()
            return index < answers.count ? answers[index] : .status(500)
        }
        return (
            Pages(transport: transport),
            { transport.requests.map { String($0.url.dropFirst("https://example.com/v1".count)) } }
        )
    }

    @Test func numbers() async throws {
        let (client, urls) = pages(
            .json(#"{"data":[{"name":"a"},{"name":"b"}],"meta":{"pages":2,"count":3,"has_more":true}}"#),
            .json(#"{"data":[{"name":"c"}],"meta":{"pages":2,"count":3.0}}"#))
        var names: [String] = []
        for try await bird in client.allListBirds(colour: "red") { names.append(bird.name) }
        #expect(names == ["a", "b", "c"])
        #expect(urls() == ["/birds?page=1&per_page=2&colour=red", "/birds?page=2&per_page=2&colour=red"])
    }

    @Test func numbersFromZero() async throws {
        let (client, urls) = pages(.json(#"{"nests":["a"]}"#), .json(#"{"nests":[]}"#))
        #expect(try await client.everyNest(position: "x", response: "y").collect() == ["a"])
        #expect(urls() == ["/nests?p=0&position=x&response=y", "/nests?p=1&position=x&response=y"])
    }

    @Test func offsets() async throws {
        let (client, urls) = pages(
            .json(#"{"count":"3","rows":[{"length":1},{"length":2}]}"#), .json(#"{"count":"3","rows":[{"length":3}]}"#))
        #expect(try await client.allFeathersByOffset(limit: 2).collect().map(\.length) == [1, 2, 3])
        #expect(urls() == ["/feathers?skip=0&limit=2", "/feathers?skip=2&limit=2"])
    }

    @Test func cursorOfTheLastItem() async throws {
        let (client, urls) = pages(
            .json(#"{"has_more":true,"results":[{"id":4},{"id":9}]}"#),
            .json(#"{"has_more":false,"results":[{"id":12}]}"#))
        #expect(try await client.allSongs(.init(text: "tit")).collect().map(\.id) == [4, 9, 12])
        #expect(urls() == ["/search", "/search?after=9"])
    }

    @Test func cursorThatBeginsWithADefault() async throws {
        let (client, urls) = pages(.json(#"{"eggs":["a"],"next":"b c"}"#), .json(#"{"eggs":["b"],"next":null}"#))
        #expect(try await client.allEggs().collect() == ["a", "b"])
        #expect(urls() == ["/eggs?cursor=%2A", "/eggs?cursor=b%20c"])
    }

    @Test func linksInTheHeader() async throws {
        let (client, urls) = pages(
            .json(#"[{"name":"a"}]"#, headers: [.init("Link")!: #"</v1/flocks?kind=x&after=2>; rel="next""#]),
            .json(#"[{"name":"b"}]"#))
        #expect(try await client.allFlocks(kind: "x").collect().map(\.name) == ["a", "b"])
        #expect(urls() == ["/flocks?kind=x", "/flocks?kind=x&after=2"])
    }

    @Test func linksInTheContent() async throws {
        let (client, urls) = pages(
            .json(##"{"value":[{"name":"a"}],"@odata.nextLink":"https://example.com/v1/flights?$skiptoken=1"}"##),
            .json(#"{"value":[{"name":"b"}]}"#))
        #expect(try await client.allFlights().collect().map(\.name) == ["a", "b"])
        #expect(urls() == ["/flights", "/flights?$skiptoken=1"])
    }

    /// Headers of answers say where the next page is, and the body asks for it: objects on the way there are made.
    @Test func cursorsInHeadersAndBodies() async throws {
        let transport = InMemoryTransport(
            .json(#"[{"name":"a"}]"#, headers: [.init("X-Next-Cursor")!: "c2"]), .json(#"[]"#, headers: [.init("x-next-cursor")!: "c3"]),
            .json(#"[{"name":"b"}]"#))
        let client = Pages(transport: transport)
        #expect(try await client.allSightings(.init(place: "marsh")).collect().map(\.name) == ["a", "b"])
        #expect(
            transport.requests.map(\.text) == [
                #"{"place":"marsh"}"#, #"{"place":"marsh","paging":{"cursor":"c2"}}"#,
                #"{"place":"marsh","paging":{"cursor":"c3"}}"#,
            ])
        let query = Pages.SightingQuery(place: "marsh", paging: .init(cursor: "mine", limit: 2))
        _ = try await client.allSightings(query).collect()
        #expect(transport.requests.last?.text == #"{"place":"marsh","paging":{"cursor":"mine","limit":2}}"#, "the caller's own comes first")
    }

    @Test func numbersInBodies() async throws {
        func more(_ value: String) -> TransportResponse {
            .json(#"[{"name":"x"},{"name":"\#(value)"}]"#, headers: [.init("X-Total-Pages")!: "9", .init("X-Has-More")!: value])
        }
        let transport = InMemoryTransport(more("true"), more("1"), more("False"), more("true"))
        let client = Pages(transport: transport)
        #expect(try await client.allRingings(.init(pageSize: 2)).collect().count == 6)
        _ = try await client.allRingings().collect(upTo: 1)
        #expect(
            transport.requests.map(\.text) == [
                #"{"pageNumber":1,"pageSize":2}"#, #"{"pageNumber":2,"pageSize":2}"#, #"{"pageNumber":3,"pageSize":2}"#,
                #"{"pageNumber":1}"#,
            ])
        let roosts = InMemoryTransport(.json(#"["a","b"]"#), .json("[]"))
        #expect(try await Pages(transport: roosts).allFilterRoosts(.init()).collect() == ["a", "b"])
        #expect(roosts.requests.map(\.text) == [#"{"offset":0}"#, #"{"offset":2}"#])
    }

    @Test func linksToOthersAreNot() async throws {
        let (client, urls) = pages(.json(#"[]"#, headers: [.init("Link")!: "<https://evil.example/>; rel=next"]))
        await #expect { try await client.allFlocks().collect() } throws: {
            ($0 as? any HTTPError)?.kind == .invalidRequest
        }
        #expect(urls().count == 1)
    }
}

/// Counts from 0.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func up() -> Int {
        lock.withLock {
            defer { value += 1 }
            return value
        }
    }
}
