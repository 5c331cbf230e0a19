#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an operation sends piece by piece: Server-Sent Events or lines of JSON, each decoded as it comes.
///
/// ```swift
/// let answer = try await client.createChatCompletionStream(request)
/// for try await chunk in answer.value {
///     print(chunk.choices.first?.delta.content ?? "", terminator: "")
/// }
/// ```
///
/// It can be read once. Leaving the loop closes the connection. It ends with the connection, or with `[DONE]` where the
/// server says so; a connection that breaks off throws, unless ``reconnecting(limit:)`` goes on. What it throws is the
/// client's `APIError`, of the kind ``ErrorKind/transport``, ``ErrorKind/decoding`` or ``ErrorKind/tooLarge``.
public struct EventStream<Value: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Value

    let source: StreamSource
    private let decode: @Sendable (StreamItem) throws -> Value
    private var reconnections = 0

    init(_ source: StreamSource, decode: @escaping @Sendable (StreamItem) throws -> Value) {
        self.source = source
        self.decode = decode
    }

    /// A stream of given values, for stubs and previews.
    public init(_ values: [Value]) {
        let body = ResponseBody(Data((0..<values.count).map { "\($0)\n" }.joined().utf8))
        source = StreamSource(.lines, body)
        decode = { item in values[Int(String(decoding: item.data, as: UTF8.self)) ?? 0] }
    }

    /// The same stream, which connects again when the connection ends or breaks off, and asks the server to go on behind the
    /// last event (`Last-Event-ID`). It waits as long as the server has said, else three seconds. An answer without content
    /// (204), `[DONE]` and any failure end it.
    ///
    /// Only for what may be sent again: a body that can be had once is refused.
    ///
    /// - Parameter limit: How often in a row it connects without anything having come; nil is for ever.
    public func reconnecting(limit: Int? = nil) -> EventStream {
        var stream = self
        stream.reconnections = limit ?? .max
        return stream
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(StreamReading(source, reconnections: reconnections), decode)
    }

    /// Gives one value after another. Dropped, it closes the connection.
    public struct Iterator: AsyncIteratorProtocol {
        private var reading: StreamReading?
        private let source: StreamSource
        private let decode: @Sendable (StreamItem) throws -> Value

        fileprivate init(_ reading: StreamReading, _ decode: @escaping @Sendable (StreamItem) throws -> Value) {
            self.reading = reading
            source = reading.source
            self.decode = decode
        }

        public mutating func next() async throws -> Value? {
            guard var current = reading else { return nil }
            // Whatever happens below ends the stream, unless it gives a value.
            reading = nil
            guard let item = try await current.next(), !Self.isDone(item) else { return nil }
            let value: Value
            do {
                value = try decode(item)
            } catch {
                throw source.error(.decoding, Self.message(error, item), error)
            }
            reading = current
            return value
        }

        /// What many servers send behind the last event.
        private static func isDone(_ item: StreamItem) -> Bool {
            item.data.elementsEqual("[DONE]".utf8)
        }

        private static func message(_ error: any Error, _ item: StreamItem) -> String {
            let text = String(decoding: item.data.prefix(200), as: UTF8.self)
            return "sent an event that is not as documented: \(error): \(text)"
        }
    }
}
