public import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Answers with what a ``RecordingTransport`` has written, and sends nothing.
///
/// An answer is found by method, path, query and body; of several for the same, one after another, and the last again and
/// again. What was never recorded fails with ``ErrorKind/transport``.
public final class ReplayTransport: Transport {
    private let tape: Tape
    private let exchanges: [String: [TapedExchange]]
    private let positions = Locked<[String: Int]>([:])

    /// Reads the folder.
    ///
    /// - Throws: Where it, or a file in it, cannot be read.
    public init(_ tape: Tape) throws {
        self.tape = tape
        let names = try FileManager.default.contentsOfDirectory(atPath: tape.folder.path).filter {
            $0.hasSuffix(".json")
        }.sorted()
        var exchanges: [String: [TapedExchange]] = [:]
        for name in names {
            let data = try Data(contentsOf: tape.folder.appendingPathComponent(name))
            let exchange = try JSONDecoder().decode(TapedExchange.self, from: data)
            exchanges[exchange.key, default: []].append(exchange)
        }
        self.exchanges = exchanges
    }

    public func send(_ request: HTTPRequest, body: RequestBody?, context: CallContext) async throws -> TransportResponse
    {
        let path = tape.redaction.show(path: request.path ?? "/")
        let sent = TapedBody(try await body?.collect() ?? Data())
        let key = TapedExchange.key(request.method.rawValue, path, request.headerFields[.contentType], sent)
        guard let found = exchanges[key], let last = found.last else {
            throw TransportError(.other, "\(request.method.rawValue) \(path) was never recorded")
        }
        let position = positions.withLock { positions in
            defer { positions[key, default: 0] += 1 }
            return positions[key, default: 0]
        }
        let exchange = position < found.count ? found[position] : last
        var headers = HTTPFields()
        for pair in exchange.headers where pair.count == 2 {
            // The body is kept as it was read: no longer compressed.
            guard let name = HTTPField.Name(pair[0]), name != .contentEncoding, name != .contentLength else { continue }
            headers.append(HTTPField(name: name, value: pair[1]))
        }
        return TransportResponse(status: exchange.status, headers: headers, body: ResponseBody(exchange.body.data))
    }
}
