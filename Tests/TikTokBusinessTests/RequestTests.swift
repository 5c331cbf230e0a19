import Foundation
import Testing
import TikTokBusiness

/// What a server sees of each of the nine operations: method, path, query, headers, body.
struct RequestTests {
    private static let list = #"{"code":0,"message":"OK","data":{"list":[]}}"#

    /// The one request that a call makes.
    private func seen(
        _ answer: String = list, _ call: @Sendable (TikTokBusiness) async throws -> Void
    ) async throws -> LoopbackServer.Seen {
        try await LoopbackServer.with(answer) { server in
            try await call(server.client)
            #expect(server.requests.count == 1)
            return try #require(server.requests.first)
        }
    }

    private func expectReading(
        _ seen: LoopbackServer.Seen, _ target: String, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(seen.method == "GET", sourceLocation: location)
        #expect(seen.target == target, sourceLocation: location)
        #expect(seen.body.isEmpty, sourceLocation: location)
        #expect(seen.headers["content-type"] == nil, sourceLocation: location)
        expectHeaders(seen, location)
    }

    private func expectWriting(
        _ seen: LoopbackServer.Seen, _ target: String, _ body: String, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(seen.method == "POST", sourceLocation: location)
        #expect(seen.target == target, sourceLocation: location)
        #expect(seen.text == body, sourceLocation: location)
        #expect(seen.headers["content-type"] == "application/json", sourceLocation: location)
        #expect(seen.headers["content-length"] == "\(body.utf8.count)", sourceLocation: location)
        expectHeaders(seen, location)
    }

    private func expectHeaders(_ seen: LoopbackServer.Seen, _ location: SourceLocation) {
        #expect(seen.headers["access-token"] == "secret", sourceLocation: location)
        #expect(seen.headers["accept"] == "application/json", sourceLocation: location)
        let agent = seen.headers["user-agent"] ?? ""
        #expect(agent.hasPrefix("TikTokBusiness/v1.3 apus-runtime/"), "\(agent)", sourceLocation: location)
        #expect(seen.headers["cookie"] == nil, sourceLocation: location)
        #expect(seen.headers["authorization"] == nil, sourceLocation: location)
    }

    // MARK: Campaigns

    @Test func getCampaigns() async throws {
        let least = try await seen { _ = try await $0.getCampaigns(advertiserID: "7001") }
        expectReading(least, "/open_api/v1.3/campaign/get/?advertiser_id=7001&page=1&page_size=10")
        let all = try await seen {
            _ = try await $0.getCampaigns(advertiserID: "7001", campaignIDs: "1,2", page: 3, pageSize: 1000)
        }
        expectReading(all, "/open_api/v1.3/campaign/get/?advertiser_id=7001&campaign_ids=1%2C2&page=3&page_size=1000")
    }

