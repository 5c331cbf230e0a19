import ApusRuntime
import FaultServer
import Foundation
import Trial

/// Calls against a server that fails at random, but never more often than a call is repeated.
enum Soak {
    /// - Returns: Whether nothing was lost, duplicated or hanging.
    static func run(seconds: Int) async throws -> Bool {
        var total = Tally()
        for kind in TransportKind.allCases {
            let tally = try await run(kind, seconds: Double(seconds) / Double(TransportKind.allCases.count))
            print("\(kind): \(tally)")
            total += tally
        }
        print("soak: \(total)")
        return total.lost == 0 && total.duplicated == 0 && total.hanging == 0
    }

    private static func run(_ kind: TransportKind, seconds: Double) async throws -> Tally {
        let faults = Faults()
        let server = try FaultServer(keepsRequests: false) { try faults.answer($0, $1) }
        defer { server.stop() }
        var configuration = ClientConfiguration(timeout: .seconds(30), attemptTimeout: .seconds(2), retryBudget: nil)
        // More than the server fails: connections that it closes while they are idle come on top.
        configuration.retry = RetryPolicy(
            maximumAttempts: Faults.most + 7, firstPause: .milliseconds(10), maximumPause: .milliseconds(100))
        let client = TrialClient(server: server.url, configuration: configuration, transport: kind.make())
        let end = ContinuousClock.now + .seconds(seconds)
        var tally = await withTaskGroup(of: Tally.self) { group in
            for worker in 0..<32 {
                group.addTask {
                    var tally = Tally()
                    var number = 0
                    while ContinuousClock.now < end {
                        number += 1
                        await call("\(worker)-\(number)", client, &tally)
                    }
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0 += $1 }
        }
        tally.duplicated += faults.duplicated
        return tally
    }

    private static func call(_ id: String, _ client: TrialClient, _ tally: inout Tally) async {
        let start = ContinuousClock.now
        tally.calls += 1
        let isPlainPost = id.hashValue % 4 == 0
        do {
            let response =
                switch id.hashValue % 4 {
                case 0: try await client.json("/post/\(id)", posts: true)
                case 1: try await client.json("/keyed/\(id)", posts: true, options: CallOptions(idempotencyKey: id))
                default: try await client.json("/get/\(id)")
                }
            if response.value["id"] != .string(id) {
                print("lost: \(id) got another's answer")
                tally.lost += 1
            }
            if response.http.attempts > 1 { tally.recovered += 1 }
        } catch {
            // What may not be repeated may fail, and has to say by what.
            let isHonest =
                isPlainPost && [.transport, .timedOut, .undocumentedStatus].contains(error.kind) && error.attempts >= 1
            if !isHonest {
                print("lost: \(error)")
                tally.lost += 1
            }
        }
        if start.duration(to: .now) > .seconds(35) {
            print("hanging: \(id)")
            tally.hanging += 1
        }
    }
}

struct Tally: CustomStringConvertible {
    var calls = 0, recovered = 0, lost = 0, duplicated = 0, hanging = 0

    static func += (one: inout Tally, other: Tally) {
        one.calls += other.calls
        one.recovered += other.recovered
        one.lost += other.lost
        one.duplicated += other.duplicated
        one.hanging += other.hanging
    }

    var description: String {
        "\(calls) calls, \(recovered) recovered, \(lost) lost, \(duplicated) duplicated, \(hanging) hanging"
    }
}
