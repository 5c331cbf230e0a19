/// Tells whether a task that was begun within some work goes on behind it: a task keeps the task-local values that it was begun
/// with until it ends.
public struct TaskWatch: ~Copyable {
    private final class Canary: Sendable {
        @TaskLocal static var current: Canary?
    }

    private weak var canary: Canary?

    public init() {}

    /// Runs what is watched.
    public mutating func run(_ work: () async throws -> Void) async rethrows {
        let canary = Canary()
        self.canary = canary
        try await Canary.$current.withValue(canary) { try await work() }
    }

    /// Whether every task of it has ended.
    public var isOver: Bool { canary == nil }
}
