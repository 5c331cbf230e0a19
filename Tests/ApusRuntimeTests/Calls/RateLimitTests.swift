import Testing

@_spi(ApusGenerated) @testable import ApusRuntime

@Suite struct RateLimitTests {
    @Test func callsWaitForTheirTurn() async throws {
        let time = FakeTime()
        let transport = InMemoryTransport(.json(#"{"id":1}"#))
        let client = Store(configuration: time.configuration { $0.rateLimits = [RateLimit(10)] }, transport: transport)
        for _ in 0..<4 { _ = try await client.getPet("1") }
        #expect(time.pauses == [.milliseconds(100), .milliseconds(100), .milliseconds(100)])
        time.pass(.seconds(5))
        _ = try await client.getPet("1")
        #expect(time.pauses.count == 3, "after a rest the first goes at once")
    }

    @Test func bursts() {
        let bucket = TokenBucket(RateLimit(2, per: .seconds(1), burst: 3))
        let start = ContinuousClock.now
        let turns = (0..<6).map { _ in bucket.turn(now: start, deadline: nil) }
        #expect(turns == [.zero, .zero, .zero, .milliseconds(500), .seconds(1), .milliseconds(1500)])
        #expect(bucket.turn(now: start + .seconds(60), deadline: nil) == .zero)
        let odd = TokenBucket(RateLimit(0, burst: -3))
        #expect(odd.turn(now: start, deadline: nil) == .zero)
        #expect(odd.turn(now: start, deadline: nil) == .seconds(1))
    }

    @Test func limitsOfSomeOperations() async throws {
        let time = FakeTime()
        let client = Store(
            accessToken: "t",
            configuration: time.configuration {
                $0.rateLimits = [
                    RateLimit(1, per: .seconds(60), of: .tags("Campaigns")), RateLimit(1, of: .operations("getPet")),
                ]
            },
            transport: InMemoryTransport { $0.operationID == "getPet" ? .json(#"{"id":1}"#) : .json(ClientTests.page) })
        _ = try await client.getCampaigns(advertiserID: "1")
        _ = try await client.getPet("1")
        _ = try await client.getPet("1")
        #expect(time.pauses == [.seconds(1)])
        let late = try await failure { () async throws(Store.Error) in
            try await client.getCampaigns(advertiserID: "1", options: CallOptions(timeout: .seconds(20)))
        }
        #expect(late.kind == .timedOut)
        #expect(late.attempts == 0)
        #expect(late.message == "the rate limit of 1 in 60 s leaves it no turn in time")
        #expect(time.pauses == [.seconds(1)], "it does not wait in vain")
        _ = try await client.getCampaigns(advertiserID: "1", options: CallOptions(timeout: .seconds(100)))
        #expect(time.pauses == [.seconds(1), .seconds(59)])
    }

    @Test func attemptsCount() async throws {
        let time = FakeTime(random: 0)
        let client = Store(
            configuration: time.configuration { $0.rateLimits = [RateLimit(1)] },
            transport: InMemoryTransport(.status(503), .json(#"{"id":1}"#)))
        _ = try await client.getPet("1")
        #expect(time.pauses == [.seconds(1)])
    }

    @Test func aThousandAtOnceKeepTheirDistance() async throws {
        let bucket = TokenBucket(RateLimit(100, burst: 10))
        let start = ContinuousClock.now
        let turns = await withTaskGroup(of: Duration?.self) { group in
            for _ in 0..<1000 { group.addTask { bucket.turn(now: start, deadline: nil) } }
            return await group.reduce(into: [Duration]()) { $0.append($1 ?? .seconds(-1)) }.sorted()
        }
        #expect(turns == (0..<1000).map { .milliseconds(10) * max($0 - 9, 0) })
    }
}
