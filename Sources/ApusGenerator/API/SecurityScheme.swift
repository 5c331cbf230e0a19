/// A security scheme that an operation or the document asks for.
public struct SecurityScheme: Equatable, Codable, Sendable {
    /// The key under `components.securitySchemes`.
    public var key: String
    /// The argument label of the client's initialiser: `accessToken`.
    public var name: String
    public var naming: Naming
    public var kind: Kind
    public var documentation: Documentation
    public var origin: Origin

    public enum Kind: Equatable, Codable, Sendable {
        /// `apiKey`: where it goes, and its name there.
        case apiKey(Parameter.Place, String)
        /// `http` with scheme `basic`.
        case basic
        /// `http` with scheme `bearer`, or another scheme name that takes one token.
        case bearer(String)
        /// `oauth2` and `openIdConnect`: a bearer token, however it is got.
        case oauth2([OAuthFlow])
        case openIDConnect(String)
        /// `mutualTLS`: the transport's business.
        case mutualTLS
    }

    public struct OAuthFlow: Equatable, Codable, Sendable {
        /// `clientCredentials`, `authorizationCode`, …
        public var kind: String
        public var authorizationURL: String?
        public var tokenURL: String?
        public var refreshURL: String?
        public var scopes: [String]
    }
}

/// The envelope of `apus.yaml`: where an answer's parts stand.
public struct Envelope: Equatable, Codable, Sendable {
    public var code: String?
    public var message: String?
    public var data: String
    public var requestID: String?
    /// The codes that mean success.
    public var success: [Int]
    /// The codes that mean success in part: there is a payload, and the code is to be looked at.
    public var partial: [String] = []
    /// The codes of errors that may be gone the next time.
    public var retry: [String] = []
    /// The codes that mean that the credentials are refused; `x` is any digit.
    public var authentication: [String] = []
}
