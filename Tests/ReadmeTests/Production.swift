// What the README shows of running a client in production, compiled; between the marks it is the README's text to the letter.

import ApusOAuth
import ApusRuntime
import HTTPTypes
import TikTokBusiness

/// A vault of the reader's.
struct Vault: Sendable {
    func token(insteadOf refused: String? = nil) async throws -> String { refused == nil ? "first" : "second" }
}

private let vault = Vault()

struct Production {
    let transport: any Transport
    let campaign: TikTokBusiness.CampaignCreateRequest
    func show(_ text: String) {}

    func configured() async throws -> TikTokBusiness {
        // README: configuration
        var configuration = ClientConfiguration()
        configuration.timeout = .seconds(30)                    // for the call, repeats and pauses included
        configuration.attemptTimeout = .seconds(10)             // for one attempt
        configuration.retry = RetryPolicy(maximumAttempts: 5)
        configuration.idempotencyHeader = "Idempotency-Key"     // a POST has a key of its own, and is repeated too
        configuration.rateLimits = [
            RateLimit(10),                                      // a second; what is beyond waits
            RateLimit(2, per: .seconds(60), of: .tags("Reporting")),
        ]
        configuration.requestIDHeader = "X-Request-ID"
        let client = TikTokBusiness(accessToken: "…", configuration: configuration, transport: transport)
        // README: end
        return client
    }

    func tier() -> ClientConfiguration {
        // README: tiers
        let configuration = ClientConfiguration(rateLimits: TikTokBusiness.RateLimits.tier2)
        // README: end
        return configuration
    }

    func options(_ client: TikTokBusiness) async throws {
        // README: options
        try await client.createCampaign(
            campaign,
            options: CallOptions(
                headers: ["X-Team": "growth"], query: ["debug": "1"], timeout: .seconds(5), retry: .never,
                idempotencyKey: "order-7001", server: "https://sandbox-ads.tiktok.com"))
        // README: end
    }

    func credentials() -> [TikTokBusiness] {
        // README: credentials
        let fixed = TikTokBusiness(accessToken: "…", transport: transport)
        let asked = TikTokBusiness(accessToken: .provider { try await vault.token() }, transport: transport)
        let kept = TikTokBusiness(accessToken: .refreshing { refused in try await vault.token(insteadOf: refused) }, transport: transport)
        // README: end
        return [fixed, asked, kept]
    }

    func machine(_ flows: OAuthFlows, _ store: any CredentialStore) async throws -> BearerToken {
        // README: client credentials
        let session = OAuthSession(
            flows, client: OAuthClient(id: "…", secret: "…"), scopes: ["read"], store: store, transport: transport)
        let token = session.token               // Shop(oauth: session.token)
        // README: end
        return token
    }

    func person(_ session: OAuthSession, _ callback: String) async throws {
        // README: sign in
        let authorization = try session.authorize(redirectURI: "myapp://signed-in", scopes: ["read"])
        show(authorization.url)                                 // a browser, which comes back to myapp://signed-in?code=…
        try await authorization.finish(callback)

        let device = try await session.authorizeDevice()
        show("Go to \(device.verificationURL) and enter \(device.userCode)")
        try await device.wait()
        // README: end
    }

    // README: middleware
    struct Printing: Middleware {
        func intercept(
            _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
        ) async throws -> TransportResponse {
            print(request.curl(body))                           // no secrets in it
            let response = try await next(request, body, context)
            print(context.operation.id, "attempt", context.attempt, response.status)
            return response
        }
    }
    // README: end

    func selected() -> ClientConfiguration {
        // README: only for
        let configuration = ClientConfiguration(middlewares: [Printing().only(for: .operations("createCampaign"))])
        // README: end
        return configuration
    }
}
