import ApusRuntime
import FlyingFox
import Foundation
import Testing

/// A client over URLSession against a real server.
@Suite struct ClientOverHTTPTests {
    private func client(_ server: LoopbackServer, _ configuration: ClientConfiguration = .init()) -> Shop {
        Shop(accessToken: "secret", server: .init(server.url), configuration: configuration)
    }

    private func failure(_ call: () async throws(Shop.Error) -> Void) async -> Shop.Error? {
        do {
            try await call()
            return nil
        } catch {
            return error
        }
    }

    @Test func aCallAsTheServerSeesIt() async throws {
        try await LoopbackServer.with({ _ in
            .json(#"{"code":0,"message":"OK","request_id":"r","data":[{"name":"a","price":1.5},{"name":"b"}]}"#)
        }) { server in
            let items = try await client(server).list("a+b c&d%ü", page: 3)
            #expect(items.map(\.name) == ["a", "b"])
            #expect(items.http.requestID == "r")
            let seen = try #require(server.requests.first)
            #expect(seen.method == "GET")
            #expect(seen.target == "/v1.3/item/get/?query=a%2Bb%20c%26d%25%C3%BC&page=3")
            #expect(seen.headers["access-token"] == "secret")
            #expect(seen.headers["accept"] == "application/json")
            #expect(seen.headers["user-agent"]?.hasPrefix("Shop/v1.3 apus-runtime/") == true)
            #expect(seen.headers["cookie"] == nil)
            #expect(seen.body.isEmpty)
        }
    }

    @Test func bodiesAndOutcomes() async throws {
        try await LoopbackServer.with({ seen in
            seen.text.contains("later") ? HTTPResponse(statusCode: .accepted) : .json(seen.text)
        }) { server in
            let shop = client(server)
            #expect(try await shop.put(.init(name: "ü", price: 2)).value == .ok(.init(name: "ü", price: 2)))
            #expect(try await shop.put(.init(name: "later")).value == .accepted)
            let seen = try #require(server.requests.first)
            #expect(seen.method == "PUT")
            #expect(seen.headers["content-type"] == "application/json")
            #expect(try await shop.delete("x/y").status == 200)
            #expect(server.requests.last?.target == "/items/x%2Fy")
            #expect(server.requests.last?.method == "DELETE")
        }
    }

    @Test func failures() async throws {
        try await LoopbackServer.with({ seen in
            switch seen.path {
            case "/items/gone": .json(#"{"name":"gone"}"#, .notFound)
            case "/items/html":
                HTTPResponse(
                    statusCode: .internalServerError, headers: [.contentType: "text/html"] as HTTPHeaders,
                    body: Data("<html>oops</html>".utf8))
            case "/items/cut": .json(#"{"name":"a","price":"#)
            case "/items/bad": .json(#"{"name":"a","price":"x"}"#)
            case "/items/big": .json(#"{"name":""# + String(repeating: "x", count: 100_000) + #""}"#)
            default: HTTPResponse(statusCode: .unauthorized)
            }
        }) { server in
            var configuration = ClientConfiguration()
            configuration.maximumResponseBytes = 50_000
            let shop = client(server, configuration)
            @Sendable func error(_ name: String) async -> Shop.Error? {
                await failure { () async throws(Shop.Error) in _ = try await shop.item(name) }
            }
            #expect(await error("gone")?.failure == .basicError(.init(name: "gone")))
            let html = await error("html")
            #expect(html?.kind == .undocumentedStatus)
            #expect(
                html?.description
                    == "item (GET /items/{name}): answered 500, which the document does not describe: <html>oops</html> [3 attempts]")
            let cut = await error("cut")
            #expect(cut?.kind == .decoding)
            #expect(cut?.decoding?.path == "$.price")
            #expect(cut?.decoding?.offset == 20)
            #expect(await error("bad")?.decoding?.path == "$.price")
            #expect(await error("big")?.kind == .tooLarge)
            #expect(await error("..")?.kind == .invalidRequest)
            #expect(await failure { () async throws(Shop.Error) in _ = try await shop.list("x") }?.failure == .unauthorized)
        }
    }

    @Test func connectionRefused() async throws {
        let server = try await LoopbackServer.with({ _ in HTTPResponse(statusCode: .ok) }) { $0 }
        do {
            try await client(server).delete("x")
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.kind == .transport)
            #expect((error.underlying as? TransportError)?.reason == .connectionRefused)
            #expect(error.isRetryable)
            #expect(error.attempts == 3)
            #expect(
                error.description
                    == "delete (DELETE /items/{name}): no answer: 127.0.0.1:\(server.port) refused the connection [3 attempts]")
        }
    }

    @Test func redirectsDropCredentialsAtAnotherPort() async throws {
        try await LoopbackServer.with({ _ in .json(#"{"code":0,"data":[{"name":"moved"}]}"#) }) { other in
            try await LoopbackServer.with({ seen in
                switch seen.path {
                case "/v1.3/item/get/":
                    HTTPResponse(statusCode: .found, headers: [.location: "/second?x=1"] as HTTPHeaders, body: Data("moved".utf8))
                default: HTTPResponse(statusCode: .temporaryRedirect, headers: [.location: "\(other.url)/third"] as HTTPHeaders)
                }
            }) { server in
                let items = try await client(server).list("x", options: CallOptions(headers: ["Authorization": "mine"]))
                #expect(items.first?.name == "moved")
                #expect(items.http.url == "\(other.url)/third")
                #expect(server.requests.map { $0.headers["access-token"] } == ["secret", "secret"])
                #expect(server.requests.map(\.target).last == "/second?x=1")
                let seen = try #require(other.requests.first)
                #expect(seen.headers["access-token"] == nil)
                #expect(seen.headers["authorization"] == nil)
                #expect(seen.headers["accept"] == "application/json")
            }
        }
    }

    @Test func uploadsFilesAndStreamsDownloads() async throws {
        try await LoopbackServer.with({ seen in
            seen.path == "/download"
                ? HTTPResponse(statusCode: .ok, body: Data(repeating: 7, count: 2_000_000))
                : HTTPResponse(statusCode: .ok, body: Data("\(seen.body.count)".utf8))
        }) { server in
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString).png")
            try Data(repeating: 1, count: 2_000_000).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let answer = try await client(server).upload(FilePart(file: file), name: "ü")
            let seen = try #require(server.requests.first)
            #expect(answer.value == "\(seen.body.count)")
            #expect(seen.body.count > 2_000_000)
            #expect(seen.headers["content-type"]?.hasPrefix("multipart/form-data; boundary=") == true)
            #expect(seen.headers["content-length"] == "\(seen.body.count)")

            var count = 0
            for try await chunk in try await client(server).download().value { count += chunk.count }
            #expect(count == 2_000_000)
        }
    }

    @Test func timeoutsAndCancellation() async throws {
        try await LoopbackServer.with({ _ in
            try await Task.sleep(for: .seconds(10))
            return HTTPResponse(statusCode: .ok)
        }) { server in
            let shop = client(server)
            let start = ContinuousClock.now
            let late = await failure { () async throws(Shop.Error) in
                try await shop.delete("x", options: CallOptions(timeout: .milliseconds(200)))
            }
            #expect(late?.kind == .timedOut)
            let task = Task { try await shop.delete("y") }
            // The first may have been given up before the server saw it.
            while !server.requests.contains(where: { $0.path.hasSuffix("y") }) { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let error = await #expect(throws: Shop.Error.self) { try await task.value }
            #expect(error?.kind == .cancelled)
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }

    @Test func aSlowBodyCountsToo() async throws {
        try await LoopbackServer.with({ _ in
            HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: SlowBytes { index in
                if index > 0 { try await Task.sleep(for: .seconds(5)) }
                return index < 2 ? Array("{".utf8) : nil
            }))
        }) { server in
            let late = await failure { () async throws(Shop.Error) in
                _ = try await client(server).item("x", options: CallOptions(timeout: .milliseconds(300)))
            }
            #expect(late?.kind == .timedOut)
        }
    }
}
