#if Logging
public import ApusRuntime
public import HTTPTypes
public import Logging

/// Writes a line for each attempt of a call to swift-log: operation, method, address, status, time, request id.
///
/// Behind the package trait `Logging`. No credentials, no bodies; headers only where ``showsHeaders`` says so, with secrets
/// hidden. A failed attempt is a warning.
///
/// ```swift
/// configuration.middlewares = [LoggingMiddleware(Logger(label: "shop"))]
/// ```
public struct LoggingMiddleware: Middleware {
    public var logger: Logger
    /// The level of an attempt that was answered with less than 400.
    public var level: Logger.Level
    public var showsHeaders: Bool
    public var redaction: Redaction

    public init(
        _ logger: Logger, level: Logger.Level = .debug, showsHeaders: Bool = false, redaction: Redaction = .standard
    ) {
        self.logger = logger
        self.level = level
        self.showsHeaders = showsHeaders
        self.redaction = redaction
    }

    public func intercept(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext, next: Next
    ) async throws -> TransportResponse {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, body, context)
            write(
                response.status < 400 ? level : max(level, .warning), "\(response.status)", request, context, start
            ) { metadata in
                metadata["status"] = "\(response.status)"
                if let id = HTTPMetadata(status: response.status, headers: response.headers).requestID {
                    metadata["request-id"] = "\(id)"
                }
                if showsHeaders { metadata["response-headers"] = headers(response.headers) }
            }
            return response
        } catch {
            write(max(level, .warning), "failed", request, context, start) { $0["error"] = "\(error)" }
            throw error
        }
    }

    private func write(
        _ level: Logger.Level, _ outcome: String, _ request: HTTPRequest, _ context: CallContext,
        _ start: ContinuousClock.Instant, _ add: (inout Logger.Metadata) -> Void
    ) {
        guard level >= logger.logLevel else { return }
        var metadata: Logger.Metadata = [
            "operation": "\(context.operation.id)", "attempt": "\(context.attempt)",
            "url":
                "\(request.scheme ?? "")://\(request.authority ?? "")\(redaction.show(path: request.path ?? ""))",
            "duration": "\(start.duration(to: .now))",
        ]
        if let id = context.requestID { metadata["request-id"] = "\(id)" }
        if showsHeaders { metadata["headers"] = headers(request.headerFields) }
        add(&metadata)
        logger.log(
            level: level, "\(request.method.rawValue) \(context.operation.path): \(outcome)", metadata: metadata)
    }

    private func headers(_ fields: HTTPFields) -> Logger.MetadataValue {
        .dictionary(
            Dictionary(
                fields.map { ($0.name.rawName, "\(redaction.show($0.name.rawName, $0.value))") },
                uniquingKeysWith: { "\($0), \($1)" }))
    }
}
#endif
