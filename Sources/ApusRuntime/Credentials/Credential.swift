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

    /// What the credential adds to a request; nil where there is none.
    func addition() async throws -> Addition? {
        switch scheme {
        case .apiKey(let value?, let place, let name):
            let text = try await value.secret.reveal()
            switch place {
            case .header: return .header(name, text)
            case .query: return .query(name, text)
            case .cookie: return .cookie(name, text)
            }
        case .basic(let value?):
            let (username, password) = try await value.secret.reveal()
            if username.utf8.contains(UInt8(ascii: ":")) { throw RequestProblem("a user name must not have a colon") }
            return .header("Authorization", "Basic " + Data("\(username):\(password)".utf8).base64EncodedString())
        case .bearer(let value?, let scheme):
            return .header("Authorization", "\(scheme) \(try await value.secret.reveal())")
        case .apiKey, .basic, .bearer:
            return nil
        }
    }

    enum Addition {
        case header(String, String)
        case query(String, String)
        case cookie(String, String)
    }
}
