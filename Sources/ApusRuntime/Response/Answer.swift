#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An answer as it came, and the errors that can be made of it.
struct Answer: Sendable {
    let operation: OperationInfo
    var http: HTTPMetadata
    var body: Data
    /// The body as it comes, where it is not in memory.
    let stream: ResponseBody
    /// What a stream needs beside its body.
    var streaming = Streaming()
    /// What a stub gives in place of content.
    var stub: Stub? { stream.stub }

    var isSuccess: Bool { (200..<300).contains(http.status) }
    var contentType: String? { http.headers[.contentType] }

    // MARK: Errors

    func tooLarge(_ limit: Int) -> CallError {
        CallError(
            .tooLarge, operation, "the answer (\(http.status)) has more than the \(limit) bytes that are allowed", http: http,
            underlying: BodyTooLarge(limit: limit))
    }

    func undocumentedStatus() -> CallError {
        let message = envelopeMessage.map { ": \($0)" } ?? excerpt
        return CallError(
            .undocumentedStatus, operation, "answered \(http.status), which the document does not describe\(message)",
            http: http, body: body)
    }

    func failure(_ failure: some Sendable) -> CallError {
        let message = envelopeMessage.map { ": \($0)" } ?? excerpt
        return CallError(.failure, operation, "answered \(http.status)\(message)", http: http, body: body)
    }

    /// - Parameter expected: What the document says the content is, `JSON`.
    func decodingError(_ error: (any Error)?, expected: String = "JSON") -> CallError {
        let message: String
        var problem: DecodingProblem?
        if body.isEmpty {
            message = "answered \(http.status) without content, where \(expected) was expected"
        } else if expected == "JSON", let type = contentType, !MediaType.isJSON(type), !looksLikeJSON {
            message = "answered \(http.status) with \(MediaType.essence(type)), where JSON was expected\(excerpt)"
        } else {
            problem = DecodingProblem(error)
            let reason = problem.map { "\($0.message) at \($0.path)" + ($0.offset.map { ", byte \($0)" } ?? "") }
            message =
                "answered \(http.status) with content that is not as documented: \(reason ?? error.map { "\($0)" } ?? "no reason given")"
        }
        return CallError(
            .decoding, operation, message, http: http, body: body, decoding: problem, underlying: error)
    }

    func envelopeError(_ info: EnvelopeInfo, _ verdict: Envelope.Verdict) -> CallError {
        let code = info.code.map { "code \($0)" } ?? "no code"
        let message = info.message.map { ": \($0)" } ?? ""
        return CallError(
            verdict == .refused ? .credentials : .envelope, operation, "answered \(http.status) with \(code)\(message)",
            http: http, body: body, verdict: verdict)
    }

    func stubError(_ message: String, _ underlying: (any Error)? = nil) -> CallError {
        CallError(.transport, operation, message, http: http, underlying: underlying)
    }

    private var envelopeMessage: String? {
        guard let info = http.envelope, info.code != nil || info.message != nil else { return nil }
        return [info.code.map { "code \($0)" }, info.message].compactMap { $0 }.joined(separator: ": ")
    }

    var looksLikeJSON: Bool {
        guard let first = body.first(where: { ![9, 10, 13, 32].contains($0) }) else { return false }
        return "{[\"-0123456789tfn".utf8.contains(first)
    }

    /// The first 200 characters of the body, on one line.
    private var excerpt: String {
        guard !body.isEmpty else { return "" }
        let text = String(decoding: body.prefix(1024), as: UTF8.self)
        var line = ""
        for scalar in text.unicodeScalars {
            line.unicodeScalars.append(scalar.value < 32 || scalar.value == 127 ? " " : scalar)
        }
        return line.count > 200 ? ": " + line.prefix(200) + "…" : ": " + line
    }
}
