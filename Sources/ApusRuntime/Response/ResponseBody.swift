#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A response's content, in chunks as they arrive.
///
/// ```swift
/// for try await chunk in response.value { try file.write(contentsOf: chunk) }
/// ```
///
/// It can be read once, unless it was in memory from the start. Leaving the loop early and dropping the body ends the
/// transfer.
public struct ResponseBody: AsyncSequence, Sendable {
    public typealias Element = Data

    private let make: @Sendable () -> ChunkIterator
    let data: Data?
    /// What a stub gives in place of bytes.
    let stub: Stub?

    /// Bytes in memory.
    public init(_ data: Data = Data()) {
        self.data = data
        stub = nil
        make = { ChunkIterator(data) }
    }

    /// No bytes, but what a stub says.
    init(_ stub: Stub) {
        data = Data()
        self.stub = stub
        make = { ChunkIterator(Data()) }
    }

    /// Chunks as they come.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks) where Chunks.Element == Data {
        data = nil
        stub = nil
        make = { ChunkIterator(chunks) }
    }

    public func makeAsyncIterator() -> ChunkIterator {
        make()
    }

    /// All bytes.
    ///
    /// - Parameter limit: The most to keep in memory.
    /// - Throws: ``BodyTooLarge`` beyond it; ``TransportError`` where the transfer breaks; `CancellationError`.
    public func collect(upTo limit: Int) async throws -> Data {
        if let data { return try BodyTooLarge.check(data, limit) }
        var collected = Data()
        for try await chunk in self {
            guard chunk.count <= limit - collected.count else { throw BodyTooLarge(limit: limit) }
            if collected.isEmpty { collected = chunk } else { collected.append(chunk) }
        }
        return collected
    }

    /// All bytes, or the first `limit` of them where a body that goes on is cut.
    func collect(upTo limit: Int, cutting: Bool) async throws -> Data {
        guard cutting else { return try await collect(upTo: limit) }
        if let data { return Data(data.prefix(limit)) }
        var collected = Data()
        for try await chunk in self {
            collected.append(chunk.prefix(limit - collected.count))
            if collected.count == limit { break }
        }
        return collected
    }

    /// All bytes as a text; what is no UTF-8 becomes U+FFFD.
    public func text(upTo limit: Int) async throws -> String {
        String(decoding: try await collect(upTo: limit), as: UTF8.self)
    }
}

/// More bytes came than the limit allows.
public struct BodyTooLarge: Error, Hashable, CustomStringConvertible {
    /// The limit, in bytes.
    public let limit: Int

    public init(limit: Int) {
        self.limit = limit
    }

    public var description: String { "the body has more than \(limit) bytes" }

    static func check(_ data: Data, _ limit: Int) throws(BodyTooLarge) -> Data {
        guard data.count <= limit else { throw BodyTooLarge(limit: limit) }
        return data
    }
}
