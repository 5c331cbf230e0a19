public import HTTPTypes

/// What an answer came with.
public struct HTTPMetadata: Hashable, Sendable {
    /// The HTTP status: 200.
    public let status: Int
    /// The header fields.
    public let headers: HTTPFields
    /// Where the answer came from, after redirects, without credentials.
    public let url: String
    /// How often the request was sent, 1 without a retry.
    public let attempts: Int
    /// Code, message and request id of the envelope, where the API has one.
    public internal(set) var envelope: EnvelopeInfo?
    /// The elements that `lenient` of `apus.yaml` let pass over: where each stood, and what was wrong with it.
    public internal(set) var skipped: [DecodingProblem] = []

    public init(
        status: Int, headers: HTTPFields = [:], url: String = "", attempts: Int = 1, envelope: EnvelopeInfo? = nil
    ) {
        self.status = status
        self.headers = headers
        self.url = url
        self.attempts = attempts
        self.envelope = envelope
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
