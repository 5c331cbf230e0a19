import ApusRuntime
import FaultServer
import Foundation
import HTTPTypes
import Testing
import Trial

extension Transports {
    /// Answers that are whole, and wrong.
    @Suite struct AnswerFaultTests {
        // MARK: Statuses

        @Test(arguments: TransportKind.allCases, [429, 503]) func busyServers(kind: TransportKind, status: Int)
            async throws
        {
            for header in [[], ["Retry-After: 1"]] {
                let faults: [Fault] =
                    status == 429 ? [.tooMany, .tooManyWithRetryAfter] : [.unavailable, .unavailableWithRetryAfter]
                let setup = try Setup(kind, faults[header.count]) { seen, connection in
                    try connection.answer(seen.turn == 1 ? status : 200, seen.turn == 1 ? header : [], text: good)
                    return true
                }
                let time = try await seconds {
                    let response = try await setup.client.json("/")
                    #expect(response.http.attempts == 2)
                }
                #expect(header.isEmpty ? time < 5 : time >= 1, "\(time) s")
                let busy = try Setup(kind) { _, connection in
                    try connection.answer(status, header, text: good)
                    return true
                }
                let post = try await failure { () async throws(TrialClient.Error) in
                    try await busy.client.json("/", posts: true)
                }
                #expect(post.http?.status == status)
                #expect(post.attempts == 1)
            }
        }

        @Test(arguments: TransportKind.allCases) func aGatewaysPage(kind: TransportKind) async throws {
            let page = "<html><title>504 Gateway Time-out</title></html>"
            let setup = try Setup(kind, .gatewaysPage) { _, connection in
                try connection.answer(504, type: "text/html", text: page)
                return true
            }
            let error = try await failure { () async throws(TrialClient.Error) in try await setup.client.json("/") }
            #expect(error.kind == .undocumentedStatus)
            #expect(error.http?.status == 504)
            #expect(error.attempts == 3)
            #expect(setup.count == 3)
            #expect(error.body == Data(page.utf8))
        }

        // MARK: Contents

        @Test(
            arguments: TransportKind.allCases,
            [
                (.wrongContentType, "text/html", "<html>"), (.truncatedJSON, "application/json", #"{"ok":tru"#),
                (.malformedJSON, "application/json", "{ok}"), (.noContent, "application/json", ""),
                (.malformedJSON, "application/json", "{\"ok\":\"\u{0}\"}"),
            ] as [(Fault, String, String)])
        func notTheDocumentedContent(kind: TransportKind, answer: (fault: Fault, type: String, text: String)) async throws {
            let setup = try Setup(kind, answer.fault) { _, connection in
                try connection.answer(type: answer.type, text: answer.text)
                return true
            }
            let error = try await failure { () async throws(TrialClient.Error) in try await setup.client.json("/") }
            #expect(error.kind == .decoding)
            #expect(error.attempts == 1)
            #expect(error.http?.status == 200)
        }

        @Test(arguments: TransportKind.allCases) func notUTF8(kind: TransportKind) async throws {
            let setup = try Setup(kind, .invalidUTF8) { _, connection in
                try connection.answer(200, [], Data([0x22, 0xC3, 0x28, 0x22]))
                return true
            }
            let error = try await failure { () async throws(TrialClient.Error) in try await setup.client.json("/") }
            #expect(error.kind == .decoding)
            #expect(error.decoding?.offset == 1)
        }

        @Test(arguments: TransportKind.allCases, Compressed.allCases) func compressed(
            kind: TransportKind, encoding: Compressed
        ) async throws {
            let setup = try Setup(kind) { seen, connection in
                #expect(seen.headers["accept-encoding"]?.contains("gzip") == true)
                try connection.answer(200, ["Content-Encoding: \(encoding.name)"], encoding.good)
                return true
            }
            #expect(try await setup.client.json("/").value == ["ok": true])
        }

        @Test(arguments: TransportKind.allCases, Compressed.allCases) func brokenCompression(
            kind: TransportKind, encoding: Compressed
        ) async throws {
            for body in [Data("this is not compressed at all".utf8), encoding.good.prefix(8)] {
                let setup = try Setup(kind, encoding == .gzip ? .brokenGzip : .brokenDeflate) { _, connection in
                    try connection.answer(200, ["Content-Encoding: \(encoding.name)"], body)
                    return true
                }
                let error = try await failure { () async throws(TrialClient.Error) in try await setup.client.json("/") }
                // One that stops short may look like the end of nothing: then there is no content.
                #expect(error.kind == .transport || error.kind == .decoding, "\(error)")
                #expect(
                    error.kind == .decoding || reason(error) == .malformedAnswer || reason(error) == .connectionLost,
                    "\(error)")
            }
        }

