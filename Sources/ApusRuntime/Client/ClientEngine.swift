import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The part of a client that knows no types of its document: builds the request, sends it, gathers the answer.
final class ClientEngine: Sendable {
    let userAgent: String
    let server: Result<ServerAddress, RequestProblem>
    let configuration: ClientConfiguration
    let transport: any Transport
    let credentials: CredentialSet
    let security: [[String]]
    let envelope: Envelope?

    init(
        userAgent: String, server: Result<ServerAddress, RequestProblem>, configuration: ClientConfiguration,
        transport: any Transport, credentials: CredentialSet, security: [[String]], envelope: Envelope?
    ) {
        self.userAgent = userAgent
        self.server = server
        self.configuration = configuration
        self.transport = transport
        self.credentials = credentials
        self.security = security
        self.envelope = envelope
    }

    /// The answer to a request, whatever its status: in memory, or as a stream where it is a success and wanted so.
    func answer(_ request: Request, accept: String?, streams: Bool) async throws(CallError) -> Answer {
        let operation = request.operation
        let call: PreparedCall
        do {
            call = try prepare(request, accept: accept)
        } catch {
            throw CallError(.invalidRequest, operation, "nothing was sent: \(error)")
        }
        let progress = CallProgress()
        do {
            return try await Timeout.limit(call.context.timeout) {
                let response = try await self.exchange(call, progress)
                return try await self.gather(response, call, streams: streams)
            }
        } catch {
            throw callError(error, call, progress)
        }
    }

    // MARK: Attempts

    /// Sends the request through the middlewares. One attempt; a policy of retries would repeat this with
    /// ``CallContext/attempt`` counted up.
    private func exchange(_ call: PreparedCall, _ progress: CallProgress) async throws -> TransportResponse {
        let exchange = Exchange(engine: self, call: call, progress: progress)
        return try await exchange.send(call.request, call.body, call.context)
    }

    /// Reads the body into memory, bounded, unless it is to be streamed.
    private func gather(_ response: TransportResponse, _ call: PreparedCall, streams: Bool) async throws -> Answer {
        let http = HTTPMetadata(
            status: response.status, headers: response.headers, url: call.location.withLock { $0 },
            attempts: call.context.attempt)
        var answer = Answer(operation: call.context.operation, http: http, body: Data(), stream: response.body)
        if answer.isSuccess, streams { return answer }
        let limit = call.maximumResponseBytes
        if answer.isSuccess, call.request.method != .head, let declared = http["Content-Length"].flatMap({ Int($0) }),
            declared > limit
        {
            throw answer.tooLarge(limit)
        }
        do {
            answer.body = try await response.body.collect(upTo: limit, cutting: !answer.isSuccess)
        } catch is BodyTooLarge {
            throw answer.tooLarge(limit)
        } catch let error as TransportError {
            throw CallError(
                error.reason == .cancelled ? .cancelled : .transport, answer.operation,
                "the answer (\(answer.http.status)) broke off: \(error)", http: http, body: answer.body,
                underlying: error)
        }
        return answer
    }

    // MARK: Errors

    private func callError(_ error: any Error, _ call: PreparedCall, _ progress: CallProgress) -> CallError {
        let operation = call.context.operation
        let attempts = progress.attempts
        switch error {
        case let error as CallError:
            return error
        case is TimedOut:
            let seconds = call.context.timeout.map { "\($0)" } ?? "the time"
            return CallError(
                .timedOut, operation, "no answer within \(seconds)", attempts: attempts, underlying: error)
        case is CancellationError:
            return CallError(.cancelled, operation, "the task was cancelled", attempts: attempts, underlying: error)
        case let error as TransportError:
            return ClientEngine.transportError(error, operation, attempts)
        default:
            if Task.isCancelled {
                return CallError(
                    .cancelled, operation, "the task was cancelled", attempts: attempts, underlying: error)
            }
            return CallError(
                .middleware, operation, "a middleware failed: \(error)", attempts: attempts, underlying: error)
        }
    }

    static func transportError(_ error: TransportError, _ operation: OperationInfo, _ attempts: Int) -> CallError {
        switch error.reason {
        case .cancelled:
            CallError(.cancelled, operation, "the task was cancelled", attempts: attempts, underlying: error)
        case .timedOut:
            CallError(.timedOut, operation, "\(error)", attempts: attempts, underlying: error)
        default:
            CallError(.transport, operation, "no answer: \(error)", attempts: attempts, underlying: error)
        }
    }
}

/// How often a call was sent.
final class CallProgress: Sendable {
    private let count = Locked(0)

    var attempts: Int { count.withLock { $0 } }

    func sent(attempt: Int) {
        count.withLock { $0 = max($0, attempt) }
    }
}
