import FlyingFox
import FlyingSocks
import Foundation

@testable import ApusRuntime

/// A real HTTP server on loopback that records what it saw.
struct LoopbackServer: Sendable {
    /// A request as the server saw it.
    struct Seen: Sendable {
        let method: String
        /// Path and query, as they came.
        let target: String
        let headers: [String: String]
        let body: Data

        var text: String { String(decoding: body, as: UTF8.self) }
        var path: String { String(target.prefix { $0 != "?" }) }
    }

    let port: UInt16
    private let seen: Locked<[Seen]>

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [Seen] { seen.withLock { $0 } }

    /// Runs `body` with a server that answers by `answer`.
    static func with<Result: Sendable>(
        _ answer: @escaping @Sendable (Seen) async throws -> HTTPResponse,
        _ body: @Sendable (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let seen = Locked<[Seen]>([])
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "COPY"].map { HTTPMethod($0) }
        await server.appendRoute("/*", for: methods) { request in
            var headers: [String: String] = [:]
            for (name, value) in request.headers { headers[name.rawValue.lowercased()] = value }
            let one = Seen(
                method: request.method.rawValue, target: request.target.rawValue, headers: headers,
                body: try await request.bodyData)
            seen.withLock { $0.append(one) }
            return try await answer(one)
        }
        let running = Task { try await server.run() }
        defer { running.cancel() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw TransportError(.other, "no port") }
        let result = try await body(LoopbackServer(port: port, seen: seen))
        await server.stop()
        return result
    }
}

extension HTTPResponse {
    static func json(_ text: String, _ status: HTTPStatusCode = .ok, headers: HTTPHeaders = [:]) -> HTTPResponse {
        var headers = headers
        headers[.contentType] = "application/json"
        return HTTPResponse(statusCode: status, headers: headers, body: Data(text.utf8))
    }
}

/// Chunks that a test sends one by one.
struct SlowBytes: AsyncBufferedSequence, Sendable {
    typealias Element = UInt8
    let next: @Sendable (Int) async throws -> [UInt8]?

    func makeAsyncIterator() -> Iterator { Iterator(make: next) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let make: @Sendable (Int) async throws -> [UInt8]?
        var position = 0

        mutating func next() async throws -> UInt8? { nil }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            defer { position += 1 }
            return try await make(position)
        }
    }
}
