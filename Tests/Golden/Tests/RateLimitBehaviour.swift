import ApusRuntime
import GoldenClients
import Testing

/// The limits that `apus.yaml` names, as a client takes them.
@Suite struct RateLimitBehaviour {
    private let report = OperationInfo(id: "getReport", method: "GET", path: "/reports", tags: ["Reporting"])
    private let upload = OperationInfo(id: "putUpload", method: "PUT", path: "/uploads", tags: ["Files"])

    @Test func tiers() {
        let basic = Tiers.RateLimits.basic
        #expect(basic.map(\.count) == [10] && basic[0].period == .seconds(1) && basic[0].operations.contains(upload))
        let other = Tiers.RateLimits.default
        #expect(other.map(\.count) == [100] && other[0].period == .seconds(60) && other[0].burst == 10)
        #expect(Tiers.RateLimits.wrong.isEmpty, "there is no tag of the name, which a warning says")
    }

    @Test func byTagAndOperation() {
        let limits = Tiers.RateLimits.premium
        #expect(limits.map(\.count) == [50, 2, 1])
        #expect(limits[1].period == .milliseconds(500))
        #expect(limits[1].operations.contains(report) && !limits[1].operations.contains(upload))
        #expect(limits[2].operations.contains(report) && limits[2].operations.contains(upload))
    }

    /// A client takes a tier as it is, and waits.
    @Test func aClientWaits() async throws {
        let configuration = ClientConfiguration(rateLimits: Tiers.RateLimits.basic)
        let client = Tiers(configuration: configuration, transport: InMemoryTransport(.status(204)))
        let start = ContinuousClock.now
        for _ in 0..<3 { try await client.getReport() }
        #expect(start.duration(to: .now) >= .milliseconds(200))
    }
}
