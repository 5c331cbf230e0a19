#if Metrics
public import ApusRuntime
public import HTTPTypes
import Metrics

/// Counts and times each attempt of a call with swift-metrics.
///
/// Behind the package trait `Metrics`. The names are OpenTelemetry's: the timer `http.client.request.duration` with the
/// dimensions `operation`, `http.request.method`, `url.template` and `http.response.status_code` (`error` without an answer).
public struct MetricsMiddleware: Middleware {
    private let dimensions: [(String, String)]

    /// - Parameter dimensions: What each metric carries beside: `[("service", "billing")]`.
    public init(dimensions: [(String, String)] = []) {
        self.dimensions = dimensions
    }

    public func intercept(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
    ) async throws -> TransportResponse {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, body, context)
            record("\(response.status)", request, context, start)
            return response
        } catch {
            record("error", request, context, start)
            throw error
        }
    }

    private func record(
        _ status: String, _ request: HTTPRequest, _ context: CallContext, _ start: ContinuousClock.Instant
    ) {
        let (seconds, attoseconds) = start.duration(to: .now).components
        Timer(
            label: "http.client.request.duration",
            dimensions: dimensions + [
                ("operation", context.operation.id), ("http.request.method", request.method.rawValue),
                ("url.template", context.operation.path), ("http.response.status_code", status),
            ]
        ).recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
#endif
