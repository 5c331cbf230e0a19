@testable import ApusRuntime

/// Time that passes when someone waits, and chance that is known.
final class FakeTime: Sendable {
    private struct State {
        var now = ContinuousClock.now
        var pauses: [Duration] = []
    }

    private let state = Locked(State())
    private let random: Double

    init(random: Double = 1) {
        self.random = random
    }

    /// What was waited for, in order.
    var pauses: [Duration] { state.withLock { $0.pauses } }

    func pass(_ duration: Duration) {
        state.withLock { $0.now += duration }
    }

    /// 1 January 2020, 00:00:00 GMT.
    static let date = 1_577_836_800.0

    var environment: RuntimeEnvironment {
        RuntimeEnvironment(
            now: { self.state.withLock { $0.now } }, date: { FakeTime.date },
            sleep: { pause in
                try Task.checkCancellation()
                self.state.withLock { state in
                    state.pauses.append(pause)
                    state.now += pause
                }
            },
            random: { self.random })
    }

    /// A configuration of this time.
    func configuration(_ change: (inout ClientConfiguration) -> Void = { _ in }) -> ClientConfiguration {
        var configuration = ClientConfiguration()
        configuration.environment = environment
        change(&configuration)
        return configuration
    }
}
