public import HTTPTypes

/// What sends requests: `URLSessionTransport`, `InMemoryTransport`, or one of your own.
///
/// A transport sends one request and gives its answer as it came, whatever the status. It follows no redirects, keeps no
/// cookies and adds no credentials: that is the client's part. It ends the transfer when its task is cancelled.
public protocol Transport: Sendable {
    /// Sends a request.
    ///
    /// - Parameters:
    ///   - request: Method, scheme, authority, path with query, and header fields.
    ///   - body: The content; nil sends none.
    ///   - context: Which call it is, and how long it may take.
    /// - Returns: The answer, once its head is there; its body may still be on its way.
    /// - Throws: A ``TransportError`` by choice; anything else is one of the reason ``TransportError/Reason/other``.
    func send(_ request: HTTPRequest, body: RequestBody?, context: CallContext) async throws -> TransportResponse
}

/// What a transport or a middleware gives: an answer's head, and its body as it comes.
public struct TransportResponse: Sendable {
    public var status: Int
    public var headers: HTTPFields
    public var body: ResponseBody

    public init(status: Int = 200, headers: HTTPFields = [:], body: ResponseBody = ResponseBody()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
