import ApusRuntime
import Foundation

@testable import ApusOAuth

/// An authorization server in memory, which remembers what it was asked.
final class AuthorizationServer: Sendable {
    let flows = OAuthFlows(
        authorizationCode: .init(
            authorizationURL: "https://id.example.com/authorize?tenant=1",
            tokenURL: "https://id.example.com/token/?v=2",
            refreshURL: "https://id.example.com/refresh"),
        clientCredentials: .init(tokenURL: "https://id.example.com/token/?v=2", scopes: ["read"]),
        deviceAuthorization: .init(
            authorizationURL: "https://id.example.com/device", tokenURL: "https://id.example.com/token/?v=2"))

    let transport: InMemoryTransport

    /// - Parameter answer: What it answers to a form, by its fields and how many came before.
    init(_ answer: @escaping @Sendable ([String: String], Int) -> TransportResponse) {
        let count = Locked(0)
        transport = InMemoryTransport { request in
            answer(
                AuthorizationServer.fields(request.text),
                count.withLock { count in
                    count += 1
                    return count - 1
                })
        }
    }

    /// What came, by name.
    var forms: [[String: String]] { transport.requests.map { AuthorizationServer.fields($0.text) } }

    static func fields(_ form: String) -> [String: String] {
        var fields: [String: String] = [:]
        for item in URLComponents(string: "https://x/?" + form)?.queryItems ?? [] { fields[item.name] = item.value }
        return fields
    }

    static func token(_ name: String, refresh: String? = nil, seconds: Int = 3600) -> TransportResponse {
        let refresh = refresh.map { #","refresh_token":"\#($0)""# } ?? ""
        return .json(#"{"access_token":"\#(name)","token_type":"Bearer","expires_in":\#(seconds)\#(refresh)}"#)
    }

    static func refusal(_ code: String, _ status: Int = 400) -> TransportResponse {
        .json(#"{"error":"\#(code)","error_description":"because"}"#, status: status)
    }
}

/// A store that remembers in memory.
actor MemoryStore: CredentialStore {
    private(set) var token: OAuthToken?

    init(_ token: OAuthToken? = nil) {
        self.token = token
    }

    func load() -> OAuthToken? { token }
    func save(_ token: OAuthToken?) { self.token = token }
}

/// The error of OAuth that something throws.
func code(_ work: () async throws -> Void) async -> OAuthError.Code? {
    do {
        try await work()
        return nil
    } catch {
        return (error as? OAuthError)?.code
    }
}
