/// How many requests a client sends in a time; what is beyond that waits, and nothing fails.
///
/// ```swift
/// configuration.rateLimits = [
///     RateLimit(10),                                         // a second, for the whole client
///     RateLimit(2, per: .seconds(60), of: .tags("Reports")),
/// ]
/// ```
///
/// A token bucket: requests go in the order in which they came, each attempt is one, and a call whose turn would come
/// after its deadline fails at once with ``ErrorKind/timedOut``.
public struct RateLimit: Sendable {
    /// The number of requests in each ``period``.
    public var count: Int
    public var period: Duration
    /// How many may go at once after a pause; in no period are there more than ``count`` + this.
    public var burst: Int
    /// The operations that share this limit.
    public var operations: OperationSelection

    public init(
        _ count: Int, per period: Duration = .seconds(1), burst: Int = 1, of operations: OperationSelection = .all
    ) {
        self.count = count
        self.period = period
        self.burst = burst
        self.operations = operations
    }
}
