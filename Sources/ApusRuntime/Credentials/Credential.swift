#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A security scheme of the document with what the user gave for it.
@_spi(ApusGenerated) public struct Credential: Sendable {
    /// Where a key goes.
    public enum Place: Sendable {
        case header, query, cookie
    }

    enum Scheme: Sendable {
        case apiKey(APIKey?, Place, name: String)
        case basic(BasicCredential?)
        case bearer(BearerToken?, scheme: String)
    }

    let key: String
    let scheme: Scheme
    let argument: String?

    /// - Parameters:
    ///   - key: The scheme's key in the document.
    ///   - value: What the user gave; nil is none.
    ///   - argument: The label of the initialiser's argument, for the error that misses it.
    public static func apiKey(
        _ key: String, _ value: APIKey?, in place: Place, name: String, argument: String? = nil
    ) -> Credential {
        Credential(key: key, scheme: .apiKey(value, place, name: name), argument: argument)
    }

    public static func basic(_ key: String, _ value: BasicCredential?, argument: String? = nil) -> Credential {
        Credential(key: key, scheme: .basic(value), argument: argument)
    }

    /// - Parameter scheme: The name in front of the token.
    public static func bearer(
        _ key: String, _ value: BearerToken?, scheme: String = "Bearer", argument: String? = nil
    ) -> Credential {
        Credential(key: key, scheme: .bearer(value, scheme: scheme), argument: argument)
    }

    var isSet: Bool {
        switch scheme {
        case .apiKey(let value, _, _): value != nil
        case .basic(let value): value != nil
        case .bearer(let value, _): value != nil
        }
    }
}

/// A credential as one request carries it.
struct Grant: Sendable, Equatable {
    /// What goes into the request.
    enum Addition: Equatable {
        case header(String, String)
        case query(String, String)
        case cookie(String, String)
    }

    private enum Value: Hashable {
        case text(String)
        case pair(BasicCredential.Pair)
    }

    private let credential: Credential
    private let value: Value

    static func == (one: Grant, other: Grant) -> Bool {
        one.credential.key == other.credential.key && one.value == other.value
    }

    /// - Returns: nil where the user gave nothing.
    /// - Throws: What a provider throws.
    init?(_ credential: Credential) async throws {
        self.credential = credential
        switch credential.scheme {
        case .apiKey(let key?, _, _): value = .text(try await key.secret.reveal())
        case .bearer(let token?, _): value = .text(try await token.secret.reveal())
        case .basic(let user?): value = .pair(try await user.secret.reveal())
        case .apiKey, .bearer, .basic: return nil
        }
    }

    private init(_ credential: Credential, _ value: Value) {
        self.credential = credential
        self.value = value
    }

    /// The credential anew, since the server refused this one; an equal one where there is no other.
    func renewed() async throws -> Grant {
        switch (credential.scheme, value) {
        case (.apiKey(let key?, _, _), .text(let old)):
            Grant(credential, .text(try await key.secret.renewed(refused: old)))
        case (.bearer(let token?, _), .text(let old)):
            Grant(credential, .text(try await token.secret.renewed(refused: old)))
        case (.basic(let user?), .pair(let old)):
            Grant(credential, .pair(try await user.secret.renewed(refused: old)))
        default: self
        }
    }

    var key: String { credential.key }

    func addition() throws(RequestProblem) -> Addition {
        switch (credential.scheme, value) {
        case (.apiKey(_, .header, let name), .text(let text)): return .header(name, text)
        case (.apiKey(_, .query, let name), .text(let text)): return .query(name, text)
        case (.apiKey(_, .cookie, let name), .text(let text)): return .cookie(name, text)
        case (.bearer(_, let scheme), .text(let text)): return .header("Authorization", "\(scheme) \(text)")
        case (_, .text(let text)): return .header("Authorization", text)
        case (_, .pair(let pair)):
            if pair.username.utf8.contains(UInt8(ascii: ":")) { throw RequestProblem("a user name must not have a colon") }
            let text = Data("\(pair.username):\(pair.password)".utf8).base64EncodedString()
            return .header("Authorization", "Basic " + text)
        }
    }
}
