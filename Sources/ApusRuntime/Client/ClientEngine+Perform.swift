extension ClientEngine {
    /// Sends a request, as often as needed and allowed, and reads its success.
    ///
    /// - Parameters:
    ///   - streams: Whether a success is given as it comes instead of gathered.
    ///   - read: Reads a success. What it throws may lead to another attempt too: an envelope's code that says so.
    /// - Returns: The last answer, with what `read` gave for it where it is a success.
    func perform<Value>(
        _ request: Request, accept: String?, streams: Bool, read: (inout Answer) throws(CallError) -> Value
    ) async throws(CallError) -> (answer: Answer, value: Value?) {
        let call: PreparedCall
        do {
            call = try prepare(request, accept: accept, expected: ObjectIdentifier(Value.self))
        } catch {
            throw CallError(.invalidRequest, request.operation, "nothing was sent: \(error)", underlying: error.argument)
        }
        account?.save()
        var recovery = Recovery(engine: self, call: call)
        while true {
            try await waitForTurn(call)
            do {
                var answer = try await attempt(recovery.attempt, of: call, streams: streams)
                if answer.isSuccess {
                    let value = try read(&answer)
                    return (answer, value)
                }
                guard let pause = try await recovery.pause(after: answer) else { return (answer, nil) }
                try await wait(pause, call)
            } catch {
                guard let pause = try await recovery.pause(after: error) else { throw error }
                try await wait(pause, call)
            }
        }
    }

    // MARK: Waiting

    /// Waits until the rate limits let the next request go.
    private func waitForTurn(_ call: PreparedCall) async throws(CallError) {
        guard !rateLimits.isEmpty else { return }
        let operation = call.context.operation
        for (limit, bucket) in rateLimits where limit.operations.contains(operation) {
            guard let pause = bucket.turn(now: configuration.environment.now(), deadline: call.deadline) else {
                throw CallError(
                    .timedOut, operation, "the rate limit of \(limit.count) in \(limit.period.forPeople) leaves it no turn in time",
                    attempts: call.state.attempts, requestID: call.context.requestID)
            }
            if pause > .zero { try await wait(pause, call) }
        }
    }

    private func wait(_ pause: Duration, _ call: PreparedCall) async throws(CallError) {
        do {
            if pause > .zero { try await configuration.environment.sleep(pause) } else { try Task.checkCancellation() }
        } catch {
            throw callError(CancellationError(), call, limit: nil)
        }
    }

    // MARK: One attempt

    private func attempt(_ number: Int, of call: PreparedCall, streams: Bool) async throws(CallError) -> Answer {
        var context = call.context
        context.attempt = number
        context.timeout = [call.attemptTimeout, call.deadline.map { configuration.environment.now().duration(to: $0) }]
            .compactMap { $0 }.min()
        if let timeout = context.timeout, timeout <= .zero { throw callError(TimedOut(), call, limit: timeout) }
        do {
            return try await Timeout.limit(context.timeout) { [context] in
                let response = try await Exchange(engine: self, call: call).send(call.request, call.body, context)
                return try await self.gather(response, call, context, streams: streams)
            }
        } catch {
            throw callError(error, call, limit: context.timeout)
        }
    }
}
