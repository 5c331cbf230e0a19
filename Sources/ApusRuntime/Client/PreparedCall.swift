import HTTPTypes

/// A request ready to go, but for its credentials.
struct PreparedCall: Sendable {
    let request: HTTPRequest
    let body: RequestBody?
    let context: CallContext
    let middlewares: [any Middleware]
    /// The alternatives of security schemes.
    let security: [[String]]
    /// The headers that the operation itself set: what may go to another origin.
    let ownHeaders: Set<HTTPField.Name>
    let maximumResponseBytes: Int
    let retry: RetryPolicy
    let attemptTimeout: Duration?
    /// When the call has to be over.
    let deadline: ContinuousClock.Instant?
    let state = CallState()
}

extension ClientEngine {
    /// Puts together server, path, query, headers and body.
    ///
    /// - Parameter expected: The type that the call gives.
    /// - Throws: What is wrong with an argument.
    func prepare(_ request: Request, accept: String?, expected: ObjectIdentifier) throws(RequestProblem) -> PreparedCall {
        if let problem = request.problem { throw problem }
        guard let method = HTTPRequest.Method(request.method.name) else {
            throw RequestProblem("\"\(request.method.name)\" is no HTTP method")
        }
        let options = request.callOptions
        let address = try address(request)
        var path = address.basePath + (try PathTemplate.expand(request.pathTemplate, request.pathValues).get())
        if path.isEmpty { path = "/" }
        let query = request.query + options.query.map { StyleSerialization.pair($0.name, $0.value, .unreserved) }
        if !query.isEmpty { path += "?" + query.joined(separator: "&") }

        var fields = HTTPFields()
        if let accept = request.accept ?? accept { fields[.accept] = accept }
        fields[.userAgent] = userAgent
        try set(configuration.headers, in: &fields)
        let own = Set(request.headers.map(\.name))
        for name in own { fields[name] = nil }
        for field in request.headers { fields.append(field) }
        if !request.cookies.isEmpty { fields[.cookie] = request.cookies.joined(separator: "; ") }
        try set(options.headers, in: &fields)
        let hasKey = try setIdempotencyKey(of: request, method, in: &fields)
        let requestID = try setRequestID(in: &fields)
        let timeout = options.timeout ?? configuration.timeout
        let retry = options.retry ?? configuration.retry
        let isRepeatable = hasKey || retry.repeatsEverything || Idempotency.holds(for: method.rawValue)

        var head = HTTPRequest(
            method: method, scheme: address.scheme, authority: address.authority, path: path, headerFields: fields)
        if let link = options.link { try head.follow(link, without: credentials.queryNames) }

        return PreparedCall(
            request: head,
            body: options.progress.flatMap { request.body?.reporting($0) } ?? request.body,
            context: CallContext(operation: request.operation, isRepeatable: isRepeatable, requestID: requestID)
                .expecting(expected),
            middlewares: configuration.middlewares + options.middlewares,
            security: request.security ?? security,
            ownHeaders: own,
            maximumResponseBytes: options.maximumResponseBytes ?? configuration.maximumResponseBytes,
            retry: retry,
            attemptTimeout: options.attemptTimeout ?? configuration.attemptTimeout,
            deadline: timeout.map { configuration.environment.now() + $0 })
    }

    /// The key of the caller, of the operation's own header, or a new one where the API takes one.
    ///
    /// - Returns: Whether the request has a key.
    private func setIdempotencyKey(
        of request: Request, _ method: HTTPRequest.Method, in fields: inout HTTPFields
    ) throws(RequestProblem) -> Bool {
        let header = request.idempotencyHeader ?? configuration.idempotencyHeader
        if let key = request.callOptions.idempotencyKey {
            try set([(header ?? "Idempotency-Key", key)], in: &fields)
            return true
        }
        if fields.contains(where: { Idempotency.isHeader($0.name.rawName) }) { return true }
        guard let header, !Idempotency.holds(for: method.rawValue) else { return false }
        if let field = HTTPField.Name(header), fields[field] != nil { return true }
        try set([(header, Idempotency.newKey())], in: &fields)
        return true
    }

    private func setRequestID(in fields: inout HTTPFields) throws(RequestProblem) -> String? {
        guard let header = configuration.requestIDHeader else { return nil }
        if let field = HTTPField.Name(header), let id = fields[field] { return id }
        let id = Idempotency.newKey()
        try set([(header, id)], in: &fields)
        return id
    }

    private func address(_ request: Request) throws(RequestProblem) -> ServerAddress {
        if let server = request.callOptions.server { return try ServerAddress(server) }
        guard let own = request.server else { return try server.get() }
        return own.contains("://") ? try ServerAddress(own) : try ServerAddress(own, relativeTo: try server.get())
    }

    private func set(
        _ headers: [(name: String, value: String)], in fields: inout HTTPFields
    ) throws(RequestProblem) {
        for (name, value) in headers {
            guard let field = HTTPField.Name(name) else { throw RequestProblem("\"\(name)\" is no name of a header") }
            guard HeaderText.isLegal(value) else {
                throw RequestProblem("the header \"\(name)\" has a line break or a control character in its value")
            }
            fields[field] = value
        }
    }
}
