import ApusRuntime
import Foundation
import Testing

@testable import ApusOAuth

@Suite struct SessionTests {
    private let client = OAuthClient(id: "app", secret: "p:w d")

    @Test func clientCredentials() async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.token("one") }
        let store = MemoryStore()
        let session = OAuthSession(
            server.flows, client: client, scopes: ["read", "write"], store: store, transport: server.transport)
        #expect(try await session.current().accessToken == "one")
        #expect(try await session.current().accessToken == "one")
        #expect(server.forms == [["grant_type": "client_credentials", "scope": "read write"]])
        let request = try #require(server.transport.requests.first)
        #expect(request.url == "https://id.example.com/token/?v=2")
        #expect(request.header("Authorization") == "Basic " + Data("app:p%3Aw%20d".utf8).base64EncodedString())
        #expect(await store.token?.accessToken == "one")
    }

    @Test func theSecretInTheForm() async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.token("one") }
        let client = OAuthClient(id: "app", secret: "s&", authentication: .form)
        _ = try await OAuthSession(server.flows, client: client, transport: server.transport).current()
        #expect(server.forms == [["grant_type": "client_credentials", "client_id": "app", "client_secret": "s&"]])
        #expect(server.transport.requests.first?.header("Authorization") == nil)
    }

    @Test func aTokenThatEndsIsRefreshedBefore() async throws {
        let server = AuthorizationServer { _, count in
            AuthorizationServer.token("new\(count)", refresh: count == 0 ? "r2" : nil)
        }
        let store = MemoryStore(
            OAuthToken(accessToken: "old", refreshToken: "r1", expiry: Date(timeIntervalSinceNow: 10)))
        let session = OAuthSession(server.flows, client: client, store: store, transport: server.transport)
        #expect(try await session.current().accessToken == "new0")
        #expect(server.forms == [["grant_type": "refresh_token", "refresh_token": "r1"]])
        #expect(server.transport.requests.first?.path == "/refresh")
        #expect(await store.token?.refreshToken == "r2")
        try await session.keep(OAuthToken(accessToken: "old", refreshToken: "r3", expiry: .distantPast))
        #expect(try await session.current().refreshToken == "r3", "no new one lets the old one stand")
    }

    @Test func aThousandCallersRefreshOnce() async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.token("new", refresh: "r2") }
        let session = OAuthSession(server.flows, client: client, transport: server.transport)
        try await session.keep(OAuthToken(accessToken: "old", refreshToken: "r1", expiry: .distantPast))
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1000 { group.addTask { try await session.current().accessToken } }
            for try await token in group { #expect(token == "new") }
        }
        #expect(server.forms.count == 1)
    }

    @Test func aRevokedRefreshTokenNeedsAPerson() async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.refusal("invalid_grant") }
        let store = MemoryStore(OAuthToken(accessToken: "old", refreshToken: "r1", expiry: .distantPast))
        let session = OAuthSession(
            server.flows, client: OAuthClient(id: "app"), store: store, transport: server.transport)
        #expect(await code { _ = try await session.current() } == .signInNeeded)
        #expect(await store.token == nil)
        #expect(server.forms == [["grant_type": "refresh_token", "refresh_token": "r1", "client_id": "app"]])
        let none = OAuthSession(server.flows, client: OAuthClient(id: "app"), transport: server.transport)
        #expect(await code { _ = try await none.current() } == .signInNeeded)
    }

    @Test func aServerThatIsDownLosesNoToken() async throws {
        let server = AuthorizationServer { _, _ in .status(400) }
        let store = MemoryStore(OAuthToken(accessToken: "old", refreshToken: "r1", expiry: .distantPast))
        let session = OAuthSession(server.flows, client: client, store: store, transport: server.transport)
        await #expect(throws: (any Error).self) { try await session.current() }
        #expect(await store.token?.refreshToken == "r1")
    }

    @Test(arguments: ["http://id.example.com/token", "ftp://x/", "/token", "https://user@id.example.com/", "https://"])
    func onlyHTTPS(url: String) async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.token("one") }
        let session = OAuthSession(
            OAuthFlows(clientCredentials: .init(tokenURL: url)), client: client, transport: server.transport)
        #expect(await code { _ = try await session.current() } == .badFlow)
        #expect(server.forms.isEmpty)
        #expect(try OAuthEndpoint.split("http://127.0.0.1:8080/t").origin == "http://127.0.0.1:8080")
    }

    @Test(arguments: ["{}", #"{"access_token":7}"#, "[]"]) func answersThatAreNone(answer: String) async throws {
        let server = AuthorizationServer { _, _ in .json(answer) }
        let session = OAuthSession(server.flows, client: client, transport: server.transport)
        #expect(await code { _ = try await session.current() } == .badAnswer)
    }

    @Test func secretsAreNeverShown() async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.refusal("invalid_client", 401) }
        let client = OAuthClient(id: "app", secret: "hidden-secret")
        let session = OAuthSession(server.flows, client: client, transport: server.transport)
        var text =
            "\(client) \(OAuthToken(accessToken: "hidden-secret", refreshToken: "hidden-secret")) \(session.token)"
        dump(client, to: &text)
        dump(OAuthToken(accessToken: "hidden-secret"), to: &text)
        do {
            _ = try await session.current()
        } catch {
            text += "\(error)"
            dump(error, to: &text)
        }
        #expect(text.contains("because (invalid_client)"))
        #expect(!text.contains("hidden-secret"))
    }

    @Test func tokensAreCodable() throws {
        let token = OAuthToken(
            accessToken: "a", refreshToken: "r", expiry: Date(timeIntervalSince1970: 5), scopes: ["x"], idToken: "i")
        #expect(try JSONDecoder().decode(OAuthToken.self, from: JSONEncoder().encode(token)) == token)
    }
}
