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
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            guard let result = try await group.next() ?? nil else { throw TimedOut() }
            return result
        }
    }
}
