import ApusRuntime
import FaultServer
import Foundation
import Testing
import Trial

extension Transports {
    /// Many calls at once, large bodies, and what is left when it is over.
    @Suite struct LoadTests {
        @Test(arguments: TransportKind.allCases) func aThousandAtOnce(kind: TransportKind) async throws {
            let setup = try Setup(kind, nil, { $0.timeout = .seconds(120) }) { seen, connection in
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
