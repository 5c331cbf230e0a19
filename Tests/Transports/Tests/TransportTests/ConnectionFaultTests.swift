import ApusRuntime
import FaultServer
import Foundation
import Testing
import Trial

extension Transports {
    /// Connections that fail or break, and requests that must not be sent twice.
    @Suite struct ConnectionFaultTests {
        /// Where an answer can break.
        enum Break: String, CaseIterable, CustomStringConvertible {
            case beforeTheHead, closedBeforeTheHead, inTheHead, inTheBody, closedInTheBody, inAChunk

            var description: String { rawValue }

            var fault: Fault {
                switch self {
                case .beforeTheHead: .resetBeforeTheHead
                case .closedBeforeTheHead: .closedBeforeTheHead
                case .inTheHead: .resetInTheHead
                case .inTheBody: .resetInTheBody
                case .closedInTheBody: .closedInTheBody
                case .inAChunk: .truncatedChunk
                }
            }

            func happen(_ connection: Connection) throws -> Bool {
                switch self {
                case .beforeTheHead: return connection.reset()
                case .closedBeforeTheHead: return false
                case .inTheHead:
                    try connection.send("HTTP/1.1 200 OK\r\nContent-Le")
                    return connection.reset()
                case .inTheBody, .closedInTheBody:
                    try connection.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"ok\"")
                    connection.pause(0.05)
                    return self == .inTheBody ? connection.reset() : false
                case .inAChunk:
                    try connection.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"ok\""
                    )
                    connection.pause(0.05)
                    return false
                }
            }
        }

        @Test(arguments: TransportKind.allCases) func refused(kind: TransportKind) async throws {
            let setup = try Setup(kind, .refused) { _, _ in true }
            setup.server.stop()
            for posts in [false, true] {
                let error = try await failure { () async throws(TrialClient.Error) in
                    try await setup.client.json("/", posts: posts)
                }
                #expect(error.kind == .transport)
                #expect(reason(error) == .connectionRefused, "\(error)")
                #expect(error.attempts == 3, "nothing was sent, so a POST is tried again too")
            }
        }

        @Test(arguments: TransportKind.allCases, Break.allCases) func recovers(kind: TransportKind, fault: Break)
            async throws
        {
            let setup = try Setup(kind, fault.fault) { seen, connection in
                if seen.connection == 1 { return try fault.happen(connection) }
                try connection.answer(text: good)
                return true
            }
            let response = try await setup.client.json("/")
            #expect(response.value == ["ok": true])
            #expect(setup.count == 2)
            // FoundationNetworking's library may send a GET again by itself, on a connection that was used before.
            #expect(response.http.attempts == 2)
        }

        @Test(arguments: TransportKind.allCases, Break.allCases) func postsAreSentOnce(
            kind: TransportKind, fault: Break
        ) async throws {
            let setup = try Setup(kind, fault.fault) { _, connection in try fault.happen(connection) }
            let error = try await failure { () async throws(TrialClient.Error) in
                try await setup.client.json("/", posts: true)
            }
            #expect(error.kind == .transport)
            #expect(reason(error) == .connectionLost || reason(error) == .malformedAnswer, "\(error)")
            #expect(error.attempts == 1)
            #expect(setup.count == 1)
        }

        @Test(arguments: TransportKind.allCases) func keepAliveClosedUnderTheClient(kind: TransportKind) async throws {
            // The first request of a connection is answered; what comes after it is read, and the connection closed.
            let setup = try Setup(kind, .keepAliveClosedUnderTheClient) { seen, connection in
                guard seen.turn == 1 else { return false }
                try connection.answer(text: good)
                return true
            }
            for _ in 0..<5 { #expect(try await setup.client.json("/").value == ["ok": true]) }
            let before = setup.server.requests.count { $0.method == "POST" }
            #expect(before == 0)
            var failed = 0
            for _ in 0..<5 {
                do { _ = try await setup.client.json("/", posts: true) } catch { failed += 1 }
            }
            let posts = setup.server.requests.count { $0.method == "POST" }
            #expect(posts == 5, "\(posts) requests for 5 calls, \(failed) failed")
        }

        @Test(arguments: TransportKind.allCases) func keepAliveClosedWhileIdle(kind: TransportKind) async throws {
            let setup = try Setup(kind, .keepAliveClosedWhileIdle) { _, connection in
                try connection.answer(text: good)
                return false
            }
            for _ in 0..<5 {
                _ = try await setup.client.json("/", posts: true)
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(setup.count == 5)
        }

        @Test(arguments: TransportKind.allCases) func whatIsNoHTTP(kind: TransportKind) async throws {
            let setup = try Setup(kind, .noHTTP) { _, connection in
                try connection.send("SSH-2.0-OpenSSH_9.2\r\n\r\n")
                return false
            }
            let error = try await failure { () async throws(TrialClient.Error) in try await setup.client.json("/") }
            #expect(error.kind == .transport, "\(error)")
        }
    }
}
