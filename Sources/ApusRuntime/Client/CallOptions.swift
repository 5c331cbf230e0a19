/// What one call does differently from the others of its client.
///
/// ```swift
/// try await client.getCampaigns(advertiserID: "7001", options: CallOptions(timeout: .seconds(5), retry: .never))
/// ```
public struct CallOptions: Sendable {
    private var fields: CopyOnWrite<Fields>

    private struct Fields: Sendable {
        var headers: [(name: String, value: String)] = []
        var query: [(name: String, value: String)] = []
        var timeout: Duration?
        var attemptTimeout: Duration?
        var retry: RetryPolicy?
        var idempotencyKey: String?
        var server: String?
        var maximumResponseBytes: Int?
        var middlewares: [any Middleware] = []
        var progress: (@Sendable (UploadProgress) -> Void)?
        var link: String?
    }

    private static let none = CopyOnWrite(Fields())

    /// As the client does.
    public init() {
        fields = Self.none
    }

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
        fields = CopyOnWrite(
            Fields(
                headers: headers.map { ($0.key, $0.value) }, query: query.map { ($0.key, $0.value) }, timeout: timeout,
                attemptTimeout: attemptTimeout, retry: retry, idempotencyKey: idempotencyKey, server: server,
                maximumResponseBytes: maximumResponseBytes, middlewares: middlewares, progress: progress))
    }

    /// Headers to add; they replace the operation's and the client's of the same name.
    public var headers: [(name: String, value: String)] {
        get { fields.value.headers }
        set { fields.value.headers = newValue }
    }

    /// Query items to add behind the operation's own.
    public var query: [(name: String, value: String)] {
        get { fields.value.query }
        set { fields.value.query = newValue }
    }

    /// How long the call may take, repeats and body included; nil is the client's ``ClientConfiguration/timeout``.
    public var timeout: Duration? {
        get { fields.value.timeout }
        set { fields.value.timeout = newValue }
    }

    /// How long one attempt may take; nil is the client's ``ClientConfiguration/attemptTimeout``.
    public var attemptTimeout: Duration? {
        get { fields.value.attemptTimeout }
        set { fields.value.attemptTimeout = newValue }
    }

    /// When the call is sent again; nil is as the client's ``ClientConfiguration/retry`` says.
    public var retry: RetryPolicy? {
        get { fields.value.retry }
        set { fields.value.retry = newValue }
    }

    /// What tells the server that two requests are one, which makes it safe to repeat them. It is sent in the header that
    /// the document or ``ClientConfiguration/idempotencyHeader`` names, else in `Idempotency-Key`.
    public var idempotencyKey: String? {
        get { fields.value.idempotencyKey }
        set { fields.value.idempotencyKey = newValue }
    }

    /// The absolute URL of a server to send to instead.
    public var server: String? {
        get { fields.value.server }
        set { fields.value.server = newValue }
    }

    /// The most bytes of an answer to keep in memory; nil is the client's ``ClientConfiguration/maximumResponseBytes``.
    public var maximumResponseBytes: Int? {
        get { fields.value.maximumResponseBytes }
        set { fields.value.maximumResponseBytes = newValue }
    }

    /// Middlewares of this call, behind the client's.
    public var middlewares: [any Middleware] {
        get { fields.value.middlewares }
        set { fields.value.middlewares = newValue }
    }

    /// Is told how much of the content has been sent, from any task.
    public var progress: (@Sendable (UploadProgress) -> Void)? {
        get { fields.value.progress }
        set { fields.value.progress = newValue }
    }

    /// The URL of a page, in place of the operation's own path and query.
    var link: String? {
        get { fields.value.link }
        set { fields.value.link = newValue }
    }
}

extension CallOptions: CustomReflectable {
    /// The fields, for whoever prints it.
    public var customMirror: Mirror { fields.mirror(of: self) }
}
