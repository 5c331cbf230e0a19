@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import Testing

/// Streams as their users see them: how they end, break off, connect again and are closed.
@Suite struct EventStreamTests {
    /// Chunks, one for each time somebody asks, and whether anybody still can.
    private final class Wire: Sendable {
        private let state: Locked<(chunks: [String], error: TransportError?)>
        private let end: Locked<Bool>

        init(_ chunks: [String], then error: TransportError? = nil, closed: Locked<Bool> = Locked(false)) {
            state = Locked((chunks, error))
            end = closed
        }

        deinit { end.withLock { $0 = true } }

        func next() throws -> Data? {
            try state.withLock { state in
                if !state.chunks.isEmpty { return Data(state.chunks.removeFirst().utf8) }
                if let error = state.error { throw error }
                return nil
            }
        }

        var body: ResponseBody { ResponseBody(Chunks(wire: self)) }

        private struct Chunks: AsyncSequence, Sendable {
            typealias Element = Data
            let wire: Wire

            func makeAsyncIterator() -> Iterator { Iterator(wire: wire) }

            struct Iterator: AsyncIteratorProtocol {
                let wire: Wire
                mutating func next() async throws -> Data? { try wire.next() }
            }
        }
    }

    private func numbers(
        _ format: StreamSource.Format = .events, _ chunks: String..., then error: TransportError? = nil,
        limit: Int = 1 << 20,
        reopen: (@Sendable (String) async throws -> ResponseBody?)? = nil
    ) -> EventStream<Int> {
        EventStream<Int>.make(
            StreamContent(
                source: StreamSource(format, Wire(chunks, then: error).body, limit: limit, reopen: reopen),
                isWhole: false))
    }

    private func all(_ stream: EventStream<Int>) async throws -> [Int] {
        var values: [Int] = []
        for try await value in stream { values.append(value) }
        return values
    }

    @Test func valuesAsTheyCome() async throws {
        #expect(try await all(numbers(.events, "data: 1\n", "\ndata", ": 2\n\n")) == [1, 2])
        #expect(try await all(numbers(.lines, "1\n2", "3\n4")) == [1, 23, 4])
        #expect(try await all(numbers(.sequence, "\u{1E}1\n\u{1E}", "2")) == [1, 2])
        #expect(try await all(EventStream([1, 2, 3])) == [1, 2, 3])
    }

    @Test func doneIsTheEnd() async throws {
        #expect(try await all(numbers(.events, "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n")) == [1])
    }

    @Test func whatIsNotAsDocumentedThrows() async throws {
        var values = numbers(.events, "data: 1\n\ndata: {\"error\":\"no\"}\n\ndata: 3\n\n").makeAsyncIterator()
        #expect(try await values.next() == 1)
        let error = try #require(await #expect(throws: (any Error).self) { try await values.next() } as? any HTTPError)
        #expect(error.kind == .decoding && error.message.contains(#"{"error":"no"}"#))
        #expect(try await values.next() == nil)
    }

    @Test func aBreakThrows() async throws {
        var values = numbers(.events, "data: 1\n\n", then: TransportError(.connectionLost, "gone")).makeAsyncIterator()
        #expect(try await values.next() == 1)
        let error = try #require(await #expect(throws: (any Error).self) { try await values.next() } as? any HTTPError)
        #expect(error.kind == .transport && error.underlying is TransportError)
    }

    @Test func anEventHasALimit() async throws {
        let error = await #expect(throws: (any Error).self) {
            try await self.all(self.numbers(.events, "data: 11111\n\n", "data: 2222222222222", limit: 12))
        }
        #expect((error as? any HTTPError)?.kind == .tooLarge)
    }

    @Test func aStreamIsReadOnce() async throws {
        let stream = numbers(.events, "data: 1\n\n")
        #expect(try await all(stream) == [1])
        let error = await #expect(throws: (any Error).self) { try await self.all(stream) }
        #expect((error as? any HTTPError)?.kind == .invalidRequest)
    }

    @Test func leavingTheLoopClosesTheConnection() async throws {
        let closed = Locked(false)
        let source = StreamSource(.events, Wire(["data: 1\n\n", "data: 2\n\n"], closed: closed).body)
        let stream = EventStream<Int>.make(StreamContent(source: source, isWhole: false))
        for try await _ in stream { break }
        #expect(closed.withLock { $0 }, "the stream itself keeps nothing open")
        withExtendedLifetime(stream) {}
    }

    // MARK: Connecting again

    @Test func goesOnBehindTheLastEvent() async throws {
        let asked = Locked<[String]>([])
        let stream = numbers(
            .events, "retry: 1\nid: a\ndata: 1\n\ndata: lost", then: TransportError(.connectionLost, "gone")
        ) { id in
            asked.withLock { $0.append(id) }
            return switch id {
            case "a": Wire(["id: b\ndata: 2\n\n"]).body
            default: nil
            }
        }
        #expect(try await all(stream.reconnecting()) == [1, 2])
        #expect(asked.withLock { $0 } == ["a", "b"])
    }

    @Test func withoutIdsItBeginsAnew() async throws {
        let count = Locked(0)
        let stream = numbers(.events, "retry: 1\n\n") { id in
            #expect(id == "")
            let number = count.withLock { count in
                count += 1
                return count
            }
            return Wire(number < 3 ? [] : ["data: \(number)\n\ndata: [DONE]\n\n"]).body
        }
        #expect(try await all(stream.reconnecting()) == [3])
    }

    @Test func theLimitIsInARow() async throws {
        let count = Locked(0)
        let stream = numbers(.events, "retry: 1\ndata: 1\n\n") { _ in
            count.withLock { $0 += 1 }
            return Wire([]).body
        }
        #expect(try await all(stream.reconnecting(limit: 2)) == [1])
        #expect(count.withLock { $0 } == 2)
    }

    @Test func aFailureEndsIt() async throws {
        struct Refused: Error {}
        let stream = numbers(.events, "retry: 1\ndata: 1\n\n") { _ in throw Refused() }
        var values = stream.reconnecting().makeAsyncIterator()
        #expect(try await values.next() == 1)
        await #expect(throws: Refused.self) { try await values.next() }
        #expect(try await values.next() == nil)
    }

    // MARK: Events themselves

    @Test func wholeEvents() async throws {
        let source = StreamSource(.events, Wire(["event: add\nid: 1\ndata: a\ndata: b\n\n", "data: [DONE]\n\n"]).body)
        let stream = EventStream<ServerSentEvent>.make(StreamContent(source: source, isWhole: true))
        var events: [ServerSentEvent] = []
        for try await event in stream { events.append(event) }
        #expect(events == [ServerSentEvent(event: "add", data: "a\nb", id: "1")])
    }

    @Test func eventsAsObjects() async throws {
        let source = StreamSource(.events, Wire(["event: add\ndata: {\"n\": 1}\n\n"]).body)
        let stream = EventStream<JSONValue>.make(StreamContent(source: source, isWhole: true))
        for try await event in stream {
            #expect(event == ["event": "add", "data": .string("{\"n\": 1}")])
        }
    }
}
