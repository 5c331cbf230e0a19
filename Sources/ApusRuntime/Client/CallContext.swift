/// Which call a request belongs to: what middlewares and transports may know beside the request itself.
public struct CallContext: Sendable {
    /// The operation: id, method, path template, tags.
    public let operation: OperationInfo
    /// Which attempt this is, from 1.
    public internal(set) var attempt: Int
    /// How long the call may take, where it has a limit.
    public internal(set) var timeout: Duration?

    public init(operation: OperationInfo, attempt: Int = 1, timeout: Duration? = nil) {
        self.operation = operation
        self.attempt = attempt
        self.timeout = timeout
    }
}
