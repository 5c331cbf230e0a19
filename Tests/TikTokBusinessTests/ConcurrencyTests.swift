import ApusRuntime
import Testing
import TikTokBusiness

/// One client is used from many tasks at once.
struct ConcurrencyTests {
    private static let echo = InMemoryTransport { request in
        await Task.yield()
        let id = request.queryValue("advertiser_id") ?? ""
        return .json(#"{"code":0,"request_id":"r\#(id)","data":{"list":[{"advertiser_id":"\#(id)"}]}}"#)
    }

    @Test func twoHundredTasksEachGetTheirOwnAnswer() async throws {
        let transport = Self.echo
        let client = TikTokBusiness(accessToken: "secret", transport: transport)
        try await withThrowingTaskGroup(of: (Int, Response<TikTokBusiness.CampaignList>).self) { group in
            for number in 0..<200 {
                group.addTask { (number, try await client.getCampaigns(advertiserID: "\(number)")) }
            }
            var seen: Set<Int> = []
            for try await (number, campaigns) in group {
                #expect(campaigns.list == [.init(advertiserID: "\(number)")])
                #expect(campaigns.http.requestID == "r\(number)")
                seen.insert(number)
            }
            #expect(seen.count == 200)
        }
        #expect(transport.requests.count == 200)
        #expect(Set(transport.requests.map { $0.queryValue("advertiser_id") }).count == 200)
        #expect(transport.requests.allSatisfy { $0.header("Access-Token") == "secret" })
    }

    @Test func cancellingSomeLeavesTheOthers() async throws {
        let client = TikTokBusiness(accessToken: "secret", transport: InMemoryTransport { request in
            if request.queryValue("advertiser_id") == "slow" { try await Task.sleep(for: .seconds(60)) }
            return .json(#"{"code":0,"data":{"list":[]}}"#)
        })
        let slow = (0..<50).map { _ in Task { try await client.getCampaigns(advertiserID: "slow") } }
        let quick = (0..<50).map { _ in Task { try await client.getCampaigns(advertiserID: "quick") } }
        for task in slow { task.cancel() }
        for task in quick { #expect(try await task.value.list == []) }
        for task in slow {
            let error = await #expect(throws: TikTokBusiness.Error.self) { try await task.value }
            #expect(error?.kind == .cancelled)
        }
    }

    @Test func manyAtOnceOverHTTP() async throws {
        try await LoopbackServer.with({ seen in
            .json(#"{"code":0,"data":{"list":[{"name":"\#(seen.target.split(separator: "=")[1].prefix { $0 != "&" })"}]}}"#)
        }) { server in
            let client = server.client
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        let audiences = try await client.listCustomAudiences(advertiserID: "\(number)")
                        #expect(audiences.list?.first?.name == "\(number)")
                    }
                }
                try await group.waitForAll()
            }
            #expect(server.requests.count == 40)
        }
    }
}
