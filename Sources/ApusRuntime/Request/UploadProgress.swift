#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How much of a request's content has been handed to the transport.
///
/// ```swift
/// try await client.uploadVideo(
///     .init(video: FilePart(file: url)),
///     options: CallOptions(progress: { show($0.fraction ?? 0) }))
/// ```
///
/// What is handed over may still be on its way. A call that is repeated begins from nothing.
public struct UploadProgress: Hashable, Sendable {
    /// The bytes so far.
    public var sent: Int64
    /// All of them, where that is known.
    public var total: Int64?

    public init(sent: Int64, total: Int64? = nil) {
        self.sent = sent
        self.total = total
    }

    /// From 0 to 1, where the total is known.
    public var fraction: Double? {
        total.map { $0 > 0 ? min(Double(sent) / Double($0), 1) : 1 }
    }
}

extension RequestBody {
    /// The same content, in pieces, which are counted as they are taken.
    func reporting(_ report: @escaping @Sendable (UploadProgress) -> Void) -> RequestBody {
        let original = self
        let total = length
        return RequestBody(
            storage: .chunks(length: total, isReplayable: isReplayable) {
                var pieces =
                    original.data.map { ChunkIterator(RequestBody.pieces(of: $0)) } ?? original.makeAsyncIterator()
                var sent: Int64 = 0
                return ChunkIterator {
                    guard let piece = try await pieces.next() else { return nil }
                    sent += Int64(piece.count)
                    report(UploadProgress(sent: sent, total: total))
                    return piece
                }
            })
    }

    /// Bytes in memory by 64 KiB.
    private static func pieces(of data: Data) -> () async throws -> Data? {
        var rest = data
        return {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(64 << 10) }
            return Data(rest.prefix(64 << 10))
        }
    }
}
