import Testing

@testable import ApusRuntime

@Suite struct TimeoutTests {
    @Test func workThatTakesTooLongIsCancelled() async throws {
        let start = ContinuousClock.now
        await #expect(throws: TimedOut.self) {
            try await Timeout.limit(.milliseconds(50)) { try await Task.sleep(for: .seconds(300)) }
        }
        #expect(ContinuousClock.now - start >= .milliseconds(50))
        #expect(ContinuousClock.now - start < .seconds(100))
    }

    @Test func workThatEndsInTimeIsItsResult() async throws {
        struct Failed: Error {}
        #expect(try await Timeout.limit(.seconds(60)) { 7 } == 7)
        #expect(try await Timeout.limit(nil) { 8 } == 8)
        await #expect(throws: Failed.self) { try await Timeout.limit(.seconds(60)) { throw Failed() } }
        // What did not heed the cancelling, and has a result all the same.
        #expect(
            try await Timeout.limit(.milliseconds(5)) {
                while !Task.isCancelled { await Task.yield() }
                return 9
            } == 9)
    }

    @Test func whoeverCancelsIsToldSo() async throws {
        let task = Task {
            try await Timeout.limit(.seconds(300)) { try await Task.sleep(for: .seconds(300)) }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func taskLocalValuesGoAlong() async throws {
        let seen = try await Marked.$value.withValue(3) {
            try await Timeout.limit(.seconds(60)) { Marked.value }
        }
        #expect(seen == 3)
    }

    private enum Marked {
        @TaskLocal static var value = 0
    }

    @Test func oneTimerForAll() async throws {
        let timer = DeadlineTimer()
        let rung = Locked<[Int]>([])
        let start = ContinuousClock.now
        // The latest first, so that the alarm is set anew each time.
        let ids = (0..<20).reversed().map { number in
            timer.add(start + .milliseconds(20 * number)) { rung.withLock { $0.append(number) } }
        }
        #expect(timer.remove(ids[0]))
        #expect(!timer.remove(ids[0]))
        while rung.withLock({ $0.count }) < 19 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(rung.withLock { Set($0) } == Set(0..<19))
        #expect(!timer.remove(ids[1]))
        // It starts again after a rest.
        _ = timer.add(.now + .milliseconds(5)) { rung.withLock { $0.append(99) } }
        while rung.withLock({ $0.last }) != 99 { try await Task.sleep(for: .milliseconds(5)) }
    }
}
