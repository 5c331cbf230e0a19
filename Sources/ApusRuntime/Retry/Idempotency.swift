#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which requests a server may get twice.
enum Idempotency {
    /// Methods whose repetition changes nothing (RFC 9110, section 9.2.2; QUERY is safe by its draft).
    static func holds(for method: String) -> Bool {
        ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"].contains(method)
    }

    /// Whether a header carries an idempotency key by its name.
    static func isHeader(_ name: String) -> Bool {
        name.lowercased().hasSuffix("idempotency-key")
    }

    static func newKey() -> String {
        UUID().uuidString.lowercased()
    }
}
