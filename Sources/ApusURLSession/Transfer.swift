import ApusRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request under way: its head, then its chunks, held until they are read.
///
/// More than 1 MiB unread suspends the task, less than 256 KiB resumes it. Not with FoundationNetworking: it goes on reading
/// from the network all the same, and now and then ends a suspended task as cancelled. What is unread there is in memory.
final class Transfer: Sendable {
    private struct State {
        var head: CheckedContinuation<TransportResponse, any Error>?
        var hasHead = false
        var chunks: [Data] = []
        var position = 0
        var unread = 0
        var reader: CheckedContinuation<Data?, any Error>?
        /// nil while it goes on.
        var end: Result<Void, TransportError>?
        var isSuspended = false
    }

    #if canImport(FoundationNetworking)
    private static let most = Int.max
    #else
    private static let most = 1 << 20
    #endif
    private static let least = 256 << 10

    private let task: URLSessionTask
    private let host: String
    private let state = Locked(State())

    init(_ task: URLSessionTask, host: String) {
        self.task = task
        self.host = host
    }

    var hasHead: Bool { state.withLock { $0.hasHead } }

    /// Starts the task and waits for the head.
    func start() async throws -> TransportResponse {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<TransportResponse, any Error>) in
                let failed: TransportError? = state.withLock { state in
                    if case .failure(let error) = state.end { return error }
                    state.head = continuation
                    return nil
                }
                if let failed { continuation.resume(throwing: failed) } else { task.resume() }
            }
        } onCancel: {
            cancel()
        }
    }

    // MARK: What the session reports

    func received(_ response: URLResponse) {
        // FoundationNetworking reports the heads that come before the last one too: 100, 103.
        guard let response = response as? HTTPURLResponse, response.statusCode >= 200 else { return }
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        let head: CheckedContinuation<TransportResponse, any Error>? = state.withLock { state in
            state.hasHead = true
            defer { state.head = nil }
            return state.head
        }
        // The body's owner ends the transfer once nobody can read it any more.
        let body = ResponseBody(TransferChunks(owner: TransferOwner(self)))
        head?.resume(returning: TransportResponse(status: response.statusCode, headers: fields, body: body))
    }

    func received(_ data: Data) {
        let (reader, suspends): (CheckedContinuation<Data?, any Error>?, Bool) = state.withLock { state in
            guard state.end == nil else { return (nil, false) }
            if let reader = state.reader {
                state.reader = nil
                return (reader, false)
            }
            state.chunks.append(data)
            state.unread += data.count
            let suspends = state.unread > Transfer.most && !state.isSuspended
            if suspends { state.isSuspended = true }
            return (nil, suspends)
        }
        if suspends { task.suspend() }
        reader?.resume(returning: data)
    }

    func finished(_ error: (any Error)?) {
        end(error.map { .failure(TransportError($0, host: host)) } ?? .success(()))
    }

    private func end(_ end: Result<Void, TransportError>) {
        let (head, reader): (CheckedContinuation<TransportResponse, any Error>?, CheckedContinuation<Data?, any Error>?) =
            state.withLock { state in
                guard state.end == nil else { return (nil, nil) }
                state.end = end
                defer {
                    state.head = nil
                    state.reader = nil
                }
                return (state.head, state.reader)
            }
        switch end {
        case .success:
            head?.resume(throwing: TransportError(.other, "\(host) gave no HTTP answer"))
            reader?.resume(returning: nil)
        case .failure(let error):
            head?.resume(throwing: error)
            reader?.resume(throwing: error)
        }
    }

    // MARK: Reading

    func next() async throws -> Data? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Data?, any Error>) in
                var resumes = false
                let ready: Result<Data?, TransportError>? = state.withLock { state in
                    if state.position < state.chunks.count {
                        let chunk = state.chunks[state.position]
                        state.chunks[state.position] = Data()
                        state.position += 1
                        state.unread -= chunk.count
                        if state.position == state.chunks.count {
                            state.chunks.removeAll(keepingCapacity: true)
                            state.position = 0
                        }
                        if state.isSuspended, state.unread < Transfer.least {
                            state.isSuspended = false
                            resumes = true
                        }
                        return .success(chunk)
                    }
                    switch state.end {
                    case .success: return .success(nil)
                    case .failure(let error): return .failure(error)
                    case nil:
                        state.reader = continuation
                        return nil
                    }
                }
                if resumes { task.resume() }
                if let ready { continuation.resume(with: ready.mapError { $0 as any Error }) }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Ends the transfer at once; nothing happens where it has ended.
    func cancel() {
        end(.failure(TransportError(.cancelled, "the transfer was cancelled")))
        task.cancel()
    }
}

/// Cancels a transfer when nothing can read it any more.
final class TransferOwner: Sendable {
    let transfer: Transfer

    init(_ transfer: Transfer) {
        self.transfer = transfer
    }

    deinit {
        transfer.cancel()
    }
}

/// The chunks of a transfer.
struct TransferChunks: AsyncSequence, Sendable {
    typealias Element = Data

    let owner: TransferOwner

    func makeAsyncIterator() -> Iterator {
        Iterator(owner: owner)
    }

    struct Iterator: AsyncIteratorProtocol {
        let owner: TransferOwner

        mutating func next() async throws -> Data? {
            try await owner.transfer.next()
        }
    }
}
