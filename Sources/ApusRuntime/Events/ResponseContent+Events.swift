/// What a stream is a sequence of: the `EventStream` of generated methods.
public protocol StreamedValues: Sendable {
    /// What it gives one after another.
    associatedtype Item: JSONReadable & Sendable
    /// Reads a body so.
    static func make(_ content: StreamContent) -> Self
}

/// A body that is read item by item.
public struct StreamContent: Sendable {
    let source: StreamSource
    /// Whether an event itself is the item, rather than its data.
    let isWhole: Bool
}

extension EventStream: StreamedValues where Value: JSONReadable {
    public typealias Item = Value

    public static func make(_ content: StreamContent) -> EventStream {
        EventStream(content.source) { item in
            if content.isWhole, let event = item.whole as? Value { return event }
            return try content.isWhole ? item.decodeWhole() : JSONReader.decode(Value.self, from: item.data)
        }
    }
}

@_spi(ApusGenerated) extension ResponseContent where Value: StreamedValues {
    /// Server-Sent Events whose data is JSON.
    public static var events: ResponseContent { stream(.events, accept: "text/event-stream") }
    /// Server-Sent Events, the type describing `event`, `data` and `id` as properties (OpenAPI 3.2, section 4.14.4).
    public static var wholeEvents: ResponseContent { stream(.events, accept: "text/event-stream", isWhole: true) }
    /// JSON texts, one a line.
    public static var lines: ResponseContent { stream(.lines, accept: "application/jsonl, application/x-ndjson") }
    /// JSON texts with U+001E in front (RFC 7464).
    public static var sequence: ResponseContent { stream(.sequence, accept: "application/json-seq") }

    private static func stream(
        _ format: StreamSource.Format, accept: String, isWhole: Bool = false
    ) -> ResponseContent {
        ResponseContent(accept: accept, isStreamed: true) { answer, _ throws(CallError) in
            if format == .events, let type = answer.contentType, MediaType.essence(type) != "text/event-stream" {
                throw CallError(
                    .decoding, answer.operation,
                    "answered \(answer.http.status) with \(MediaType.essence(type)), where text/event-stream was expected",
                    http: answer.http)
            }
            return Value.make(StreamContent(source: answer.source(format), isWhole: isWhole))
        }
    }
}

/// What a stream needs of the client that it comes from.
struct Streaming: Sendable {
    /// The most bytes of one item.
    var limit = 128 << 20
    /// Sends the request again, for what comes behind an event.
    var reopen: (@Sendable (_ id: String) async throws -> ResponseBody?)?
    /// Makes the client's error.
    var wrap: @Sendable (CallError) -> any Error = { $0 }
}

extension Answer {
    fileprivate func source(_ format: StreamSource.Format) -> StreamSource {
        let (operation, http, wrap) = (self.operation, self.http, streaming.wrap)
        return StreamSource(format, stream, limit: streaming.limit, reopen: streaming.reopen) {
            kind, message, underlying in
            wrap(CallError(kind, operation, message, http: http, underlying: underlying))
        }
    }
}

extension StreamItem {
    /// The event as it is.
    fileprivate var whole: ServerSentEvent {
        ServerSentEvent(event: event, data: String(decoding: data, as: UTF8.self), id: id, retry: retry)
    }

    /// Decodes the event as an object; its data as a text, or, where the type will have none, as the JSON that it is.
    fileprivate func decodeWhole<Value: JSONReadable>() throws -> Value {
        let text = String(decoding: data, as: UTF8.self)
        var members: [(String, JSONValue)] = [("event", .string(event)), ("data", .string(text))]
        if !id.isEmpty { members.append(("id", .string(id))) }
        if let retry {
            members.append(
                (
                    "retry",
                    JSONValue(
                        Int(
                            clamping: retry.components.seconds * 1000 + retry.components.attoseconds
                                / 1_000_000_000_000_000))
                ))
        }
        do {
            return try JSONValue(JSONObject(members)).decode(as: Value.self)
        } catch {
            guard let content = try? JSONValue(json: text) else { throw error }
            members[1].1 = content
            return try JSONValue(JSONObject(members)).decode(as: Value.self)
        }
    }
}

extension ServerSentEvent: JSONReadable {
    /// Reads an object of `event`, `data`, `id` and `retry` in milliseconds; nil where it has no data.
    public static func read(from reader: inout JSONReader) -> ServerSentEvent? {
        guard let value = JSONValue.read(from: &reader) else { return nil }
        guard let data = value["data"]?.string else { return nil }
        return ServerSentEvent(
            event: value["event"]?.string ?? "message", data: data, id: value["id"]?.string ?? "",
            retry: value["retry"]?.int.map { .milliseconds($0) })
    }
}
