import FlyingFox
import Foundation
import HTTPTypes
import Testing

@testable import ApusRuntime
@testable import ApusURLSession

/// The transport by itself: what goes out and what comes back.
@Suite struct URLSessionTransportTests {
    private func request(
        _ method: HTTPTypes.HTTPRequest.Method, _ server: LoopbackServer, _ path: String, _ headers: HTTPFields = [:]
    ) -> HTTPTypes.HTTPRequest {
        HTTPTypes.HTTPRequest(
            method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path, headerFields: headers)
    }

    private var context: CallContext {
        CallContext(operation: OperationInfo(id: "test", method: "GET", path: "/"), timeout: .seconds(20))
    }

    @Test func sendsMethodPathQueryHeadersAndBodyAsTheyAre() async throws {
        try await LoopbackServer.with({ _ in HTTPResponse(statusCode: .ok) }) { server in
            let transport = URLSessionTransport.shared
            for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "COPY"] {
                let path = "/a%20b/caf%C3%A9/%2F/x/?q=%2B%20%26%25&r=1,2&s='"
                let body = method == "GET" ? nil : RequestBody("héllo")
                let response = try await transport.send(
                    request(.init(method)!, server, path, [.init("X-One")!: "1", .cookie: "a=b"]), body: body, context: context)
                #expect(response.status == 200)
                let seen = try #require(server.requests.last)
                #expect(seen.method == method)
                #expect(seen.target == path)
                #expect(seen.headers["x-one"] == "1")
                #expect(seen.headers["cookie"] == "a=b")
                #expect(seen.text == (body == nil ? "" : "héllo"))
            }
        }
    }

    @Test func headHasNoBody() async throws {
        try await LoopbackServer.with({ _ in HTTPResponse(statusCode: .ok, headers: HTTPHeaders([.contentLength: "5"])) }) { server in
            let response = try await URLSessionTransport.shared.send(
                request(.head, server, "/"), body: nil, context: context)
            #expect(response.status == 200)
            #expect(try await response.body.collect(upTo: 10).isEmpty)
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func followsNoRedirect(status: Int) async throws {
        try await LoopbackServer.with({ seen in
            seen.path == "/from"
                ? HTTPResponse(statusCode: .init(status, phrase: "Moved"), headers: HTTPHeaders([.location: "/to"]))
                : HTTPResponse(statusCode: .ok)
        }) { server in
            let response = try await URLSessionTransport.shared.send(
                request(.get, server, "/from"), body: nil, context: context)
            #expect(response.status == status)
            #expect(response.headers[.location] == "/to")
            #expect(server.requests.count == 1)
        }
    }

    @Test func keepsNoCookiesAndAnswersNoChallenge() async throws {
        try await LoopbackServer.with({ seen in
            HTTPResponse(
                statusCode: .unauthorized,
                headers: [.init("Set-Cookie"): "session=1; Path=/", .init("WWW-Authenticate"): "Basic realm=\"x\""],
                body: Data("no".utf8))
        }) { server in
            for _ in 0..<2 {
                let response = try await URLSessionTransport.shared.send(
                    request(.get, server, "/"), body: nil, context: context)
                #expect(response.status == 401)
                #expect(try await response.body.text(upTo: 10) == "no")
            }
            #expect(server.requests.map { $0.headers["cookie"] } == [nil, nil])
            #expect(server.requests.count == 2)
        }
    }

    @Test func refusedAndUnknownHosts() async throws {
        let port = try await LoopbackServer.with({ _ in HTTPResponse(statusCode: .ok) }) { $0.port }
        let refused = await #expect(throws: TransportError.self) {
            try await URLSessionTransport.shared.send(
                HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/?key=secret"), body: nil, context: context)
        }
        #expect(refused?.reason == .connectionRefused)
        #expect(refused?.description.contains("secret") == false)
        let unknown = await #expect(throws: TransportError.self) {
            try await URLSessionTransport.shared.send(
                HTTPRequest(method: .get, scheme: "http", authority: "nowhere.invalid", path: "/"), body: nil, context: context)
        }
        #expect(unknown?.reason == .hostNotFound)
    }

    @Test func timesOut() async throws {
        try await LoopbackServer.with({ _ in
            try await Task.sleep(for: .seconds(10))
            return HTTPResponse(statusCode: .ok)
        }) { server in
            let start = ContinuousClock.now
            let error = await #expect(throws: TransportError.self) {
                try await URLSessionTransport.shared.send(
                    request(.get, server, "/"), body: nil,
                    context: CallContext(operation: context.operation, timeout: .seconds(1)))
            }
            #expect(error?.reason == .timedOut)
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }

    @Test func cancellingTheTaskEndsTheTransfer() async throws {
        try await LoopbackServer.with({ _ in
            try await Task.sleep(for: .seconds(10))
            return HTTPResponse(statusCode: .ok)
        }) { server in
            let start = ContinuousClock.now
            let task = Task {
                try await URLSessionTransport.shared.send(request(.get, server, "/"), body: nil, context: context)
            }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let error = await #expect(throws: TransportError.self) { try await task.value }
            #expect(error?.reason == .cancelled)
            #expect(ContinuousClock.now - start < .seconds(5))

            let early = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await URLSessionTransport.shared.send(request(.get, server, "/"), body: nil, context: context)
            }
            await #expect(throws: TransportError.self) { try await early.value }
        }
    }

    @Test func streamsTheBodyAsItComes() async throws {
        let gate = Locked(false)
        try await LoopbackServer.with({ _ in
            HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: SlowBytes { index in
                switch index {
                case 0: return Array("first ".utf8)
                case 1:
                    while !gate.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
                    return Array("second".utf8)
                default: return nil
                }
            }))
        }) { server in
            let response = try await URLSessionTransport.shared.send(
                request(.get, server, "/"), body: nil, context: context)
            var iterator = response.body.makeAsyncIterator()
            let first = try await iterator.next()
            #expect(first.map { String(decoding: $0, as: UTF8.self) } == "first ")
            gate.withLock { $0 = true }
            var rest = ""
            while let chunk = try await iterator.next() { rest += String(decoding: chunk, as: UTF8.self) }
            #expect(rest == "second")
        }
    }

    @Test func aSlowReaderMakesTheTransferWait() async throws {
        let sent = Locked(0)
        let total = 64
        try await LoopbackServer.with({ _ in
            HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: SlowBytes { index in
                guard index < total else { return nil }
                sent.withLock { $0 += 1 }
                return [UInt8](repeating: UInt8(index), count: 1 << 20)
            }))
        }) { server in
            let response = try await URLSessionTransport.shared.send(
                request(.get, server, "/"), body: nil, context: context)
            try await Task.sleep(for: .seconds(1))
            let early = sent.withLock { $0 }
            #if !canImport(FoundationNetworking)
            #expect(early < total, "\(early) MiB sent while nothing was read")
            #else
            // FoundationNetworking reads on while a task is suspended; nothing may be lost by it.
            #expect(early > 0)
            #endif
            var count = 0
            for try await chunk in response.body { count += chunk.count }
            #expect(count == total << 20)
        }
    }

    @Test func droppingTheBodyEndsTheTransfer() async throws {
        let ended = Locked(false)
        try await LoopbackServer.with({ _ in
            HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: SlowBytes { index in
                if ended.withLock({ $0 }) { return nil }
                try await Task.sleep(for: .milliseconds(10))
                return [UInt8](repeating: 65, count: 1000)
            }))
        }) { server in
            var response: TransportResponse? = try await URLSessionTransport.shared.send(
                request(.get, server, "/"), body: nil, context: context)
            if let body = response?.body {
                for try await _ in body { break }
            }
            response = nil
            ended.withLock { $0 = true }
        }
    }

    @Test func sendsFilesAndStreams() async throws {
        try await LoopbackServer.with({ seen in HTTPResponse(statusCode: .ok, body: Data("\(seen.body.count)".utf8)) }) { server in
            let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) })
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("apus-test-\(UUID().uuidString)")
            try bytes.write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let chunks = AsyncStream<Data> { continuation in
                for start in stride(from: 0, to: bytes.count, by: 100_000) { continuation.yield(bytes[start..<(start + 100_000)]) }
                continuation.finish()
            }
            for body in [RequestBody(file: file), RequestBody(chunks), RequestBody(bytes)] {
                let response = try await URLSessionTransport.shared.send(
                    request(.post, server, "/", [.contentType: "application/octet-stream"]), body: body, context: context)
                #expect(try await response.body.text(upTo: 100) == "3000000")
                #expect(server.requests.last?.body == bytes)
                #expect(server.requests.last?.headers["content-type"] == "application/octet-stream")
            }
            let missing = await #expect(throws: TransportError.self) {
                try await URLSessionTransport.shared.send(
                    request(.post, server, "/"), body: RequestBody(file: file.appendingPathExtension("not")), context: context)
            }
            #expect(missing?.reason == .body)
        }
    }

    @Test func manyAtOnce() async throws {
        try await LoopbackServer.with({ seen in HTTPResponse(statusCode: .ok, body: Data(seen.target.utf8)) }) { server in
            let right = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        let response = try await URLSessionTransport.shared.send(
                            request(.get, server, "/\(index)"), body: nil, context: context)
                        return try await response.body.text(upTo: 100) == "/\(index)"
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(right == 200)
        }
    }
}
