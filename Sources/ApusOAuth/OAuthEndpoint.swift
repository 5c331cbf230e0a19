@_spi(ApusGenerated) import ApusRuntime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Speaks to an authorization server: forms in, JSON out.
struct OAuthEndpoint: Sendable {
    /// The errors of RFC 6749, section 5.2, whatever their status.
    enum Refusal: DocumentedFailure, Hashable {
        case refused(JSONValue)

        enum Kind: Sendable { case refused }

        static func read(_ kind: Kind, from body: inout FailureBody) -> Refusal? { body.json(Self.refused) }
    }

    let client: OAuthClient
    let transport: any Transport

    /// Asks for a token.
    ///
    /// - Parameter repeats: Whether the same request may be sent twice; not where a code or a refresh token is used up by it.
    func token(_ url: String?, _ fields: [String: String], repeats: Bool = false) async throws -> OAuthToken {
        try OAuthEndpoint.token(try await post(url, fields, repeats: repeats))
    }

    func post(_ url: String?, _ fields: [String: String], repeats: Bool = false) async throws -> JSONValue {
        guard let url else { throw OAuthError(.badFlow, "the document names no address for this flow") }
        let (origin, path, query) = try OAuthEndpoint.split(url)
        var request = Request(.post, path, operationID: "oauth", CallOptions())
        for (name, value) in query { request.addFixedQuery(name, value) }
        request.accept = "application/json"
        var fields = fields
        if let secret = client.secret, client.authentication == .header {
            // RFC 6749, section 2.3.1: both parts are form-encoded first.
            let pair = "\(FormText.encode(client.id)):\(FormText.encode(secret))"
            request.addHeader("Authorization", "Basic " + Data(pair.utf8).base64EncodedString())
        } else {
            fields["client_id"] = client.id
            fields["client_secret"] = client.secret
        }
        request.setText(FormText.pairs(fields), contentType: "application/x-www-form-urlencoded")
        return try await send(request, origin, repeats: repeats)
    }

    func get(_ url: String) async throws -> JSONValue {
        let (origin, path, query) = try OAuthEndpoint.split(url)
        var request = Request(.get, path, operationID: "oauth", CallOptions())
        for (name, value) in query { request.addFixedQuery(name, value) }
        return try await send(request, origin, repeats: true)
    }

    private func send(_ request: Request, _ origin: String, repeats: Bool) async throws -> JSONValue {
        var configuration = ClientConfiguration(timeout: .seconds(30), maximumResponseBytes: 1 << 20, redirectLimit: 0)
        configuration.retry.repeatsEverything = repeats
        let core = ClientCore<Refusal>(
            module: "ApusOAuth", version: RuntimeVersion.current, server: origin, configuration: configuration,
            transport: transport)
        do {
            return try await core.send(request, .json, failures: [.onAny(.refused)]).value
        } catch {
            guard case .refused(let answer)? = error.failure, case .string(let code)? = answer["error"] else {
                throw error
            }
            var message = "the authorization server refused"
            if case .string(let text)? = answer["error_description"] { message += ": \(text)" }
            throw OAuthError(OAuthError.Code(rawValue: code), message)
        }
    }

    private static func token(_ answer: JSONValue) throws -> OAuthToken {
        guard case .string(let accessToken)? = answer["access_token"] else {
            throw OAuthError(.badAnswer, "the authorization server's answer has no access_token")
        }
        var token = OAuthToken(accessToken: accessToken)
        if case .string(let refreshToken)? = answer["refresh_token"] { token.refreshToken = refreshToken }
        if case .string(let idToken)? = answer["id_token"] { token.idToken = idToken }
        if case .string(let scope)? = answer["scope"] { token.scopes = scope.split(separator: " ").map(String.init) }
        if let seconds = seconds(answer["expires_in"]) { token.expiry = Date(timeIntervalSinceNow: seconds) }
        return token
    }

    /// A number of seconds; some servers write it as a text.
    static func seconds(_ value: JSONValue?) -> Double? {
        switch value {
        case .number(let number): Double(number.description)
        case .string(let text): Double(text)
        default: nil
        }
    }

    /// - Throws: ``OAuthError`` where it is no `https` URL; `http` is for this machine only.
    static func split(_ url: String) throws -> (origin: String, path: String, query: [(String, String)]) {
        guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.scheme == "https"
                || (parts.scheme == "http" && ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host))
        else { throw OAuthError(.badFlow, "\"\(url.prefix(200))\" is no https URL") }
        let path = parts.percentEncodedPath
        let authority = url.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
        return (
            "\(parts.scheme ?? "https")://\(authority)", path.isEmpty ? "/" : path,
            (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
        )
    }
}
