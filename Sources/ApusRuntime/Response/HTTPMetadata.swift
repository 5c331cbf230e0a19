public import HTTPTypes

/// What an answer came with.
public struct HTTPMetadata: Hashable, Sendable {
    private var fields: CopyOnWrite<Fields>

    private struct Fields: Hashable, Sendable {
        let status: Int
        let headers: HTTPFields
        let url: String
        let attempts: Int
        var envelope: EnvelopeInfo?
        var skipped: [DecodingProblem] = []
    }

    public init(
        status: Int, headers: HTTPFields = [:], url: String = "", attempts: Int = 1, envelope: EnvelopeInfo? = nil
    ) {
        fields = CopyOnWrite(Fields(status: status, headers: headers, url: url, attempts: attempts, envelope: envelope))
    }

    /// The HTTP status: 200.
    public var status: Int { fields.value.status }

    /// The header fields.
    public var headers: HTTPFields { fields.value.headers }

    /// Where the answer came from, after redirects, without credentials.
    public var url: String { fields.value.url }

    /// How often the request was sent, 1 without a retry.
    public var attempts: Int { fields.value.attempts }

    /// Code, message and request id of the envelope, where the API has one.
    public internal(set) var envelope: EnvelopeInfo? {
        get { fields.value.envelope }
        set { fields.value.envelope = newValue }
    }

    /// The elements that `lenient` of `apus.yaml` let pass over: where each stood, and what was wrong with it.
    public internal(set) var skipped: [DecodingProblem] {
        get { fields.value.skipped }
        set { fields.value.skipped = newValue }
    }

    /// A header's value by its name in any case: `http["Retry-After"]`.
    public subscript(header: String) -> String? {
        HTTPField.Name(header).flatMap { headers[$0] }
    }

    /// What the server calls this request, from the envelope or a header such as `X-Request-ID`.
    public var requestID: String? {
        if let id = envelope?.requestID { return id }
        for field in headers {
            let name = field.name.canonicalName
            if name.hasSuffix("request-id") || name.hasSuffix("requestid") || name == "x-correlation-id" {
                return field.value
            }
        }
        return nil
    }
}

extension HTTPMetadata: CustomReflectable {
    /// The fields, for whoever prints it.
    public var customMirror: Mirror { fields.mirror(of: self) }
}

/// What an envelope says beside its payload.
public struct EnvelopeInfo: Hashable, Sendable {
    /// The API's own code.
    /// In a success it may be one of those that mean success in part.
    public let code: EnvelopeCode?
    public let message: String?
    public let requestID: String?

    public init(code: EnvelopeCode? = nil, message: String? = nil, requestID: String? = nil) {
        self.code = code
        self.message = message
        self.requestID = requestID
    }
}

/// An envelope's code: a number or a text, compared as it is written.
public struct EnvelopeCode: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    public let description: String

    public init(_ code: Int) {
        description = String(code)
    }

    public init(_ code: String) {
        description = code
    }

    public init(integerLiteral code: Int) {
        self.init(code)
    }

    public init(stringLiteral code: String) {
        self.init(code)
    }

    /// As a number, where it is one.
    public var intValue: Int? { Int(description) }
}
