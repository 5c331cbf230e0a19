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
        var suffix = ""
        /// Where it is taken from.
        var status: StatusRange?
        var mediaType: String?
    }

    /// A success with what it is decoded from.
    private struct DescribedContent {
        var success: Success
        var content: ResponseContent
        var mediaType: String?
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
            examineResponse(response, status: member.key)
            let entry = Success(
                status: status, node: response, isReferred: member.value["$ref"]?.string.map(MappedTags.name))
            lowerHeaders(of: response, referred: entry.isReferred, operation: operation)
            if status.isSuccess { successes.append(entry) } else { others.append(entry) }
        }
        if successes.isEmpty, let fallback = others.first(where: { $0.status == .any }) { successes = [fallback] }
        let failures = others.compactMap {
            lowerFailure($0.status, $0.node, referred: $0.isReferred, operation: operation)
        }
        if successes.isEmpty {
            let redirects = others.contains { if case .code(300..<400) = $0.status { true } else { false } }
            return (redirects ? [AnsweredContent(content: .bytes)] : [], failures)
        }
        if operations[operation].method == "HEAD" {
            for success in successes where success.node["content"]?.count ?? 0 > 0 {
                report(
                    .note, .contentWithoutBody,
                    "an answer to HEAD has no content (RFC 9110, section 9.3.2); what is described here is left out",
                    at: success.node)
            }
            return ([], failures)
        }
        return (lowerSuccesses(successes, operation: operation, name: name), failures)
    }

    private mutating func lowerSuccesses(_ successes: [Success], operation: Int, name: String) -> [AnsweredContent] {
        let published = lock[LockPlaces.result(in: operations[operation].origin.pointer), .result]
        var primary: [DescribedContent] = []
        var further: [AnsweredContent] = []
        for success in successes {
            let content = orderedContent(success.node["content"], first: published?.details.dropFirst().first)
            if case .code(204) = success.status, !content.isEmpty {
                report(
                    .note, .contentWithoutBody,
                    "an answer of status 204 has no content (RFC 9110, section 15.3.5); what is described here is left out",
                    at: success.node)
                primary.append(DescribedContent(success: success, content: .empty))
                continue
            }
            guard let first = content.first else {
                primary.append(DescribedContent(success: success, content: .empty))
                continue
            }
            let words = successes.count == 1 ? ["Output"] : [success.status.words]
            let scope =
                success.isReferred.map { Place(.client, [$0 + " Response", $0]) } ?? Place(.operation(operation), words)
            let main = lowerContent(first, at: scope, operationName: name)
            primary.append(DescribedContent(success: success, content: main, mediaType: MediaType(first.key).text))
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
                further.append(
                    AnsweredContent(
                        content: content, accept: mediaType.text, suffix: suffix, status: success.status,
                        mediaType: mediaType.text))
            }
        }
        further += separateStreams(&primary, besides: further, published)
        return [mainContent(primary, published, operation: operation)] + further
    }

    /// Takes the streams out of several successes: an enum of answers is read when it is whole, so they get methods of their own.
    private mutating func separateStreams(
        _ primary: inout [DescribedContent], besides further: [AnsweredContent], _ published: Lock.Entry?
    ) -> [AnsweredContent] {
        let streams = primary.filter { ResultShape($0.content) == .stream }
        let isAlone = !primary.contains { ResultShape($0.content) != .stream && $0.content != .empty }
        let shape = published.flatMap { ResultShape(rawValue: $0.name) }
        guard let first = streams.first, !isAlone || streams.contains(where: { $0.content != first.content }) else {
            return []
        }
        if shape == .outcome {
            report(
                .note, .keptResult,
                "the stream is a case of what the method gives, and comes whole, as bytes, because apus.lock keeps that",
                at: first.success.node)
            return []
        }
        // Of streams alone, one is the method's own; the one that is published stays.
        var main: DescribedContent?
        if isAlone || shape == .stream {
            main = streams.first { Namer.text(of: $0.success.status) == published?.details.first } ?? first
        }
        let separate = streams.filter { $0.content != main?.content }
        primary.removeAll { ResultShape($0.content) == .stream && $0.content != main?.content }
        var suffixes = Set(further.map(\.suffix))
        return separate.compactMap { stream in
            let mediaType = MediaType(stream.mediaType ?? "")
            let words = [mediaType.suffix, mediaType.name, stream.success.status.words + " " + mediaType.suffix]
            guard let suffix = words.first(where: { suffixes.insert($0).inserted }) else { return nil }
            return AnsweredContent(
                content: stream.content, accept: mediaType.text, suffix: suffix, status: stream.success.status,
                mediaType: mediaType.text)
        }
    }

    /// What the method itself gives, of all successes: one content, an optional where one has none, an enum where they
    /// differ. What is published keeps its shape, so that a success more breaks no caller.
    private mutating func mainContent(
        _ primary: [DescribedContent], _ published: Lock.Entry?, operation: Int
    ) -> AnsweredContent {
        let accepts = primary.compactMap(\.mediaType).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let accept = accepts.isEmpty ? nil : accepts.joined(separator: ", ")
        let contents = primary.map(\.content)
        let distinct = contents.reduce(into: [ResponseContent]()) { if !$0.contains($1) { $0.append($1) } }
        let filled = distinct.filter { $0 != .empty }
        let known = primary.first { Namer.text(of: $0.success.status) == published?.details.first } ?? primary[0]
        var answered = AnsweredContent(
            content: distinct[0], accept: accept, status: known.success.status, mediaType: known.mediaType)
        var shape = ResultShape.outcome
        if distinct.count == 1 {
            shape = ResultShape(distinct[0])
        } else if filled.count == 1, case .json = filled[0] {
            shape = .optional
        } else if filled.count == 1, case .stream = filled[0] {
            // An answer without content is a stream without items.
            shape = .stream
            let main = primary.first { $0.content == filled[0] } ?? known
            answered.content = main.content
            answered.status = main.success.status
            answered.mediaType = main.mediaType
        }
        if let kept = published.flatMap({ keptShape($0, insteadOf: shape, primary) }) {
            report(
                .note, .keptResult,
                "the method gives what it gave before (`\(kept.shape.rawValue)`), because apus.lock keeps that; "
                    + "`apus lock <spec> --forget '\(LockPlaces.result(in: operations[operation].origin.pointer))'` takes the new result",
                at: primary[0].success.node)
            if let main = kept.main {
                answered.content = main.content
                answered.status = main.success.status
                answered.mediaType = main.mediaType
            }
            shape = kept.shape
        }
        if shape == .optional, let main = ([known] + primary).first(where: { $0.content.jsonType != nil }), let type = main.content.jsonType {
            answered.content = .optionalJSON(type)
            answered.status = main.success.status
            answered.mediaType = main.mediaType
        }
        guard shape == .outcome else { return answered }
        let id = allocate(Place(.operation(operation), ["Output", "Outcome"]), from: primary[0].success.node)
        types[id.index].documentation = Documentation(description: "What the operation answers, by status.")
        types[id.index].kind = .outcome(
            Outcome(
                cases: primary.map { entry in
                    Outcome.Case(
                        name: "", naming: Naming([entry.success.status.words]), status: entry.success.status,
                        content: unwrapped(entry.content),
                        documentation: entry.success.node.responseDocumentation)
                }))
        answered.content = .outcome(id)
        return answered
    }

    /// The shape that is published where it is not what the successes would be now, and the success that it is of; nil where
    /// nothing is to be kept, or the document has nothing of that shape any more.
    private func keptShape(
        _ published: Lock.Entry, insteadOf natural: ResultShape, _ primary: [DescribedContent]
    ) -> (shape: ResultShape, main: DescribedContent?)? {
        guard let shape = ResultShape(rawValue: published.name), shape != natural else { return nil }
        switch shape {
        case .outcome: return (shape, nil)
        case .optional: return natural == .value && primary.contains { $0.content.jsonType != nil } ? (shape, nil) : nil
        case .none, .value, .text, .bytes, .stream:
            let fitting = primary.filter { ResultShape($0.content) == shape }
            let main = fitting.first { Namer.text(of: $0.success.status) == published.details.first } ?? fitting.first
            return main.map { (shape, $0) }
        }
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
        return isText(mediaType, schema) ? .text : .bytes
    }

    /// Whether an answer is a text: by its media type, or by its schema where the media type says nothing, as Spring's do.
    mutating func isText(_ mediaType: MediaType, _ schema: Node?) -> Bool {
        guard mediaType.isAnything, let schema else { return mediaType.isText }
        let shape = merged([Part(schema)])
        return shape.types == [.string] && lowerString(shape).type != .file
    }
}

extension Node {
    /// The words of a Response Object; 3.2 has a summary too.
    var responseDocumentation: Documentation {
        Documentation(summary: self["summary"]?.string, description: self["description"]?.string)
    }
}

extension ResponseContent {
    /// The type of a JSON value, in no envelope.
    fileprivate var jsonType: TypeReference? {
        switch self {
        case .json(let type), .optionalJSON(let type): type
        case .empty, .envelope, .text, .bytes, .stream, .outcome: nil
        }
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
