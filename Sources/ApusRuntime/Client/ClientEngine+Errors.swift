extension ClientEngine {
    /// What a call failed by, in the client's words.
    ///
    /// - Parameter limit: The time that the attempt had.
    func callError(_ error: any Error, _ call: PreparedCall, limit: Duration?) -> CallError {
        let operation = call.context.operation
        func failed(_ kind: ErrorKind, _ message: String) -> CallError {
            CallError(
                kind, operation, message, attempts: call.state.attempts, requestID: call.context.requestID,
                underlying: error)
        }
        switch error {
        case let error as CallError:
            return error
        case is TimedOut:
            return failed(.timedOut, "no answer within \(limit.map { max($0, .zero).forPeople } ?? "the time")")
        case is CancellationError:
            return failed(.cancelled, "the task was cancelled")
        case let error as TransportError:
            return transportError(error, call)
        default:
            if Task.isCancelled { return failed(.cancelled, "the task was cancelled") }
            return failed(.middleware, "a middleware failed: \(error)")
        }
    }

    func transportError(_ error: TransportError, _ call: PreparedCall) -> CallError {
        func failed(_ kind: ErrorKind, _ message: String) -> CallError {
            CallError(
                kind, call.context.operation, message, attempts: call.state.attempts, requestID: call.context.requestID,
                underlying: error)
        }
        return switch error.reason {
        case .cancelled: failed(.cancelled, "the task was cancelled")
        case .timedOut: failed(.timedOut, "\(error)")
        default: failed(.transport, "no answer: \(error)")
        }
    }
}
