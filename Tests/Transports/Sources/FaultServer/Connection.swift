import Foundation

/// One connection of the server: reads requests, and writes what a behaviour wants.
public final class Connection {
    private let socket: Int32
    private var unread = Data()

    init(_ socket: Int32) {
        self.socket = socket
    }

    // MARK: Reading

    /// The next request, its body included, by length or in chunks.
    func read() throws -> (method: String, target: String, headers: [String: String], body: Data) {
        let lines = try readHead()
        let words = lines[0].split(separator: " ")
        guard words.count >= 2 else { throw Socket.Failed() }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        if headers["expect"]?.lowercased() == "100-continue" { try send("HTTP/1.1 100 Continue\r\n\r\n") }
        var body = Data()
        if let length = headers["content-length"].flatMap({ Int($0) }) {
            body = try take(length, keeping: length <= 1 << 20)
        } else if headers["transfer-encoding"]?.lowercased() == "chunked" {
            while let size = Int(try readLine(), radix: 16), size > 0 {
                body.append(try take(size, keeping: body.count <= 1 << 20))
                _ = try readLine()
            }
            _ = try readLine()
        }
        return (String(words[0]), String(words[1]), headers, body)
    }

    private func readHead() throws -> [String] {
        var lines: [String] = []
        while true {
            let line = try readLine()
            if line.isEmpty, !lines.isEmpty { return lines }
            if !line.isEmpty { lines.append(line) }
        }
    }

    private func readLine() throws -> String {
        while true {
            if let end = unread.firstIndex(of: 10) {
                let line = unread[unread.startIndex..<end]
                unread = Data(unread[(end + 1)...])
                return String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
            }
            unread.append(try Socket.read(socket, 65536))
        }
    }

    /// Large bodies are read and forgotten.
    private func take(_ count: Int, keeping: Bool) throws -> Data {
        var kept = Data()
        var left = count
        while left > 0 {
            if unread.isEmpty { unread = try Socket.read(socket, 1 << 18) }
            let part = unread.prefix(left)
            left -= part.count
            if keeping { kept.append(part) }
            unread = Data(unread.dropFirst(part.count))
        }
        return kept
    }

    // MARK: Writing

    public func send(_ data: Data) throws {
        try Socket.write(socket, data)
    }

    public func send(_ text: String) throws {
        try send(Data(text.utf8))
    }

    /// A whole answer, with its length.
    ///
    /// - Parameter headers: Lines without their ends.
    public func answer(
        _ status: Int = 200, _ headers: [String] = [], type: String? = "application/json", _ body: Data = Data()
    ) throws {
        var lines = ["HTTP/1.1 \(status) Some", "Content-Length: \(body.count)"] + headers
        if let type { lines.append("Content-Type: \(type)") }
        var data = Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        data.append(body)
        try send(data)
    }

    public func answer(_ status: Int = 200, _ headers: [String] = [], type: String? = "application/json", text: String)
        throws
    {
        try answer(status, headers, type: type, Data(text.utf8))
    }

    /// A part of an answer that comes in chunks.
    public func chunk(_ data: Data) throws {
        try send(Data("\(String(data.count, radix: 16))\r\n".utf8) + data + Data("\r\n".utf8))
    }

    public func pause(_ seconds: Double) {
        Thread.sleep(forTimeInterval: seconds)
    }

    /// Waits until the other side has closed, at most for some seconds.
    ///
    /// - Returns: Whether it has.
    public func waitForEnd(_ seconds: Double) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if Socket.isEnded(socket) { return true }
            Thread.sleep(forTimeInterval: 0.005)
        }
        return false
    }

    /// What ends the connection now is a reset instead of an end.
    public func reset() -> Bool {
        Socket.lingerNot(socket)
        return false
    }
}
