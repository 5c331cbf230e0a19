import ApusRuntime
import Foundation
import Testing
import TikTokBusiness

/// What each of the nine operations gives for an answer.
struct AnswerTests {
    private func answer<Value: Sendable>(
        _ json: String, _ call: @Sendable (TikTokBusiness) async throws -> Value
    ) async throws -> Value {
        try await LoopbackServer.with(json) { try await call($0.client) }
    }

    private func envelope(_ data: String) -> String {
        #"{"code":0,"message":"OK","request_id":"2026-r1","data":\#(data)}"#
    }

    private let pages = #""page_info":{"page":1,"page_size":10,"total_number":21,"total_page":3}"#

    @Test func campaigns() async throws {
        let campaign =
            #"{"campaign_id":"1","campaign_name":"Früh \"ling\" 🐦","advertiser_id":"7001","objective_type":"REACH","#
            + #""status":"ENABLE","budget":50.5,"budget_mode":"BUDGET_MODE_DAY","create_time":"2026-01-01 00:00:00","#
            + #""modify_time":"2026-01-02 00:00:00"}"#
        let json = envelope(#"{"list":[\#(campaign),{}],\#(pages)}"#)
        let campaigns = try await answer(json) { try await $0.getCampaigns(advertiserID: "7001") }
        let expected = TikTokBusiness.Campaign(
            campaignID: "1", campaignName: "Früh \"ling\" 🐦", advertiserID: "7001", objectiveType: .reach, status: .enable,
            budget: 50.5, budgetMode: .budgetModeDay, createTime: "2026-01-01 00:00:00", modifyTime: "2026-01-02 00:00:00")
        #expect(campaigns.list == [expected, TikTokBusiness.Campaign()])
        #expect(campaigns.pageInfo == .init(page: 1, pageSize: 10, totalNumber: 21, totalPage: 3))
        #expect(try expected.json() == campaign)
        #expect(try campaigns.value.json() == #"{"list":[\#(campaign),{}],\#(pages)}"#)
    }

    @Test func whatAnAnswerCameWith() async throws {
        try await LoopbackServer.with(envelope("{}")) { server in
            let http = try await server.client.getCampaigns(advertiserID: "7001").http
            #expect(http.status == 200)
            #expect(http.envelope == EnvelopeInfo(code: 0, message: "OK", requestID: "2026-r1"))
            #expect(http.envelope?.code?.intValue == 0)
            #expect(http.requestID == "2026-r1")
            #expect(http.attempts == 1)
            #expect(http["Content-Type"] == "application/json")
            #expect(http.url == "\(server.url)/open_api/v1.3/campaign/get/?advertiser_id=7001&page=1&page_size=10")
        }
    }

    @Test func createdCampaign() async throws {
        let created = try await answer(envelope(#"{"campaign_id":"99"}"#)) {
            try await $0.createCampaign(.init(advertiserID: "1", campaignName: "n", objectiveType: "o", budgetMode: "b"))
        }
        #expect(created.campaignID == "99")
        #expect(created.http.requestID == "2026-r1")
    }

    @Test func adGroups() async throws {
        let group =
            #"{"adgroup_id":"5","adgroup_name":"Swifts","campaign_id":"1","advertiser_id":"7001","budget":20,"#
            + #""budget_mode":"BUDGET_MODE_DAY","placement_type":"PLACEMENT_TYPE_NORMAL","status":"ENABLE","#
            + #""create_time":"2026-01-01 00:00:00"}"#
        let groups = try await answer(envelope(#"{\#(pages),"list":[\#(group)]}"#)) {
            try await $0.getAdGroups(advertiserID: "7001")
        }
        #expect(
            groups.list == [
                .init(
                    adgroupID: "5", adgroupName: "Swifts", campaignID: "1", advertiserID: "7001", budget: 20,
                    budgetMode: "BUDGET_MODE_DAY", placementType: "PLACEMENT_TYPE_NORMAL", status: "ENABLE",
                    createTime: "2026-01-01 00:00:00")
            ])
        #expect(groups.pageInfo?.totalNumber == 21)
        #expect(try groups.list?.first?.json() == group)
    }

    @Test func ads() async throws {
        let ad =
            #"{"ad_id":"8","ad_name":"Wing","adgroup_id":"5","status":"ENABLE","ad_format":"SINGLE_VIDEO","#
            + #""creative_type":"CUSTOM"}"#
        let ads = try await answer(envelope(#"{"list":[\#(ad)],\#(pages)}"#)) { try await $0.getAds(advertiserID: "7001") }
        #expect(
            ads.list == [
                .init(
                    adID: "8", adName: "Wing", adgroupID: "5", status: "ENABLE", adFormat: "SINGLE_VIDEO", creativeType: "CUSTOM")
            ])
        #expect(ads.pageInfo?.page == 1)
        #expect(try ads.list?.first?.json() == ad)
    }

    @Test func reports() async throws {
        let row =
            #"{"dimensions":{"campaign_id":"1","stat_time_day":"2026-01-01"},"#
            + #""metrics":{"spend":"12.30","clicks":7,"ctr":0.10,"big":12345678901234567890,"tags":[true,null]}}"#
        let report = try await answer(envelope(#"{"list":[\#(row),{"dimensions":null}],\#(pages)}"#)) {
            try await $0.getReport(
                advertiserID: "7001", reportType: .basic, dataLevel: .auctionCampaign, dimensions: "campaign_id,stat_time_day",
                metrics: "spend,clicks", startDate: "2026-01-01", endDate: "2026-01-31")
        }
        let list = try #require(report.list)
        #expect(list.count == 2)
        #expect(list[0].dimensions == ["campaign_id": "1", "stat_time_day": "2026-01-01"])
        #expect(list[0].metrics?["spend"]?.string == "12.30")
        #expect(list[0].metrics?["clicks"]?.int == 7)
        #expect(list[0].metrics?["ctr"]?.double == 0.1)
        #expect(list[0].metrics?["tags"]?.array == [true, nil])
        #expect(list[1].dimensions?.isNull != false)
        #expect(list[1].metrics == nil)
        #expect(report.pageInfo?.totalPage == 3)
        // Numbers keep their digits, members their order.
        #expect(try list[0].json() == row)
    }

    @Test func audiences() async throws {
        let audiences = try await answer(
            envelope(#"{"list":[{"audience_id":"3","name":"Birders","audience_type":"Lookalike","size":120000}]}"#)
        ) { try await $0.listCustomAudiences(advertiserID: "7001") }
        #expect(audiences.list == [.init(audienceID: "3", name: "Birders", audienceType: "Lookalike", size: 120000)])
    }

    /// Update campaign, create ad group, create ad: the document says no more than that there is an object.
    @Test(arguments: [
        (#"{"campaign_id":"1","n":1.50}"#, ["campaign_id": "1", "n": 1.5]),
        (#"{}"#, [:]), (#"[1,"a"]"#, [1, "a"]), (#""text""#, "text"), ("7", 7), ("null", nil),
    ] as [(String, JSONValue)])
    func freeFormAnswers(text: String, value: JSONValue) async throws {
        try await LoopbackServer.with(envelope(text)) { server in
            let client = server.client
            let answers = [
                try await client.updateCampaign(.init(advertiserID: "1", campaignID: "1")),
                try await client.createAdGroup(
                    .init(advertiserID: "1", campaignID: "1", adgroupName: "a", placementType: .placementTypeNormal)),
                try await client.createAd(.init(advertiserID: "1", adgroupID: "1", adName: "a", adFormat: "f")),
            ]
            for answer in answers {
                #expect(answer.value == value)
                #expect(answer.http.requestID == "2026-r1")
            }
        }
    }

    @Test func anUnknownEnumValueComesBackAsItWent() async throws {
        let item = #"{"objective_type":"WORLD_PEACE","status":"","budget_mode":"BUDGET_MODE_ÜBER"}"#
        let campaigns = try await answer(envelope(#"{"list":[\#(item)]}"#)) { try await $0.getCampaigns(advertiserID: "1") }
        let campaign = try #require(campaigns.list?.first)
        #expect(campaign.objectiveType?.rawValue == "WORLD_PEACE")
        #expect(campaign.objectiveType == "WORLD_PEACE")
        #expect(campaign.status?.rawValue == "")
        #expect(try campaign.json() == item)
        #expect(TikTokBusiness.Campaign.ObjectiveType.allCases.count == 8)
        #expect(!TikTokBusiness.Campaign.ObjectiveType.allCases.contains("WORLD_PEACE"))
        let foundation = try JSONDecoder().decode(TikTokBusiness.Campaign.self, from: JSONEncoder().encode(campaign))
        #expect(foundation == campaign)
    }

    @Test func whatTheDocumentDoesNotKnowIsPassedOver() async throws {
        let json = envelope(#"{"list":[{"new":{"deep":[1,{"x":"\u00fc"}]},"campaign_id":"1"}],"cursor":"c"}"#)
        let campaigns = try await answer(json) { try await $0.getCampaigns(advertiserID: "1") }
        #expect(campaigns.list == [.init(campaignID: "1")])
    }
}
