import FlyingFox
import Foundation
import TikTokBusiness

/// A real HTTP server on loopback that records what it saw.
struct LoopbackServer: Sendable {
    /// A request as the server saw it.
    struct Seen: Sendable {
        let method: String
        /// Path and query, as they came.
        let target: String
        /// By names in lower case.
        let headers: [String: String]
        let body: Data

        var text: String { String(decoding: body, as: UTF8.self) }
        var path: String { String(target.prefix { $0 != "?" }) }
    }

    /// What was seen, in order.
    private final class Record: @unchecked Sendable {
        private let lock = NSLock()
        private var seen: [Seen] = []

        var all: [Seen] { lock.withLock { seen } }

        func add(_ one: Seen) {
            lock.withLock { seen.append(one) }
        }
    }

    let port: UInt16
    private let record: Record

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [Seen] { record.all }

    /// A client of this server.
    var client: TikTokBusiness { TikTokBusiness(accessToken: "secret", server: .init(url)) }

    /// Runs `body` with a server that answers by `answer`.
    static func with<Result: Sendable>(
        _ answer: @escaping @Sendable (Seen) async throws -> HTTPResponse,
        _ body: @Sendable (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let record = Record()
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        await server.appendRoute("/*", for: ["GET", "POST"].map { HTTPMethod($0) }) { request in
            var headers: [String: String] = [:]
            for (name, value) in request.headers { headers[name.rawValue.lowercased()] = value }
            let one = Seen(
                method: request.method.rawValue, target: request.target.rawValue, headers: headers,
                body: try await request.bodyData)
            record.add(one)
            return try await answer(one)
        }
        let running = Task { try await server.run() }
        defer { running.cancel() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw NoPort() }
        let result = try await body(LoopbackServer(port: port, record: record))
        await server.stop()
        return result
    }

    /// Runs `body` with a server that answers everything with one JSON text.
    static func with<Result: Sendable>(
        _ json: String, _ body: @Sendable (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        try await with({ _ in .json(json) }, body)
    }

    private struct NoPort: Error {}
}

extension HTTPResponse {
    static func json(_ text: String, _ status: HTTPStatusCode = .ok) -> HTTPResponse {
        .content(text, type: "application/json", status)
    }

    static func content(_ text: String, type: String, _ status: HTTPStatusCode) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: [.contentType: type] as HTTPHeaders, body: Data(text.utf8))
    }

    static func redirect(to location: String, _ status: HTTPStatusCode) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: [.location: location] as HTTPHeaders)
    }
}
