/// The state of one rate limit: when its next request may go.
///
/// A turn is given at once and then waited for, so that order is kept without a queue (the generic cell rate algorithm).
final class TokenBucket: Sendable {
    private let interval: Duration
    private let tolerance: Duration
    /// When the bucket is full again, so to speak: each request moves it by one interval.
    private let full: Locked<ContinuousClock.Instant?>

    init(_ limit: RateLimit) {
        interval = limit.period / max(limit.count, 1)
        tolerance = interval * (max(limit.burst, 1) - 1)
        full = Locked(nil)
    }

    /// Takes the next turn, unless it comes after `deadline`.
    ///
    /// - Returns: How long it is until then; nil where that is too late, and no turn was taken.
    func turn(now: ContinuousClock.Instant, deadline: ContinuousClock.Instant?) -> Duration? {
        full.withLock { full in
            let theoretical = max(full ?? now, now)
            let turn = max(now, theoretical - tolerance)
            if let deadline, turn > deadline { return nil }
            full = theoretical + interval
            return now.duration(to: turn)
        }
    }
}
