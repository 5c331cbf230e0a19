/// A server of the API of one client.
///
/// Generated clients add their document's servers as static members: `.production`, `.regional(region: "eu")`. Any other
/// one is a URL: `Server("http://127.0.0.1:8080")`.
public struct Server<API>: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The absolute URL that operations' paths are put behind; its own path is kept.
    public let url: String

    /// - Parameter url: An absolute `https` or `http` URL; one that is not fails every call with ``ErrorKind/invalidRequest``.
    public init(_ url: String) {
        self.url = url
    }

    /// - Parameters:
    ///   - template: A URL with variables: `https://{region}.example.com`.
    ///   - variables: What stands for them, as it is.
    public init(_ template: String, _ variables: [String: String]) {
        var url = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            url += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            url += variables[name] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        self.url = url + rest
    }

    public init(stringLiteral url: String) {
        self.init(url)
    }

    public var description: String { url }
}
