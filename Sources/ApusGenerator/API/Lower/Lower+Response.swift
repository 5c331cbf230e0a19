extension Lowering {
    /// One success of an operation.
    private struct Success {
        var status: StatusRange
        var node: Node
        var isReferred: String?
    }

    /// A content that an operation can answer with, and the word that tells its method from the first.
    struct AnsweredContent {
        var content: ResponseContent
        var accept: String?
        var suffix: String
    }

    /// What an operation answers: contents, the first for the method itself, and failures.
    mutating func lowerResponses(_ node: Node?, at operationNode: Node, operation: Int, name: String) -> (
        contents: [AnsweredContent], failures: [FailureUse]
    ) {
        guard let node = node.flatMap({ sources.follow($0) }), node.isObject else {
            report(
                .note, .missingResponses, "no responses are described; the method gives the HTTP part alone",
                at: operationNode)
            return ([], [])
        }
        var successes: [Success] = []
        var others: [Success] = []
        for member in node.members where !member.key.hasPrefix("x-") {
            guard let status = StatusRange(key: member.key) else {
                report(
                    .warning, .malformedKeyword,
                    "`\(member.key)` is no status code, no range such as `4XX`, and not `default`; the response is left out",
                    at: member.value)
                continue
            }
            guard let response = sources.follow(member.value), response.isObject || response.isNull else { continue }
            let entry = Success(
                status: status, node: response, isReferred: member.value["$ref"]?.string.map(MappedTags.name))
            if status.isSuccess { successes.append(entry) } else { others.append(entry) }
        }
        if successes.isEmpty, let fallback = others.first(where: { $0.status == .any }) { successes = [fallback] }
        let failures = others.compactMap {
            lowerFailure($0.status, $0.node, referred: $0.isReferred, operation: operation)
        }
        if successes.isEmpty {
            let redirects = others.contains { if case .code(300..<400) = $0.status { true } else { false } }
            return (redirects ? [AnsweredContent(content: .bytes, accept: nil, suffix: "")] : [], failures)
        }
        if operations[operation].method == "HEAD" { return ([], failures) }
        return (lowerSuccesses(successes, operation: operation, name: name), failures)
    }

    private mutating func lowerSuccesses(_ successes: [Success], operation: Int, name: String) -> [AnsweredContent] {
        var primary: [(success: Success, content: ResponseContent, accept: String?)] = []
        var further: [AnsweredContent] = []
        for success in successes {
            let content = orderedContent(success.node["content"])
            if case .code(204) = success.status, !content.isEmpty {
                report(
                    .note, .contentWithoutBody,
                    "an answer of status 204 has no content (RFC 9110, section 15.3.5); what is described here is left out",
                    at: success.node)
                primary.append((success, .empty, nil))
                continue
            }
            guard let first = content.first else {
                primary.append((success, .empty, nil))
                continue
            }
            let words = successes.count == 1 ? ["Output"] : [success.status.words]
            let scope =
                success.isReferred.map { Place(.client, [$0 + " Response", $0]) } ?? Place(.operation(operation), words)
            let main = lowerContent(first, at: scope, operationName: name)
            primary.append((success, main, MediaType(first.key).text))
            for other in content.dropFirst() {
                let mediaType = MediaType(other.key)
                let place = Place(scope.scope, scope.candidates.map { $0 + " " + mediaType.suffix })
                let content = lowerContent(other, at: place, operationName: name)
                if content == main, content != .bytes && content != .text { continue }
                var suffix = mediaType.isJSON ? mediaType.suffix.replacing("+json", with: "") : mediaType.suffix
                if further.contains(where: { $0.suffix == suffix && $0.content == content }) { continue }
                // Events and lines of the same values: the second has the words of its media type.
                if further.contains(where: { $0.suffix == suffix }) { suffix = mediaType.name }
                if further.contains(where: { $0.suffix == suffix }) { continue }
                further.append(AnsweredContent(content: content, accept: mediaType.text, suffix: suffix))
            }
        }
        let accepts = primary.compactMap(\.accept).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let accept = accepts.isEmpty ? nil : accepts.joined(separator: ", ")
        let contents = primary.map(\.content)
        let distinct = contents.reduce(into: [ResponseContent]()) { if !$0.contains($1) { $0.append($1) } }
        if distinct.count == 1 { return [AnsweredContent(content: distinct[0], accept: accept, suffix: "")] + further }
        let filled = distinct.filter { $0 != .empty }
        if filled.count == 1, case .json(let type) = filled[0] {
            return [AnsweredContent(content: .optionalJSON(type), accept: accept, suffix: "")] + further
        }
        let id = allocate(Place(.operation(operation), ["Output", "Outcome"]), from: primary[0].success.node)
        types[id.index].documentation = Documentation(description: "What the operation answers, by status.")
        types[id.index].kind = .outcome(
            Outcome(
                cases: primary.map { entry in
                    Outcome.Case(
                        name: "", naming: Naming([entry.success.status.words]), status: entry.success.status,
                        content: unwrapped(entry.content),
                        documentation: Documentation(description: entry.success.node["description"]?.string))
                }))
        return [AnsweredContent(content: .outcome(id), accept: accept, suffix: "")] + further
    }

    /// A case of an outcome is told by its status, so it has no envelope of its own.
    private func unwrapped(_ content: ResponseContent) -> ResponseContent {
        switch content {
        case .envelope(let type): .json(type)
        case .stream: .bytes
        default: content
        }
    }

    private mutating func lowerContent(_ member: Node.Member, at place: Place, operationName: String) -> ResponseContent
    {
        let mediaType = MediaType(member.key)
        let schema = member.value["schema"]
        if mediaType.isJSON || mediaType.isAnything && isStructured(schema) {
            guard let schema else { return .json(.json) }
            if let payload = envelopePayload(schema, operationName: operationName) { return .envelope(payload) }
            let use = self.use(schema, at: place)
            return use.isNullable && use.type != .json ? .optionalJSON(use.type) : .json(use.type)
        }
        if mediaType.isStream { return lowerStream(member.value, mediaType, at: place) }
        return mediaType.isText ? .text : .bytes
    }
}

