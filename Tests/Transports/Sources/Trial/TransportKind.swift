import ApusAsyncHTTPClient
public import ApusRuntime
import ApusURLSession
import Foundation

/// The transports that pass the one suite.
public enum TransportKind: String, CaseIterable, Sendable, CustomStringConvertible {
    case urlSession = "URLSession"
    case asyncHTTPClient = "AsyncHTTPClient"

    /// A transport with connections of its own.
    public func make() -> any Transport {
        switch self {
        case .urlSession: URLSessionTransport()
        case .asyncHTTPClient: AsyncHTTPClientTransport()
        }
    }

    public var description: String { rawValue }

    /// Whether this is Foundation's own session over libcurl, which cannot do everything; see docs/TRANSPORTS.md.
    public var isFoundationNetworking: Bool {
        #if canImport(FoundationNetworking)
        self == .urlSession
        #else
        false
        #endif
    }
}
