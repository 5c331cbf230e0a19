import ApusRuntime
import Foundation
import Testing
import TikTokBusiness

/// Query values arrive as they were, whatever is in them; nil leaves one out.
struct QueryTests {
    static let values = [
        "a+b", "a b", "a&b", "a%b", "100%25", "a=b", "a#b", "a?b", "/a/", "ü", "日本", "🐦", "e\u{301}", "", "'\"<>", "[1]",
        "a;b", "a:b@c", "~-._", "\n\t\u{1}",
    ]

    @Test(arguments: values) func aValueArrivesAsItWas(value: String) async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{}}"#) { server in
            _ = try await server.client.getCampaigns(advertiserID: value, page: nil)
            let seen = try #require(server.requests.first)
            #expect(seen.path == "/open_api/v1.3/campaign/get/")
            let items = try decoded(seen)
            #expect(items.map(\.name) == ["advertiser_id", "page_size"])
            // Scalar by scalar: equal strings may differ in how they are composed.
            #expect(items.first.map { Array($0.value.unicodeScalars) } == Array(value.unicodeScalars))
        }
    }

    @Test func whatIsReservedIsEncoded() async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{}}"#) { server in
            _ = try await server.client.getCampaigns(advertiserID: "a+b c&d%ü", page: nil, pageSize: nil)
            #expect(server.requests.map(\.target) == ["/open_api/v1.3/campaign/get/?advertiser_id=a%2Bb%20c%26d%25%C3%BC"])
        }
    }

    @Test func nilLeavesADefaultOut() async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{}}"#) { server in
            let client = server.client
            _ = try await client.getCampaigns(advertiserID: "1", page: nil, pageSize: nil)
            _ = try await client.getAdGroups(advertiserID: "1", page: nil)
            _ = try await client.getAds(advertiserID: "1", pageSize: nil)
            _ = try await client.listCustomAudiences(advertiserID: "1", page: nil, pageSize: nil)
            _ = try await client.getReport(
                advertiserID: "1", reportType: .bc, dataLevel: .auctionAdgroup, dimensions: "d", metrics: "m",
                startDate: "s", endDate: "e", page: nil, pageSize: nil)
            let queries = server.requests.map { $0.target.drop { $0 != "?" } }
            #expect(
                queries == [
                    "?advertiser_id=1", "?advertiser_id=1&page_size=10", "?advertiser_id=1&page=1", "?advertiser_id=1",
                    "?advertiser_id=1&report_type=BC&data_level=AUCTION_ADGROUP&dimensions=d&metrics=m&start_date=s&end_date=e",
                ])
        }
    }

    @Test func oneCallMayAddHeadersAndQueryItems() async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{}}"#) { server in
            let options = CallOptions(headers: ["X-Trace": "t1", "Accept": "text/json"], query: ["fields": "a b"])
            _ = try await server.client.getAds(advertiserID: "1", options: options)
            let seen = try #require(server.requests.first)
            #expect(seen.target == "/open_api/v1.3/ad/get/?advertiser_id=1&page=1&page_size=10&fields=a%20b")
            #expect(seen.headers["x-trace"] == "t1")
            #expect(seen.headers["accept"] == "text/json")
            #expect(seen.headers["access-token"] == "secret")
        }
    }

    @Test func anAppNamesItselfInFrontOfTheClient() async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{}}"#) { server in
            let client = TikTokBusiness(
                accessToken: "other", server: .init(server.url), configuration: .init(userAgent: "Aviary/2.0"))
            _ = try await client.getAds(advertiserID: "1")
            let seen = try #require(server.requests.first)
            #expect(seen.headers["user-agent"]?.hasPrefix("Aviary/2.0 TikTokBusiness/v1.3 apus-runtime/") == true)
            #expect(seen.headers["access-token"] == "other")
        }
    }

    /// The query's items as a server decodes them.
    private func decoded(_ seen: LoopbackServer.Seen) throws -> [(name: String, value: String)] {
        try seen.target.drop { $0 != "?" }.dropFirst().split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            #expect(parts.count == 2)
            // As forms are decoded, where a plus is a space: it must not stand there as itself.
            let plain = parts.map { $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding }
            return (try #require(plain.first ?? nil), try #require(plain.last ?? nil))
        }
    }
}
