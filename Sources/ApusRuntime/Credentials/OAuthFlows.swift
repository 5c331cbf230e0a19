/// Where an API hands out its tokens, as its document says: OAuth 2's flows (RFC 6749), or OpenID Connect.
///
/// Generated clients have one for each such security scheme, `Shop.oauth`; the product `ApusOAuth` gets tokens by it. A token of
/// one's own needs none of this: it is passed to the client as it is.
public struct OAuthFlows: Sendable, Hashable {
    /// One way to a token.
    public struct Flow: Sendable, Hashable {
        /// Where a person allows it; for the device flow, where the device asks for its codes (RFC 8628).
        public var authorizationURL: String?
        public var tokenURL: String?
        /// Where tokens are refreshed, if not at ``tokenURL``.
        public var refreshURL: String?
        /// What may be asked for.
        public var scopes: [String]

        public init(
            authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil, scopes: [String] = []
        ) {
            self.authorizationURL = authorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
            self.scopes = scopes
        }
    }

    public var authorizationCode: Flow?
    public var clientCredentials: Flow?
    public var deviceAuthorization: Flow?
    /// Deprecated by OAuth 2.1, here for its token URL.
    public var password: Flow?
    /// Deprecated by OAuth 2.1, here for its authorization URL.
    public var implicit: Flow?
    /// The address of an OpenID Connect discovery document, which names all of these.
    public var openIDConnectURL: String?

    public init(
        authorizationCode: Flow? = nil, clientCredentials: Flow? = nil, deviceAuthorization: Flow? = nil,
        password: Flow? = nil, implicit: Flow? = nil, openIDConnectURL: String? = nil
    ) {
        self.authorizationCode = authorizationCode
        self.clientCredentials = clientCredentials
        self.deviceAuthorization = deviceAuthorization
        self.password = password
        self.implicit = implicit
        self.openIDConnectURL = openIDConnectURL
    }
}
