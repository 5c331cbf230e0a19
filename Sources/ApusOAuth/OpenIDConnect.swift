public import ApusRuntime

extension OAuthFlows {
    /// Reads the addresses of an OpenID Connect provider (OpenID Connect Discovery 1.0, section 4).
    ///
    /// ```swift
    /// let flows = try await Shop.openID.discovered(by: URLSessionTransport.shared)
    /// ```
    ///
    /// - Returns: These flows, with those that the provider has; themselves where there is nothing to discover.
    /// - Throws: ``OAuthError`` where the document is none, or speaks for another issuer; what the request fails by.
    public func discovered(by transport: any Transport) async throws -> OAuthFlows {
        guard let url = openIDConnectURL else { return self }
        let answer = try await OAuthEndpoint(client: OAuthClient(id: ""), transport: transport).get(url)
        func text(_ name: String) -> String? {
            if case .string(let text)? = answer[name] { text } else { nil }
        }
        guard let issuer = text("issuer"), let tokenURL = text("token_endpoint") else {
            throw OAuthError(.badAnswer, "the provider's discovery document has no issuer or no token endpoint")
        }
        // The document stands below its issuer, or it speaks for someone else.
        guard url.hasPrefix(issuer.hasSuffix("/") ? issuer : issuer + "/") else {
            throw OAuthError(.badAnswer, "the discovery document speaks for another issuer")
        }
        var flows = self
        var scopes: [String] = []
        if case .array(let values)? = answer["scopes_supported"] {
            scopes = values.compactMap { if case .string(let scope) = $0 { scope } else { nil } }
        }
        flows.authorizationCode = text("authorization_endpoint").map {
            Flow(authorizationURL: $0, tokenURL: tokenURL, scopes: scopes)
        }
        flows.deviceAuthorization = text("device_authorization_endpoint").map {
            Flow(authorizationURL: $0, tokenURL: tokenURL, scopes: scopes)
        }
        flows.clientCredentials = Flow(tokenURL: tokenURL, scopes: scopes)
        return flows
    }
}
