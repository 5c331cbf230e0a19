#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The chunks of a body, one after another; none of them is empty.
public struct ChunkIterator: AsyncIteratorProtocol {
    private let advance: () async throws -> Data?

    init<Chunks: AsyncSequence>(_ chunks: Chunks) where Chunks.Element == Data {
        var iterator = chunks.makeAsyncIterator()
        advance = { try await iterator.next() }
    }

    init(_ data: Data) {
        var rest: Data? = data
        advance = {
            defer { rest = nil }
            return rest
        }
    }

    init(_ advance: @escaping () async throws -> Data?) {
        self.advance = advance
    }

    public mutating func next() async throws -> Data? {
        while let chunk = try await advance() {
            if !chunk.isEmpty { return chunk }
        }
        return nil
    }
}
