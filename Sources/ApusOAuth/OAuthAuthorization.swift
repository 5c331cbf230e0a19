#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A sign-in under way: a page to show, and what makes a token of where that leads back to.
///
/// The authorization code flow with PKCE (RFC 6749, section 4.1; RFC 7636).
///
/// ```swift
/// let authorization = try session.authorize(redirectURI: "myapp://signed-in")
/// open(authorization.url)                                     // a browser; it comes back to myapp://signed-in?code=…
/// try await authorization.finish(callback)
/// ```
public struct OAuthAuthorization: Sendable {
    /// The page on which a person says yes.
    public let url: String
    let session: OAuthSession
    let redirectURI: String
    let state: String
    let verifier: String

    /// Gets the token for what the browser came back with, and keeps it in the session.
    ///
    /// - Parameter callback: The whole URL.
    /// - Throws: ``OAuthError``: the person said no, the callback is another's, or the server does not take the code.
    public func finish(_ callback: String) async throws {
        let items = URLComponents(string: callback)?.queryItems ?? []
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        guard let returned = value("state"), returned == state else {
            throw OAuthError(.badCallback, "the callback does not belong to this sign-in")
        }
        if let code = value("error") {
            throw OAuthError(OAuthError.Code(rawValue: code), value("error_description") ?? "the sign-in was refused")
        }
        guard let code = value("code") else { throw OAuthError(.badCallback, "the callback has no code") }
        let token = try await session.endpoint.token(
            session.flows.authorizationCode?.tokenURL,
            [
                "grant_type": "authorization_code", "code": code, "redirect_uri": redirectURI,
                "code_verifier": verifier,
                "client_id": session.endpoint.client.id,
            ])
        try await session.keep(token)
    }
}

extension OAuthSession {
    /// Begins a sign-in on a page.
    ///
    /// - Parameters:
    ///   - redirectURI: Where the page leads back to, as the authorization server knows it.
    ///   - scopes: What is asked for.
    /// - Throws: ``OAuthError`` where the document has no such flow.
    public func authorize(redirectURI: String, scopes: [String] = []) throws -> OAuthAuthorization {
        guard let page = flows.authorizationCode?.authorizationURL else {
            throw OAuthError(.badFlow, "the document has no authorization code flow")
        }
        _ = try OAuthEndpoint.split(page)
        let state = ProofKey.random()
        let verifier = ProofKey.random()
        var fields = [
            "response_type": "code", "client_id": endpoint.client.id, "redirect_uri": redirectURI, "state": state,
            "code_challenge": ProofKey.challenge(verifier), "code_challenge_method": "S256",
        ]
        if !scopes.isEmpty { fields["scope"] = scopes.joined(separator: " ") }
        let url = page + (page.contains("?") ? "&" : "?") + FormText.pairs(fields)
        return OAuthAuthorization(url: url, session: self, redirectURI: redirectURI, state: state, verifier: verifier)
    }
}
