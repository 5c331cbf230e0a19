import ApusRuntime
import Foundation
import Testing
import TikTokBusiness

/// The envelope `{code, message, data, request_id}`: unwrapped where it says success, thrown where it does not.
struct EnvelopeTests {
    private func campaigns(_ json: String) async throws -> Response<TikTokBusiness.CampaignList> {
        try await LoopbackServer.with(json) { try await $0.client.getCampaigns(advertiserID: "1") }
    }

    private func campaignsFailure(_ json: String) async throws -> TikTokBusiness.Error {
        try await LoopbackServer.with(json) { server in
            try await failure { () async throws(TikTokBusiness.Error) in try await server.client.getCampaigns(advertiserID: "1") }
        }
    }

    @Test func anEmptyList() async throws {
        #expect(try await campaigns(#"{"code":0,"message":"OK","data":{"list":[]}}"#).list == [])
        #expect(try await campaigns(#"{"code":0,"message":"OK","data":{"list":null}}"#).list == nil)
        #expect(try await campaigns(#"{"code":0,"message":"OK","data":{}}"#).list == nil)
    }

    /// What spec/tiktok-business.overlay.yaml adds to the document.
    @Test func audiencesHavePagesAndThereIsASandbox() async throws {
        let json = #"{"code":0,"data":{"list":[],"page_info":{"page":1,"total_page":3}},"request_id":"r"}"#
        let audiences = try await LoopbackServer.with(json) { try await $0.client.listCustomAudiences(advertiserID: "1") }
        #expect(audiences.pageInfo?.totalPage == 3)
        #expect(audiences.http.requestID == "r")
        #expect(TikTokBusiness.Server.sandbox != .production)
    }

    @Test(arguments: [
        #"{"data":{"list":[{"campaign_id":"1"}]},"request_id":"r","message":"OK","code":0}"#,
        #"{"request_id":"r","code":0,"data":{"list":[{"campaign_id":"1"}]},"message":"OK"}"#,
        " {\n\"message\" : \"OK\",\t\"data\" : {\"list\":[ {\"campaign_id\" : \"1\"} ]} , \"code\":\"0\",\"request_id\":\"r\"}\r\n ",
        #"{"extra":{"code":5},"code":0,"message":"OK","data":{"list":[{"campaign_id":"1"}]},"request_id":"r","more":[1]}"#,
    ])
    func membersInAnyOrder(json: String) async throws {
        let campaigns = try await campaigns(json)
        #expect(campaigns.list == [.init(campaignID: "1")])
        #expect(campaigns.http.envelope == EnvelopeInfo(code: 0, message: "OK", requestID: "r"))
    }

