import ApusRuntime
import Foundation
import Testing

@testable import ApusOAuth

/// Signing in: on a page, with a device's code, by discovery.
@Suite struct SignInTests {
    private let client = OAuthClient(id: "app")

    @Test func authorizationCodeWithProofKey() async throws {
        let server = AuthorizationServer { _, _ in AuthorizationServer.token("one", refresh: "r") }
        let session = OAuthSession(server.flows, client: client, transport: server.transport)
        let authorization = try session.authorize(redirectURI: "myapp://back?x=1", scopes: ["a", "b c"])
        let url = try #require(URLComponents(string: authorization.url))
        var items: [String: String] = [:]
        for item in url.queryItems ?? [] { items[item.name] = item.value }
        #expect(url.host == "id.example.com")
        #expect(items["tenant"] == "1")
        #expect(items["response_type"] == "code")
        #expect(items["redirect_uri"] == "myapp://back?x=1")
        #expect(items["scope"] == "a b c")
        #expect(items["code_challenge_method"] == "S256")
        #expect(items["code_challenge"] == ProofKey.challenge(authorization.verifier))
        #expect(authorization.state.count == 43 && authorization.state != authorization.verifier)

        #expect(await code { try await authorization.finish("myapp://back?code=c&state=other") } == .badCallback)
        #expect(await code { try await authorization.finish("myapp://back?code=c") } == .badCallback)
        #expect(
            await code { try await authorization.finish("myapp://back?state=\(authorization.state)") } == .badCallback)
        #expect(
            await code {
                try await authorization.finish("myapp://back?error=access_denied&state=\(authorization.state)")
            } == .accessDenied)
        #expect(server.forms.isEmpty)

        try await authorization.finish("myapp://back?code=c%2F1&state=\(authorization.state)")
        #expect(
            server.forms == [
                [
                    "grant_type": "authorization_code", "code": "c/1", "redirect_uri": "myapp://back?x=1",
                    "code_verifier": authorization.verifier, "client_id": "app",
                ]
            ])
        #expect(try await session.current().accessToken == "one")
    }

    @Test func codesAreSentOnce() async throws {
        let server = AuthorizationServer { _, _ in .status(503) }
        let session = OAuthSession(server.flows, client: client, transport: server.transport)
        let authorization = try session.authorize(redirectURI: "x://y")
        await #expect(throws: (any Error).self) {
            try await authorization.finish("x://y?code=c&state=\(authorization.state)")
        }
        #expect(server.forms.count == 1)
    }

    @Test func devices() async throws {
        let server = AuthorizationServer { fields, count in
            switch count {
            case 0:
                .json(
                    #"{"device_code":"d","user_code":"ABCD","verification_uri":"https://x/device","expires_in":600,"interval":2}"#
                )
            case 1: AuthorizationServer.refusal("authorization_pending")
            case 2: AuthorizationServer.refusal("slow_down")
            default: AuthorizationServer.token("one")
            }
        }
        let session = OAuthSession(server.flows, client: client, transport: server.transport)
        let device = try await session.authorizeDevice(scopes: ["read"])
        #expect(device.userCode == "ABCD")
        #expect(device.verificationURL == "https://x/device")
        var pauses: [Double] = []
        try await device.wait { pauses.append($0) }
        #expect(pauses == [2, 2, 7])
        #expect(server.forms.first == ["client_id": "app", "scope": "read"])
        #expect(server.forms.last?["device_code"] == "d")
        #expect(try await session.current().accessToken == "one")
    }

    @Test func devicesThatAreRefusedOrLate() async throws {
        for (lifetime, expected) in [(600, OAuthError.Code.accessDenied), (0, .expiredToken)] {
            let server = AuthorizationServer { _, count in
                count == 0
                    ? .json(
                        #"{"device_code":"d","user_code":"A","verification_uri":"https://x","expires_in":\#(lifetime)}"#
                    )
                    : AuthorizationServer.refusal("access_denied")
            }
            let session = OAuthSession(server.flows, client: client, transport: server.transport)
            let device = try await session.authorizeDevice()
            var pauses: [Double] = []
            let refused = await code { try await device.wait { pauses.append($0) } }
            #expect(refused == expected)
            #expect(pauses.allSatisfy { $0 == 5 })
        }
    }

    @Test func discovery() async throws {
        let transport = InMemoryTransport(
            .json(
                #"""
                {"issuer":"https://id.example.com/","authorization_endpoint":"https://id.example.com/a","token_endpoint":"https://id.example.com/t",
                 "device_authorization_endpoint":"https://id.example.com/d","scopes_supported":["openid","email"]}
                """#))
        let flows = OAuthFlows(openIDConnectURL: "https://id.example.com/.well-known/openid-configuration")
        let found = try await flows.discovered(by: transport)
        #expect(
            found.authorizationCode
                == .init(
                    authorizationURL: "https://id.example.com/a", tokenURL: "https://id.example.com/t",
                    scopes: ["openid", "email"]))
        #expect(found.deviceAuthorization?.authorizationURL == "https://id.example.com/d")
        #expect(found.clientCredentials?.tokenURL == "https://id.example.com/t")
        #expect(transport.requests.map(\.url) == ["https://id.example.com/.well-known/openid-configuration"])
        let longer = OAuthFlows(openIDConnectURL: "https://id.example.com.evil.example/.well-known/openid-configuration")
        #expect(await code { _ = try await longer.discovered(by: transport) } == .badAnswer)
        let foreign = OAuthFlows(openIDConnectURL: "https://evil.example.com/.well-known/openid-configuration")
        #expect(await code { _ = try await foreign.discovered(by: transport) } == .badAnswer)
        #expect(try await OAuthFlows().discovered(by: transport) == OAuthFlows())
    }

    /// RFC 7636, appendix B.
    @Test func theChallengeIsTheHashOfTheVerifier() {
        #expect(
            ProofKey.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }
}
