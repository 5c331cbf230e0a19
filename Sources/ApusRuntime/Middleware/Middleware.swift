public import HTTPTypes

/// Sees every attempt of a call, and may change the request, the answer, or give one itself.
///
/// The order, from the outside: retries, waiting for a ``RateLimit``, the middlewares of ``ClientConfiguration/middlewares`` with the
/// first outermost, those of the call (``CallOptions/middlewares``), credentials, redirects, the transport. So a middleware sees
/// each attempt as one request with its final answer, and no credentials. ``only(for:)`` limits one to some operations.
///
/// ```swift
/// struct Log: Middleware {
///     func intercept(
///         _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
///     ) async throws -> TransportResponse {
///         let response = try await next(request, body, context)
///         print(context.operation.id, response.status)
///         return response
///     }
/// }
/// ```
public protocol Middleware: Sendable {
    typealias Next = @Sendable (HTTPRequest, RequestBody?, CallContext) async throws -> TransportResponse

    /// - Parameters:
    ///   - request: The request so far.
    ///   - body: Its content.
    ///   - context: Operation id, tags, path template, attempt.
    ///   - next: The rest of the way; may be called not at all or several times.
    /// - Throws: What `next` throws, or an error of its own, which fails the call with ``ErrorKind/middleware``.
    func intercept(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
    ) async throws -> TransportResponse
}
