import ApusRuntime
import FaultServer
import Foundation
import Testing
import Trial

extension Transports {
    /// Many calls at once, large bodies, and what is left when it is over.
    @Suite struct LoadTests {
        @Test(arguments: TransportKind.allCases) func aThousandAtOnce(kind: TransportKind) async throws {
            let setup = try Setup(kind, { $0.timeout = .seconds(120) }) { seen, connection in
                try connection.answer(text: "\"\(seen.target)\"")
                return true
            }
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<1000 {
                    group.addTask { try await setup.client.json("/\(index)").value == .string("/\(index)") }
                }
                for try await isRight in group { #expect(isRight) }
            }
            #expect(setup.count == 1000)
        }

        @Test(arguments: TransportKind.allCases) func nothingIsLeftBehind(kind: TransportKind) async throws {
            guard let before = Resources.descriptors else { return }
            do {
                let setup = try Setup(kind, { $0.attemptTimeout = .milliseconds(300) }) { seen, connection in
                    switch seen.target {
                    case "/reset": return connection.reset()
                    case "/stall": return connection.waitForEnd(20)
                    default:
                        try connection.answer(text: good)
                        return true
                    }
                }
                for path in ["/", "/reset", "/stall"] {
                    for _ in 0..<5 { _ = try? await setup.client.json(path) }
                }
                setup.server.stop()
            }
            // Event loops and a session's wake-up pipe stay; what counts is that a round leaves no more than the one before.
            var counts = [before]
            for _ in 0..<3 {
                let setup = try Setup(kind) { _, connection in
                    try connection.answer(text: good)
                    return true
                }
                for number in 0..<10 { _ = try await setup.client.json("/", posts: number % 2 == 0) }
                setup.server.stop()
                try await Task.sleep(for: .milliseconds(300))
                counts.append(Resources.descriptors ?? 0)
            }
            #expect(counts[3] <= counts[1] + 2, "\(counts)")
        }

        @Test(arguments: TransportKind.allCases) func largeBodiesTakeNoMemory(kind: TransportKind) async throws {
            let file = try Transfers.hole(mebibytes: 256)
            defer { try? FileManager.default.removeItem(at: file) }
            let more = try await Transfers.run(kind, mebibytes: 256, file: file)
            #expect(more.up < 64, "\(more.up) MiB")
            #expect(more.down < 64, "\(more.down) MiB")
        }

        /// What docs/TRANSPORTS.md says of FoundationNetworking: a reader that is slower than the network has the rest in memory.
        @Test(arguments: TransportKind.allCases) func aSlowReader(kind: TransportKind) async throws {
            let sent = Sent()
            let setup = try Setup(kind) { _, connection in
                try connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(64 << 20)\r\n\r\n")
                for _ in 0..<64 {
                    try connection.send(Data(count: 1 << 20))
                    sent.add()
                }
                return true
            }
            let response = try await setup.client.download("/")
            try await Task.sleep(for: .seconds(2))
            let early = sent.count
            if kind.isFoundationNetworking {
                #expect(early == 64, "it waits now: say so in docs/TRANSPORTS.md")
            } else {
                #expect(early < 64, "\(early) MiB were read for nobody")
            }
            var count = 0
            for try await chunk in response.value { count += chunk.count }
            #expect(count == 64 << 20)
        }

        private final class Sent: Sendable {
            private let lock = NSLock()
            private nonisolated(unsafe) var value = 0
            var count: Int { lock.withLock { value } }
            func add() { lock.withLock { value += 1 } }
        }
    }
}
