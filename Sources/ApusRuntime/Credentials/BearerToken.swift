/// A token sent as `Authorization: Bearer …` (RFC 6750), OAuth 2 access tokens among them.
public struct BearerToken: Sendable, ExpressibleByStringLiteral {
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

    /// A token that is asked for at every request; what the closure throws fails the call with ``ErrorKind/credentials``.
    public static func provider(_ provider: @escaping @Sendable () async throws -> String) -> BearerToken {
        BearerToken(provider: provider)
    }
}

extension BearerToken: Redacted {}