        @Test(arguments: TransportKind.allCases) func moreThanIsAllowed(kind: TransportKind) async throws {
            let plain = try Setup(kind, .endless, { $0.maximumResponseBytes = 1 << 20 }) { seen, connection in
                guard seen.target != "/declared" else {
                    try connection.answer(200, [], type: "text/plain", Data(count: (1 << 20) + 1))
                    return true
                }
                try connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n")
                for _ in 0..<100_000 { try connection.chunk(Data(count: 100_000)) }
                return false
            }
            Ledger.shared.tried(Fault.declaredTooLarge.rawValue, kind)
            for path in ["/declared", "/endless"] {
                let error = try await failure { () async throws(TrialClient.Error) in try await plain.client.text(path)
                }
                #expect(error.kind == .tooLarge, "\(error)")
                #expect(error.attempts == 1)
            }
            #expect(try await eventually { plain.server.openConnections == 0 }, "the transfer goes on")
            let bomb = try Setup(kind, .compressedBomb, { $0.maximumResponseBytes = 1 << 20 }) { _, connection in
                try connection.answer(
                    200, ["Content-Encoding: deflate"], type: "text/plain", Compressed.bomb(mebibytes: 64))
                return true
            }
            let error = try await failure { () async throws(TrialClient.Error) in try await bomb.client.text("/") }
            #expect(error.kind == .tooLarge, "\(error)")
        }

        // MARK: Headers

        @Test(arguments: TransportKind.allCases) func repeatedHeaders(kind: TransportKind) async throws {
            let setup = try Setup(kind, .duplicatedHeaders) { _, connection in
                try connection.answer(200, ["X-Many: a", "X-Many: b", "X-Many: c"], text: good)
                return true
            }
            let headers = try await setup.client.json("/").http.headers
            let many = try #require(HTTPField.Name("X-Many"))
            #expect(headers[many]?.filter { $0 != " " } == "a,b,c")
        }

        @Test(arguments: TransportKind.allCases) func repeatedLengths(kind: TransportKind) async throws {
            let setup = try Setup(kind, .duplicatedLengths) { _, connection in
                try connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\nContent-Length: 5\r\n\r\n\(good)"
                )
                return false
            }
            // The one must not be taken for the other: an error, or what was sent whole.
            do {
                #expect(try await setup.client.json("/").value == ["ok": true])
            } catch {
                #expect(error.kind == .transport || error.kind == .decoding, "\(error)")
            }
        }

        @Test(arguments: TransportKind.allCases) func headsThatAreNotTheLast(kind: TransportKind) async throws {
            let setup = try Setup(kind, .continueAndEarlyHints) { _, connection in
                try connection.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
                try connection.answer(text: good)
                return true
            }
            #expect(try await setup.client.json("/").http.status == 200)
            #expect(try await setup.client.upload("/", RequestBody(Data(count: 2 << 20))).http.status == 200)
            #expect(setup.server.requests.map(\.method) == ["GET", "POST"])
        }

        // MARK: Redirects

        @Test(arguments: TransportKind.allCases) func redirects(kind: TransportKind) async throws {
            let other = try FaultServer { _, connection in
                try connection.answer(text: good)
                return true
            }
            let elsewhere = other.url
            Ledger.shared.opened(other, Fault.redirectToAnotherOrigin.rawValue, kind)
            Ledger.shared.tried(Fault.redirectLoop.rawValue, kind)
            let setup = try Setup(kind, .redirectInTheOrigin, token: "secret") { seen, connection in
                switch seen.target {
                case "/same": try connection.answer(302, ["Location: /end"])
                case "/other": try connection.answer(307, ["Location: \(elsewhere)/end"])
                case "/loop": try connection.answer(302, ["Location: /loop"])
                default: try connection.answer(text: good)
                }
                return true
            }
            #expect(try await setup.client.json("/same").http.url == setup.server.url + "/end")
            #expect(setup.server.requests.map { $0.headers["authorization"] } == ["Bearer secret", "Bearer secret"])
            #expect(try await setup.client.json("/other").http.url == elsewhere + "/end")
            #expect(other.requests.map { $0.headers["authorization"] } == [nil])
            let error = try await failure { () async throws(TrialClient.Error) in try await setup.client.json("/loop") }
            #expect(error.kind == .redirect)
            #expect(setup.server.requests.count { $0.target == "/loop" } == 6)
        }

        @Test(arguments: TransportKind.allCases) func aRefusedTokenIsReplaced(kind: TransportKind) async throws {
            let setup = try Setup(kind, token: .refreshing { $0 == nil ? "old" : "new" }) { seen, connection in
                let isNew = seen.headers["authorization"] == "Bearer new"
                try connection.answer(isNew ? 200 : 401, isNew ? [] : ["WWW-Authenticate: Bearer"], text: good)
                return true
            }
            for posts in [false, true] { _ = try await setup.client.json("/", posts: posts) }
            #expect(
                setup.server.requests.map { $0.headers["authorization"] } == ["Bearer old", "Bearer new", "Bearer new"])
        }
    }
}
