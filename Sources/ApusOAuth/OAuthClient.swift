/// What an authorization server knows a program by (RFC 6749, section 2).
public struct OAuthClient: Sendable {
    /// How the secret is sent.
    public enum Authentication: Sendable {
        /// In the header `Authorization`, `client_secret_basic`: what every server must understand.
        case header
        /// Among the form's fields, `client_secret_post`.
        case form
    }

    public let id: String
    let secret: String?
    let authentication: Authentication

    /// - Parameter secret: nil for a program that cannot keep one: an app, a command-line tool.
    public init(id: String, secret: String? = nil, authentication: Authentication = .header) {
        self.id = id
        self.secret = secret
        self.authentication = authentication
    }
}

extension OAuthClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "OAuthClient(\(id))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