    @Test func createCampaign() async throws {
        let least = try await seen {
            try await $0.createCampaign(
                .init(advertiserID: "7001", campaignName: "Spring", objectiveType: "REACH", budgetMode: "BUDGET_MODE_DAY"))
        }
        expectWriting(
            least, "/open_api/v1.3/campaign/create/",
            #"{"advertiser_id":"7001","campaign_name":"Spring","objective_type":"REACH","budget_mode":"BUDGET_MODE_DAY"}"#)
        let all = try await seen {
            try await $0.createCampaign(
                .init(
                    advertiserID: "7001", campaignName: "Früh\"ling\\\n\u{1}/🐦", objectiveType: "REACH",
                    budgetMode: "BUDGET_MODE_DAY", budget: 50.25))
        }
        expectWriting(
            all, "/open_api/v1.3/campaign/create/",
            #"{"advertiser_id":"7001","campaign_name":"Früh\"ling\\\n\u0001/🐦","objective_type":"REACH","#
                + #""budget_mode":"BUDGET_MODE_DAY","budget":50.25}"#)
    }

    @Test func updateCampaign() async throws {
        let least = try await seen { try await $0.updateCampaign(.init(advertiserID: "7001", campaignID: "1")) }
        expectWriting(least, "/open_api/v1.3/campaign/update/", #"{"advertiser_id":"7001","campaign_id":"1"}"#)
        let all = try await seen {
            try await $0.updateCampaign(
                .init(advertiserID: "7001", campaignID: "1", campaignName: "", budget: 100, status: "DISABLE"))
        }
        expectWriting(
            all, "/open_api/v1.3/campaign/update/",
            #"{"advertiser_id":"7001","campaign_id":"1","campaign_name":"","budget":100,"status":"DISABLE"}"#)
    }

    // MARK: Ad groups

    @Test func getAdGroups() async throws {
        let least = try await seen { _ = try await $0.getAdGroups(advertiserID: "7001") }
        expectReading(least, "/open_api/v1.3/adgroup/get/?advertiser_id=7001&page=1&page_size=10")
        let all = try await seen {
            _ = try await $0.getAdGroups(advertiserID: "7001", campaignID: "1", page: 2, pageSize: 20)
        }
        expectReading(all, "/open_api/v1.3/adgroup/get/?advertiser_id=7001&campaign_id=1&page=2&page_size=20")
    }

    @Test func createAdGroup() async throws {
        let least = try await seen {
            try await $0.createAdGroup(
                .init(
                    advertiserID: "7001", campaignID: "1", adgroupName: "Swifts",
                    placementType: .placementTypeAutomatic))
        }
        expectWriting(
            least, "/open_api/v1.3/adgroup/create/",
            #"{"advertiser_id":"7001","campaign_id":"1","adgroup_name":"Swifts","#
                + #""placement_type":"PLACEMENT_TYPE_AUTOMATIC"}"#)
        let all = try await seen {
            try await $0.createAdGroup(
                .init(
                    advertiserID: "7001", campaignID: "1", adgroupName: "Swifts", placementType: "PLACEMENT_TYPE_NEW",
                    budget: 0.1, budgetMode: "BUDGET_MODE_TOTAL"))
        }
        expectWriting(
            all, "/open_api/v1.3/adgroup/create/",
            #"{"advertiser_id":"7001","campaign_id":"1","adgroup_name":"Swifts","placement_type":"PLACEMENT_TYPE_NEW","#
                + #""budget":0.1,"budget_mode":"BUDGET_MODE_TOTAL"}"#)
    }

    // MARK: Ads

    @Test func getAds() async throws {
        let least = try await seen { _ = try await $0.getAds(advertiserID: "7001") }
        expectReading(least, "/open_api/v1.3/ad/get/?advertiser_id=7001&page=1&page_size=10")
        let all = try await seen { _ = try await $0.getAds(advertiserID: "7001", adgroupID: "5", page: 2, pageSize: 20) }
        expectReading(all, "/open_api/v1.3/ad/get/?advertiser_id=7001&adgroup_id=5&page=2&page_size=20")
    }

    @Test func createAd() async throws {
        let least = try await seen {
            try await $0.createAd(.init(advertiserID: "7001", adgroupID: "5", adName: "Wing", adFormat: "SINGLE_VIDEO"))
        }
        expectWriting(
            least, "/open_api/v1.3/ad/create/",
            #"{"advertiser_id":"7001","adgroup_id":"5","ad_name":"Wing","ad_format":"SINGLE_VIDEO"}"#)
        let all = try await seen {
            try await $0.createAd(
                .init(
                    advertiserID: "7001", adgroupID: "5", adName: "Wing", adFormat: "SINGLE_VIDEO",
                    landingPageURL: "https://example.com/?a=1&b=2"))
        }
        expectWriting(
            all, "/open_api/v1.3/ad/create/",
            #"{"advertiser_id":"7001","adgroup_id":"5","ad_name":"Wing","ad_format":"SINGLE_VIDEO","#
                + #""landing_page_url":"https://example.com/?a=1&b=2"}"#)
    }

    // MARK: Reports and audiences

    @Test func getReport() async throws {
        let least = try await seen {
            _ = try await $0.getReport(
                advertiserID: "7001", reportType: .basic, dataLevel: .auctionCampaign, dimensions: "campaign_id",
                metrics: "spend", startDate: "2026-01-01", endDate: "2026-01-31")
        }
        expectReading(
            least,
            "/open_api/v1.3/report/integrated/get/?advertiser_id=7001&report_type=BASIC&data_level=AUCTION_CAMPAIGN"
                + "&dimensions=campaign_id&metrics=spend&start_date=2026-01-01&end_date=2026-01-31&page=1&page_size=20")
        let all = try await seen {
            _ = try await $0.getReport(
                advertiserID: "7001", reportType: "NEW TYPE", dataLevel: .auctionAd,
                dimensions: "campaign_id,stat_time_day", metrics: "impressions,clicks,spend", startDate: "2026-01-01",
                endDate: "2026-01-31", page: 2, pageSize: 200)
        }
        expectReading(
            all,
            "/open_api/v1.3/report/integrated/get/?advertiser_id=7001&report_type=NEW%20TYPE&data_level=AUCTION_AD"
                + "&dimensions=campaign_id%2Cstat_time_day&metrics=impressions%2Cclicks%2Cspend"
                + "&start_date=2026-01-01&end_date=2026-01-31&page=2&page_size=200")
    }

    @Test func listCustomAudiences() async throws {
        let least = try await seen { _ = try await $0.listCustomAudiences(advertiserID: "7001") }
        expectReading(least, "/open_api/v1.3/dmp/custom_audience/list/?advertiser_id=7001&page=1&page_size=10")
        let all = try await seen { _ = try await $0.listCustomAudiences(advertiserID: "7001", page: 2, pageSize: 20) }
        expectReading(all, "/open_api/v1.3/dmp/custom_audience/list/?advertiser_id=7001&page=2&page_size=20")
    }
}
