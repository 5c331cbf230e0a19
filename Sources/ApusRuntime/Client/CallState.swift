/// What becomes known of a call while it is on its way; shared by its attempts.
final class CallState: Sendable {
    private struct Facts {
        var attempts = 0
        var location = ""
        var grants: [Grant] = []
        var renewed: [Grant]?
    }

    private let facts = Locked(Facts())

    /// How often the request was sent.
    var attempts: Int { facts.withLock { $0.attempts } }

    /// The address of the answer, after redirects, without credentials.
    var location: String { facts.withLock { $0.location } }

    /// The credentials that the last answer is to.
    var grants: [Grant] { facts.withLock { $0.grants } }

    func sent(attempt: Int) {
        facts.withLock { $0.attempts = max($0.attempts, attempt) }
    }

    func goes(to location: String) {
        facts.withLock { $0.location = location }
    }

    func carries(_ grants: [Grant]) {
        facts.withLock { $0.grants = grants }
    }

    /// Credentials for the next attempt, in place of what their providers would say.
    func renew(_ grants: [Grant]) {
        facts.withLock { $0.renewed = grants }
    }

    func takeRenewed() -> [Grant]? {
        facts.withLock { facts in
            defer { facts.renewed = nil }
            return facts.renewed
        }
    }
}
