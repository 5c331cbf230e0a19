import ApusRuntime
import FaultServer
import HTTPTypes
import Trial

/// What a client adds to its transport: calls of both in turn, so that what else the machine does meets both alike.
enum Overhead {
    static func run(calls: Int) async throws -> Bool {
        for kind in TransportKind.allCases {
            let server = try FaultServer(keepsRequests: false) { _, connection in
                try connection.answer(text: #"{"ok":true}"#)
                return true
            }
            defer { server.stop() }
            let transport = kind.make()
            let client = TrialClient(server: server.url, transport: transport)
            let context = CallContext(operation: OperationInfo(id: "bare", method: "GET", path: "/"))
            let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
            var bare: [Duration] = []
            var whole: [Duration] = []
            for call in 0..<(calls + calls / 10) {
                let start = ContinuousClock.now
                _ = try await transport.send(request, body: nil, context: context).body.collect(upTo: .max)
                let middle = ContinuousClock.now
                _ = try await client.json("/")
                let end = ContinuousClock.now
                guard call >= calls / 10 else { continue }
                bare.append(start.duration(to: middle))
                whole.append(middle.duration(to: end))
            }
            let (least, most) = (median(bare), median(whole))
            print(
                "\(kind): \(calls) calls each, p50 \(text(least)) µs bare, \(text(most)) µs with the client: \(text(most - least)) µs more"
            )
        }
        return true
    }

    private static func median(_ times: [Duration]) -> Duration {
        times.isEmpty ? .zero : times.sorted()[times.count / 2]
    }

    private static func text(_ time: Duration) -> String {
        String(time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000)
    }
}
