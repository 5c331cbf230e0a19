import HTTPTypes

extension HTTPRequest {
    /// Asks for what a page's link leads to (RFC 3986, section 5.2), which must be on the same server: the client's
    /// credentials go with it.
    ///
    /// - Parameter hidden: Names of query items that carry credentials, which are added anew.
    mutating func follow(_ link: String, without hidden: [String]) throws(RequestProblem) {
        // Servers behind a proxy often do not know that they are asked by https.
        var link = link
        if scheme == "https", link.lowercased().hasPrefix("http://") {
            link = "https" + link.dropFirst("http".count)
        }
        let target = try Redirect(307, to: link, of: self)
        guard !target.leavesOrigin else {
            throw RequestProblem("the next page is on another server, which is not followed")
        }
        path = HTTPRequest.removing(hidden, from: target.path)
    }

    private static func removing(_ names: [String], from path: String) -> String {
        guard !names.isEmpty, let mark = path.firstIndex(of: "?") else { return path }
        let items = path[path.index(after: mark)...].split(separator: "&").filter { item in
            !names.contains(PercentEncoding.decode(item.prefix { $0 != "=" }))
        }
        return path[..<mark] + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
    }
}
