import ApusRuntime
import FaultServer
import Foundation
import Testing
import Trial

extension Transports {
    /// Answers that take their time, and what is cancelled.
    @Suite struct TimeFaultTests {
        @Test(arguments: TransportKind.allCases) func slowHeadAndBody(kind: TransportKind) async throws {
            let setup = try Setup(kind, .slowHeadAndBody) { _, connection in
                for character in "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n"
                    + good
                {
                    try connection.send(String(character))
                    connection.pause(0.005)
                }
                return true
            }
            let response = try await setup.client.json("/")
            #expect(response.value == ["ok": true])
            #expect(response.http.attempts == 1)
        }

        /// Where an answer stops coming.
        enum Stall: String, CaseIterable, CustomStringConvertible {
            case noAnswer, inTheHead, inTheBody

            var description: String { rawValue }

            var fault: Fault {
                switch self {
                case .noAnswer: .noAnswer
                case .inTheHead: .stalledHead
                case .inTheBody: .stalledBody
                }
            }

            func happen(_ connection: Connection) throws -> Bool {
                switch self {
                case .noAnswer: break
                case .inTheHead: try connection.send("HTTP/1.1 200 OK\r\nContent-")
                case .inTheBody:
                    try connection.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"ok\"")
                }
                // The client has to end it; within a time that no one would call at once, but far from the stall's own.
                return connection.waitForEnd(30)
            }
        }

        @Test(arguments: TransportKind.allCases, Stall.allCases) func anAttemptThatStallsIsGivenUp(
            kind: TransportKind, stall: Stall
        ) async throws {
            let setup = try Setup(kind, stall.fault, { $0.attemptTimeout = .seconds(1) }) { seen, connection in
                if seen.connection == 1 { return try stall.happen(connection) }
                try connection.answer(text: good)
                return true
            }
            let time = try await seconds {
                let response = try await setup.client.json("/")
                #expect(response.http.attempts == 2)
            }
            #expect(time > 0.9 && time < 8, "\(time) s")
            #expect(try await eventually { setup.server.openConnections <= 1 })
        }

        @Test(arguments: TransportKind.allCases, Stall.allCases) func aCallHasItsTime(kind: TransportKind, stall: Stall)
            async throws
        {
            let setup = try Setup(kind, stall.fault) { _, connection in try stall.happen(connection) }
            let time = try await seconds {
                let error = try await failure { () async throws(TrialClient.Error) in
                    try await setup.client.json("/", options: CallOptions(timeout: .seconds(1)))
                }
                #expect(error.kind == .timedOut, "\(error)")
                #expect(error.attempts == 1)
            }
            #expect(time > 0.9 && time < 8, "\(time) s")
            #expect(try await eventually { setup.server.openConnections == 0 }, "the request goes on")
        }

        @Test(arguments: TransportKind.allCases, Stall.allCases) func cancellingEndsTheRequest(
            kind: TransportKind, stall: Stall
        ) async throws {
            let setup = try Setup(kind, stall.fault) { _, connection in try stall.happen(connection) }
            let client = setup.client
            let task = Task { try await failure { () async throws(TrialClient.Error) in try await client.json("/") } }
            #expect(try await eventually { setup.count == 1 })
            try await Task.sleep(for: .milliseconds(100))
            let time = try await seconds {
                task.cancel()
                let error = try await task.value
                #expect(error.kind == .cancelled, "\(error)")
            }
            #expect(time < 5, "\(time) s")
            #expect(try await eventually { setup.server.openConnections == 0 }, "the request goes on")
            #expect(setup.count == 1)
        }

        @Test(arguments: TransportKind.allCases) func leavingAStreamEndsIt(kind: TransportKind) async throws {
            let setup = try Setup(kind) { _, connection in
                try connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
                for number in 0..<10_000 {
                    try connection.chunk(Data("data: \(number)\n\n".utf8))
                    connection.pause(0.01)
                }
                return false
            }
            var response: Response<ResponseBody>? = try await setup.client.download("/")
            var count = 0
            if let body = response?.value {
                for try await _ in body {
                    count += 1
                    if count == 3 { break }
                }
            }
            response = nil
            #expect(count == 3)
            #expect(try await eventually { setup.server.openConnections == 0 }, "the stream goes on")
        }
    }
}
