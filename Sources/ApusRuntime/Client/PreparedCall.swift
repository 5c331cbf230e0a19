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
    /// The address of the answer, without credentials.
    let location: Locked<String>
}

extension ClientEngine {
    /// Puts together server, path, query, headers and body.
    ///
    /// - Throws: What is wrong with an argument.
    func prepare(_ request: Request, accept: String?) throws(RequestProblem) -> PreparedCall {
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

        return PreparedCall(
            request: HTTPRequest(
                method: method, scheme: address.scheme, authority: address.authority, path: path, headerFields: fields),
            body: request.body,
            context: CallContext(operation: request.operation, timeout: options.timeout ?? configuration.timeout),
            middlewares: configuration.middlewares + options.middlewares,
            security: request.security ?? security,
            ownHeaders: own,
            maximumResponseBytes: options.maximumResponseBytes ?? configuration.maximumResponseBytes,
            location: Locked(""))
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
