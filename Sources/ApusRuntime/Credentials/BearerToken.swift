/// A token sent as `Authorization: Bearer …` (RFC 6750), OAuth 2 access tokens among them.
public struct BearerToken: Sendable, ExpressibleByStringLiteral {
    let secret: Secret<String>

    public init(_ value: String) {
        secret = Secret(value)
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    package init(_ secret: Secret<String>) {
        self.secret = secret
    }

    /// A token that is asked for at every request, and once more when the server answers 401; another one is then sent, once.
    ///
    /// What the closure throws fails the call with ``ErrorKind/credentials``.
    public static func provider(_ provider: @escaping @Sendable () async throws -> String) -> BearerToken {
        BearerToken(Secret(provider: provider))
    }

    /// A token that is kept and sent until the server answers 401; then one caller fetches another, for which all others wait.
    ///
    /// - Parameter fetch: Gives a token. It is called before the first request, with nil, and with a token that was refused. What it
    ///   throws fails the calls that waited with ``ErrorKind/credentials``.
    public static func refreshing(_ fetch: @escaping @Sendable (_ refused: String?) async throws -> String) -> BearerToken {
        BearerToken(Secret(refresh: fetch))
    }
}

extension BearerToken: Redacted {}
