public import ApusRuntime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The tokens of one account: kept, refreshed before they end and when the API refuses them, by one caller while the others
/// wait.
///
/// ```swift
/// let session = OAuthSession(Shop.oauth, client: OAuthClient(id: "…", secret: "…"), transport: URLSessionTransport.shared)
/// let shop = Shop(oauth: session.token)                       // client credentials: nobody need sign in
/// ```
///
/// With a person, sign in first: ``authorize(redirectURI:scopes:)`` or ``authorizeDevice(scopes:)``.
public final class OAuthSession: Sendable {
    let flows: OAuthFlows
    let endpoint: OAuthEndpoint
    private let store: (any CredentialStore)?
    private let scopes: [String]
    private let kept = Locked<OAuthToken?>(nil)
    private let renewal = SingleFlight<OAuthToken>()

    /// - Parameters:
    ///   - flows: The document's, `Shop.oauth`.
    ///   - client: What the authorization server knows this program by.
    ///   - scopes: What client credentials ask for; none asks for what the server thinks right.
    ///   - store: Where tokens are kept; nil keeps them in memory.
    ///   - transport: What sends the requests.
    public init(
        _ flows: OAuthFlows, client: OAuthClient, scopes: [String] = [], store: (any CredentialStore)? = nil,
        transport: any Transport
    ) {
        self.flows = flows
        self.scopes = scopes
        self.store = store
        endpoint = OAuthEndpoint(client: client, transport: transport)
    }

    /// What a client takes as its credential.
    public var token: BearerToken {
        BearerToken(
            Secret(
                current: { try await self.current().accessToken },
                renew: { try await self.renewed(refused: $0).accessToken }))
    }

    /// The token as it is now: from the store, refreshed where it ends within half a minute, or got with the client's own
    /// credentials where the document has that flow.
    ///
    /// - Throws: ``OAuthError``, of the code ``OAuthError/Code/signInNeeded`` where a person has to sign in.
    public func current() async throws -> OAuthToken {
        if let token = try await held(), isGood(token) { return token }
        return try await renewed(refused: nil)
    }

    /// Keeps a token that was got elsewhere.
    public func keep(_ token: OAuthToken) async throws {
        try await store?.save(token)
        kept.withLock { $0 = token }
    }

    /// Forgets the token: the next call needs another.
    public func forget() async throws {
        try await store?.save(nil)
        kept.withLock { $0 = nil }
    }

    private func held() async throws -> OAuthToken? {
        if let token = kept.withLock({ $0 }) { return token }
        guard let token = try await store?.load() else { return nil }
        kept.withLock { $0 = $0 ?? token }
        return token
    }

    private func isGood(_ token: OAuthToken) -> Bool {
        token.expiry.map { $0.timeIntervalSinceNow > 30 } ?? true
    }

    private func renewed(refused: String?) async throws -> OAuthToken {
        try await renewal.value { [self] in
            let held = try await held()
            // Who comes late finds the new one here.
            if let held, held.accessToken != refused, isGood(held) { return held }
            let token = try await another(for: held)
            try await keep(token)
            return token
        }
    }

    /// By the refresh token where there is one, else with the client's own credentials.
    private func another(for held: OAuthToken?) async throws -> OAuthToken {
        if let refreshToken = held?.refreshToken {
            let flow = flows.authorizationCode ?? flows.deviceAuthorization ?? flows.password ?? flows.clientCredentials
            do {
                var token = try await endpoint.token(
                    flow?.refreshURL ?? flow?.tokenURL, ["grant_type": "refresh_token", "refresh_token": refreshToken])
                // A server that names no new one lets the old one stand (RFC 6749, section 6).
                token.refreshToken = token.refreshToken ?? refreshToken
                return token
            } catch let error as OAuthError where error.code == .invalidGrant {
                try await forget()
            }
        }
        guard let flow = flows.clientCredentials, endpoint.client.hasSecret else {
            throw OAuthError(.signInNeeded, "there is no token that can be used: someone has to sign in")
        }
        var fields = ["grant_type": "client_credentials"]
        if !scopes.isEmpty { fields["scope"] = scopes.joined(separator: " ") }
        return try await endpoint.token(flow.tokenURL, fields, repeats: true)
    }
}

extension OAuthClient {
    var hasSecret: Bool { secret != nil }
}
