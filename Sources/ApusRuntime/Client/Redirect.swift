import HTTPTypes

/// A redirect: what is asked next, and what of the request may go there.
struct Redirect {
    let method: HTTPRequest.Method
    /// Whether the body is sent again.
    let keepsBody: Bool
    private let from: HTTPRequest
    private let scheme: String
    private let authority: String
    let path: String
    /// Whether it goes to another scheme, host or port.
    let leavesOrigin: Bool

    /// The place to go; nil where the status is no redirect that can be followed.
    static func location(_ status: Int, _ headers: HTTPFields) -> String? {
        switch status {
        case 301, 302, 303, 307, 308: headers[.location]
        default: nil
        }
    }

    /// - Throws: Why it is not followed.
    init(_ status: Int, to location: String, of request: HTTPRequest) throws(RequestProblem) {
        from = request
        switch (status, request.method) {
        case (303, .get), (303, .head), (307, _), (308, _):
            method = request.method
        case (303, _), (301, .post), (302, .post):
            method = .get
        default:
            method = request.method
        }
        keepsBody = method == request.method

        let here = (scheme: request.scheme ?? "https", authority: request.authority ?? "")
        let target = location.unicodeScalars.prefix { $0 != "#" }
        var text = ""
        PercentEncoding.append(String(target), keeping: .wholeURL, to: &text)
        let root: ServerAddress
        if let colon = Redirect.scheme(of: text) {
            guard text[colon...].hasPrefix("://") else {
                throw RequestProblem("a redirect to \"\(text.prefix(100))\" is not followed")
            }
            (root, path) = try Redirect.split(text)
        } else if text.hasPrefix("//") {
            (root, path) = try Redirect.split("\(here.scheme):\(text)")
        } else {
            root = try ServerAddress("\(here.scheme)://\(here.authority)")
            path = Redirect.resolve(text, against: request.path ?? "/")
        }
        scheme = root.scheme
        authority = root.authority
        if here.scheme == "https", scheme == "http" {
            throw RequestProblem("a redirect from https to http (\(authority)) is not followed")
        }
        leavesOrigin = root.origin != (try ServerAddress("\(here.scheme)://\(here.authority)")).origin
    }

    /// The next request. To another origin go only `own` headers and what names neither user nor session.
    func request(keepingAcrossOrigins own: Set<HTTPField.Name>) -> HTTPRequest {
        var fields = from.headerFields
        if leavesOrigin {
            let kept = own.union([.accept, .userAgent, .acceptEncoding, .acceptLanguage, .contentType])
                .subtracting([.authorization, .proxyAuthorization, .cookie])
            fields = HTTPFields(from.headerFields.filter { kept.contains($0.name) })
        }
        if !keepsBody {
            for name in [HTTPField.Name.contentType, .contentLength, .contentEncoding] { fields[name] = nil }
        }
        return HTTPRequest(method: method, scheme: scheme, authority: authority, path: path, headerFields: fields)
    }

    /// The address to show, without the values of query items that carry credentials.
    func url(hiding names: [String]) -> String {
        "\(scheme)://\(authority)\(Redirect.hide(names, in: path))"
    }

    static func hide(_ names: [String], in path: String) -> String {
        guard !names.isEmpty, let mark = path.firstIndex(of: "?") else { return path }
        let items = path[path.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false).map { item in
            let name = item.prefix { $0 != "=" }
            return names.contains(PercentEncoding.decode(name)) ? "\(name)=hidden" : String(item)
        }
        return path[...mark] + items.joined(separator: "&")
    }

    // MARK: RFC 3986, section 5.2

    /// Where the scheme ends, if there is one.
    private static func scheme(of text: String) -> String.Index? {
        guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first, (first | 32) >= 97, (first | 32) <= 122,
            text[..<colon].utf8.allSatisfy({ PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "+") })
        else { return nil }
        return colon
    }

    private static func split(_ url: String) throws(RequestProblem) -> (ServerAddress, path: String) {
        guard let colon = url.firstRange(of: "://") else { throw RequestProblem("a redirect to no URL is not followed") }
        let rest = url[colon.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let root = try ServerAddress(String(url[..<end]))
        let path = String(rest[end...])
        return (root, path.hasPrefix("/") ? path : "/" + path)
    }

    private static func resolve(_ reference: String, against base: String) -> String {
        let basePath = base.prefix { $0 != "?" }
        if reference.isEmpty { return base }
        if reference.hasPrefix("?") { return basePath + reference }
        let query = reference.firstIndex(of: "?") ?? reference.endIndex
        let path = reference[..<query]
        guard !path.hasPrefix("/") else { return removingDots(String(path)) + reference[query...] }
        let folder = basePath.lastIndex(of: "/").map { basePath[...$0] } ?? "/"
        return removingDots(String(folder + path)) + reference[query...]
    }

    private static func removingDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (offset, segment) in segments.enumerated() {
            let isLast = offset == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
