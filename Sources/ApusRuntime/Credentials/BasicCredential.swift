/// A user and a password, sent as `Authorization: Basic …` (RFC 7617).
public struct BasicCredential: Sendable {
    /// A user and a password, to be compared.
    struct Pair: Hashable, Sendable {
        let username: String
        let password: String
    }

    let secret: Secret<Pair>

    /// - Parameter username: Without a colon, which RFC 7617 forbids; one fails the call with ``ErrorKind/credentials``.
    public init(username: String, password: String) {
        secret = Secret(Pair(username: username, password: password))
    }

    private init(provider: @escaping @Sendable () async throws -> Pair) {
        secret = Secret(provider: provider)
    }

    /// A credential that is asked for at every request, and once more when the server answers 401; another one is then sent, once.
    ///
    /// What the closure throws fails the call with ``ErrorKind/credentials``.
    public static func provider(
        _ provider: @escaping @Sendable () async throws -> (username: String, password: String)
    ) -> BasicCredential {
        BasicCredential {
            let (username, password) = try await provider()
            return Pair(username: username, password: password)
        }
    }
}

extension BasicCredential: Redacted {}
