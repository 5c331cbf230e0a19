import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension TransportError {
    /// What an error of URLSession means. The address is never part of it, since it may hold credentials.
    init(_ error: any Error, host: String) {
        guard let error = error as? URLError else {
            self.init(.other, "\(host): \(error.localizedDescription)")
            return
        }
        if let reason = CurlMessage.reason(error.localizedDescription) {
            self.init(reason, "\(host): \(error.localizedDescription)")
            return
        }
        switch error.code {
        case .cancelled, .userCancelledAuthentication:
            self.init(.cancelled, "the transfer was cancelled")
        case .timedOut:
            self.init(.timedOut, "\(host) did not answer in time")
        case .cannotConnectToHost:
            self.init(.connectionRefused, "\(host) refused the connection")
        case .networkConnectionLost:
            self.init(.connectionLost, "the connection to \(host) was lost")
        case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData:
            self.init(.malformedAnswer, "\(host) sent what cannot be read: \(error.localizedDescription)")
        case .cannotFindHost, .dnsLookupFailed:
            self.init(.hostNotFound, "there is no host \(host)")
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive:
            self.init(.unreachable, "there is no network to reach \(host) by")
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
            self.init(.tls, "no secure connection to \(host): \(error.localizedDescription)")
        default:
            self.init(.other, "\(host): \(error.localizedDescription) (URLError \(error.code.rawValue))")
        }
    }
}

/// What FoundationNetworking has no code of its own for, by the words of libcurl.
private enum CurlMessage {
    static func reason(_ message: String) -> TransportError.Reason? {
        #if canImport(FoundationNetworking)
        let losses = ["Empty reply", "transfer closed", "Recv failure", "Send failure"]
        if losses.contains(where: { message.hasPrefix($0) }) { return .connectionLost }
        if message.contains("content unencoding") { return .malformedAnswer }
        #endif
        return nil
    }
}
