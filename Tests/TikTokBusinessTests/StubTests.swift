import ApusRuntime
import Foundation
import Testing
import TikTokBusiness

/// A client without a server: values by operation, and what would have been sent.
struct StubTests {
    @Test func aValueForAnOperation() async throws {
        let log = RequestLog()
        let client = TikTokBusiness.stub(recording: log) {
            $0.on(.getCampaigns) { request in
                TikTokBusiness.CampaignList(list: [
                    .init(campaignID: "1", campaignName: request.queryValue("advertiser_id"))
                ])
            }
            $0.on(.updateCampaign) { _ in ["done": true] }
        }
        let campaigns = try await client.getCampaigns(advertiserID: "7001", page: 3)
        #expect(campaigns.list == [.init(campaignID: "1", campaignName: "7001")])
        #expect(campaigns.http.status == 200 && campaigns.http.attempts == 1)
        #expect(try await client.updateCampaign(.init(advertiserID: "7001", campaignID: "1")).value == ["done": true])
        #expect(log.requests.map(\.operationID) == ["getCampaigns", "updateCampaign"])
        #expect(log.requests[0].queryValue("page") == "3")
        #expect(log.requests(of: "updateCampaign").map(\.text) == [#"{"advertiser_id":"7001","campaign_id":"1"}"#])
    }

    /// As a preview has it: made once, on the main actor, without `await`.
    @MainActor @Test func previews() async throws {
        #expect(try await Preview().names() == ["1"])
        #expect(try await TikTokBusiness.preview.getCampaigns(advertiserID: "7001").list == [.init(campaignID: "1")])
    }

    @Test func anErrorAsItIs() async throws {
        let client = TikTokBusiness.stub {
            $0.on(.getCampaigns) { _ in throw TikTokBusiness.Error(.failure, failure: .unauthorized) }
        }
        let error = try await failure { () async throws(TikTokBusiness.Error) in
            try await client.getCampaigns(advertiserID: "1")
        }
        #expect(error.failure == .unauthorized)
        struct Odd: Swift.Error {}
        let odd = TikTokBusiness.stub { $0.on(.getCampaigns) { _ in throw Odd() } }
        let other = try await failure { () async throws(TikTokBusiness.Error) in
            try await odd.getCampaigns(advertiserID: "1")
        }
        #expect(other.kind == .transport && other.underlying is Odd)
    }

    @Test func whatIsNotStubbedSaysHow() async throws {
        let error = try await failure { () async throws(TikTokBusiness.Error) in
            try await TikTokBusiness.stub { _ in }.getAds(advertiserID: "1")
        }
        #expect(error.message.contains("nothing is stubbed for it"))
    }

    @Test func pagesOfStubs() async throws {
        let client = TikTokBusiness.stub {
            $0.on(.getCampaigns) { request in
                let page = request.queryValue("page").flatMap { Int($0) } ?? 0
                return .init(list: page < 3 ? [.init(campaignID: "\(page)")] : [])
            }
        }
        #expect(try await client.allCampaigns(advertiserID: "1").collect().map(\.campaignID) == ["1", "2"])
    }

    @Test func whatCannotBeSentIsNot() async throws {
        var configuration = CallOptions()
        configuration.server = "nonsense"
        let options = configuration
        let client = TikTokBusiness.stub { $0.on(.getCampaigns) { _ in .init() } }
        let error = try await failure { () async throws(TikTokBusiness.Error) in
            try await client.getCampaigns(advertiserID: "1", options: options)
        }
        #expect(error.kind == .invalidRequest)
    }

    // MARK: Tapes

    @Test func recordedAndReplayed() async throws {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("tape-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let tape = Tape(folder: folder)
        let server = InMemoryTransport(
            .json(#"{"code":0,"data":{"list":[{"campaign_id":"1"}]}}"#),
            .json(#"{"code":0,"data":{"list":[{"campaign_id":"2"}]}}"#))
        let recorded = TikTokBusiness(accessToken: "top-secret", transport: try RecordingTransport(server, to: tape))
        #expect(try await recorded.getCampaigns(advertiserID: "1").list?.map(\.campaignID) == ["1"])
        #expect(try await recorded.getCampaigns(advertiserID: "1").list?.map(\.campaignID) == ["2"])
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == ["0001-getCampaigns.json", "0002-getCampaigns.json"])
        for file in files {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            #expect(!text.contains("top-secret") && text.contains("hidden"))
        }
        let replayed = TikTokBusiness(accessToken: "another", transport: try ReplayTransport(tape))
        for id in ["1", "2", "2"] {
            #expect(try await replayed.getCampaigns(advertiserID: "1").list?.map(\.campaignID) == [id])
        }
        let error = try await failure { () async throws(TikTokBusiness.Error) in
            try await replayed.getCampaigns(advertiserID: "9")
        }
        #expect(error.message.contains("was never recorded"))
    }
}

/// What an app writes beside its views. In an extension of the client its types need no prefix.
extension TikTokBusiness {
    static let preview = TikTokBusiness.stub { $0.on(.getCampaigns) { request in CampaignList(list: [.init(campaignID: "1")]) } }
}

/// What a view's model is.
@MainActor private struct Preview {
    var client = TikTokBusiness.preview

    func names() async throws -> [String] {
        try await client.getCampaigns(advertiserID: "7001").list?.compactMap(\.campaignID) ?? []
    }
}
