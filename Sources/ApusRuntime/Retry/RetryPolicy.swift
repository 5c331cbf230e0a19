/// When a call is sent again, and how long it waits before.
///
/// A call is repeated where that is sure to do no harm: its method is idempotent (RFC 9110, section 9.2.2), or it carries an
/// idempotency key, or its connection was never made. A body that can be had once only (``RequestBody/isReplayable``) is never
/// sent again. What is worth another attempt: a connection that failed or broke, an attempt without an answer in
/// ``ClientConfiguration/attemptTimeout``, and ``statuses``.
///
/// ```swift
/// configuration.retry = RetryPolicy(maximumAttempts: 5)
/// try await client.getCampaigns(advertiserID: "7001", options: CallOptions(retry: .never))
/// ```
public struct RetryPolicy: Sendable, Hashable {
    /// How often a call is sent at most, the first time included.
    public var maximumAttempts: Int
    /// The statuses that are worth another attempt.
    public var statuses: Set<Int>
    /// The upper bound of the first pause; each further one is twice the one before.
    ///
    /// The pause itself is drawn between nothing and its bound ("full jitter"), so that clients that failed together do not
    /// come back together.
    public var firstPause: Duration
    /// The cap of those bounds.
    public var maximumPause: Duration
    /// The longest that a server's `Retry-After` or `X-RateLimit-Reset` is waited for; one that asks for more fails the call.
    public var maximumServerPause: Duration
    /// Whether a POST, a PATCH and methods of one's own are repeated without an idempotency key too.
    public var repeatsEverything: Bool

    public init(
        maximumAttempts: Int = 3, statuses: Set<Int> = [408, 429, 500, 502, 503, 504],
        firstPause: Duration = .milliseconds(500), maximumPause: Duration = .seconds(20),
        maximumServerPause: Duration = .seconds(60), repeatsEverything: Bool = false
    ) {
        self.maximumAttempts = maximumAttempts
        self.statuses = statuses
        self.firstPause = firstPause
        self.maximumPause = maximumPause
        self.maximumServerPause = maximumServerPause
        self.repeatsEverything = repeatsEverything
    }

    /// One attempt.
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// The bound of the pause behind an attempt, counted from 1.
    func bound(afterAttempt attempt: Int) -> Duration {
        // Doubled no further than it can matter.
        min(maximumPause, firstPause * (1 << min(max(attempt - 1, 0), 30)))
    }
}
