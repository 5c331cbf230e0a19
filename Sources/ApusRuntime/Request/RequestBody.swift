#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What is sent as a request's content: bytes in memory, a file, or a stream of chunks.
public struct RequestBody: Sendable {
    enum Storage: Sendable {
        case data(Data)
        case file(URL, length: Int64?)
        case chunks(length: Int64?, isReplayable: Bool, @Sendable () -> ChunkIterator)
    }

    let storage: Storage

    init(storage: Storage) {
        self.storage = storage
    }

    /// Bytes in memory.
    public init(_ data: Data) {
        storage = .data(data)
    }

    /// Bytes in memory.
    public init(_ bytes: [UInt8]) {
        storage = .data(Data(bytes))
    }

    /// A text, in UTF-8.
    public init(_ text: String) {
        storage = .data(Data(text.utf8))
    }

    /// A file's content, read while it is sent. A file that cannot be read fails the call with ``ErrorKind/transport``.
    public init(file: URL) {
        storage = .file(file, length: FileChunks.length(of: file))
    }

    /// Chunks that can be had once; such a request is never sent a second time.
    ///
    /// - Parameter length: The number of bytes, where it is known.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int64? = nil) where Chunks.Element == Data {
        storage = .chunks(length: length, isReplayable: false) { ChunkIterator(chunks) }
    }

    /// Chunks that can be had again, for a redirect or another attempt.
    ///
    /// - Parameters:
    ///   - length: The number of bytes, where it is known.
    ///   - makeChunks: Gives the chunks from the beginning, each time.
    public init<Chunks: AsyncSequence & Sendable>(
        replayable length: Int64? = nil, _ makeChunks: @escaping @Sendable () -> Chunks
    ) where Chunks.Element == Data {
        storage = .chunks(length: length, isReplayable: true) { ChunkIterator(makeChunks()) }
    }

    /// The number of bytes, where it is known.
    public var length: Int64? {
        switch storage {
        case .data(let data): Int64(data.count)
        case .file(_, let length): length
        case .chunks(let length, _, _): length
        }
    }

    /// Whether it can be sent a second time.
    public var isReplayable: Bool {
        if case .chunks(_, let isReplayable, _) = storage { isReplayable } else { true }
    }

    /// The bytes, where they are in memory already.
    public var data: Data? {
        if case .data(let data) = storage { data } else { nil }
    }

    /// The file, where it is the content of one.
    public var file: URL? {
        if case .file(let url, _) = storage { url } else { nil }
    }

    /// The bytes, all of them.
    ///
    /// - Throws: ``BodyTooLarge`` where there are more than `limit`; what the stream or the file system throws.
    public func collect(upTo limit: Int = .max) async throws -> Data {
        if let data { return try BodyTooLarge.check(data, limit) }
        return try await ResponseBody(self).collect(upTo: limit)
    }
}

extension RequestBody: AsyncSequence {
    public typealias Element = Data

    /// The chunks, from the beginning where ``isReplayable``.
    public func makeAsyncIterator() -> ChunkIterator {
        switch storage {
        case .data(let data): ChunkIterator(data)
        case .file(let url, _): ChunkIterator(FileChunks(url))
        case .chunks(_, _, let make): make()
        }
    }
}
