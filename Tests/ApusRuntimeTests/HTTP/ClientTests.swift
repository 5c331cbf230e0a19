@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import HTTPTypes
import Testing

/// Servers, headers, credentials, middlewares, time.
@Suite struct ClientTests {
    static let page = #"{"code":0,"data":{}}"#

    // MARK: Servers

    @Test(arguments: [
        ("https://h", "https://h/pet"), ("https://h/", "https://h/pet"), ("https://h/a/b//", "https://h/a/b/pet"),
        ("HTTP://H:80/a b", "http://H:80/a%20b/pet"), ("https://[::1]:8080/x", "https://[::1]:8080/x/pet"),
    ]) func serversAreJoinedWithPaths(_ server: String, _ url: String) async throws {
        let transport = InMemoryTransport(.status(204))
        _ = try await Store(server: .init(server), transport: transport).findPet()
        #expect(transport.requests.first?.url == url)
    }

    @Test(arguments: [
        "", "/relative", "ftp://h", "https://", "https://user:pw@h", "https://h?x=1", "https://h/#f", "https://{region}.h", "https://a b",
        "https://h\r\nX: y", "https://:80",
    ]) func serversThatAreNoneAreRefused(_ server: String) async throws {
        let transport = InMemoryTransport(.status(204))
        let error = try await failure { () async throws(Store.Error) in
            try await Store(server: .init(server), transport: transport).findPet()
        }
        #expect(error.kind == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test func serverVariablesAndOtherServers() async throws {
        #expect(Store.Server.regional(region: "us").url == "https://us.example.com:443")
        let transport = InMemoryTransport(.text("x"))
        let client = Store(transport: transport)
        _ = try await client.upload(RequestBody("x"))
        _ = try await client.upload(RequestBody("x"), options: CallOptions(server: "http://127.0.0.1:1/y"))
        #expect(transport.requests.map(\.url) == ["https://uploads.example.com/v2/upload", "http://127.0.0.1:1/y/upload"])
    }

    // MARK: Headers

