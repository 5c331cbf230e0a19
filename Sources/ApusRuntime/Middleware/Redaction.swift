/// Which headers and query items are secrets: what a log, a trace or a `curl` line must not show.
///
/// The credentials of a client never reach a middleware. This is for those that someone sends by hand, and for answers.
public struct Redaction: Sendable {
    private let isSecret: @Sendable (String) -> Bool

    /// - Parameter isSecret: Says it of a name in lower case.
    public init(_ isSecret: @escaping @Sendable (_ name: String) -> Bool) {
        self.isSecret = isSecret
    }

    /// Names that are, or sound like, credentials: `Authorization`, `Set-Cookie`, `X-API-Key`, `access_token`.
    public static let standard = Redaction { name in
        words.contains { name.contains($0) }
    }

    private static let words = [
        "authorization", "authenticate", "cookie", "token", "secret", "password", "passwd", "key", "credential",
        "session", "signature", "code_verifier",
    ]

    /// The value where it may be shown, else `hidden`.
    public func show(_ name: String, _ value: String) -> String {
        isSecret(name.lowercased()) ? "hidden" : value
    }

    /// A path with its query, in which the values of secrets are `hidden`.
    public func show(path: String) -> String {
        guard let mark = path.firstIndex(of: "?") else { return path }
        let items = path[path.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false).map {
            item in
            let name = item.prefix { $0 != "=" }
            return isSecret(PercentEncoding.decode(name).lowercased()) && name.count < item.count
                ? "\(name)=hidden" : String(item)
        }
        return path[...mark] + items.joined(separator: "&")
    }
}
