#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ClientEngine {
    /// Reads the body into memory, bounded, unless it is to be streamed.
    func gather(
        _ response: TransportResponse, _ call: PreparedCall, _ context: CallContext, streams: Bool
    ) async throws -> Answer {
        let http = HTTPMetadata(
            status: response.status, headers: response.headers, url: call.state.location, attempts: call.state.attempts)
        var answer = Answer(operation: context.operation, http: http, body: Data(), stream: response.body)
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
            let kinds = [TransportError.Reason.cancelled: ErrorKind.cancelled, .timedOut: .timedOut]
            throw CallError(
                kinds[error.reason] ?? .transport, answer.operation,
                "the answer (\(answer.http.status)) broke off: \(error)", http: http, body: answer.body,
                requestID: context.requestID, underlying: error)
        }
        return answer
    }
}
