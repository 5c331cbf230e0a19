/// Why there is no token.
public struct OAuthError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Open: servers have codes of their own.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The grant was used, revoked or has ended: a person has to sign in again.
        public static let invalidGrant = Code(rawValue: "invalid_grant")
        /// The server does not know the client, or its secret is wrong.
        public static let invalidClient = Code(rawValue: "invalid_client")
        /// The person, or the server, said no.
        public static let accessDenied = Code(rawValue: "access_denied")
        /// Nobody entered the device's code in time.
        public static let expiredToken = Code(rawValue: "expired_token")
        static let authorizationPending = Code(rawValue: "authorization_pending")
        static let slowDown = Code(rawValue: "slow_down")

        /// There is no token and none can be had without a person: start an authorization.
        public static let signInNeeded = Code(rawValue: "apus_sign_in_needed")
        /// The document lacks the flow or one of its addresses, or an address is no `https` URL.
        public static let badFlow = Code(rawValue: "apus_bad_flow")
        /// What came back from the browser does not belong to this authorization.
        public static let badCallback = Code(rawValue: "apus_bad_callback")
        /// The server's answer is none that OAuth knows.
        public static let badAnswer = Code(rawValue: "apus_bad_answer")
    }

    public let code: Code
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { "\(message) (\(code.rawValue))" }
}
