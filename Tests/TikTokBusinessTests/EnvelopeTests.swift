import ApusRuntime
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
        #expect(error.kind == .envelope)
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
}
