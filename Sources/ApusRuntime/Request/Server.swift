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

    /// A server that the document gives relative to itself (RFC 3986, section 5.2, as far as documents go).
    ///
    /// - Parameters:
    ///   - template: A path: `/v1`; without a slash in front it stands below that of `origin`.
    ///   - origin: An absolute URL.
    @_spi(ApusGenerated) public init(_ template: String, _ variables: [String: String] = [:], on origin: String) {
        let path = Self(template, variables).url
        guard !path.contains("://") else {
            self.init(path)
            return
        }
        var base = origin[...]
        if path.hasPrefix("/"), let scheme = origin.firstRange(of: "://") {
            base = origin[..<(origin[scheme.upperBound...].firstIndex(of: "/") ?? origin.endIndex)]
        }
        while base.hasSuffix("/") { base.removeLast() }
        var rest = path[...]
        while rest.hasPrefix("./") || rest.hasPrefix("/") { rest.removeFirst(rest.hasPrefix("/") ? 1 : 2) }
        if rest == "." { rest = "" }
        self.init(rest.isEmpty ? String(base) : "\(base)/\(rest)")
    }

    public init(stringLiteral url: String) {
        self.init(url)
    }

    public var description: String { url }
}
