/// What a stubbed client would have sent, in order.
public final class RequestLog: Sendable {
    private let recorded = Locked<[RecordedRequest]>([])

    public init() {}

    /// Every request, repeats too.
    public var requests: [RecordedRequest] { recorded.withLock { $0 } }

    /// The requests of one operation, by its id in the document.
    public func requests(of operationID: String) -> [RecordedRequest] {
        requests.filter { $0.operationID == operationID }
    }

    func add(_ request: RecordedRequest) {
        recorded.withLock { $0.append(request) }
    }
}
