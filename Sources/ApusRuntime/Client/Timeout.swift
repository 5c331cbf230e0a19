/// The time of a call was over.
struct TimedOut: Error {}

enum Timeout {
    /// Runs `work`, cancels it after `limit` and then throws ``TimedOut``.
    ///
    /// It returns when `work` has ended: a transport must end when its task is cancelled.
    static func limit<Result: Sendable>(
        _ limit: Duration?, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        guard let limit else { return try await work() }
        let task = Task { try await work() }
        let id = DeadlineTimer.shared.add(.now + limit) { task.cancel() }
        let result = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            task.cancel()
        }
        let isInTime = DeadlineTimer.shared.remove(id)
        // Who is cancelled from outside is told so, whatever the time.
        if case .failure = result, !isInTime, !Task.isCancelled { throw TimedOut() }
        return try result.get()
    }
}
