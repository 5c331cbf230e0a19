import ApusRuntime
import Testing
import TikTokBusiness

/// The call as a user writes it: a loop over what an envelope holds, a switch over an open enumeration, a result left alone.
struct CallSiteTests {
    /// What was printed.
    private final class Printed {
        var lines: [String] = []
    }

    private let printed = Printed()

    /// In the place of the standard library's.
    private func print(_ items: Any...) {
        printed.lines.append(items.map { "\($0)" }.joined(separator: " "))
    }

    @Test func aSwitchOverAnOpenEnumeration() async throws {
        let transport = InMemoryTransport { request in
            request.operationID == "createCampaign"
                ? .json(#"{"code":0,"data":{"campaign_id":"3"}}"#)
                : .json(
                    #"{"code":0,"data":{"list":[{"campaign_name":"Spring","status":"ENABLE"},{"status":"DISABLE"},{},"#
                        + #"{"status":"DELETE"},{"status":"ARCHIVED"}]}}"#)
        }
        let client = TikTokBusiness(accessToken: "…", transport: transport)

        let campaigns = try await client.getCampaigns(advertiserID: "7001", pageSize: 100)
        for campaign in campaigns.list ?? [] {
            switch campaign.status {
            case .enable: print(campaign.campaignName ?? "", "is live")
            case .disable, .delete, nil: break
            case let other?: print("new status:", other.rawValue)
            }
        }
        try await client.createCampaign(.init(advertiserID: "7001", campaignName: "Spring", objectiveType: "REACH", budgetMode: "BUDGET_MODE_DAY"))

        #expect(printed.lines == ["Spring is live", "new status: ARCHIVED"])
        #expect(transport.requests.map(\.operationID) == ["getCampaigns", "createCampaign"])
        #expect(transport.requests.first?.url == "https://business-api.tiktok.com/open_api/v1.3/campaign/get/?advertiser_id=7001&page=1&page_size=100")
    }

    @Test func anErrorIsCaughtByTheClientsNameForIt() async throws {
        let client = TikTokBusiness(accessToken: "…", transport: InMemoryTransport(.status(401)))
        var caught: [String] = []
        // Through `any Error`, as from a task group.
        func work() async throws { _ = try await client.getCampaigns(advertiserID: "7001") }
        do {
            try await work()
        } catch let error as TikTokBusiness.Error {
            switch error.failure {
            case .unauthorized?: caught.append("sign in")
            default: caught.append("\(error), \(error.http?.status ?? 0)")
            }
        }
        // In a `do` of its own, where the type is known, over several operations.
        do throws(TikTokBusiness.Error) {
            try await client.createCampaign(.init(advertiserID: "1", campaignName: "n", objectiveType: "o", budgetMode: "b"))
            _ = try await client.getCampaigns(advertiserID: "7001")
        } catch {
            switch error.kind {
            case .failure: caught.append("documented")
            case .undocumentedStatus: caught.append("\(error.http?.status ?? 0) is not documented")
            default: caught.append("something else")
            }
        }
        #expect(caught == ["sign in", "401 is not documented"])
    }
}
