import ApusRuntime
import FaultServer
import Trial

/// Very many calls, one after another: memory, descriptors and threads stay where they are.
enum Sequential {
    static func run(calls: Int) async throws -> Bool {
        var isGood = true
        for kind in TransportKind.allCases {
            let server = try FaultServer(keepsRequests: false) { _, connection in
                try connection.answer(text: #"{"ok":true}"#)
                return true
            }
            defer { server.stop() }
            let client = TrialClient(server: server.url, transport: kind.make())
            for _ in 0..<(calls / 20) { _ = try await client.json("/") }
            let before = (Resources.mebibytes ?? 0, Resources.descriptors ?? 0)
            for _ in 0..<calls { _ = try await client.json("/") }
            let after = (Resources.mebibytes ?? 0, Resources.descriptors ?? 0)
            let isFlat = after.0 - before.0 <= 16 && after.1 - before.1 <= 2
            isGood = isGood && isFlat
            print(
                "\(kind): \(calls) calls, memory \(before.0) → \(after.0) MiB, descriptors \(before.1) → \(after.1)"
                    + (isFlat ? "" : ": grows"))
        }
        return isGood
    }
}
