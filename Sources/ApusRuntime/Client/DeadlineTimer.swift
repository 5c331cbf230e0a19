/// Says when a time is over, with one timer for all who ask.
///
/// A `Task.sleep` for each call would be simpler, but its timer stays until its time has come, also where it was cancelled long
/// before: a thousand calls a second with a minute each are 60,000 timers, and 40 MB.
final class DeadlineTimer: Sendable {
    static let shared = DeadlineTimer()

    private struct State {
        var entries: [Int: Entry] = [:]
        var next = 0
        /// The one timer; it may ring for an entry that is gone.
        var alarm: (time: ContinuousClock.Instant, task: Task<Void, Never>)?
    }

    private struct Entry {
        let deadline: ContinuousClock.Instant
        let expire: @Sendable () -> Void
    }

    private let state = Locked(State())

    /// Calls `expire` once the deadline is over, unless the entry is removed before.
    ///
    /// - Returns: What removes it.
    func add(_ deadline: ContinuousClock.Instant, _ expire: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.next += 1
            state.entries[state.next] = Entry(deadline: deadline, expire: expire)
            if state.alarm.map({ deadline < $0.time }) ?? true { setAlarm(deadline, &state) }
            return state.next
        }
    }

    /// - Returns: Whether it was still there: its time was not over.
    func remove(_ id: Int) -> Bool {
        state.withLock { $0.entries.removeValue(forKey: id) != nil }
    }

    private func setAlarm(_ time: ContinuousClock.Instant, _ state: inout State) {
        state.alarm?.task.cancel()
        // Of no caller's priority or task-local values.
        let task = Task.detached { [self] in
            do { try await Task.sleep(until: time, clock: .continuous) } catch { return }
            ring(time)
        }
        state.alarm = (time, task)
    }

    private func ring(_ time: ContinuousClock.Instant) {
        let due: [Entry] = state.withLock { state in
            // Replaced by an earlier one at the last moment.
            guard state.alarm?.time == time else { return [] }
            state.alarm = nil
            let now = ContinuousClock.now
            let due = state.entries.filter { $0.value.deadline <= now }
            for id in due.keys { state.entries[id] = nil }
            if let next = state.entries.values.map(\.deadline).min() { setAlarm(next, &state) }
            return Array(due.values)
        }
        for entry in due { entry.expire() }
    }
}
