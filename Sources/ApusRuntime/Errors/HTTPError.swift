#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What every failed call says, whatever client it came from.
///
/// The view for code that knows no client: `catch let error as any HTTPError { log(error.kind, error.http?.status) }`.
public protocol HTTPError: Error, Sendable, CustomStringConvertible {
    /// What it failed by.
    var kind: ErrorKind { get }
    /// What was called.
    var operation: OperationInfo { get }
    /// Status, headers, request id of the answer; nil where none came.
    var http: HTTPMetadata? { get }
    /// How often the request was sent: 0 where it never was.
    var attempts: Int { get }
    /// What the server calls the request, else what the client called it (``ClientConfiguration/requestIDHeader``).
    var requestID: String? { get }
    /// Whether the same call may succeed later: lost connections, time-outs, 408, 429, 500, 502, 503, 504.
    var isRetryable: Bool { get }
    /// What happened, in a sentence without the operation.
    var message: String { get }
    /// The beginning of the answer's body, where it was no success or could not be decoded; at most 64 KiB.
    var body: Data? { get }
    /// Where an answer did not fit; nil for any other kind.
    var decoding: DecodingProblem? { get }
    /// The error that it was made from.
    var underlying: (any Error)? { get }
    /// The documented failure, for code that does not know its type.
    var anyFailure: (any Sendable)? { get }
}

/// Where an answer's JSON did not fit.
public struct DecodingProblem: Hashable, Sendable {
    /// The path of the value: `$.data.list[0].budget`.
    public let path: String
    /// The offset of the byte, from 0; nil where nothing came at all.
    public let offset: Int?
    /// What was wrong with it.
    public let message: String

    public init(path: String, offset: Int?, message: String) {
        self.path = path
        self.offset = offset
        self.message = message
    }
}
