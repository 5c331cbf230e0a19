import FaultServer
import Foundation

/// What the clients of a suite did, and what their servers saw of it.
public final class Ledger: Sendable {
    public static let shared = Ledger()

    private struct State {
        var begun = 0
        var ended = 0
        var requests = 0
        var duplicated = 0
        var faults: [TransportKind: Set<String>] = [:]
        var open: [FaultServer] = []
    }

    private let lock = NSLock()
    private nonisolated(unsafe) var state = State()

    private func change<Result>(_ body: (inout State) -> Result) -> Result {
        lock.withLock { body(&state) }
    }

    // MARK: Writing

    /// Counts a call, whatever it ends with.
    func counting<Value, Failure>(
        _ call: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        change { $0.begun += 1 }
        defer { change { $0.ended += 1 } }
        return try await call()
    }

    /// Has a server looked at when its test is over.
    public func opened(_ server: FaultServer, _ fault: String?, _ kind: TransportKind) {
        change { state in
            state.open.append(server)
            if let fault { state.faults[kind, default: []].insert(fault) }
        }
    }

    /// Notes a fault of a server that has several.
    public func tried(_ fault: String, _ kind: TransportKind) {
        change { _ = $0.faults[kind, default: []].insert(fault) }
    }

    /// Counts what the servers saw since the last time, and lets go of them.
    public func settle() {
        let servers = change { state in
            defer { state.open = [] }
            return state.open
        }
        for server in servers {
            server.stop()
            let requests = server.requests
            let again = Self.duplicated(requests)
            change { state in
                state.requests += requests.count
                state.duplicated += again
            }
        }
    }

    /// How many POSTs without an idempotency key came more than once: for one call, to one target, with one credential.
    private static func duplicated(_ requests: [FaultServer.Seen]) -> Int {
        var seen: Set<[String]> = []
        return requests.count { request in
            guard request.method == "POST", request.headers["idempotency-key"] == nil,
                let call = request.headers["x-request-id"]
            else { return false }
            return !seen.insert([call, request.target, request.headers["authorization"] ?? ""]).inserted
        }
    }

    // MARK: Reading

    /// The faults that were tried with a transport.
    public func faults(_ kind: TransportKind) -> Set<String> {
        change { $0.faults[kind] ?? [] }
    }

    /// Calls that never ended.
    public var lost: Int { change { $0.begun - $0.ended } }
    public var duplicated: Int { change(\.duplicated) }

    /// `31 faults × 2 transports: 2466 calls, 2790 requests, 0 lost, 0 duplicated`
    public var line: String {
        change { state in
            let faults = state.faults.values.map(\.count).min() ?? 0
            return "\(faults) faults × \(state.faults.count) transports: \(state.begun) calls, \(state.requests) requests, "
                + "\(state.begun - state.ended) lost, \(state.duplicated) duplicated"
        }
    }
}
