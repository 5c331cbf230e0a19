/// Work that one caller starts and all who come meanwhile share.
///
/// A caller whose task is cancelled leaves at once; the work goes on for the others and is cancelled when nobody waits.
package final class SingleFlight<Value: Sendable>: Sendable {
    private struct State {
        var waiting: [Int: CheckedContinuation<Value, any Error>] = [:]
        var next = 0
        var flight: (number: Int, task: Task<Void, Never>)?
    }

    private let state = Locked(State())

    package init() {}

    /// How many callers wait now.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// The result of the work under way, or of `work` where there is none.
    package func value(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                join(id, continuation, work)
                // Cancelled before it had joined: the handler found nobody to send away.
                if Task.isCancelled { leave(id) }
            }
        } onCancel: {
            leave(id)
        }
    }

    private func join(
        _ id: Int, _ continuation: CheckedContinuation<Value, any Error>, _ work: @escaping @Sendable () async throws -> Value
    ) {
        state.withLock { state in
            state.waiting[id] = continuation
            guard state.flight == nil else { return }
            // Not a child of the one who starts it, who may leave before the others.
            let task = Task {
                let result: Result<Value, any Error>
                do { result = .success(try await work()) } catch { result = .failure(error) }
                land(id, result)
            }
            state.flight = (id, task)
        }
    }

    private func land(_ number: Int, _ result: Result<Value, any Error>) {
        let waiting: [CheckedContinuation<Value, any Error>] = state.withLock { state in
            // One that everybody had left is not waited for by those of the next.
            guard state.flight?.number == number else { return [] }
            state.flight = nil
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(with: result) }
    }

    private func leave(_ id: Int) {
        let (left, abandoned): (CheckedContinuation<Value, any Error>?, Task<Void, Never>?) = state.withLock { state in
            guard let left = state.waiting.removeValue(forKey: id) else { return (nil, nil) }
            guard state.waiting.isEmpty, let flight = state.flight else { return (left, nil) }
            state.flight = nil
            return (left, flight.task)
        }
        abandoned?.cancel()
        left?.resume(throwing: CancellationError())
    }
}
