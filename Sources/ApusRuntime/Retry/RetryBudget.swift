/// How many of a client's calls may be repeats, so that an outage is not made worse by everyone asking three times.
///
/// Each call saves ``share`` of a repeat, each repeat spends one, and ``reserve`` is what a client starts with and can have
/// saved at most. A call that finds nothing left fails with what its last attempt failed by.
public struct RetryBudget: Sendable, Hashable {
    /// The repeats that each call saves: 0.2 is one for five calls.
    public var share: Double
    /// The repeats that are there to begin with.
    public var reserve: Int

    public init(share: Double = 0.2, reserve: Int = 50) {
        self.share = share
        self.reserve = reserve
    }
}

/// What one client has left of its budget.
final class RetryAccount: Sendable {
    private let budget: RetryBudget
    private let left: Locked<Double>

    init(_ budget: RetryBudget) {
        self.budget = budget
        left = Locked(Double(budget.reserve))
    }

    func save() {
        left.withLock { $0 = min(Double(budget.reserve), $0 + budget.share) }
    }

    func spend() -> Bool {
        left.withLock { left in
            guard left >= 1 else { return false }
            left -= 1
            return true
        }
    }
}
