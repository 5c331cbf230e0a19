import ApusRuntime
import FaultServer
import Foundation
import Testing
import Trial

/// Every suite of this package, one test after another: beside others, the time that they wait with runs out.
@Suite(.serialized, .timeLimit(.minutes(5)), CountingEverything(), LeavingNothing()) struct Transports {}

/// A server and a client of it, for one test.
struct Setup {
    let server: FaultServer
    let client: TrialClient

    /// - Parameters:
    ///   - fault: What is tried.
    ///   - behaviour: What the server does with a request.
    init(
        _ kind: TransportKind, _ fault: Fault? = nil, token: BearerToken? = nil,
        _ change: (inout ClientConfiguration) -> Void = { _ in }, _ behaviour: @escaping FaultServer.Behaviour
    ) throws {
        // By which a request that came twice is known.
        var configuration = ClientConfiguration(timeout: .seconds(20), requestIDHeader: "X-Request-ID")
        configuration.retry.firstPause = .milliseconds(20)
        change(&configuration)
        server = try FaultServer(behaviour)
        Ledger.shared.opened(server, fault?.rawValue, kind)
        client = TrialClient(token: token, server: server.url, configuration: configuration, transport: kind.make())
    }

    /// How often the server has read a whole request.
    var count: Int { server.requests.count }
}

let good = #"{"ok":true}"#

/// The error that a call throws.
func failure<Value>(
    _ call: () async throws(TrialClient.Error) -> Value, _ location: SourceLocation = #_sourceLocation
) async throws -> TrialClient.Error {
    do {
        _ = try await call()
    } catch {
        return error
    }
    Issue.record("nothing was thrown", sourceLocation: location)
    throw CancellationError()
}

/// The error of a transport that an error was made from.
func reason(_ error: TrialClient.Error) -> TransportError.Reason? {
    (error.underlying as? TransportError)?.reason
}

/// Runs `work` and says how long it took.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    let (seconds, attoseconds) = start.duration(to: .now).components
    return Double(seconds) + Double(attoseconds) * 1e-18
}

/// Waits until something holds, at most ten seconds.
func eventually(_ condition: () -> Bool) async throws -> Bool {
    for _ in 0..<1000 {
        if condition() { return true }
        try await Task.sleep(for: .milliseconds(10))
    }
    return false
}
