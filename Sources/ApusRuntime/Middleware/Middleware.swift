public import HTTPTypes

/// Sees every attempt of a call, and may change the request, the answer, or give one itself.
///
/// The order: the first middleware of ``ClientConfiguration/middlewares`` is the outermost, the call's own
/// (``CallOptions/middlewares``) come after them. Credentials are added behind the last one, so no middleware sees them,
/// and redirects are followed behind it too: a middleware sees one request and its final answer.
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
