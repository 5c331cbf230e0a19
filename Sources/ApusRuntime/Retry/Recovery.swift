/// What is done about a failed attempt of one call: given up, repeated after a pause, or repeated with new credentials.
struct Recovery {
    private let engine: ClientEngine
    private let call: PreparedCall
    /// The number of the next attempt.
    private(set) var attempt = 1
    private var repeats = 0
    private var hasRenewed = false

    init(engine: ClientEngine, call: PreparedCall) {
        self.engine = engine
        self.call = call
    }

    /// How long to wait before the next attempt; nil where there is none.
    ///
    /// - Throws: Where credentials cannot be renewed.
    mutating func pause(after answer: Answer) async throws(CallError) -> Duration? {
        if answer.http.status == 401, try await renewsCredentials() { return next(after: .zero) }
        guard call.retry.statuses.contains(answer.http.status) else { return nil }
        return pause(asked: ServerPause.asked(answer.http.headers, now: engine.configuration.environment.date()))
    }

    /// The same for an attempt without an answer, or with one that could not be read.
    mutating func pause(after error: CallError) async throws(CallError) -> Duration? {
        if error.verdict == .refused { return try await renewsCredentials() ? next(after: .zero) : nil }
        guard [.transport, .timedOut, .envelope].contains(error.kind), error.isRetryable else { return nil }
        if error.kind == .envelope, let headers = error.http?.headers {
            return pause(asked: ServerPause.asked(headers, now: engine.configuration.environment.date()))
        }
        return pause(asked: nil, wasNeverSent: (error.underlying as? TransportError)?.wasNeverSent ?? false)
    }

    // MARK: Repeating

    private mutating func pause(asked: Duration?, wasNeverSent: Bool = false) -> Duration? {
        let policy = call.retry
        guard repeats + 1 < policy.maximumAttempts, call.context.isRepeatable || wasNeverSent,
            call.body?.isReplayable ?? true
        else { return nil }
        let bound = policy.bound(afterAttempt: repeats + 1)
        let jitter = bound * engine.configuration.environment.random()
        var pause = jitter
        if let asked {
            guard asked <= policy.maximumServerPause else { return nil }
            // Not before the server said, nor all at once then.
            pause = asked + min(jitter, policy.firstPause)
        }
        // There is no use in a pause that takes all the time that is left.
        if let deadline = call.deadline, engine.configuration.environment.now() + pause >= deadline { return nil }
        guard engine.account?.spend() ?? true else { return nil }
        repeats += 1
        return next(after: pause)
    }

    private mutating func next(after pause: Duration) -> Duration {
        attempt += 1
        return pause
    }

    // MARK: Credentials

    /// Whether there are other credentials than those that were refused. Once for each call.
    private mutating func renewsCredentials() async throws(CallError) -> Bool {
        let refused = call.state.grants
        guard !hasRenewed, !refused.isEmpty, call.body?.isReplayable ?? true else { return false }
        hasRenewed = true
        do {
            let left = call.deadline.map { engine.configuration.environment.now().duration(to: $0) }
            let renewed = try await Timeout.limit(left) {
                var renewed: [Grant] = []
                for grant in refused { renewed.append(try await grant.renewed()) }
                return renewed
            }
            guard renewed != refused else { return false }
            call.state.renew(renewed)
            return true
        } catch where error is CancellationError || error is TimedOut {
            throw engine.callError(error, call, limit: nil)
        } catch {
            throw CallError(
                .credentials, call.context.operation, "the credentials were refused (401), and there are no others: \(error)",
                attempts: call.state.attempts, requestID: call.context.requestID, underlying: error)
        }
    }
}
