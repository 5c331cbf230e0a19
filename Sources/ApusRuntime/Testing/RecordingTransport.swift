public import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sends by another transport and writes every exchange into a folder, for ``ReplayTransport``.
///
/// ```swift
/// let tape = Tape(folder: URL(fileURLWithPath: "Tests/Tapes/campaigns"))
/// let client = TikTokBusiness(accessToken: "…", transport: try RecordingTransport(URLSessionTransport.shared, to: tape))
/// ```
///
/// Bodies are read into memory whole. Secrets in headers and queries are left out; those in bodies are not known.
public final class RecordingTransport: Transport {
    private let transport: any Transport
    private let tape: Tape
    private let count = Locked(0)

    /// - Throws: Where the folder cannot be made.
    public init(_ transport: any Transport, to tape: Tape) throws {
        self.transport = transport
        self.tape = tape
        try FileManager.default.createDirectory(at: tape.folder, withIntermediateDirectories: true)
    }

    public func send(_ request: HTTPRequest, body: RequestBody?, context: CallContext) async throws -> TransportResponse
    {
        let sent = try await body?.collect() ?? Data()
        var response = try await transport.send(request, body: body == nil ? nil : RequestBody(sent), context: context)
        let received = try await response.body.collect(upTo: .max)
        response.body = ResponseBody(received)
        let exchange = TapedExchange(
            operation: context.operation.id, method: request.method.rawValue,
            path: tape.redaction.show(path: request.path ?? "/"),
            requestHeaders: headers(request.headerFields), requestBody: TapedBody(sent), status: response.status,
            headers: headers(response.headers), body: TapedBody(received))
        let number = count.withLock { count in
            count += 1
            return count
        }
        let digits = String(number)
        let name =
            String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
            + RecordingTransport.fileName(context.operation.id)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(exchange).write(to: tape.folder.appendingPathComponent(name + ".json"))
        return response
    }

    private func headers(_ fields: HTTPFields) -> [[String]] {
        fields.map { [$0.name.rawName, tape.redaction.show($0.name.rawName, $0.value)] }
    }

    /// An operation's id with nothing in it that a file's name must not have.
    static func fileName(_ id: String) -> String {
        String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(60))
    }
}
