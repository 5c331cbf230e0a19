import HTTPTypes

/// One attempt: the middlewares, then the credentials, then the transport, and the redirects it answers with.
struct Exchange: Sendable {
    let engine: ClientEngine
    let call: PreparedCall

    func send(_ request: HTTPRequest, _ body: RequestBody?, _ context: CallContext) async throws -> TransportResponse {
        try await pass(0, request, body, context)
    }

    private func pass(
        _ index: Int, _ request: HTTPRequest, _ body: RequestBody?, _ context: CallContext
    ) async throws -> TransportResponse {
        guard index < call.middlewares.count else { return try await follow(request, body, context) }
        return try await call.middlewares[index].intercept(request, body: body, context: context) {
            try await pass(index + 1, $0, $1, $2)
        }
    }

    // MARK: Redirects

    /// Adds the credentials, sends, and follows redirects (RFC 9110, section 15.4).
    private func follow(
        _ original: HTTPRequest, _ originalBody: RequestBody?, _ context: CallContext
    ) async throws -> TransportResponse {
        var request = original
        var body = originalBody
        // As it is without credentials, for people to see.
        call.state.goes(to: "\(original.scheme ?? "")://\(original.authority ?? "")\(original.path ?? "")")
        try await authorize(&request, context)
        var redirects = 0
        while true {
            let response = try await transmit(request, body, context)
            guard engine.configuration.redirectLimit > 0,
                let location = Redirect.location(response.status, response.headers)
            else { return response }
            redirects += 1
            await Exchange.drain(response)
            guard redirects <= engine.configuration.redirectLimit else {
                throw redirectError("more than \(engine.configuration.redirectLimit) redirects", response, context)
            }
            do {
                let redirect = try Redirect(response.status, to: location, of: request)
                if redirect.keepsBody, let body, !body.isReplayable {
                    throw RequestProblem("a redirect (\(response.status)) asks for the body again, which can be sent once only")
                }
                if !redirect.keepsBody { body = nil }
                request = redirect.request(
                    keepingAcrossOrigins: call.ownHeaders.subtracting(engine.credentials.headerNames))
                // What another origin answers says nothing about credentials that it did not get.
                if redirect.leavesOrigin { call.state.carries([]) }
                call.state.goes(to: redirect.url(hiding: engine.credentials.queryNames))
            } catch let problem as RequestProblem {
                throw redirectError(problem.description, response, context)
            }
        }
    }

    /// Reads a small body that nobody wants, so that its connection can be used again.
    private static func drain(_ response: TransportResponse) async {
        guard let length = response.headers[.contentLength].flatMap({ Int($0) }), length <= 16 << 10 else { return }
        _ = try? await response.body.collect(upTo: 16 << 10, cutting: true)
    }

    private func authorize(_ request: inout HTTPRequest, _ context: CallContext) async throws {
        do {
            let chosen = try engine.credentials.chosen(call.security)
            guard !chosen.isEmpty else { return }
            let renewed = call.state.takeRenewed()
            let grants = if let renewed { renewed } else { try await engine.credentials.grants(chosen) }
            try engine.credentials.apply(grants, to: &request)
            call.state.carries(grants)
        } catch is CancellationError {
            throw CancellationError()
        } catch let problem as RequestProblem {
            throw CallError(.credentials, context.operation, "nothing was sent: \(problem)", attempts: call.state.attempts,
                requestID: context.requestID)
        } catch {
            throw CallError(
                .credentials, context.operation, "nothing was sent: the credential's provider failed: \(error)",
                attempts: call.state.attempts,
                requestID: context.requestID, underlying: error)
        }
    }

    private func transmit(
        _ request: HTTPRequest, _ body: RequestBody?, _ context: CallContext
    ) async throws -> TransportResponse {
        try Task.checkCancellation()
        call.state.sent(attempt: context.attempt)
        do {
            return try await engine.transport.send(request, body: body, context: context)
        } catch let error as TransportError {
            if Task.isCancelled { throw CancellationError() }
            throw engine.transportError(error, call)
        } catch {
            if Task.isCancelled || error is CancellationError { throw CancellationError() }
            throw CallError(
                .transport, context.operation, "no answer: \(error)", attempts: call.state.attempts,
                requestID: context.requestID, underlying: error)
        }
    }

    private func redirectError(
        _ message: String, _ response: TransportResponse, _ context: CallContext
    ) -> CallError {
        let http = HTTPMetadata(
            status: response.status, headers: response.headers, url: call.state.location,
            attempts: call.state.attempts)
        return CallError(.redirect, context.operation, message, http: http)
    }
}
