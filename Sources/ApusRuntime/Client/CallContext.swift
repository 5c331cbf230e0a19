/// Which call a request belongs to: what middlewares and transports may know beside the request itself.
public struct CallContext: Sendable {
    /// The operation: id, method, path template, tags.
    public let operation: OperationInfo
    /// Which attempt this is, from 1.
    public internal(set) var attempt: Int
    /// How long this attempt may take until its head is there, where it has a limit. The client itself cancels what takes
    /// longer.
    public internal(set) var timeout: Duration?
    /// The id that the client gave this call, where ``ClientConfiguration/requestIDHeader`` names a header for it.
    public let requestID: String?

    public init(operation: OperationInfo, attempt: Int = 1, timeout: Duration? = nil, requestID: String? = nil) {
        self.operation = operation
        self.attempt = attempt
        self.timeout = timeout
        self.requestID = requestID
    }
}
