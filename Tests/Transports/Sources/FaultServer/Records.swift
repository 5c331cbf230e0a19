import Foundation

/// What a server knows of its connections, whose threads may outlive it.
final class Records: Sendable {
    private let lock = NSLock()
    private let keepsRequests: Bool
    private nonisolated(unsafe) var seen: [FaultServer.Seen] = []
    private nonisolated(unsafe) var open: Set<Int32> = []
    private nonisolated(unsafe) var connections = 0
    private nonisolated(unsafe) var isStopped = false

    init(keepsRequests: Bool) {
        self.keepsRequests = keepsRequests
    }

    var requests: [FaultServer.Seen] { lock.withLock { seen } }
    var openCount: Int { lock.withLock { open.count } }

    /// - Returns: Which connection it is, from 1.
    func opened(_ socket: Int32) -> Int {
        lock.withLock {
            open.insert(socket)
            connections += 1
            if isStopped { Socket.shutDown(socket) }
            return connections
        }
    }

    func closed(_ socket: Int32) {
        _ = lock.withLock { open.remove(socket) }
    }

    func add(_ request: FaultServer.Seen) {
        if keepsRequests { lock.withLock { seen.append(request) } }
    }

    /// - Returns: Whether it was not stopped before.
    func stop() -> Bool {
        lock.withLock {
            for socket in open { Socket.shutDown(socket) }
            defer { isStopped = true }
            return !isStopped
        }
    }
}
