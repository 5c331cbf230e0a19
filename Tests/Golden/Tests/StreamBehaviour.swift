import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Operations that give values one after another.
@Suite struct StreamBehaviour {
    private func client(_ type: String, _ text: String, status: Int = 200) -> (Streams, InMemoryTransport) {
        let transport = InMemoryTransport(.text(text, contentType: type, status: status))
        return (Streams(transport: transport), transport)
    }

    @Test func piecesBesideTheWhole() async throws {
        let (client, transport) = client(
            "text/event-stream; charset=utf-8", "data: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n"
        )
        var text = ""
        for try await chunk in try await client.createChatStream(.init(prompt: "?")).value { text += chunk.delta }
        #expect(text == "ab")
        let sent = try #require(transport.requests.first)
        #expect(sent.text == #"{"prompt":"?","stream":true}"#)
        #expect(sent.header("Accept") == "text/event-stream")
        let whole = try await self.client("application/json", #"{"text":"ab"}"#).0.createChat(.init(prompt: "?"))
        #expect(whole.text == "ab")
    }

    @Test func aFailureIsThrownBeforeTheStream() async throws {
        do {
            _ = try await client("application/json", "{}", status: 401).0.createChatStream(.init(prompt: "?"))
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.failure == .unauthorized)
        }
    }

    @Test func theWholeInsteadOfAStream() async throws {
        do {
            _ = try await client("application/json", #"{"text":"ab"}"#).0.createChatStream(.init(prompt: "?"))
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.kind == .decoding)
            #expect(error.message == "answered 200 with application/json, where text/event-stream was expected")
        }
    }

    @Test func errorsAreTheClients() async throws {
        let stream = try await client("text/event-stream", "data: nonsense\n\n").0.createChatStream(.init(prompt: "?"))
            .value
        do {
            for try await _ in stream {}
            Issue.record("nothing was thrown")
        } catch let error as Streams.Error {
            #expect(error.kind == .decoding && error.operation.id == "createChat" && error.http?.status == 200)
        }
    }

    @Test func lines() async throws {
        let (client, transport) = client("application/jsonl", "{\"n\":1}\n{\"n\":2}\n")
        var numbers: [Int] = []
        for try await line in try await client.followLog().value { numbers.append(line.n) }
        #expect(numbers == [1, 2])
        #expect(transport.requests.first?.header("Accept") == "application/jsonl")
    }

    @Test func sequence() async throws {
        let (client, _) = client("application/json-seq", "\u{1E}{\"n\":1}\n\u{1E}{\"n\":2}\n")
        var numbers: [Int] = []
        for try await line in try await client.followLogJSONSeq().value { numbers.append(line.n) }
        #expect(numbers == [1, 2])
    }

    @Test func describedEvents() async throws {
        let (client, _) = client(
            "text/event-stream", "event: line\nid: 7\ndata: {\"n\":1}\n\nevent: other\ndata: {\"n\":2}\n\n")
        var events: [Streams.LineEvent] = []
        for try await event in try await client.followLogStream().value { events.append(event) }
        #expect(events.map(\.event) == [.line, "other"])
        #expect(events.map(\.data.n) == [1, 2] && events[0].id == "7")
    }

    @Test func eventsThatNothingIsSaidOf() async throws {
        let (client, _) = client("text/event-stream", "event: tick\ndata: 1\n\n")
        var events: [ServerSentEvent] = []
        for try await event in try await client.getTicks().value { events.append(event) }
        #expect(events == [ServerSentEvent(event: "tick", data: "1")])
    }

    /// A stream beside other answers is a method of its own; beside none at all it is the method's.
    @Test func streamsAmongOtherSuccesses() async throws {
        let (client, transport) = client("text/event-stream", "data: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\n")
        var text = ""
        for try await chunk in try await client.runJobStream().value { text += chunk.delta }
        for try await chunk in try await client.followFeed().value { text += chunk.delta }
        for try await chunk in try await client.getMixed().value { text += chunk.delta }
        #expect(text == "ababab")
        #expect(transport.requests.map { $0.header("Accept") } == Array(repeating: "text/event-stream", count: 3))
        let later = try await self.client("application/json", #"{"text":"later"}"#, status: 202).0.runJob()
        #expect(later.text == "later")
        for try await _ in try await Streams(transport: InMemoryTransport(.status(204))).followFeed().value {
            Issue.record("no content is no event")
        }
        var lines: [Int] = []
        for try await line in try await self.client("application/jsonl", "{\"n\":1}\n").0.getMixedStream().value {
            lines.append(line.n)
        }
        #expect(lines == [1])
    }

    @Test func theConnectionIsMadeAgain() async throws {
        let transport = InMemoryTransport(
            .text("retry: 1\nid: 41\ndata: 1\n\n", contentType: "text/event-stream"),
            .text("data: 2\n\n", contentType: "text/event-stream"), .status(204))
        var data: [String] = []
        for try await event in try await Streams(transport: transport).getTicks().value.reconnecting() {
            data.append(event.data)
        }
        #expect(data == ["1", "2"])
        #expect(transport.requests.map { $0.header("Last-Event-ID") } == [nil, "41", "41"])
    }

    /// A schema that says bytes says nothing of the events.
    @Test func bytesAreWholeEvents() async throws {
        let (client, _) = client("text/event-stream", "event: tick\ndata: 1\n\n")
        var events: [ServerSentEvent] = []
        for try await event in try await client.getRaw().value { events.append(event) }
        #expect(events.map(\.event) == ["tick"] && events.map(\.data) == ["1"])
    }
}