    @Test func headersAndTheirOrder() async throws {
        let transport = InMemoryTransport(.json(#"{"id":1}"#))
        let configuration = ClientConfiguration(
            headers: ["X-Trace": "configured", "X-App": "app"], userAgent: "MyApp/2")
        let client = Store(configuration: configuration, transport: transport)
        _ = try await client.getPet("1")
        _ = try await client.getPet("1", trace: "argument")
        _ = try await client.getPet("1", trace: "argument", options: CallOptions(headers: ["x-trace": "option"], query: ["debug": "a b"]))
        #expect(transport.requests.map { $0.header("X-Trace") } == ["configured", "argument", "option"])
        let seen = try #require(transport.requests.last)
        #expect(seen.header("X-App") == "app")
        #expect(seen.header("Accept") == "application/json")
        #expect(seen.query == "debug=a%20b")
        let agent = try #require(seen.header("User-Agent"))
        #expect(agent.hasPrefix("MyApp/2 Store/v1.3-beta-2 apus-runtime/\(RuntimeVersion.current) ("))
        let bad = try await failure { () async throws(Store.Error) in
            try await client.getPet("1", options: CallOptions(headers: ["X": "a\r\nb"]))
        }
        #expect(bad.kind == .invalidRequest)
    }

    @Test func userAgentsAreLegal() {
        #expect(UserAgent.token("TikTok API (Business)") == "TikTok-API-Business")
        #expect(UserAgent.token("Ä\r\n/") == "0")
        #expect(UserAgent.token("2.0.0") == "2.0.0")
    }

    // MARK: Credentials

    @Test func credentialsByRequirement() async throws {
        let transport = InMemoryTransport(.json(#"{"id":1}"#))
        _ = try await Store(accessToken: "key", bearer: "b", transport: transport).getPet("1")
        _ = try await Store(transport: transport).getPet("1")
        _ = try await Store(accessToken: "key", session: "s s", key: "k&", transport: transport).readme()
        _ = try await Store(user: .init(username: "ü", password: "p:w"), session: "s", key: "k", transport: transport).readme()
        let seen = transport.requests
        #expect(seen[0].header("Access-Token") == "key")
        #expect(seen[0].header("Authorization") == nil)
        #expect(seen[1].header("Access-Token") == nil)
        #expect(seen[2].header("Cookie") == "sid=s%20s")
        #expect(seen[2].query == "api_key=k%26")
        #expect(seen[2].header("Access-Token") == nil)
        #expect(seen[3].header("Authorization") == "Basic " + Data("ü:p:w".utf8).base64EncodedString())
        #expect(seen[3].query == nil)
    }

    @Test func missingCredentialsNameTheArgument() async throws {
        let transport = InMemoryTransport(.json("[]"))
        let error = try await failure { () async throws(Store.Error) in try await Store(transport: transport).listPets() }
        #expect(error.kind == .credentials)
        #expect(error.message.contains("`bearer:`"))
        #expect(error.attempts == 0)
        let two = try await failure { () async throws(Store.Error) in try await Store(key: "k", transport: transport).readme() }
        #expect(two.message.contains("`user:`"))
        #expect(transport.requests.isEmpty)
    }

    @Test func providers() async throws {
        struct Locked: Error {}
        let transport = InMemoryTransport(.json("[]"))
        let count = ApusRuntime.Locked(0)
        let client = Store(
            bearer: .provider { "token\(count.withLock { $0 += 1; return $0 })" }, transport: transport)
        _ = try await client.listPets()
        _ = try await client.listPets()
        #expect(transport.requests.map { $0.header("Authorization") } == ["Bearer token1", "Bearer token2"])
        let failing = try await failure { () async throws(Store.Error) in
            try await Store(bearer: .provider { throw Locked() }, transport: transport).listPets()
        }
        #expect(failing.kind == .credentials)
        #expect(failing.underlying is Locked)
        let broken = try await failure { () async throws(Store.Error) in
            try await Store(bearer: "a\r\nX: y", transport: transport).listPets()
        }
        #expect(broken.kind == .credentials)
    }

    @Test func secretsAreNeverShown() async throws {
        let key: APIKey = "hidden-secret"
        let basic = BasicCredential(username: "user", password: "hidden-secret")
        var text = "\(key) \(basic) \(BearerToken("hidden-secret"))" + String(reflecting: key) + String(describing: [key])
        dump(key, to: &text)
        dump(basic, to: &text)
        let transport = InMemoryTransport { request in
            request.path == "/base/pet" ? .status(500) : .status(307, headers: [.location: "/base/pet?api_key=hidden-secret&x=1"])
        }
        let client = Store(accessToken: key, session: key, key: key, transport: transport)
        dump(client, to: &text)
        let error = try await failure { () async throws(Store.Error) in try await client.readme() }
        text += error.description + error.debugDescription + error.localizedDescription
        dump(error, to: &text)
        #expect(!text.contains("hidden-secret"))
        #expect(error.http?.url == "https://api.example.com/base/pet?api_key=hidden&x=1")
    }

    // MARK: Middlewares

    struct Tag: Middleware {
        let name: String
        let log: Locked<[String]>

        func intercept(
            _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
        ) async throws -> TransportResponse {
            log.withLock { $0.append("\(name) > \(context.operation.id) \(context.operation.path) \(context.attempt) \(context.operation.tags)") }
            #expect(request.headerFields[.init("Access-Token")!] == nil)
            var request = request
            request.headerFields[.init("X-Tags")!] = (request.headerFields[.init("X-Tags")!] ?? "") + name
            var response = try await next(request, body, context)
            log.withLock { $0.append("\(name) < \(response.status)") }
            response.headers[.init("X-Request-ID")!] = name
            return response
        }
    }

    @Test func middlewaresInOrder() async throws {
        let log = Locked<[String]>([])
        let transport = InMemoryTransport { $0.path.hasSuffix("/get/") ? .status(302, headers: [.location: "/to"]) : .json(Self.page) }
        let client = Store(
            accessToken: "t", configuration: ClientConfiguration(middlewares: [Tag(name: "a", log: log), Tag(name: "b", log: log)]),
            transport: transport)
        let response = try await client.getCampaigns(
            advertiserID: "1", options: CallOptions(middlewares: [Tag(name: "c", log: log)]))
        #expect(log.withLock { $0 } == [
            "a > getCampaigns /open_api/v1.3/campaign/get/ 1 [\"Campaigns\"]",
            "b > getCampaigns /open_api/v1.3/campaign/get/ 1 [\"Campaigns\"]",
            "c > getCampaigns /open_api/v1.3/campaign/get/ 1 [\"Campaigns\"]", "c < 200", "b < 200", "a < 200",
        ])
        #expect(transport.requests.map { $0.header("X-Tags") } == ["abc", "abc"])
        #expect(transport.requests.map { $0.header("Access-Token") } == ["t", "t"])
        #expect(response.http.requestID == "a")
    }

    struct Failing: Middleware {
        struct Reason: Error {}

        func intercept(
            _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
        ) async throws -> TransportResponse {
            throw Reason()
        }
    }

    struct Canned: Middleware {
        func intercept(
            _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
        ) async throws -> TransportResponse {
            .json(ClientTests.page)
        }
    }

    @Test func middlewaresMayFailOrAnswer() async throws {
        let transport = InMemoryTransport(.json(Self.page))
        let error = try await failure { () async throws(Store.Error) in
            try await Store(configuration: ClientConfiguration(middlewares: [Failing()]), transport: transport).getPet("1")
        }
        #expect(error.kind == .middleware)
        #expect(error.underlying is Failing.Reason)
        #expect(error.attempts == 0)
        _ = try await Store(configuration: ClientConfiguration(middlewares: [Canned()]), transport: transport)
            .getCampaigns(advertiserID: "1")
        #expect(transport.requests.isEmpty)
    }

    // MARK: Transports and time

    @Test func transportErrors() async throws {
        let client = Store(
            configuration: ClientConfiguration(retry: .never),
            transport: InMemoryTransport { _ in throw TransportError(.connectionLost, "it broke") })
        let error = try await failure { () async throws(Store.Error) in try await client.getPet("1") }
        #expect(error.kind == .transport)
        #expect(error.isRetryable)
        #expect(error.attempts == 1)
        #expect(error.description == "getPet (GET /pets/{id}): no answer: it broke")
        let other = Store(transport: InMemoryTransport { _ in throw Failing.Reason() })
        let odd = try await failure { () async throws(Store.Error) in try await other.getPet("1") }
        #expect(odd.kind == .transport)
        #expect(odd.underlying is Failing.Reason)
    }

    @Test func timeouts() async throws {
        let transport = InMemoryTransport { _ in
            try await Task.sleep(for: .seconds(300))
            return .status(200)
        }
        let start = ContinuousClock.now
        let error = try await failure { () async throws(Store.Error) in
            try await Store(transport: transport).getPet("1", options: CallOptions(timeout: .milliseconds(50)))
        }
        #expect(error.kind == .timedOut)
        #expect(error.isRetryable)
        #expect(error.attempts == 1)
        // Long before the answer; how long before is the machine's business.
        #expect(ContinuousClock.now - start < .seconds(100))
    }

    @Test func cancellation() async throws {
        let started = Locked(false)
        let transport = InMemoryTransport { _ in
            started.withLock { $0 = true }
            try await Task.sleep(for: .seconds(20))
            return .status(200)
        }
        let client = Store(transport: transport)
        let task = Task { try await failure { () async throws(Store.Error) in try await client.getPet("1") } }
        while !started.withLock({ $0 }) { await Task.yield() }
        task.cancel()
        #expect(try await task.value.kind == .cancelled)
    }

    @Test func aThousandAtOnce() async throws {
        let client = Store(accessToken: "t", transport: InMemoryTransport { .json(#"{"id":\#($0.path.split(separator: "/").last!)}"#) })
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for id in 0..<1000 { group.addTask { try await client.getPet("\(id)").id == id } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 1000)
    }

    @Test func cannedAnswersInTurn() async throws {
        let transport = InMemoryTransport(.status(202), .json(#"{"id":1}"#))
        let client = Store(transport: transport)
        #expect(try await client.putPet(.init(id: 1)).value == .accepted)
        for _ in 0..<2 { #expect(try await client.putPet(.init(id: 1)).value == .ok(.init(id: 1))) }
        #expect(transport.requests.count == 3)
        #expect(transport.requests[0].operationID == "putPet")
        #expect(transport.requests[0].text == #"{"id":1}"#)
    }
}