    @Test(arguments: [
        #"{"code":40105,"message":"Access token is incorrect","request_id":"r9","data":{}}"#,
        #"{"data":{"list":"not even a list"},"code":40105,"message":"Access token is incorrect","request_id":"r9"}"#,
        #"{"code":40105,"message":"Access token is incorrect","request_id":"r9"}"#,
        #"{"code":40105,"message":"Access token is incorrect","request_id":"r9","data":null}"#,
    ])
    func anErrorCodeInsideASuccessIsThrown(json: String) async throws {
        let error = try await campaignsFailure(json)
        #expect(error.kind == .credentials)
        #expect(error.failure == nil)
        #expect(error.http?.status == 200)
        #expect(error.http?.envelope == EnvelopeInfo(code: 40105, message: "Access token is incorrect", requestID: "r9"))
        #expect(error.http?.requestID == "r9")
        #expect(error.body == .init(json.utf8))
        #expect(
            error.description
                == "getCampaigns (GET /open_api/v1.3/campaign/get/): answered 200 with code 40105: Access token is incorrect "
                + "[request id r9]")
    }

    @Test(arguments: [
        #"{"code":0,"message":"OK","request_id":"r"}"#, #"{"code":0,"message":"OK","request_id":"r","data":null}"#,
        #"{"data":null,"code":0,"message":"OK","request_id":"r"}"#,
    ])
    func aSuccessWithoutDataIsNoSuccess(json: String) async throws {
        let error = try await campaignsFailure(json)
        #expect(error.kind == .decoding)
        #expect(error.decoding?.path == "$.data")
        #expect(error.http?.requestID == "r")
        #expect(error.http?.envelope?.code == 0)
    }

    @Test(arguments: [#"{"code":0,"message":"OK"}"#, #"{"code":0,"message":"OK","data":null}"#])
    func unlessItIsFreeForm(json: String) async throws {
        try await LoopbackServer.with(json) { server in
            let answer = try await server.client.updateCampaign(.init(advertiserID: "1", campaignID: "1"))
            #expect(answer.value == .null)
            #expect(answer.http.envelope?.message == "OK")
        }
    }

    /// Without a code there is nothing that means an error.
    @Test(arguments: [#"{"message":"OK","data":{"list":[]}}"#, #"{"code":null,"data":{"list":[]}}"#])
    func withoutACodeTheDataCounts(json: String) async throws {
        let campaigns = try await campaigns(json)
        #expect(campaigns.list == [])
        #expect(campaigns.http.envelope?.code == nil)
    }

    @Test func nothingAtAll() async throws {
        let error = try await campaignsFailure("{}")
        #expect(error.kind == .decoding)
        #expect(error.decoding?.path == "$.data")
    }

    @Test(arguments: ["[]", "7", #""text""#, "null", "true"]) func whatIsNoEnvelope(json: String) async throws {
        let error = try await campaignsFailure(json)
        #expect(error.kind == .decoding)
        #expect(error.decoding?.path == "$")
        #expect(error.decoding?.offset == 0)
    }

    @Test func everyOperationThrowsIt() async throws {
        try await LoopbackServer.with(#"{"code":50000,"message":"System error","request_id":"r"}"#) { server in
            for operation in Operation.all {
                let error = try await failure { () async throws(TikTokBusiness.Error) in try await operation.call(server.client) }
                #expect(error.kind == .envelope, "\(operation.id)")
                #expect(error.operation.id == operation.id)
                #expect(error.http?.envelope?.code == 50000)
                #expect(error.message == "answered 200 with code 50000: System error")
            }
            #expect(server.requests.count == 9)
        }
    }

    // MARK: What codes mean

    /// A client whose server gives each code in turn, and how often it was asked.
    private func client(_ codes: Int..., pauses: Duration = .milliseconds(1)) -> (TikTokBusiness, InMemoryTransport) {
        let answers = codes.map { code in TransportResponse.json(#"{"code":\#(code),"message":"m","data":{"list":[]}}"#) }
        let next = Turn()
        let transport = InMemoryTransport { _ in answers[min(next.take(), answers.count - 1)] }
        var configuration = ClientConfiguration()
        configuration.retry.firstPause = pauses
        return (TikTokBusiness(accessToken: "secret", configuration: configuration, transport: transport), transport)
    }

    @Test func successInPartIsAValue() async throws {
        let (client, _) = client(20001)
        let campaigns = try await client.getCampaigns(advertiserID: "1")
        #expect(campaigns.list == [])
        #expect(campaigns.http.envelope?.code == 20001)
    }

    @Test(arguments: [40016, 40100, 40133, 50000, 50002])
    func temporaryErrorsAreRepeated(_ code: Int) async throws {
        let (client, transport) = client(code, 0)
        #expect(try await client.getCampaigns(advertiserID: "1").http.attempts == 2)
        #expect(transport.requests.count == 2)
        let (sick, asked) = self.client(code)
        let error = try await failure { () async throws(TikTokBusiness.Error) in try await sick.getCampaigns(advertiserID: "1") }
        #expect(error.kind == .envelope && error.isRetryable && error.attempts == asked.requests.count && error.attempts > 1)
    }

    @Test func whatChangesSomethingIsNotRepeated() async throws {
        let (client, transport) = client(50000, 0)
        let error = try await failure { () async throws(TikTokBusiness.Error) in
            try await client.updateCampaign(.init(advertiserID: "1", campaignID: "1"))
        }
        #expect(error.kind == .envelope && transport.requests.count == 1)
    }

    @Test(arguments: [(40002, ErrorKind.envelope), (40101, .credentials), (40199, .credentials), (4010, .envelope), (401000, .envelope)])
    func otherErrors(_ code: Int, _ kind: ErrorKind) async throws {
        let (client, transport) = client(code, 0)
        let error = try await failure { () async throws(TikTokBusiness.Error) in try await client.getCampaigns(advertiserID: "1") }
        #expect(error.kind == kind && !error.isRetryable && transport.requests.count == 1)
    }

    @Test func aRefusedTokenIsRenewedOnce() async throws {
        let turn = Turn()
        let transport = InMemoryTransport { request in
            request.header("Access-Token") == "new" ? .json(#"{"code":0,"data":{"list":[]}}"#) : .json(#"{"code":40105,"message":"m"}"#)
        }
        let client = TikTokBusiness(accessToken: .refreshing { _ in turn.take() == 0 ? "old" : "new" }, transport: transport)
        #expect(try await client.getCampaigns(advertiserID: "1").list == [])
        #expect(transport.requests.map { $0.header("Access-Token") } == ["old", "new"])
    }

    @Test func theSandbox() async throws {
        #expect(TikTokBusiness.Server.sandbox.url == "https://sandbox-ads.tiktok.com")
    }

    /// Counts from 0.
    private final class Turn: @unchecked Sendable {
        private let lock = NSLock()
        private var next = 0

        func take() -> Int {
            lock.withLock {
                defer { next += 1 }
                return next
            }
        }
    }
}
