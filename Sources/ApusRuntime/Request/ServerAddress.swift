/// Where requests go: scheme, authority and base path of a server's URL.
struct ServerAddress: Hashable, Sendable {
    var scheme: String
    var authority: String
    /// Without a slash at its end: empty, or `/open_api`.
    var basePath: String

    /// Reads an absolute URL without user, query or fragment (RFC 3986, section 3).
    init(_ url: String) throws(RequestProblem) {
        guard let colon = url.firstRange(of: "://") else {
            throw RequestProblem("the server \"\(url)\" is no absolute URL")
        }
        scheme = url[..<colon.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else {
            throw RequestProblem("the server \"\(url)\" is neither https nor http")
        }
        let rest = url[colon.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        authority = String(rest[..<end])
        // By bytes: a character may be a delimiter with combining marks behind it.
        guard let first = authority.utf8.first, first != UInt8(ascii: ":") else {
            throw RequestProblem("the server \"\(url)\" has no host")
        }
        if authority.utf8.contains(UInt8(ascii: "@")) { throw RequestProblem("the server's URL holds a user; pass credentials instead") }
        if let open = url.firstIndex(of: "{") {
            throw RequestProblem("the server \"\(url)\" has no value for \(url[open...].prefix { $0 != "/" })")
        }
        guard authority.utf8.allSatisfy({ $0 > 32 && $0 != 127 && !"/?#\"<>\\^`|".utf8.contains($0) }) else {
            throw RequestProblem("the server \"\(url)\" has a host that cannot be")
        }
        guard !rest[end...].contains(where: { $0 == "?" || $0 == "#" }) else {
            throw RequestProblem("the server \"\(url)\" has a query or a fragment")
        }
        basePath = ServerAddress.withoutTrailingSlashes(rest[end...])
    }

    /// A server of one operation: an absolute URL, or a path that stands in for the base path.
    init(_ url: String, relativeTo base: ServerAddress) throws(RequestProblem) {
        guard !url.contains("://") else {
            try self.init(url)
            return
        }
        self = base
        let path = ServerAddress.withoutTrailingSlashes(url[...])
        basePath = path.isEmpty || path.hasPrefix("/") ? path : "\(base.basePath)/\(path)"
    }

    private static func withoutTrailingSlashes(_ path: Substring) -> String {
        var path = path
        while path.hasSuffix("/") { path.removeLast() }
        return PercentEncoding.encode(String(path), keeping: .literalPath)
    }

    /// Scheme, host in lower case and port, the scheme's own one where none is said (RFC 6454).
    var origin: String {
        let host = authority.lowercased()
        let port = host.lastIndex { $0 == ":" || $0 == "]" }
        if let port, host[port] == ":" { return "\(scheme)://\(host)" }
        return "\(scheme)://\(host):\(scheme == "https" ? 443 : 80)"
    }
}
