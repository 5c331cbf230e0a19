/// The part of a client that knows no types of its document: builds requests, sends them, gathers what comes back.
///
/// Its parts: `prepare` builds a request, `perform` is the loop over its attempts, `Exchange` one attempt.
final class ClientEngine: Sendable {
    let userAgent: String
    let server: Result<ServerAddress, RequestProblem>
    let configuration: ClientConfiguration
    let transport: any Transport
    let credentials: CredentialSet
    let security: [[String]]
    let envelope: Envelope?
    let account: RetryAccount?
    let rateLimits: [(limit: RateLimit, bucket: TokenBucket)]

    init(
        userAgent: String, server: Result<ServerAddress, RequestProblem>, configuration: ClientConfiguration,
        transport: any Transport, credentials: CredentialSet, security: [[String]], envelope: Envelope?
    ) {
        self.userAgent = userAgent
        self.server = server
        self.configuration = configuration
        self.transport = transport
        self.credentials = credentials
        self.security = security
        self.envelope = envelope
        account = configuration.retryBudget.map { RetryAccount($0) }
        rateLimits = configuration.rateLimits.map { ($0, TokenBucket($0)) }
    }
}
