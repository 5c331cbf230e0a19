/// How a client behaves; every member has a default that is right for most.
///
/// ```swift
/// var configuration = ClientConfiguration()
/// configuration.timeout = .seconds(20)
/// configuration.rateLimits = [RateLimit(10)]
/// let client = TikTokBusiness(accessToken: "…", configuration: configuration)
/// ```
public struct ClientConfiguration: Sendable {
    /// Headers of every request; an operation's own and ``CallOptions/headers`` win over them.
    public var headers: [(name: String, value: String)]
    /// What stands in front of the client's own `User-Agent`: the app's name and version.
    public var userAgent: String?
    /// See the order at ``Middleware``.
    public var middlewares: [any Middleware]
    /// How long a call may take: all attempts, pauses and waiting for a ``RateLimit`` included, and the body. nil is for ever.
    /// For a streamed body, until its head is there.
    public var timeout: Duration?
    /// How long one attempt may take; one that takes longer is given up, and repeated where ``retry`` allows it. nil is as long
    /// as the call may.
    public var attemptTimeout: Duration?
    /// When calls are sent again.
    public var retry: RetryPolicy
    /// How many of the calls may be repeats; nil is any number.
    public var retryBudget: RetryBudget?
    /// The header that carries idempotency keys, where the API has one that the document does not say: `Idempotency-Key`.
    ///
    /// Where it is set, each call whose method is not idempotent gets a key of its own, which all its attempts carry.
    public var idempotencyHeader: String?
    /// How many requests are sent in a time; a call waits for its turn at each limit that holds for it.
    public var rateLimits: [RateLimit]
    /// The header that tells the server an id of each call, `X-Request-ID`; nil sends none. An error tells it as
    /// ``HTTPError/requestID`` where the server names none of its own.
    public var requestIDHeader: String?
    /// The most bytes of an answer to keep in memory, counted behind decompression; streamed bodies have no limit.
    public var maximumResponseBytes: Int
    /// How many redirects are followed before the call fails; 0 follows none and gives them as they are.
    public var redirectLimit: Int

    var environment = RuntimeEnvironment.live

    public init(
        headers: KeyValuePairs<String, String> = [:],
        userAgent: String? = nil,
        middlewares: [any Middleware] = [],
        timeout: Duration? = .seconds(60),
        attemptTimeout: Duration? = nil,
        retry: RetryPolicy = RetryPolicy(),
        retryBudget: RetryBudget? = RetryBudget(),
        idempotencyHeader: String? = nil,
        rateLimits: [RateLimit] = [],
        requestIDHeader: String? = nil,
        maximumResponseBytes: Int = 128 << 20,
        redirectLimit: Int = 5
    ) {
        self.headers = headers.map { ($0.key, $0.value) }
        self.userAgent = userAgent
        self.middlewares = middlewares
        self.timeout = timeout
        self.attemptTimeout = attemptTimeout
        self.retry = retry
        self.retryBudget = retryBudget
        self.idempotencyHeader = idempotencyHeader
        self.rateLimits = rateLimits
        self.requestIDHeader = requestIDHeader
        self.maximumResponseBytes = maximumResponseBytes
        self.redirectLimit = redirectLimit
    }
}
