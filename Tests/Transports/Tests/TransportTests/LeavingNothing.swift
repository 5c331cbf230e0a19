import FaultServer
import Foundation
import Testing
import Trial

/// Behind every test there is no descriptor more than before it, no task that goes on, and no call without an end.
struct LeavingNothing: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        // Again where something is left: FoundationNetworking now and then keeps the connection of a task that was cancelled
        // while data came (both of its ends are in this process). What the transport leaves, it leaves each time.
        var left: [String] = []
        for _ in 0..<3 {
            let before = Resources.open ?? []
            guard try await leavesMore(than: before, function) else {
                left = []
                break
            }
            left = Set(Resources.open ?? []).subtracting(before).sorted()
        }
        #expect(left.isEmpty, "open")
        #expect(Ledger.shared.lost == 0, "a call has not ended")
    }
}

/// Runs a test, and whether descriptors are left, after ten seconds at most; a task that goes on is an issue.
private func leavesMore(than before: [String], _ function: @Sendable () async throws -> Void) async throws -> Bool {
    var watch = TaskWatch()
    try await watch.run(function)
    Ledger.shared.settle()
    for _ in 0..<1000 where !watch.isOver || (Resources.open ?? []).count > before.count {
        try await Task.sleep(for: .milliseconds(10))
    }
    let isOver = watch.isOver
    #expect(isOver, "a task goes on")
    return (Resources.open ?? []).count > before.count
}

/// Counts what the whole suite did; every fault has to be among it, for both transports.
struct CountingEverything: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        // What a process opens once and keeps: event loops, the pipes of libcurl.
        for kind in TransportKind.allCases {
            let setup = try Setup(kind) { _, connection in
                try connection.answer(text: good)
                return true
            }
            _ = try await setup.client.json("/")
        }
        Ledger.shared.settle()
        try await function()
        #expect(Ledger.shared.duplicated == 0)
        if ProcessInfo.processInfo.environment["TRANSPORTS"] == "all" {
            for kind in TransportKind.allCases {
                let missing = Set(Fault.allCases.map(\.rawValue)).subtracting(Ledger.shared.faults(kind))
                #expect(missing.isEmpty, "\(kind) was not tried with \(missing.sorted())")
            }
        }
        print("transports: \(Ledger.shared.line)")
    }
}
