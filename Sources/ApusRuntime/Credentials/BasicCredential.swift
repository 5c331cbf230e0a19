/// A user and a password, sent as `Authorization: Basic …` (RFC 7617).
public struct BasicCredential: Sendable {
    let secret: Secret<(username: String, password: String)>

    /// - Parameter username: Without a colon, which RFC 7617 forbids; one fails the call with ``ErrorKind/credentials``.
    public init(username: String, password: String) {
        secret = Secret((username, password))
    }

    private init(provider: @escaping @Sendable () async throws -> (username: String, password: String)) {
        secret = Secret(provider: provider)
    }

    /// A credential that is asked for at every request; what the closure throws fails the call with
    /// ``ErrorKind/credentials``.
    public static func provider(
        _ provider: @escaping @Sendable () async throws -> (username: String, password: String)
    ) -> BasicCredential {
        BasicCredential(provider: provider)
    }
}

extension BasicCredential: Redacted {}
