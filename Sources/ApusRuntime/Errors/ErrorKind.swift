/// What a call failed by. Open: a later version may add kinds, so a `switch` needs a `default`.
public struct ErrorKind: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    private init(_ description: String) {
        self.description = description
    }

    /// An argument that cannot be sent: an empty path argument, a line break in a header, a server that is no URL.
    public static let invalidRequest = ErrorKind("invalid request")
    /// A credential that is needed is not there, its provider failed, or a code of the envelope says that it is refused.
    public static let credentials = ErrorKind("credentials")
    /// A middleware threw.
    public static let middleware = ErrorKind("middleware")
    /// The request did not get through, or its answer broke off; `underlying` is a ``TransportError``.
    public static let transport = ErrorKind("transport")
    /// The time that the call had was over.
    public static let timedOut = ErrorKind("timed out")
    /// The task was cancelled.
    public static let cancelled = ErrorKind("cancelled")
    /// A redirect that is not followed: too many, or from https to http.
    public static let redirect = ErrorKind("redirect")
    /// A failure that the document describes: `failure` has it.
    public static let failure = ErrorKind("failure")
    /// A status that the document does not describe; `body` has the beginning of the answer.
    public static let undocumentedStatus = ErrorKind("undocumented status")
    /// The envelope of a success has a code that means an error: `http.envelope` has code and message.
    public static let envelope = ErrorKind("API error")
    /// An answer that is not what the document says: the wrong media type, no JSON, JSON of another shape.
    public static let decoding = ErrorKind("decoding")
    /// An answer beyond the configured number of bytes.
    public static let tooLarge = ErrorKind("too large")
}
