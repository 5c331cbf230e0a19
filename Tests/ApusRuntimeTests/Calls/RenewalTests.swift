@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import HTTPTypes
import Testing

/// What happens to credentials that the server refuses.
@Suite struct RenewalTests {
    /// Accepts the tokens that are in force.
    private func server(accepting token: Locked<String>) -> InMemoryTransport {
        InMemoryTransport { request in
            request.header("Authorization") == "Bearer \(token.withLock { $0 })" ? .json("[]") : .status(401)
        }
    }

    @Test func aThousandCallersRefreshOnce() async throws {
        let fetched = Locked<[String?]>([])
        let inForce = Locked("1")
        let transport = server(accepting: inForce)
        let client = Store(
            bearer: .refreshing { refused in
                let count = fetched.withLock { fetched in
                    fetched.append(refused)
                    return fetched.count
                }
                try await Task.sleep(for: .milliseconds(20))
                return "\(count)"
            }, transport: transport)
        _ = try await client.listPets()
        inForce.withLock { $0 = "2" }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<1000 { group.addTask { try await client.listPets().http.attempts } }
            for try await attempts in group { #expect(attempts <= 2) }
        }
        #expect(fetched.withLock { $0 } == [nil, "1"])
    }

    @Test func anEnvelopeMayRefuseThemToo() async throws {
        let transport = InMemoryTransport {
            .json(
                $0.header("Access-Token") == "2"
                    ? ClientTests.page : #"{"code":40105,"message":"Access token is incorrect"}"#)
        }
        let count = Locked(0)
        let client = Store(accessToken: .refreshing { _ in count.next() }, transport: transport)
        #expect(try await client.getCampaigns(advertiserID: "1").http.attempts == 2)
        try await client.touch()
        #expect(transport.requests.map { $0.header("Access-Token") } == ["1", "2", "2"])
    }

    @Test func refusedForGood() async throws {
        let count = Locked(0)
        let transport = InMemoryTransport(.status(401))
        let client = Store(bearer: .refreshing { _ in count.next() }, transport: transport)
        let error = try await failure { () async throws(Store.Error) in try await client.listPets() }
        #expect(error.http?.status == 401)
        #expect(error.attempts == 2)
        #expect(transport.requests.map { $0.header("Authorization") } == ["Bearer 1", "Bearer 2"])
        let fixed = InMemoryTransport(.status(401))
        _ = try await failure { () async throws(Store.Error) in try await Store(bearer: "same", transport: fixed).listPets() }
        #expect(fixed.requests.count == 1, "there is no other")
        let provided = InMemoryTransport(.status(401))
        _ = try await failure { () async throws(Store.Error) in
            try await Store(bearer: .provider { "same" }, transport: provided).listPets()
        }
        #expect(provided.requests.count == 1)
    }

    @Test func providersKeysAndUsersAreAskedAgain() async throws {
        let calls = Locked(0)
        @Sendable func next() -> String { calls.next() }
        let transport = InMemoryTransport { $0.attempt == 1 ? .status(401) : .text("fine") }
        let client = Store(
            user: .provider { ("user", next()) }, session: .provider { next() }, key: .refreshing { _ in next() },
            transport: transport)
        _ = try await client.readme()
        #expect(transport.requests.map { $0.header("Authorization") } == ["user:1", "user:2"].map { "Basic " + Data($0.utf8).base64EncodedString() })
        let other = Store(session: .provider { next() }, key: .refreshing { _ in next() }, transport: transport)
        _ = try await other.readme()
        #expect(transport.requests.dropFirst(2).map { $0.header("Cookie") } == ["sid=3", "sid=5"])
        #expect(transport.requests.dropFirst(2).map { $0.query } == ["api_key=4", "api_key=6"])
    }

    @Test func postsAreSentAgainStreamsAreNot() async throws {
        for (body, count) in [(RequestBody("x"), 2), (RequestBody(AsyncStream<Data> { $0.finish() }), 1)] {
            let calls = Locked(0)
            let transport = InMemoryTransport { $0.attempt == 1 ? .status(401) : .text("fine") }
            let client = Store(accessToken: .provider { calls.next() }, transport: transport)
            _ = try? await client.upload(body)
            #expect(transport.requests.count == count)
        }
    }

    @Test func aRefreshThatFailsIsACredentialsError() async throws {
        struct Gone: Error {}
        let client = Store(
            bearer: .refreshing { refused in if refused == nil { "1" } else { throw Gone() } }, transport: InMemoryTransport(.status(401)))
        let error = try await failure { () async throws(Store.Error) in try await client.listPets() }
        #expect(error.kind == .credentials)
        #expect(error.underlying is Gone)
        #expect(error.attempts == 1)
        let slow = Store(
            bearer: .refreshing { refused in
                if refused != nil { try await Task.sleep(for: .seconds(300)) }
                return "1"
            }, transport: InMemoryTransport(.status(401)))
        let late = try await failure { () async throws(Store.Error) in
            try await slow.listPets(options: CallOptions(timeout: .milliseconds(50)))
        }
        #expect(late.kind == .timedOut)
    }

    @Test func anotherOriginsRefusalIsNotOurs() async throws {
        let calls = Locked(0)
        let transport = InMemoryTransport { request in
            request.url.hasPrefix("https://api.example.com") ? .status(307, headers: [.location: "https://elsewhere.example.com/"]) : .status(401)
        }
        let client = Store(bearer: .refreshing { _ in calls.next() }, transport: transport)
        let error = try await failure { () async throws(Store.Error) in try await client.listPets() }
        #expect(error.http?.status == 401)
        #expect(calls.withLock { $0 } == 1)
        #expect(transport.requests.map { $0.header("Authorization") } == ["Bearer 1", nil])
    }

    // MARK: Sharing one piece of work

    @Test func whoIsCancelledLeavesAtOnceAndTheOthersStay() async throws {
        let flight = SingleFlight<Int>()
        let started = Locked(0)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        @Sendable func join() async throws -> Int {
            try await flight.value {
                started.withLock { $0 += 1 }
                for await _ in gate { break }
                return 7
            }
        }
        let first = Task { try await join() }
        while started.withLock({ $0 }) == 0 { await Task.yield() }
        let others = (0..<10).map { _ in Task { try await join() } }
        while flight.waitingCount < 11 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        open.yield()
        for other in others { #expect(try await other.value == 7) }
        #expect(started.withLock { $0 } == 1)
    }

    @Test func workThatNobodyWaitsForIsCancelled() async throws {
        let flight = SingleFlight<Int>()
        let state = Locked("")
        let only = Task {
            try await flight.value {
                state.withLock { $0 = "started" }
                do { try await Task.sleep(for: .seconds(300)) } catch { state.withLock { $0 = "cancelled" } }
                return 1
            }
        }
        while state.withLock({ $0 }) != "started" { await Task.yield() }
        only.cancel()
        await #expect(throws: CancellationError.self) { try await only.value }
        while state.withLock({ $0 }) != "cancelled" { await Task.yield() }
        #expect(try await flight.value { 2 } == 2)
    }
}

extension Locked<Int> {
    /// One more, as a text.
    fileprivate func next() -> String {
        withLock { count in
            count += 1
            return "\(count)"
        }
    }
}
