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
            var watch = TaskWatch()
            var before = Holding.now
            var after = before
            try await watch.run {
                let client = TrialClient(server: server.url, transport: kind.make())
                for _ in 0..<(calls / 20) { _ = try await client.json("/") }
                before = .now
                for _ in 0..<calls { _ = try await client.json("/") }
                after = .now
            }
            for _ in 0..<500 where !watch.isOver { try await Task.sleep(for: .milliseconds(10)) }
            let isFlat =
                after.mebibytes - before.mebibytes <= 16 && after.descriptors - before.descriptors <= 2 && watch.isOver
            isGood = isGood && isFlat
            print(
                "\(kind): \(calls) calls, \(before) → \(after)" + (watch.isOver ? ", no task left" : ", tasks left")
                    + (isFlat ? "" : ": grows"))
        }
        return isGood
    }
}
