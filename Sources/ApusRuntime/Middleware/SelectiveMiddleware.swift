import HTTPTypes

extension Middleware {
    /// The middleware for some operations only; the others pass it by.
    ///
    /// ```swift
    /// configuration.middlewares = [Signing(key).only(for: .tags("Payments"))]
    /// ```
    public func only(for operations: OperationSelection) -> some Middleware {
        SelectiveMiddleware(middleware: self, operations: operations)
    }
}

struct SelectiveMiddleware<Wrapped: Middleware>: Middleware {
    let middleware: Wrapped
    let operations: OperationSelection

    func intercept(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
    ) async throws -> TransportResponse {
        guard operations.contains(context.operation) else { return try await next(request, body, context) }
        return try await middleware.intercept(request, body: body, context: context, next: next)
    }
}
