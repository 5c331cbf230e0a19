import ApusRuntime
import FaultServer
import Trial

/// A thousand calls at once, again and again: each gets its own answer, and what they needed is given back.
enum Load {
    private static let atOnce = 1000

    static func run(rounds: Int) async throws -> Bool {
        var isGood = true
        for kind in TransportKind.allCases {
            let server = try FaultServer(keepsRequests: false) { seen, connection in
                try connection.answer(text: "\"\(seen.target)\"")
                return true
            }
            defer { server.stop() }
            var watch = TaskWatch()
            var wrong = 0
            var before = Holding.now
            var most = before
            try await watch.run {
                let client = TrialClient(
                    server: server.url, configuration: ClientConfiguration(timeout: .seconds(120)), transport: kind.make())
                // The first rounds make connections and fill pools.
                for round in 0..<(rounds + 3) {
                    if round == 3 { before = .now }
                    wrong += try await self.round(round, client)
                    most = most.with(.now)
                }
            }
            let after = Holding.now
            for _ in 0..<500 where !watch.isOver { try await Task.sleep(for: .milliseconds(10)) }
            let isFlat = after.mebibytes - before.mebibytes <= 32 && after.descriptors <= before.descriptors && watch.isOver
            isGood = isGood && isFlat && wrong == 0
            print(
                "\(kind): \(rounds) × \(atOnce) calls at once, \(wrong) wrong, \(before) → \(after), at most \(most)"
                    + (watch.isOver ? ", no task left" : ", tasks left") + (isFlat ? "" : ": grows"))
        }
        return isGood
    }

    /// - Returns: How many got another's answer.
    private static func round(_ round: Int, _ client: TrialClient) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<atOnce {
                group.addTask { try await client.json("/\(round)/\(index)").value == .string("/\(round)/\(index)") }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 0 : 1 }
        }
    }
}
