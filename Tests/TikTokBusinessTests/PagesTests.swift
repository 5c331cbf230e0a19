import ApusRuntime
import FlyingFox
import Foundation
import Testing
import TikTokBusiness

/// All campaigns, page by page, from a real server.
struct PagesTests {
    /// The page that was asked for, of those that there are.
    private static func answer(_ seen: LoopbackServer.Seen, _ pages: [[String]], claims total: Int) -> HTTPResponse {
        let query = URLComponents(string: seen.target)?.queryItems ?? []
        let page = query.first { $0.name == "page" }?.value.flatMap(Int.init) ?? 0
        let ids = pages.indices.contains(page - 1) ? pages[page - 1] : []
        let list = ids.map { #"{"campaign_id":"\#($0)"}"# }.joined(separator: ",")
        return .json(#"{"code":0,"data":{"list":[\#(list)],"page_info":{"page":\#(page),"total_page":\#(total)}}}"#)
    }

    @Test(arguments: [(2, 2), (50, 3), (0, 3)])
    func everyCampaignComesOnce(_ total: Int, _ requests: Int) async throws {
        try await LoopbackServer.with({ Self.answer($0, [["1", "2"], ["3"]], claims: total) }) { server in
            var ids: [String] = []
            for try await campaign in server.client.allCampaigns(advertiserID: "7001", pageSize: 2) {
                ids.append(campaign.campaignID ?? "")
            }
            #expect(ids == ["1", "2", "3"])
            #expect(
                server.requests.map(\.target)
                    == (1...requests).map { "/open_api/v1.3/campaign/get/?advertiser_id=7001&page=\($0)&page_size=2" })
        }
    }

    @Test func leavingTheLoopAsksForNothingMore() async throws {
        try await LoopbackServer.with({ Self.answer($0, [["1", "2"], ["3"]], claims: 2) }) { server in
            for try await _ in server.client.allCampaigns(advertiserID: "7001") { break }
            #expect(server.requests.count == 1)
        }
    }

    @Test func anErrorIsTheClients() async throws {
        try await LoopbackServer.with({ seen in
            seen.target.contains("page=2")
                ? .json(#"{"code":40002,"message":"No."}"#) : Self.answer(seen, [["1"], ["2"]], claims: 2)
        }) { server in
            var count = 0
            do {
                for try await _ in server.client.allCampaigns(advertiserID: "7001") { count += 1 }
                Issue.record("nothing was thrown")
            } catch let error as TikTokBusiness.Error {
                #expect(error.http?.envelope?.code == 40002)
            }
            #expect(count == 1)
        }
    }
}
