import Foundation
import HTTPTypes
import Testing

@_spi(ApusGenerated) @testable import ApusRuntime

/// What is sent again, after what, how often, and how long that waits.
@Suite struct RetryTests {
    private static let pet = TransportResponse.json(#"{"id":1}"#)

    /// Sends one request without content.
    @discardableResult
    private func send(
        _ method: String, _ transport: InMemoryTransport, _ configuration: ClientConfiguration,
        options: CallOptions = CallOptions(), _ change: (inout Request) -> Void = { _ in }
    ) async throws(Store.Error) -> HTTPMetadata {
        var request = Request(.custom(method), "/x", operationID: "test", options)
        change(&request)
        return try await Store(configuration: configuration, transport: transport).core.send(request)
    }

    // MARK: What is repeated

    @Test(arguments: [408, 429, 500, 502, 503, 504]) func statusesThatMayPass(_ status: Int) async throws {
        let time = FakeTime()
        let transport = InMemoryTransport(.status(status), .status(status), Self.pet)
        let pet = try await Store(configuration: time.configuration(), transport: transport).getPet("1")
        #expect(pet.id == 1)
        #expect(pet.http.attempts == 3)
        #expect(transport.requests.map(\.attempt) == [1, 2, 3])
        #expect(time.pauses == [.milliseconds(500), .seconds(1)])
    }

    @Test(arguments: [400, 401, 403, 404, 409, 422, 501]) func statusesThatWillNot(_ status: Int) async throws {
        let transport = InMemoryTransport(.status(status), Self.pet)
        let error = try await failure { () async throws(Store.Error) in
            try await send("GET", transport, FakeTime().configuration())
        }
        #expect(error.http?.status == status)
        #expect(error.attempts == 1)
    }

    @Test(arguments: [
        ("GET", 3), ("HEAD", 3), ("PUT", 3), ("DELETE", 3), ("OPTIONS", 3), ("QUERY", 3), ("POST", 1), ("PATCH", 1),
        ("COPY", 1),
    ]) func methods(_ method: String, _ attempts: Int) async throws {
        let transport = InMemoryTransport(.status(503))
        let error = try await failure { () async throws(Store.Error) in
            try await send(method, transport, FakeTime().configuration())
        }
        #expect(error.attempts == attempts)
        #expect(transport.requests.count == attempts)
        #expect(error.description.hasSuffix("3 attempts]") == (attempts == 3))
        let all = InMemoryTransport(.status(503))
        _ = try await failure { () async throws(Store.Error) in
            try await send(method, all, FakeTime().configuration { $0.retry.repeatsEverything = true })
        }
        #expect(all.requests.count == 3)
    }

    @Test(arguments: [
        (TransportError.Reason.connectionLost, 3, 1), (.timedOut, 3, 1), (.connectionRefused, 3, 3),
        (.hostNotFound, 3, 3),
        (.unreachable, 3, 3), (.tls, 1, 1), (.body, 1, 1), (.malformedAnswer, 1, 1), (.other, 1, 1),
    ]) func connections(_ reason: TransportError.Reason, _ get: Int, _ post: Int) async throws {
        for (method, count) in [("GET", get), ("POST", post)] {
            let transport = InMemoryTransport { _ in throw TransportError(reason, "broken") }
            let error = try await failure { () async throws(Store.Error) in
                try await send(method, transport, FakeTime().configuration())
            }
            #expect(error.kind == (reason == .timedOut ? .timedOut : .transport))
            #expect(transport.requests.count == count, "\(method) \(reason)")
            #expect(error.attempts == count)
        }
    }

    @Test func anAnswerThatBreaksOff() async throws {
        let transport = InMemoryTransport { request in
            guard request.attempt == 1 else { return Self.pet }
            return TransportResponse(
                body: ResponseBody(
                    AsyncThrowingStream<Data, any Error> {
                        $0.yield(Data(#"{"id"#.utf8))
                        $0.finish(throwing: TransportError(.connectionLost, "gone"))
                    }))
        }
        let pet = try await Store(configuration: FakeTime().configuration(), transport: transport).getPet("1")
        #expect(pet.id == 1)
        #expect(pet.http.attempts == 2)
    }

    @Test func bodiesThatCanBeHadOnce() async throws {
        for (body, count) in [
            (RequestBody("again"), 3), (RequestBody(replayable: 1) { AsyncStream<Data> { $0.finish() } }, 3),
            (RequestBody(AsyncStream<Data> { $0.finish() }), 1),
        ] {
            let transport = InMemoryTransport(.status(503))
            _ = try await failure { () async throws(Store.Error) in
                try await send("PUT", transport, FakeTime().configuration()) { $0.setBody(body) }
            }
            #expect(transport.requests.count == count)
        }
    }

    @Test func whatCannotBeReadIsNotAskedForAgain() async throws {
        let transport = InMemoryTransport(.json("{"))
        let error = try await failure { () async throws(Store.Error) in
            try await Store(configuration: FakeTime().configuration(), transport: transport).getPet("1")
        }
        #expect(error.kind == .decoding)
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [(50000, 2), (6199, 2), (50001, 1), (61990, 1), (40105, 1)]) func codesOfTheEnvelope(
        _ code: Int, _ attempts: Int
    ) async throws {
        let time = FakeTime(random: 0)
        let transport = InMemoryTransport(
            .json(#"{"code":\#(code),"message":"no"}"#, headers: [.retryAfter: "3"]), .json(ClientTests.page))
        let client = Store(accessToken: "t", configuration: time.configuration(), transport: transport)
        _ = try? await client.getCampaigns(advertiserID: "1")
        #expect(transport.requests.count == attempts)
        #expect(time.pauses == (attempts == 2 ? [.seconds(3)] : []))
        let post = InMemoryTransport(.json(#"{"code":\#(code)}"#))
        _ = try? await Store(configuration: time.configuration(), transport: post).touch()
        #expect(post.requests.count == 1)
    }

    // MARK: How often

    @Test func policiesOfTheClientAndOfTheCall() async throws {
        let time = FakeTime()
        let configuration = time.configuration { $0.retry = RetryPolicy(maximumAttempts: 6, maximumPause: .seconds(3)) }
        let transport = InMemoryTransport(.status(500))
        _ = try await failure { () async throws(Store.Error) in try await send("GET", transport, configuration) }
        #expect(transport.requests.count == 6)
        #expect(time.pauses == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(3), .seconds(3)])
        let once = InMemoryTransport(.status(500))
        _ = try await failure { () async throws(Store.Error) in
            try await send("GET", once, configuration, options: CallOptions(retry: .never))
        }
        #expect(once.requests.count == 1)
    }

    @Test func pausesAreDrawn() async throws {
        let time = FakeTime(random: 0.25)
        _ = try await failure { () async throws(Store.Error) in
            try await send("GET", InMemoryTransport(.status(500)), time.configuration())
        }
        #expect(time.pauses == [.milliseconds(125), .milliseconds(250)])
        #expect(RetryPolicy(maximumAttempts: .max).bound(afterAttempt: .max) == .seconds(20))
    }

    @Test func theDeadlineIsForAllAttempts() async throws {
        let time = FakeTime()
        let transport = InMemoryTransport { _ in
            time.pass(.seconds(4))
            return .status(503)
        }
        let error = try await failure { () async throws(Store.Error) in
            try await send(
                "GET", transport, time.configuration { $0.retry.maximumAttempts = 100 },
                options: CallOptions(timeout: .seconds(10)))
        }
        // 4 s, a pause of 0.5 s, 4 s; a pause of 1 s more would leave 0.5 s: the third attempt has that.
        #expect(error.http?.status == 503)
        #expect(transport.requests.count == 3)
        #expect(time.pauses == [.milliseconds(500), .seconds(1)])
    }

    @Test func theBudgetIsForTheClient() async throws {
        let time = FakeTime()
        let configuration = time.configuration { $0.retryBudget = RetryBudget(share: 0.5, reserve: 3) }
        let transport = InMemoryTransport(.status(503))
        let client = Store(configuration: configuration, transport: transport)
        var counts: [Int] = []
        for _ in 0..<6 {
            let error = try await failure { () async throws(Store.Error) in try await client.getPet("1") }
            counts.append(error.attempts)
        }
        #expect(counts == [3, 2, 2, 1, 2, 1])
        let other = InMemoryTransport(.status(503))
        _ = try await failure { () async throws(Store.Error) in
            try await Store(configuration: configuration, transport: other).getPet("1")
        }
        #expect(other.requests.count == 3, "another client has its own")
    }

    @Test func cancellingEndsThePause() async throws {
        var configuration = ClientConfiguration()
        configuration.retry.firstPause = .seconds(600)
        configuration.environment.random = { 0.9 }
        configuration.timeout = nil
        let transport = InMemoryTransport(.status(503))
        let client = Store(configuration: configuration, transport: transport)
        let start = ContinuousClock.now
        let task = Task { try await failure { () async throws(Store.Error) in try await client.getPet("1") } }
        while transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        let error = try await task.value
        #expect(error.kind == .cancelled)
        #expect(error.attempts == 1)
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    // MARK: What the server asks for

    @Test(arguments: [
        ("Retry-After", "7", 7.0), ("Retry-After", "0", 0), ("Retry-After", "Wed, 01 Jan 2020 00:00:10 GMT", 10),
        ("Retry-After", "Wednesday, 01-Jan-20 00:00:03 GMT", 3), ("Retry-After", "Wed Jan  1 00:00:50 2020", 50),
        ("Retry-After", "Sat, 05 Nov 1994 08:49:37 GMT", 0), ("X-RateLimit-Reset", "1577836801", 1),
        ("X-RateLimit-Reset", "1577836802000", 2), ("X-RateLimit-Reset", "30", 30), ("RateLimit-Reset", "5", 5),
        ("x-ratelimit-reset", "1784111777", nil),
        ("Retry-After", "61", nil), ("Retry-After", "soon", -1), ("Retry-After", "-5", -1), ("Retry-After", "nan", -1),
    ]) func serversAsk(_ name: String, _ value: String, _ seconds: Double?) async throws {
        let time = FakeTime(random: 0.5)
        let transport = InMemoryTransport(.status(429, headers: [.init(name)!: value]), Self.pet)
        let client = Store(configuration: time.configuration(), transport: transport)
        guard let seconds else {
            let error = try await failure { () async throws(Store.Error) in try await client.getPet("1") }
            #expect(error.http?.status == 429)
            #expect(transport.requests.count == 1)
            return
        }
        _ = try await client.getPet("1")
        // Nothing understood: as without. Else what is asked for, and a little more.
        #expect(time.pauses == [seconds < 0 ? .milliseconds(250) : .seconds(seconds) + .milliseconds(250)])
    }

    @Test func theServersClockCounts() async throws {
        let time = FakeTime(random: 0)
        let transport = InMemoryTransport(
            .status(
                503, headers: [.date: "Fri, 01 Jan 2021 00:00:00 GMT", .retryAfter: "Fri, 01 Jan 2021 00:00:20 GMT"]),
            Self.pet)
        _ = try await Store(configuration: time.configuration(), transport: transport).getPet("1")
        #expect(time.pauses == [.seconds(20)])
    }

    @Test(arguments: [
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600),
        ("Wed, 31 Dec 2025 23:59:60 GMT", 1_767_225_600),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Wed, 01 Jan 2020 00:00:00 GMT", FakeTime.date), ("", nil),
        ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 25:00:00 GMT", nil),
        ("Sun, 06 Nov 1994 08:49 GMT", nil), ("a b c d e f", nil), ("Sun, 99 Nov 1994 08:49:37 GMT", nil),
    ]) func dates(_ text: String, _ seconds: Double?) {
        #expect(HTTPDate.seconds(text) == seconds)
    }

    // MARK: Idempotency keys

    @Test func aKeyMakesAPostRepeatable() async throws {
        let key = CallOptions(idempotencyKey: "k-1")
        let transport = InMemoryTransport(.status(503))
        _ = try await failure { () async throws(Store.Error) in
            try await send("POST", transport, FakeTime().configuration(), options: key)
        }
        #expect(transport.requests.map { $0.header("Idempotency-Key") } == ["k-1", "k-1", "k-1"])

        let configured = InMemoryTransport(.status(503))
        let configuration = FakeTime().configuration { $0.idempotencyHeader = "X-Once" }
        for method in ["POST", "POST", "GET"] {
            _ = try await failure { () async throws(Store.Error) in try await send(method, configured, configuration) }
        }
        let keys = configured.requests.map { $0.header("X-Once") }
        #expect(keys.count == 9)
        #expect(Set(keys[..<3]).count == 1 && Set(keys[3..<6]).count == 1 && keys[0] != keys[3], "\(keys)")
        #expect(keys[0]?.count == 36)
        #expect(keys[6...] == [nil, nil, nil])
        #expect(try await sentKey("X-Once", key, configuration) == "k-1")
    }

    @Test func theDocumentsHeaderIsFilledIn() async throws {
        let transport = InMemoryTransport(.status(503))
        for key in [nil, "mine"] as [String?] {
            _ = try await failure { () async throws(Store.Error) in
                try await send("POST", transport, FakeTime().configuration()) { $0.addHeader("X-Idempotency-Key", key) }
            }
        }
        let keys = transport.requests.map { $0.header("X-Idempotency-Key") }
        #expect(keys.count == 6)
        #expect(Set(keys[..<3]).count == 1 && keys[0]?.count == 36)
        #expect(keys[3...] == ["mine", "mine", "mine"])
    }

    /// Whatever the type of the header's argument is.
    @Test func headersOfOtherTypesAreFilledIn() async throws {
        let transport = InMemoryTransport(.status(503), .status(204))
        let given = UUID()
        for key in [nil, given] as [UUID?] {
            for asJSON in [false, true] {
                try await send("POST", transport, FakeTime().configuration()) {
                    if asJSON {
                        $0.addHeader(json: "Idempotency-Key", key)
                    } else {
                        $0.addHeader("Idempotency-Key", key)
                    }
                }
            }
        }
        let keys = transport.requests.compactMap { $0.header("Idempotency-Key") }
        try #require(keys.count == 5, "\(keys)")
        #expect(keys[0] == keys[1] && keys[1] != keys[2], "the attempts of one call have one key: \(keys)")
        #expect(keys[..<3].allSatisfy { UUID(uuidString: $0) != nil })
        #expect(UUID(uuidString: keys[3]) == given && keys[4].contains(keys[3]), "\(keys), \(given)")
    }

    private func sentKey(_ header: String, _ options: CallOptions, _ configuration: ClientConfiguration) async throws
        -> String?
    {
        let transport = InMemoryTransport(.status(204))
        try await send("POST", transport, configuration, options: options)
        return transport.requests.first?.header(header)
    }

    // MARK: Ids of requests

    @Test func requestIDs() async throws {
        let transport = InMemoryTransport { _ in throw TransportError(.tls, "no") }
        let configuration = FakeTime().configuration { $0.requestIDHeader = "X-Request-ID" }
        let error = try await failure { () async throws(Store.Error) in try await send("GET", transport, configuration)
        }
        let id = try #require(transport.requests.first?.header("X-Request-ID"))
        #expect(error.requestID == id)
        #expect(error.description.hasSuffix("[request id \(id)]"))
        let named = try await failure { () async throws(Store.Error) in
            try await send(
                "GET", InMemoryTransport(.status(400, headers: [.init("X-Request-Id")!: "server"])), configuration)
        }
        #expect(named.requestID == "server")
    }
}
