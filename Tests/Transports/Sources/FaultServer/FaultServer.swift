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
    private let records: Records

    /// Starts at a free port.
    ///
    /// - Parameter keepsRequests: Whether ``requests`` is kept; not where there are 100,000 of them.
    public init(keepsRequests: Bool = true, _ behaviour: @escaping Behaviour) throws {
        // What is written to a connection that is gone is an error, and no signal.
        signal(SIGPIPE, SIG_IGN)
        (listener, port) = try Socket.listen()
        let records = Records(keepsRequests: keepsRequests)
        self.records = records
        let listener = listener
        Thread.detachNewThread {
            while let socket = Socket.accept(listener) {
                let number = records.opened(socket)
                Thread.detachNewThread {
                    FaultServer.serve(Connection(socket), number, behaviour, records)
                    records.closed(socket)
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
    public var requests: [Seen] { records.requests }
    /// How many connections there are now.
    public var openConnections: Int { records.openCount }

    /// Ends the server and every connection.
    public func stop() {
        guard records.stop() else { return }
        Socket.shutDown(listener)
        Socket.close(listener)
    }

    private static func serve(_ connection: Connection, _ number: Int, _ behaviour: Behaviour, _ records: Records) {
        var turn = 0
        while let request = try? connection.read() {
            turn += 1
            let seen = Seen(
                method: request.method, target: request.target, headers: request.headers, body: request.body,
                turn: turn,
                connection: number)
            records.add(seen)
            guard (try? behaviour(seen, connection)) == true else { return }
        }
    }
}
