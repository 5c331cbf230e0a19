/// Which call a request belongs to: what middlewares and transports may know beside the request itself.
public struct CallContext: Sendable {
    /// The operation: id, method, path template, tags.
    public let operation: OperationInfo
    /// Which attempt this is, from 1.
    public internal(set) var attempt: Int
    /// How long this attempt may take until its head is there, where it has a limit. The client itself cancels what takes
    /// longer.
    public internal(set) var timeout: Duration?
    /// Whether the server may get the request twice: a transport must not send one again by itself that may not be.
    public let isRepeatable: Bool
    /// The id that the client gave this call, where ``ClientConfiguration/requestIDHeader`` names a header for it.
    public let requestID: String?
    /// The type that the call gives, by which a stub knows the methods of one operation apart.
    private(set) var expected: ObjectIdentifier?

    /// - Parameter isRepeatable: nil says it by the operation's method.
    public init(
        operation: OperationInfo, attempt: Int = 1, timeout: Duration? = nil, isRepeatable: Bool? = nil,
        requestID: String? = nil
    ) {
        self.operation = operation
        self.attempt = attempt
        self.timeout = timeout
        self.isRepeatable = isRepeatable ?? Idempotency.holds(for: operation.method)
        self.requestID = requestID
    }

    /// The same for a call that gives a type.
    func expecting(_ type: ObjectIdentifier?) -> CallContext {
        var context = self
        context.expected = type
        return context
    }
}
