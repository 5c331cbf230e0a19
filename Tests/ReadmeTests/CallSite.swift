// What the README shows, compiled; between the marks it is the README's text to the letter.

// README: call site
import TikTokBusiness

func callSite() async throws {
    let client = TikTokBusiness(accessToken: "…")

    let campaigns = try await client.getCampaigns(advertiserID: "7001", pageSize: 100)
    for campaign in campaigns.list ?? [] {
        switch campaign.status {
        case .enable: print(campaign.campaignName ?? "", "is live")
        case .disable, .delete, nil: break
        case let other?: print("new status:", other.rawValue)
        }
    }
    try await client.createCampaign(
        .init(advertiserID: "7001", campaignName: "Spring", objectiveType: "REACH", budgetMode: "BUDGET_MODE_DAY"))
    // README: end
}
