import ApusRuntime

/// Uses a client that stands nowhere in this package: the plugin generates it from `openapi.yaml` when this is built.
@main
struct BirdWatch {
    static func main() async throws {
        // Answers without a network, as in a test; leave `transport` out to talk to the real server.
        let client = Aviary(
            transport: InMemoryTransport { request in
                switch request.operationID {
                case "listBirds":
                    .json(#"[{"id":"1","name":"Swift","status":"common","wingspan":42},{"id":"2","name":"Dodo","status":"extinct"}]"#)
                default: .status(201)
                }
            })

        for bird in try await client.listBirds(limit: 2) {
            let wingspan = bird.wingspan.map { ", \($0) cm" } ?? ""
            switch bird.status {
            case .rare, .endangered: print("\(bird.name): look after it\(wingspan)")
            case let status?: print("\(bird.name): \(status.rawValue)\(wingspan)")
            case nil: print(bird.name)
            }
        }
        try await client.reportSighting(.init(birdID: "1", place: "Church tower"))
        print("reported")
    }
}
