#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where a stream comes from: the body of an answer, how to ask for what comes behind it, and how to say what went wrong.
struct StreamSource: Sendable {
    /// How the items are told apart.
    enum Format: Sendable {
        case events, lines, sequence
    }

    let format: Format
    /// Asks again, for what comes behind an event.
    let reopen: (@Sendable (_ id: String) async throws -> ResponseBody?)?
    /// An error as the client throws it.
    let fail: @Sendable (ErrorKind, String, (any Error)?) -> any Error
    /// The most bytes of one item.
    let limit: Int
    /// The body until it is read: afterwards only its reader has it, so that the connection ends with the reader.
    private let body: Locked<ResponseBody?>

    init(
        _ format: Format, _ body: ResponseBody, limit: Int = 128 << 20,
        reopen: (@Sendable (_ id: String) async throws -> ResponseBody?)? = nil,
        fail: @escaping @Sendable (ErrorKind, String, (any Error)?) -> any Error = StreamSource.plain
    ) {
        self.format = format
        self.body = Locked(body)
        self.limit = limit
        self.reopen = reopen
        self.fail = fail
    }

    /// Takes the body; nil where somebody has it.
    func take() -> ResponseBody? {
        body.withLock { body in
            defer { body = nil }
            return body
        }
    }

    func error(_ kind: ErrorKind, _ message: String, _ underlying: (any Error)? = nil) -> any Error {
        if underlying is CancellationError { return fail(.cancelled, "the task was cancelled", underlying) }
        if let error = underlying as? TransportError, error.reason == .cancelled {
            return fail(.cancelled, "the task was cancelled", error)
        }
        return fail(kind, message, underlying)
    }

    static let plain: @Sendable (ErrorKind, String, (any Error)?) -> any Error = { kind, message, underlying in
        CallError(kind, OperationInfo(id: "stream", method: "GET", path: "/"), message, underlying: underlying)
    }
}

/// A stream that is being read.
struct StreamReading {
    let source: StreamSource
    /// How often in a row it may still connect without anything coming.
    private let reconnections: Int
    private var attempts = 0
    private var chunks: ChunkIterator?
    private var parser: any StreamParser
    private var items: [StreamItem] = []
    private var position = 0
    private var isOpened = false

    init(_ source: StreamSource, reconnections: Int) {
        self.source = source
        self.reconnections = reconnections
        parser = StreamReading.parser(source.format)
    }

    private static func parser(_ format: StreamSource.Format, after last: (any StreamParser)? = nil) -> any StreamParser
    {
        switch format {
        case .events: EventParser(id: last?.id ?? "", retry: last?.retry)
        case .lines: JSONLinesParser()
        case .sequence: JSONSequenceParser()
        }
    }

    /// The next item; nil at the end.
    mutating func next() async throws -> StreamItem? {
        if !isOpened {
            isOpened = true
            guard let body = source.take() else {
                throw source.error(.invalidRequest, "a stream can be read once, and this one has been")
            }
            chunks = body.makeAsyncIterator()
        }
        while true {
            if position < items.count {
                defer { position += 1 }
                attempts = 0
                return items[position]
            }
            items.removeAll(keepingCapacity: true)
            position = 0
            guard try await fill() else { return nil }
        }
    }

    /// Reads on; false at the end.
    private mutating func fill() async throws -> Bool {
        guard chunks != nil else { return false }
        do {
            if let chunk = try await chunks?.next() {
                parser.read(chunk, &items)
                guard parser.pending <= source.limit else {
                    throw BodyTooLarge(limit: source.limit)
                }
                return true
            }
        } catch let error as BodyTooLarge {
            throw source.error(.tooLarge, "one event has more than the \(source.limit) bytes that are allowed", error)
        } catch {
            if Task.isCancelled || error is CancellationError || !canReopen {
                throw source.error(.transport, "the stream broke off: \(error)", error)
            }
            return try await reopen()
        }
        parser.finish(&items)
        guard canReopen else {
            chunks = nil
            return true
        }
        return try await reopen()
    }

    private var canReopen: Bool { source.reopen != nil && attempts < reconnections }

    /// Connects again; false where the server has nothing more.
    private mutating func reopen() async throws -> Bool {
        guard let reopen = source.reopen else { return false }
        chunks = nil
        attempts += 1
        do {
            try await Task.sleep(for: parser.retry ?? .seconds(3))
        } catch {
            throw source.error(.cancelled, "the task was cancelled", error)
        }
        guard let body = try await reopen(parser.id) else { return !items.isEmpty }
        parser = StreamReading.parser(source.format, after: parser)
        chunks = body.makeAsyncIterator()
        return true
    }
}
