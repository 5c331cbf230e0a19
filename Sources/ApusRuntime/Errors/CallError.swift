#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A failed call before its documented failure is known: what the client throws inside, through middlewares too.
struct CallError: HTTPError {
    /// The facts, out of line: an error is one word.
    private final class Facts: Sendable {
        let kind: ErrorKind
        let operation: OperationInfo
        let message: String
        let http: HTTPMetadata?
        let attempts: Int
        let body: Data?
        let decoding: DecodingProblem?
        let requestID: String?
        let verdict: Envelope.Verdict?
        let underlying: (any Error)?

        init(
            _ kind: ErrorKind, _ operation: OperationInfo, _ message: String, _ http: HTTPMetadata?, _ attempts: Int,
            _ body: Data?, _ decoding: DecodingProblem?, _ requestID: String?,
            _ verdict: Envelope.Verdict?, _ underlying: (any Error)?
        ) {
            self.kind = kind
            self.operation = operation
            self.message = message
            self.http = http
            self.attempts = attempts
            self.body = body
            self.decoding = decoding
            self.requestID = requestID
            self.verdict = verdict
            self.underlying = underlying
        }
    }

    private let facts: Facts

    /// - Parameters:
    ///   - body: The answer; its first 64 KiB are kept.
    ///   - requestID: The client's own, for where the server names none.
    ///   - verdict: What the code of an envelope means, where it is the error.
    init(
        _ kind: ErrorKind, _ operation: OperationInfo, _ message: String, http: HTTPMetadata? = nil, attempts: Int = 0,
        body: Data? = nil, decoding: DecodingProblem? = nil, requestID: String? = nil,
        verdict: Envelope.Verdict? = nil, underlying: (any Error)? = nil
    ) {
        let excerpt = body.map { $0.count > 65536 ? Data($0.prefix(65536)) : $0 }
        facts = Facts(
            kind, operation, message, http, http?.attempts ?? attempts, excerpt, decoding, http?.requestID ?? requestID,
            verdict, underlying)
    }

    var kind: ErrorKind { facts.kind }
    var operation: OperationInfo { facts.operation }
    var message: String { facts.message }
    var http: HTTPMetadata? { facts.http }
    var attempts: Int { facts.attempts }
    var body: Data? { facts.body }
    var decoding: DecodingProblem? { facts.decoding }
    var requestID: String? { facts.requestID }
    /// What the code of an envelope means, where it is the error.
    var verdict: Envelope.Verdict? { facts.verdict }
    var underlying: (any Error)? { facts.underlying }
    var anyFailure: (any Sendable)? { nil }

    var isRetryable: Bool {
        switch kind {
        case .timedOut: true
        case .transport: (underlying as? TransportError)?.isRetryable ?? false
        case .failure, .undocumentedStatus, .decoding:
            http.map { [408, 429, 500, 502, 503, 504].contains($0.status) } ?? false
        case .envelope: verdict == .temporary
        default: false
        }
    }

    var description: String { description(of: message) }

    /// `getCampaigns (GET /campaign/get/): … [request id 2024…, 3 attempts]`
    func description(of message: String) -> String {
        let notes = [requestID.map { "request id \($0)" }, attempts > 1 ? "\(attempts) attempts" : nil].compactMap { $0 }
        let text = "\(operation.id) (\(operation.method) \(operation.path)): \(message)"
        return notes.isEmpty ? text : "\(text) [\(notes.joined(separator: ", "))]"
    }
}
