#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What an authorization server hands out (RFC 6749, section 5.1). `Codable`, for a ``CredentialStore``; its description hides it.
public struct OAuthToken: Sendable, Hashable, Codable {
    public var accessToken: String
    public var refreshToken: String?
    /// When the access token ends, where the server says it.
    public var expiry: Date?
    /// What was granted, where the server says it.
    public var scopes: [String]?
    /// OpenID Connect's statement about the person, as it came: a JWT that nobody here has verified.
    public var idToken: String?

    public init(
        accessToken: String, refreshToken: String? = nil, expiry: Date? = nil, scopes: [String]? = nil,
        idToken: String? = nil
    ) {
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiry = expiry
        self.scopes = scopes
        self.idToken = idToken
    }
}

extension OAuthToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "OAuthToken(hidden)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// Where tokens are kept between runs: a keychain, a file that only its owner reads, a database.
///
/// ```swift
/// struct Keychain: CredentialStore {
///     func load() async throws -> OAuthToken? { … }
///     func save(_ token: OAuthToken?) async throws { … }
/// }
/// ```
public protocol CredentialStore: Sendable {
    /// The token that was saved last; nil where there is none.
    func load() async throws -> OAuthToken?
    /// Keeps a token; nil removes the one that is there.
    func save(_ token: OAuthToken?) async throws
}
