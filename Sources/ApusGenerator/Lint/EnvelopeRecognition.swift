/// Finds out whether answers stand in an envelope: most of them have the payload under one key, and a code or message beside it.
public struct EnvelopeRecognition {
    /// What to write into `apus.yaml`; nil where answers are payloads themselves.
    public private(set) var envelope: Envelope?

    /// How many answers must have an envelope: fewer show no rule.
    private static let fewest = 2

    public init(_ api: API) {
        let answers = api.operations.compactMap { Self.keys(of: $0.content, api) }
        var counts: [String: Int] = [:]
        for keys in answers {
            guard let data = Self.dataKeys.first(where: keys.contains), Self.hasCompanion(keys) else { continue }
            counts[data, default: 0] += 1
        }
        // Of two that are as many, the first by name.
        let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
        guard let (data, count) = most, count >= Self.fewest, 2 * count >= answers.count else { return }
        let enveloped = answers.filter { $0.contains(data) }
        func key(_ candidates: [String]) -> String? {
            candidates.first { candidate in 2 * enveloped.count { $0.contains(candidate) } >= enveloped.count }
        }
        envelope = Envelope(
            code: key(Self.codeKeys), message: key(Self.messageKeys), data: data, requestID: key(Self.requestKeys),
            success: [0])
    }

    private static func hasCompanion(_ keys: Set<String>) -> Bool {
        codeKeys.contains(where: keys.contains) && messageKeys.contains(where: keys.contains)
    }

    private static func keys(of content: ResponseContent, _ api: API) -> Set<String>? {
        switch content {
        case .json(let type), .optionalJSON(let type):
            guard let id = type.declaredID, api.types.indices.contains(id.index),
                case .record(let record) = api[id].kind
            else { return [] }
            return Set(record.fields.map(\.key))
        case .empty, .envelope, .text, .bytes, .stream, .outcome: return nil
        }
    }

    private static let dataKeys = ["data", "result", "payload", "response"]
    private static let codeKeys = [
        "code", "status_code", "statusCode", "errcode", "errCode", "error_code", "errorCode", "retcode",
    ]
    private static let messageKeys = ["message", "msg", "errmsg", "errMsg", "error_message", "errorMessage"]
    private static let requestKeys = ["request_id", "requestId", "requestID", "trace_id", "traceId", "log_id"]
}

extension Envelope {
    /// As `apus.yaml` has it, on one line.
    public var yaml: String {
        var parts: [String] = []
        if let code { parts.append("code: \(code)") }
        if let message { parts.append("message: \(message)") }
        parts.append("data: \(data)")
        if let requestID { parts.append("requestID: \(requestID)") }
        parts.append("success: [\(success.map(String.init).joined(separator: ", "))]")
        return "{ \(parts.joined(separator: ", ")) }"
    }
}
