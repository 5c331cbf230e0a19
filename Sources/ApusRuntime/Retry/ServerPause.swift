import HTTPTypes

/// How long a server asks to be left alone.
enum ServerPause {
    /// From `Retry-After` (RFC 9110, section 10.2.3), in seconds or as a date; else from the time when a rate limit begins anew.
    ///
    /// - Parameter now: Seconds since 1970. The answer's own `Date` goes before it: clocks differ.
    /// - Returns: Never less than nothing; nil where the answer does not say it.
    static func asked(_ headers: HTTPFields, now: Double) -> Duration? {
        let now = headers[.date].flatMap { HTTPDate.seconds($0) } ?? now
        if let text = headers[.retryAfter] {
            if let seconds = number(text) { return duration(seconds) }
            if let date = HTTPDate.seconds(text) { return duration(date - now) }
        }
        for name in resetNames {
            guard let reset = headers[name].flatMap({ number($0) }) else { continue }
            // A point in time, in seconds or milliseconds since 1970, or the seconds that are left.
            if reset > 100_000_000_000 { return duration(reset / 1000 - now) }
            return duration(reset > 1_000_000_000 ? reset - now : reset)
        }
        return nil
    }

    private static let resetNames = ["X-RateLimit-Reset", "RateLimit-Reset", "X-Rate-Limit-Reset"]
        .compactMap { HTTPField.Name($0) }

    private static func number(_ text: String) -> Double? {
        guard let value = Double(text), value.isFinite, value >= 0 else { return nil }
        return value
    }

    private static func duration(_ seconds: Double) -> Duration {
        .seconds(min(max(seconds, 0), 1e9))
    }
}
