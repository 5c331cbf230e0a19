import ApusRuntime

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A sign-in on another device: a code to show, and the wait for someone to enter it (RFC 8628).
///
/// ```swift
/// let device = try await session.authorizeDevice()
/// print("Go to \(device.verificationURL) and enter \(device.userCode)")
/// try await device.wait()
/// ```
public struct OAuthDevice: Sendable {
    public let userCode: String
    public let verificationURL: String
    /// The same with the code in it, for a QR code.
    public let completeURL: String?
    public let expiry: Date
    let session: OAuthSession
    let deviceCode: String
    let interval: Double

    /// Waits until the code was entered, and keeps the token in the session.
    ///
    /// - Throws: ``OAuthError``: nobody did in time, or said no. `CancellationError`.
    public func wait() async throws {
        try await wait { try await Task.sleep(for: .seconds($0)) }
    }

    func wait(_ sleep: (Double) async throws -> Void) async throws {
        var interval = interval
        while expiry.timeIntervalSinceNow > 0 {
            try await sleep(interval)
            do {
                let token = try await session.endpoint.token(
                    session.flows.deviceAuthorization?.tokenURL,
                    [
                        "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": deviceCode,
                        "client_id": session.endpoint.client.id,
                    ])
                try await session.keep(token)
                return
            } catch let error as OAuthError where error.code == .authorizationPending {
                continue
            } catch let error as OAuthError where error.code == .slowDown {
                interval += 5
            }
        }
        throw OAuthError(.expiredToken, "nobody entered the code in time")
    }
}

extension OAuthSession {
    /// Begins a sign-in on another device.
    ///
    /// - Throws: ``OAuthError``; what the request fails by.
    public func authorizeDevice(scopes: [String] = []) async throws -> OAuthDevice {
        guard let flow = flows.deviceAuthorization else {
            throw OAuthError(.badFlow, "the document has no device flow")
        }
        var fields = ["client_id": endpoint.client.id]
        if !scopes.isEmpty { fields["scope"] = scopes.joined(separator: " ") }
        let answer = try await endpoint.post(flow.authorizationURL, fields)
        guard case .string(let deviceCode)? = answer["device_code"], case .string(let userCode)? = answer["user_code"],
            case .string(let url)? = answer["verification_uri"] ?? answer["verification_url"],
            let lifetime = OAuthEndpoint.seconds(answer["expires_in"])
        else { throw OAuthError(.badAnswer, "the authorization server's answer has no codes") }
        var complete: String?
        if case .string(let url)? = answer["verification_uri_complete"] { complete = url }
        return OAuthDevice(
            userCode: userCode, verificationURL: url, completeURL: complete,
            expiry: Date(timeIntervalSinceNow: lifetime),
            session: self, deviceCode: deviceCode, interval: OAuthEndpoint.seconds(answer["interval"]) ?? 5)
    }
}
