import ApusObservability
import ApusRuntime
import FaultServer
import Foundation
import InMemoryLogging
import InMemoryTracing
import Logging
import Metrics
import MetricsTestKit
import Testing
import Tracing
import Trial

extension Transports {
    /// What the three middlewares say of a call that is repeated.
    @Suite struct ObservabilityTests {
        /// A client whose first attempt is answered with 503, and a call of it.
        private func call(_ middleware: any Middleware) async throws -> FaultServer {
            let setup = try Setup(.urlSession, token: "hidden-secret", { $0.middlewares = [middleware] }) { seen, connection in
                try connection.answer(seen.turn == 1 ? 503 : 200, ["X-Request-ID: r\(seen.turn)"], text: good)
                return true
            }
            _ = try await setup.client.json("/x", options: CallOptions(headers: ["X-API-Key": "hidden-secret"], query: ["access_token": "hidden-secret"]))
            return setup.server
        }

        @Test func logging() async throws {
            let handler = InMemoryLogHandler()
            var logger = Logger(label: "test", factory: { _ in handler })
            logger.logLevel = .trace
            _ = try await call(LoggingMiddleware(logger, showsHeaders: true))
            let entries = handler.entries
            #expect(entries.map { "\($0.level) \($0.message)" } == ["warning GET /x: 503", "debug GET /x: 200"])
            #expect(entries.map { $0.metadata["request-id"] } == ["r1", "r2"])
            #expect(entries.map { $0.metadata["attempt"] } == ["1", "2"])
            #expect(entries.map { $0.metadata["operation"] } == ["json", "json"])
            let text = "\(entries.map(\.metadata))"
            #expect(text.contains("access_token=hidden,"), "\(text)")
            #expect(!text.contains("hidden-secret"))
        }

        @Test func metricsAndTraces() async throws {
            let metrics = TestMetrics()
            MetricsSystem.bootstrap(metrics)
            _ = try await call(MetricsMiddleware(dimensions: [("service", "shop")]))
            for status in ["503", "200"] {
                let timer = try metrics.expectTimer(
                    "http.client.request.duration",
                    [
                        ("service", "shop"), ("operation", "json"), ("http.request.method", "GET"), ("url.template", "/x"),
                        ("http.response.status_code", status),
                    ])
                #expect(timer.values.count == 1)
            }

            let tracer = InMemoryTracer()
            InstrumentationSystem.bootstrap(tracer)
            let server = try await call(TracingMiddleware())
            #expect(tracer.finishedSpans.map(\.operationName) == ["GET /x", "GET /x"])
            #expect(tracer.finishedSpans.map { $0.status?.code == .error } == [true, false])
            #expect(server.requests.allSatisfy { $0.headers[InMemoryTracer.traceIDKey] != nil }, "the trace goes on in the headers")
        }
    }
}
