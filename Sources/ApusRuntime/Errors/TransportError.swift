/// Why a request did not get through, or its answer broke off.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Open: a later version may add reasons.
    public struct Reason: Hashable, Sendable, CustomStringConvertible {
        public let description: String

        private init(_ description: String) {
            self.description = description
        }

        /// Nobody listens there.
        public static let connectionRefused = Reason("connection refused")
        /// The connection was closed or lost before the answer was whole.
        public static let connectionLost = Reason("connection lost")
        /// There is no network, or no way to the host.
        public static let unreachable = Reason("unreachable")
        /// The host's name is not known.
        public static let hostNotFound = Reason("host not found")
        /// Nothing came for too long.
        public static let timedOut = Reason("timed out")
        /// No secure connection could be made: a certificate, a protocol version.
        public static let tls = Reason("TLS")
        /// The transfer was cancelled.
        public static let cancelled = Reason("cancelled")
        /// What came is no HTTP, or its compression is broken.
        public static let malformedAnswer = Reason("malformed answer")
        /// The request's body could not be read.
        public static let body = Reason("body")
        /// Anything else.
        public static let other = Reason("other")
    }

    public let reason: Reason
    /// What happened, in words.
    public let message: String

    public init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }

    /// Whether another attempt may get through.
    public var isRetryable: Bool {
        [.connectionRefused, .connectionLost, .unreachable, .hostNotFound, .timedOut].contains(reason)
    }

    /// Whether no connection was made, so that the server cannot have seen the request.
    var wasNeverSent: Bool {
        [.connectionRefused, .unreachable, .hostNotFound].contains(reason)
    }

    public var description: String { message }
}
