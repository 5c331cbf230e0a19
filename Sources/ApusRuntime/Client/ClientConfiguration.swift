/// How a client behaves; every member has a default that is right for most.
///
/// ```swift
/// var configuration = ClientConfiguration()
/// configuration.timeout = .seconds(20)
/// let client = TikTokBusiness(accessToken: "…", configuration: configuration)
/// ```
public struct ClientConfiguration: Sendable {
    /// Headers of every request; an operation's own and ``CallOptions/headers`` win over them.
    public var headers: [(name: String, value: String)]
    /// What stands in front of the client's own `User-Agent`: the app's name and version.
    public var userAgent: String?
    /// See the order at ``Middleware``.
    public var middlewares: [any Middleware]
    /// How long a call may take, body included; nil is for ever. For a streamed body, until its head is there.
    public var timeout: Duration?
    /// The most bytes of an answer to keep in memory; streamed bodies have no limit.
    public var maximumResponseBytes: Int
    /// How many redirects are followed before the call fails; 0 follows none and gives them as they are.
    public var redirectLimit: Int

    public init(
        headers: KeyValuePairs<String, String> = [:],
        userAgent: String? = nil,
        middlewares: [any Middleware] = [],
        timeout: Duration? = .seconds(60),
        maximumResponseBytes: Int = 128 << 20,
        redirectLimit: Int = 5
    ) {
        self.headers = headers.map { ($0.key, $0.value) }
        self.userAgent = userAgent
        self.middlewares = middlewares
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
        self.redirectLimit = redirectLimit
    }
}
