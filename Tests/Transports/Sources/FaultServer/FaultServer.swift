import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An HTTP/1.1 server on loopback that does what no server should, on plain sockets: a thread for each connection.
public final class FaultServer: Sendable {
    /// What to do with one request; what it throws, and returning false, ends the connection.
    public typealias Behaviour = @Sendable (_ seen: Seen, _ connection: Connection) throws -> Bool

    /// A request as it came.
    public struct Seen: Sendable {
        public let method: String
        /// Path and query.
        public let target: String
        /// Names in lower case.
        public let headers: [String: String]
        public let body: Data
        /// Which request of its connection it is, from 1.
        public let turn: Int
        /// Which connection of the server it came on, from 1.
        public let connection: Int
    }

    public let port: Int
    private let listener: Int32
    private let state = NSLock()
    private nonisolated(unsafe) var seen: [Seen] = []
    private nonisolated(unsafe) var open: Set<Int32> = []
    private nonisolated(unsafe) var connections = 0
    private nonisolated(unsafe) var keeps = true

    /// Starts at a free port.
    ///
    /// - Parameter keepsRequests: Whether ``requests`` is kept; not where there are 100,000 of them.
    public init(keepsRequests: Bool = true, _ behaviour: @escaping Behaviour) throws {
        // What is written to a connection that is gone is an error, and no signal.
        signal(SIGPIPE, SIG_IGN)
        (listener, port) = try Socket.listen()
        keeps = keepsRequests
        let listener = listener
        Thread.detachNewThread { [weak self] in
            while let socket = Socket.accept(listener) {
                guard let number = self?.add(socket) else {
                    Socket.close(socket)
                    return
                }
                Thread.detachNewThread {
                    let connection = Connection(socket)
                    self?.serve(connection, number, behaviour)
                    self?.remove(socket)
                    Socket.close(socket)
                }
            }
        }
    }

    deinit {
        stop()
    }

    public var url: String { "http://127.0.0.1:\(port)" }
    /// Every request so far, in the order in which they were read whole.
    public var requests: [Seen] { state.withLock { seen } }
    /// How many connections there are now.
    public var openConnections: Int { state.withLock { open.count } }
    /// How many connections there have been.
    public var allConnections: Int { state.withLock { connections } }

    /// Ends the server and every connection.
    public func stop() {
        state.withLock {
            for socket in open { Socket.shutDown(socket) }
            open = []
        }
        Socket.shutDown(listener)
        Socket.close(listener)
    }

    // MARK: Connections

    private func serve(_ connection: Connection, _ number: Int, _ behaviour: Behaviour) {
        var turn = 0
        while let request = try? connection.read() {
            turn += 1
            let one = Seen(
                method: request.method, target: request.target, headers: request.headers, body: request.body, turn: turn,
                connection: number)
            if keeps { state.withLock { seen.append(one) } }
            guard (try? behaviour(one, connection)) == true else { return }
        }
    }

    private func add(_ socket: Int32) -> Int {
        state.withLock {
            open.insert(socket)
            connections += 1
            return connections
        }
    }

    private func remove(_ socket: Int32) {
        _ = state.withLock { open.remove(socket) }
    }
}
