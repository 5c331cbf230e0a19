/// What one call does differently from the others of its client.
///
/// ```swift
/// try await client.getCampaigns(advertiserID: "7001", options: CallOptions(timeout: .seconds(5), retry: .never))
/// ```
public struct CallOptions: Sendable {
    /// Headers to add; they replace the operation's and the client's of the same name.
    public var headers: [(name: String, value: String)]
    /// Query items to add behind the operation's own.
    public var query: [(name: String, value: String)]
    /// How long the call may take, repeats and body included; nil is the client's ``ClientConfiguration/timeout``.
    public var timeout: Duration?
    /// How long one attempt may take; nil is the client's ``ClientConfiguration/attemptTimeout``.
    public var attemptTimeout: Duration?
    /// When the call is sent again; nil is as the client's ``ClientConfiguration/retry`` says.
    public var retry: RetryPolicy?
    /// What tells the server that two requests are one, which makes it safe to repeat them. It is sent in the header that
    /// the document or ``ClientConfiguration/idempotencyHeader`` names, else in `Idempotency-Key`.
    public var idempotencyKey: String?
    /// The absolute URL of a server to send to instead.
    public var server: String?
    /// The most bytes of an answer to keep in memory; nil is the client's ``ClientConfiguration/maximumResponseBytes``.
    public var maximumResponseBytes: Int?
    /// Middlewares of this call, behind the client's.
    public var middlewares: [any Middleware]
    /// Is told how much of the content has been sent, from any task.
    public var progress: (@Sendable (UploadProgress) -> Void)?
    /// The URL of a page, in place of the operation's own path and query.
    var link: String?

    public init(
        headers: KeyValuePairs<String, String> = [:],
        query: KeyValuePairs<String, String> = [:],
        timeout: Duration? = nil,
        attemptTimeout: Duration? = nil,
        retry: RetryPolicy? = nil,
        idempotencyKey: String? = nil,
        server: String? = nil,
        maximumResponseBytes: Int? = nil,
        middlewares: [any Middleware] = [],
        progress: (@Sendable (UploadProgress) -> Void)? = nil
    ) {
        self.headers = headers.map { ($0.key, $0.value) }
        self.query = query.map { ($0.key, $0.value) }
        self.timeout = timeout
        self.attemptTimeout = attemptTimeout
        self.retry = retry
        self.idempotencyKey = idempotencyKey
        self.server = server
        self.maximumResponseBytes = maximumResponseBytes
        self.middlewares = middlewares
        self.progress = progress
    }
}
