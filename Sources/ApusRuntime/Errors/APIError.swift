#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a method of a client throws.
///
/// ```swift
/// do {
///     let campaigns = try await client.getCampaigns(advertiserID: "7001")
/// } catch let error as TikTokBusiness.Error {
///     switch error.failure {
///     case .unauthorized?: signIn()
///     default: print(error)                       // says what was called and what happened
///     }
/// }
/// ```
public struct APIError<Failure: Sendable>: HTTPError {
    private let box: ErrorBox

    init(_ call: CallError, failure: Failure? = nil) {
        box = ErrorBox(call, failure)
    }

    /// Creates an error, for stubs and previews.
    ///
    /// - Parameters:
    ///   - kind: What the call failed by.
    ///   - failure: A documented failure, with the kind ``ErrorKind/failure``.
    ///   - message: What happened.
    ///   - operation: What was called.
    ///   - http: What came back.
    public init(
        _ kind: ErrorKind, failure: Failure? = nil, message: String = "", operation: OperationInfo? = nil,
        http: HTTPMetadata? = nil, underlying: (any Error)? = nil
    ) {
        let operation = operation ?? OperationInfo(id: "call", method: "GET", path: "/")
        let message = message.isEmpty ? kind.description : message
        self.init(CallError(kind, operation, message, http: http, underlying: underlying), failure: failure)
    }

    /// The failure that the document describes, where it is one.
    public var failure: Failure? { box.failure as? Failure }

    public var kind: ErrorKind { box.call.kind }
    public var operation: OperationInfo { box.call.operation }
    public var http: HTTPMetadata? { box.call.http }
    public var attempts: Int { box.call.attempts }
    public var requestID: String? { box.call.requestID }
    public var isRetryable: Bool { box.call.isRetryable }
    public var message: String { box.call.message }
    public var body: Data? { box.call.body }
    public var decoding: DecodingProblem? { box.call.decoding }
    public var underlying: (any Error)? { box.call.underlying }
    public var anyFailure: (any Sendable)? { box.failure }

    /// What was called and what happened, for people; no credential is ever in it.
    public var description: String { box.call.description }
}

/// What an ``APIError`` holds, out of line: the error is one word.
///
/// Not generic on purpose. With a box that is generic itself, Swift 6.3.1 without optimisation loses the error of an `async`
/// function with a typed error and a result that is returned in memory: `catch` sees a null pointer.
private final class ErrorBox: Sendable {
    let call: CallError
    let failure: (any Sendable)?

    init(_ call: CallError, _ failure: (any Sendable)?) {
        self.call = call
        self.failure = failure
    }
}

extension APIError: LocalizedError {
    /// The same as `description`, so that `localizedDescription` reads well.
    public var errorDescription: String? { description }
}

extension APIError: CustomDebugStringConvertible {
    public var debugDescription: String { description }
}
