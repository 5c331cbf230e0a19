import ApusDigest
#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Proof keys for code exchange (RFC 7636): who redeems a code shows that it is who asked for it.
enum ProofKey {
    /// 32 random bytes, as a text of 43 characters.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return base64URL((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    static func challenge(_ verifier: String) -> String {
        base64URL(SHA256.hash(Array(verifier.utf8)))
    }

    /// RFC 4648, section 5, without padding.
    static func base64URL(_ bytes: [UInt8]) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }
}
