import HTTPTypes

/// What a generated client is made of: it sends requests and reads what comes back.
///
/// Cheap to copy, and used from any number of tasks at once.
@_spi(ApusGenerated) public struct ClientCore<Failure: DocumentedFailure>: Sendable {
    let engine: ClientEngine

    /// - Parameters:
    ///   - module: The client's name, for the `User-Agent`.
    ///   - version: The document's version, for the `User-Agent`.
    ///   - server: The absolute URL that paths are put behind; one that is not fails every call.
    ///   - credentials: The document's security schemes with what the user gave.
    ///   - security: The alternatives that operations need unless they say otherwise.
    ///   - envelope: Where payloads stand, for the content `.envelope`.
    public init(
        module: String, version: String, server: String, configuration: ClientConfiguration,
        transport: any Transport, credentials: [Credential] = [], security: [[String]] = [], envelope: Envelope? = nil
    ) {
        engine = ClientEngine(
            userAgent: UserAgent.text(module: module, version: version, prefix: configuration.userAgent),
            server: Result { () throws(RequestProblem) in try ServerAddress(server) },
            configuration: configuration, transport: transport, credentials: CredentialSet(credentials: credentials),
            security: security, envelope: envelope)
    }

    /// Sends a request and reads its answer.
    ///
    /// Any 2xx is a success, whether the document lists it or not. The other statuses are failures by `failures`, an exact
    /// status before a class before any; what no rule names is ``ErrorKind/undocumentedStatus``.
    public func send<Value>(
        _ request: Request, _ content: ResponseContent<Value>, failures: [FailureRule<Failure>] = []
    ) async throws(APIError<Failure>) -> Response<Value> {
        let envelope = engine.envelope
        let parts = content.isStreamed ? streaming(request, content.accept, failures) : nil
        let (value, http) = try await perform(request, content.accept, streams: content.isStreamed, failures) {
            answer throws(CallError) in
            if let parts { answer.streaming = parts }
            return try content.read(&answer, envelope)
        }
        return Response(value, http: http)
    }

    /// What a stream needs to go on behind an event, and to say what went wrong.
    private func streaming(_ request: Request, _ accept: String?, _ rules: [FailureRule<Failure>]) -> Streaming {
        var streaming = Streaming(wrap: { APIError<Failure>($0) })
        streaming.limit = request.callOptions.maximumResponseBytes ?? engine.configuration.maximumResponseBytes
        if request.body?.isReplayable ?? true {
            streaming.reopen = { id in try await reopen(request, accept, rules, behind: id) }
        }
        return streaming
    }

    /// Connects again; nil where the server has nothing more to say (204).
    private func reopen(
        _ request: Request, _ accept: String?, _ rules: [FailureRule<Failure>], behind id: String
    ) async throws(APIError<Failure>) -> ResponseBody? {
        var request = request
        if !id.isEmpty, HeaderText.isLegal(id), let name = HTTPField.Name("Last-Event-ID") { request.headers[name] = id }
        return try await perform(request, accept, streams: true, rules) { answer throws(CallError) -> ResponseBody? in
            answer.http.status == 204 ? nil : answer.stream
        }.value
    }

    /// Sends a request whose answer has no content that is wanted.
    @discardableResult
    public func send(
        _ request: Request, failures: [FailureRule<Failure>] = []
    ) async throws(APIError<Failure>) -> HTTPMetadata {
        let envelope = engine.envelope
        return try await perform(request, nil, streams: false, failures) { answer throws(CallError) in
            try answer.checkEnvelope(envelope)
        }.http
    }

    private func perform<Value>(
        _ request: Request, _ accept: String?, streams: Bool, _ rules: [FailureRule<Failure>],
        read: (inout Answer) throws(CallError) -> Value
    ) async throws(APIError<Failure>) -> (value: Value, http: HTTPMetadata) {
        let outcome: (answer: Answer, value: Value?)
        var stubbed: (any Error)?
        do {
            outcome = try await engine.perform(request, accept: accept, streams: streams) { answer throws(CallError) -> Value in
                switch answer.stub {
                case nil: return try read(&answer)
                case .value(let value)?:
                    if let value = value as? Value { return value }
                    throw answer.stubError("the stub gave no \(Value.self)")
                case .missing?:
                    throw answer.stubError("nothing is stubbed for it: say what it gives with `$0.on(…)`")
                case .failure(let error)?:
                    stubbed = error
                    throw answer.stubError("the stub threw \(error)", error)
                }
            }
        } catch {
            throw stubbed as? APIError<Failure> ?? APIError(error)
        }
        guard let value = outcome.value else { throw failure(outcome.answer, rules) }
        return (value, outcome.answer.http)
    }

    private func failure(_ received: Answer, _ rules: [FailureRule<Failure>]) -> APIError<Failure> {
        var answer = received
        answer.noteEnvelope(engine.envelope)
        guard let rule = FailureRule.match(answer.http.status, rules) else {
            return APIError(answer.undocumentedStatus())
        }
        var body = FailureBody(content: AnswerContent(answer.body, answer.contentType))
        if let failure = Failure.read(rule.kind, from: &body) {
            return APIError(answer.failure(failure), failure: failure)
        }
        return APIError(answer.decodingError(body.content.error, expected: body.content.expected))
    }
}
