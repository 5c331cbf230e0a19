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

    private init(provider: @escaping @Sendable () async throws -> String) {
        secret = Secret(provider: provider)
    }

    /// A key that is asked for at every request; what the closure throws fails the call with ``ErrorKind/credentials``.
    public static func provider(_ provider: @escaping @Sendable () async throws -> String) -> APIKey {
        APIKey(provider: provider)
    }
}

extension APIKey: Redacted {}
