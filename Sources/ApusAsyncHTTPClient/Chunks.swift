#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import NIOCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A request's content, chunk by chunk as the connection takes it.
struct RequestChunks: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let body: RequestBody
    let failure: Locked<TransportError?>

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: body.makeAsyncIterator(), failure: failure)
    }

    struct Iterator: AsyncIteratorProtocol {
        var chunks: ChunkIterator
        let failure: Locked<TransportError?>

        mutating func next() async throws -> ByteBuffer? {
            do {
                return try await chunks.next().map { ByteBuffer(bytes: $0) }
            } catch {
                let error = error as? TransportError ?? TransportError(.body, "the body's stream failed: \(error)")
                failure.withLock { $0 = error }
                throw error
            }
        }
    }
}

/// An answer's content, with errors in this package's words.
struct ResponseChunks: AsyncSequence, Sendable {
    typealias Element = Data

    let body: HTTPClientResponse.Body
    let host: String

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: body.makeAsyncIterator(), host: host)
    }

    struct Iterator: AsyncIteratorProtocol {
        var chunks: HTTPClientResponse.Body.AsyncIterator
        let host: String

        mutating func next() async throws -> Data? {
            do {
                let chunk = try await chunks.next().map { Data($0.readableBytesView) }
                // A cancelled body must not look like a whole one.
                if chunk == nil { try Task.checkCancellation() }
                return chunk
            } catch {
                throw TransportError(error, host: host)
            }
        }
    }
}
#endif