extension StatusRange {
    /// `200`, `4XX` (in either case), `default`.
    init?(key: String) {
        if key == "default" {
            self = .any
        } else if let code = Int(key), (100..<600).contains(code) {
            self = .code(code)
        } else if key.count == 3, key.lowercased().hasSuffix("xx"), let digit = key.first?.wholeNumberValue,
            (1...5).contains(digit)
        {
            self = .hundreds(digit)
        } else {
            return nil
        }
    }

    var isSuccess: Bool {
        switch self {
        case .code(let code): (200..<300).contains(code)
        case .hundreds(let digit): digit == 2
        case .any: false
        }
    }

    /// The reason phrase (RFC 9110, section 15), or words in its place.
    var words: String {
        switch self {
        case .code(let code): Self.reasons[code] ?? "Status \(code)"
        case .hundreds(1): "Informational"
        case .hundreds(2): "Success"
        case .hundreds(3): "Redirection"
        case .hundreds(4): "Client Error"
        case .hundreds: "Server Error"
        case .any: "Default"
        }
    }

    private static let reasons: [Int: String] = [
        100: "Continue", 101: "Switching Protocols", 102: "Processing", 103: "Early Hints", 200: "OK", 201: "Created",
        202: "Accepted",
        203: "Non Authoritative", 204: "No Content", 205: "Reset Content", 206: "Partial Content", 207: "Multi Status",
        208: "Already Reported",
        300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
        307: "Temporary Redirect",
        308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden",
        404: "Not Found",
        405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required", 408: "Request Timeout",
        409: "Conflict",
        410: "Gone", 411: "Length Required", 412: "Precondition Failed", 413: "Content Too Large", 414: "URI Too Long",
        415: "Unsupported Media Type", 416: "Range Not Satisfiable", 417: "Expectation Failed", 418: "I Am A Teapot",
        421: "Misdirected Request",
        422: "Unprocessable Content", 423: "Locked", 424: "Failed Dependency", 425: "Too Early",
        426: "Upgrade Required",
        428: "Precondition Required", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
        451: "Unavailable For Legal Reasons",
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
        504: "Gateway Timeout",
        505: "HTTP Version Not Supported", 507: "Insufficient Storage", 508: "Loop Detected",
        511: "Network Authentication Required",
    ]
}
