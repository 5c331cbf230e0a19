import FaultServer
import Foundation

/// A server's mood: fails a call at most three times, in a way drawn by lot, and counts what must come once.
final class Faults: Sendable {
    static let most = 3

    private let lock = NSLock()
    private nonisolated(unsafe) var failures: [String: Int] = [:]
    private nonisolated(unsafe) var posts: [String: Int] = [:]

    /// How many requests came again that must not.
    var duplicated: Int {
        lock.withLock { posts.values.reduce(0) { $0 + max($1 - 1, 0) } }
    }

    func answer(_ seen: FaultServer.Seen, _ connection: Connection) throws -> Bool {
        let id = seen.target.split(separator: "/").last.map(String.init) ?? ""
        let isRedirected = seen.target.hasPrefix("/moved")
        let fails = lock.withLock {
            if seen.target.hasPrefix("/post") { posts[id, default: 0] += 1 }
            guard !isRedirected, Int.random(in: 0..<10) < 3, failures[id, default: 0] < Faults.most else {
                return false
            }
            failures[id, default: 0] += 1
            return true
        }
        guard fails else {
            try connection.answer(text: #"{"id":"\#(id)"}"#)
            // Now and then it closes a connection that is kept alive, without a word.
            return Int.random(in: 0..<20) > 0
        }
        return try fail(id, seen, connection)
    }

    private func fail(_ id: String, _ seen: FaultServer.Seen, _ connection: Connection) throws -> Bool {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        switch Int.random(in: 0..<12) {
        case 0: return connection.reset()
        case 1: return false
        case 2:
            try connection.send("HTTP/1.1 200 OK\r\nConte")
            return connection.reset()
        case 3:
            try connection.send(head + "Content-Length: 100\r\n\r\n{\"id\"")
            return connection.reset()
        case 4:
            try connection.send(head + "Content-Length: 100\r\n\r\n{\"id\"")
            return false
        case 5:
            try connection.send(head + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"id\"")
            return false
        case 6: try connection.answer(503, text: "{}")
        case 7: try connection.answer(429, ["Retry-After: 0"], text: "{}")
        case 8: try connection.answer(504, type: "text/html", text: "<html>")
        case 9 where Int.random(in: 0..<10) == 0:
            _ = connection.waitForEnd(10)
            return false
        case 10 where seen.method == "GET": try connection.answer(302, ["Location: /moved/\(id)"])
        default:
            for character in head + "Content-Length: \(9 + id.utf8.count)\r\n\r\n{\"id\":\"\(id)\"}" {
                try connection.send(String(character))
            }
        }
        return true
    }
}
