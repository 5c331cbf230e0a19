public import HTTPTypes

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A transport that sends nothing: it answers by a closure, or with what it was given, and records what was sent.
///
/// ```swift
/// let transport = InMemoryTransport { request in
///     request.operationID == "getCampaigns" ? .json(#"{"code": 0, "data": {"list": []}}"#) : .status(404)
/// }
/// let client = TikTokBusiness(accessToken: "test", transport: transport)
/// ```
public final class InMemoryTransport: Transport {
    private let answer: @Sendable (RecordedRequest, Int) async throws -> TransportResponse
    private let recorded = Locked<[RecordedRequest]>([])

    /// Answers by a closure; what it throws is what the transport throws.
    public init(_ answer: @escaping @Sendable (RecordedRequest) async throws -> TransportResponse) {
        self.answer = { request, _ in try await answer(request) }
    }

    /// Answers with one after another, and with the last again and again.
    public init(_ answers: TransportResponse...) {
        answer = { _, index in
            guard let last = answers.last else { throw TransportError(.other, "there is no answer to give") }
            return index < answers.count ? answers[index] : last
        }
    }

    /// What was sent, in order.
    public var requests: [RecordedRequest] {
        recorded.withLock { $0 }
    }

    public func send(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext
    ) async throws -> TransportResponse {
        let record = RecordedRequest(request, body: try await body?.collect() ?? Data(), context: context)
        let index = recorded.withLock { requests in
            requests.append(record)
            return requests.count - 1
        }
        try Task.checkCancellation()
        return try await answer(record, index)
    }
}

/// A request as a server would have seen it.
public struct RecordedRequest: Sendable {
    /// Which operation it was.
    public let operation: OperationInfo
    public let attempt: Int
    /// Method, scheme, authority, path with query, header fields.
    public let request: HTTPRequest
    public let body: Data

    init(_ request: HTTPRequest, body: Data, context: CallContext) {
        operation = context.operation
        attempt = context.attempt
        self.request = request
        self.body = body
    }

    public var operationID: String { operation.id }
    /// `GET`
    public var method: String { request.method.rawValue }
    /// `https://api.example.com/users/7?page=2`
    public var url: String { "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")" }
    /// The path as it was sent, without the query.
    public var path: String { String((request.path ?? "").prefix { $0 != "?" }) }
    /// The query as it was sent; nil without one.
    public var query: String? {
        guard let path = request.path, let mark = path.firstIndex(of: "?") else { return nil }
        return String(path[path.index(after: mark)...])
    }
    /// The query's items, decoded, in order.
    public var queryItems: [(name: String, value: String)] {
        (query ?? "").split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (PercentEncoding.decode(parts[0]), parts.count > 1 ? PercentEncoding.decode(parts[1]) : "")
        }
    }
    /// The body as a text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of the first query item of a name, decoded.
    public func queryValue(_ name: String) -> String? {
        queryItems.first { $0.name == name }?.value
    }

    /// A header's value by its name in any case.
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { request.headerFields[$0] }
    }
}

extension TransportResponse {
    /// An answer of JSON text.
    public static func json(_ text: String, status: Int = 200, headers: HTTPFields = [:]) -> TransportResponse {
        answer(Data(text.utf8), "application/json", status, headers)
    }

    /// An answer of text.
    public static func text(
        _ text: String, contentType: String = "text/plain; charset=utf-8", status: Int = 200, headers: HTTPFields = [:]
    ) -> TransportResponse {
        answer(Data(text.utf8), contentType, status, headers)
    }

    /// An answer without content.
    public static func status(_ status: Int, headers: HTTPFields = [:]) -> TransportResponse {
        TransportResponse(status: status, headers: headers)
    }

    private static func answer(
        _ body: Data, _ contentType: String, _ status: Int, _ headers: HTTPFields
    ) -> TransportResponse {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = contentType }
        return TransportResponse(status: status, headers: headers, body: ResponseBody(body))
    }
}
