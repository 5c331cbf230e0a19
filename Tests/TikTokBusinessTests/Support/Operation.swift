import TikTokBusiness

/// One of the nine operations, with arguments that are of no matter.
struct Operation: Sendable {
    let id: String
    let call: @Sendable (TikTokBusiness) async throws(TikTokBusiness.Error) -> Void

    static let all: [Operation] = [
        Operation(id: "getCampaigns") { client throws(TikTokBusiness.Error) in _ = try await client.getCampaigns(advertiserID: "1") },
        Operation(id: "createCampaign") { client throws(TikTokBusiness.Error) in
            try await client.createCampaign(.init(advertiserID: "1", campaignName: "n", objectiveType: "o", budgetMode: "b"))
        },
        Operation(id: "updateCampaign") { client throws(TikTokBusiness.Error) in
            try await client.updateCampaign(.init(advertiserID: "1", campaignID: "1"))
        },
        Operation(id: "getAdGroups") { client throws(TikTokBusiness.Error) in _ = try await client.getAdGroups(advertiserID: "1") },
        Operation(id: "createAdGroup") { client throws(TikTokBusiness.Error) in
            try await client.createAdGroup(
                .init(advertiserID: "1", campaignID: "1", adgroupName: "a", placementType: .placementTypeNormal))
        },
        Operation(id: "getAds") { client throws(TikTokBusiness.Error) in _ = try await client.getAds(advertiserID: "1") },
        Operation(id: "createAd") { client throws(TikTokBusiness.Error) in
            try await client.createAd(.init(advertiserID: "1", adgroupID: "1", adName: "a", adFormat: "f"))
        },
        Operation(id: "getReport") { client throws(TikTokBusiness.Error) in
            _ = try await client.getReport(
                advertiserID: "1", reportType: .basic, dataLevel: .auctionAd, dimensions: "d", metrics: "m", startDate: "s",
                endDate: "e")
        },
        Operation(id: "listCustomAudiences") { client throws(TikTokBusiness.Error) in
            _ = try await client.listCustomAudiences(advertiserID: "1")
        },
    ]
}
