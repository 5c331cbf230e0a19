/// A key that an API asks for in a header, the query or a cookie.
///
/// ```swift
/// TikTokBusiness(accessToken: "…")
/// TikTokBusiness(accessToken: .provider { try await vault.token() })
/// ```
public struct APIKey: Sendable, ExpressibleByStringLiteral {
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

    /// A key that is asked for at every request, and once more when the server answers 401; another one is then sent, once.
    ///
    /// What the closure throws fails the call with ``ErrorKind/credentials``.
    public static func provider(_ provider: @escaping @Sendable () async throws -> String) -> APIKey {
        APIKey(Secret(provider: provider))
    }

    /// A key that is kept and sent until the server answers 401; then one caller fetches another, for which all others wait.
    ///
    /// - Parameter fetch: Gives a key. It is called before the first request, with nil, and with a key that was refused. What it
    ///   throws fails the calls that waited with ``ErrorKind/credentials``.
    public static func refreshing(_ fetch: @escaping @Sendable (_ refused: String?) async throws -> String) -> APIKey {
        APIKey(Secret(refresh: fetch))
    }
}

extension APIKey: Redacted {}
