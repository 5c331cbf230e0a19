#if Tracing
public import ApusRuntime
public import HTTPTypes
import Tracing

/// Makes a span of each attempt of a call with swift-distributed-tracing, and passes the trace on in the request's headers.
///
/// Behind the package trait `Tracing`. The span is named for the method and the path template; its attributes are OpenTelemetry's.
public struct TracingMiddleware: Middleware {
    public init() {}

    public func intercept(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
    ) async throws -> TransportResponse {
        try await withSpan("\(request.method.rawValue) \(context.operation.path)", ofKind: .client) { span in
            var request = request
            InstrumentationSystem.instrument.inject(
                span.context, into: &request.headerFields, using: FieldInjector())
            span.attributes["http.request.method"] = request.method.rawValue
            span.attributes["url.template"] = context.operation.path
            span.attributes["server.address"] = request.authority ?? ""
            span.attributes["apus.operation"] = context.operation.id
            if context.attempt > 1 { span.attributes["http.request.resend_count"] = context.attempt - 1 }
            let response = try await next(request, body, context)
            span.attributes["http.response.status_code"] = response.status
            if response.status >= 400 { span.setStatus(SpanStatus(code: .error)) }
            return response
        }
    }
}

/// Puts a trace's headers into a request.
private struct FieldInjector: Injector {
    func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
        guard let name = HTTPField.Name(key) else { return }
        fields[name] = value
    }
}
#endif
