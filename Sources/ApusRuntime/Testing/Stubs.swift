/// Answers for a client that asks no server: one for each operation that is called.
///
/// ```swift
/// let log = RequestLog()
/// let client = TikTokBusiness.stub(recording: log) {
///     $0.on(.getCampaigns) { request in CampaignList(list: [.init(campaignID: "1")]) }
///     $0.on(.createCampaign) { _ in throw TikTokBusiness.Error(.failure, failure: .badRequest) }
/// }
/// ```
///
/// Values are given as they are: no JSON is written or read. Everything in front of the server is as it is otherwise:
/// arguments are checked, credentials added, middlewares run, and what would have been sent is recorded.
public struct Stubs<API>: Sendable {
    private var answers: [StubKey: @Sendable (RecordedRequest) async throws -> any Sendable] = [:]
    private let log: RequestLog?

    @_spi(ApusGenerated) public init(recording log: RequestLog?) {
        self.log = log
    }

    /// Answers an operation by a closure.
    ///
    /// - Parameters:
    ///   - operation: `.getCampaigns`
    ///   - answer: Gives the value, or throws what the call shall throw: an `APIError` of the client as it is, anything else
    ///     as an error of the kind ``ErrorKind/transport``.
    public mutating func on<Value>(
        _ operation: StubOperation<API, Value>, _ answer: @escaping @Sendable (RecordedRequest) async throws -> Value
    ) {
        answers[StubKey(operation: operation.id.description, value: ObjectIdentifier(Value.self))] = {
            try await answer($0)
        }
    }

    /// What sends requests to the answers.
    @_spi(ApusGenerated) public var transport: any Transport { StubTransport(answers: answers, log: log) }
}

/// Which call an answer is for: the methods of one operation differ in what they give.
struct StubKey: Hashable, Sendable {
    let operation: String
    let value: ObjectIdentifier?
}
