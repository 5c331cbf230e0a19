import ApusRuntime
import FaultServer
public import Foundation

/// Large bodies both ways, and the memory that they take.
public enum Transfers {
    /// A temporary file of nothing but a hole, which takes no room on the disk.
    public static func hole(mebibytes: Int) throws -> URL {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try handle.truncate(atOffset: UInt64(mebibytes) << 20)
        return file
    }

    /// - Returns: How much more memory there was at most than before, in MiB.
    public static func run(_ kind: TransportKind, mebibytes: Int, file: URL) async throws -> (up: Int, down: Int) {
        let piece = Data(count: 1 << 20)
        let server = try FaultServer(keepsRequests: false) { seen, connection in
            guard seen.method == "GET" else {
                try connection.answer(text: #"{"ok":true}"#)
                return true
            }
            try connection.send(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(mebibytes << 20)\r\n\r\n")
            for _ in 0..<mebibytes { try connection.send(piece) }
            return true
        }
        defer { server.stop() }
        let client = TrialClient(
            server: server.url, configuration: ClientConfiguration(timeout: nil), transport: kind.make())
        _ = try await client.upload("/", RequestBody("warm"))
        let up = try await peak { _ = try await client.upload("/", RequestBody(file: file)) }
        let down = try await peak {
            var count = 0
            for try await chunk in try await client.download("/").value { count += chunk.count }
            guard count == mebibytes << 20 else { throw TransportError(.other, "\(count) bytes came") }
        }
        return (up, down)
    }

    private static func peak(_ work: @Sendable () async throws -> Void) async throws -> Int {
        let before = Resources.mebibytes ?? 0
        let watch = Task {
            var most = 0
            while !Task.isCancelled {
                most = max(most, Resources.mebibytes ?? 0)
                try? await Task.sleep(for: .milliseconds(20))
            }
            return most
        }
        do {
            try await work()
        } catch {
            watch.cancel()
            throw error
        }
        watch.cancel()
        return max(await watch.value - before, 0)
    }
}
