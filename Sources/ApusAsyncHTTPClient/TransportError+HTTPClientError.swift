#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix

extension TransportError {
    /// What an error of async-http-client or NIO means. The address is never part of it, since it may hold credentials.
    init(_ error: any Error, host: String) {
        switch error {
        case let error as TransportError:
            self = error
        case is CancellationError:
            self.init(.cancelled, "the transfer was cancelled")
        case let error as HTTPClientError:
            self.init(error, host: host)
        case let error as NIOConnectionError:
            self.init(error, host: host)
        case let error as IOError:
            self.init(error, host: host)
        case HTTPParserError.invalidEOFState:
            self.init(.connectionLost, "the connection to \(host) was lost")
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            self.init(.malformedAnswer, "\(host) sent a body whose compression is broken: \(error)")
        case is HTTPParserError:
            self.init(.malformedAnswer, "\(host) sent what is no HTTP answer: \(error)")
        case ChannelError.connectTimeout:
            self.init(.unreachable, "no connection to \(host) in time")
        case is ChannelError:
            self.init(.connectionLost, "the connection to \(host) was lost: \(error)")
        default:
            // TLS errors have no common type.
            let text = "\(error)"
            let isTLS = text.contains("handshake") || text.contains("SSL") || text.contains("certificate")
            self.init(isTLS ? .tls : .other, "\(host): \(text)")
        }
    }

    private init(_ error: HTTPClientError, host: String) {
        switch error {
        case .cancelled, .requestStreamCancelled:
            self.init(.cancelled, "the transfer was cancelled")
        case .deadlineExceeded, .readTimeout, .writeTimeout:
            self.init(.timedOut, "\(host) did not answer in time")
        case .connectTimeout, .getConnectionFromPoolTimeout:
            self.init(.unreachable, "no connection to \(host) in time")
        case .remoteConnectionClosed:
            self.init(.connectionLost, "the connection to \(host) was lost")
        case .tlsHandshakeTimeout, .uncleanShutdown:
            self.init(.tls, "no secure connection to \(host): \(error)")
        default:
            self.init(.other, "\(host): \(error)")
        }
    }

    private init(_ error: NIOConnectionError, host: String) {
        if error.dnsAError != nil || error.dnsAAAAError != nil, error.connectionErrors.isEmpty {
            self.init(.hostNotFound, "there is no host \(host)")
        } else if let first = error.connectionErrors.first?.error {
            self.init(first, host: host)
        } else {
            self.init(.unreachable, "no connection to \(host): \(error)")
        }
    }

    private init(_ error: IOError, host: String) {
        switch error.errnoCode {
        case ErrorNumber.refused: self.init(.connectionRefused, "\(host) refused the connection")
        case ErrorNumber.noRoute, ErrorNumber.noNetwork: self.init(.unreachable, "there is no way to \(host)")
        case ErrorNumber.timedOut: self.init(.timedOut, "\(host) did not answer in time")
        default: self.init(.connectionLost, "the connection to \(host) was lost: \(error)")
        }
    }
}
#endif
