import ApusRuntime
import FlyingFox
import Foundation
import Testing
import TikTokBusiness

/// Answers that are no success: documented, undocumented, and of another shape than the document says.
struct FailureTests {
    private func campaigns(_ answer: @escaping @Sendable () -> HTTPResponse) async throws -> TikTokBusiness.Error {
        try await LoopbackServer.with({ _ in answer() }) { server in
            try await failure { () async throws(TikTokBusiness.Error) in try await server.client.getCampaigns(advertiserID: "1") }
        }
    }

    private func campaigns(_ json: String) async throws -> TikTokBusiness.Error {
        try await campaigns { .json(json) }
    }

    // MARK: Statuses

    @Test func aDocumentedFailureIsTyped() async throws {
        try await LoopbackServer.with({ seen in
            HTTPResponse(statusCode: seen.method == "GET" ? .unauthorized : .badRequest)
        }) { server in
            let client = server.client
            let first = try await failure { () async throws(TikTokBusiness.Error) in
                try await client.getCampaigns(advertiserID: "1")
            }
            #expect(first.kind == .failure)
            #expect(first.failure == .unauthorized)
            #expect(first.http?.status == 401)
            #expect(!first.isRetryable)
            let second = try await failure { () async throws(TikTokBusiness.Error) in
                try await client.createCampaign(
                    .init(advertiserID: "1", campaignName: "n", objectiveType: "o", budgetMode: "b"))
            }
            #expect(second.failure == .badRequest)
            #expect(second.http?.status == 400)
        }
    }

    @Test func aDocumentedFailureSaysWhatTheEnvelopeSays() async throws {
        let error = try await campaigns {
            .json(#"{"code":40105,"message":"Access token is incorrect","request_id":"r9"}"#, .unauthorized)
        }
        #expect(error.failure == .unauthorized)
        #expect(error.http?.envelope == EnvelopeInfo(code: 40105, message: "Access token is incorrect", requestID: "r9"))
        #expect(error.message == "answered 401: code 40105: Access token is incorrect")
    }

    @Test func anUndocumentedStatusIsToldWithWhatCame() async throws {
        try await LoopbackServer.with({ _ in
            .content("<html>\n<h1>oops</h1></html>", type: "text/html", .internalServerError)
        }) { server in
            for operation in Operation.all {
                let error = try await failure { () async throws(TikTokBusiness.Error) in try await operation.call(server.client) }
                #expect(error.kind == .undocumentedStatus)
                #expect(error.failure == nil)
                #expect(error.http?.status == 500)
                #expect(error.isRetryable)
                #expect(error.body == Data("<html>\n<h1>oops</h1></html>".utf8))
                #expect(error.description.hasPrefix("\(operation.id) ("))
                #expect(
                    error.description.contains(
                        "): answered 500, which the document does not describe: <html> <h1>oops</h1></html>"))
                // What changes nothing is asked for again; a POST is not.
                #expect(error.attempts == (error.operation.method == "GET" ? 3 : 1))
            }
        }
    }

    /// 401 stands at `getCampaigns` alone, 400 at `createCampaign` alone.
    @Test func aStatusIsDocumentedWhereItStands() async throws {
        for (status, documented) in [(401, "getCampaigns"), (400, "createCampaign")] {
            try await LoopbackServer.with({ _ in HTTPResponse(statusCode: .init(status, phrase: "No")) }) { server in
                for operation in Operation.all {
                    let error = try await failure { () async throws(TikTokBusiness.Error) in
                        try await operation.call(server.client)
                    }
                    #expect(error.kind == (operation.id == documented ? .failure : .undocumentedStatus), "\(operation.id)")
                    #expect((error.failure != nil) == (operation.id == documented), "\(operation.id)")
                    #expect(error.http?.status == status)
                }
            }
        }
    }

    @Test(arguments: [201, 204, 299, 304, 403, 404, 418, 429, 503]) func otherStatuses(status: Int) async throws {
        let error = try await campaigns { HTTPResponse(statusCode: .init(status, phrase: "Other")) }
        #expect(error.http?.status == status)
        #expect(error.failure == nil)
        #expect(error.isRetryable == [429, 503].contains(status))
    }

    // MARK: Shapes

    @Test func truncatedJSONNamesPathAndOffset() async throws {
        let whole = #"{"code":0,"message":"OK","data":{"list":[{"campaign_id":"1"},{"budget":12.5,"status":"ENA"#
        let error = try await campaigns(whole)
        #expect(error.kind == .decoding)
        #expect(error.decoding?.path == "$.data.list[1].status")
        #expect(error.decoding?.offset == whole.utf8.count)
        #expect(error.http?.status == 200)
        #expect(error.body == Data(whole.utf8))
    }

    @Test func everyCutIsFoundWhereItIs() async throws {
        let whole = #"{"data":{"list":[{"campaign_id":"1","budget":1.5,"status":"ENABLE"}]},"code":0}"#
        let transport = InMemoryTransport { request in .json(String(whole.prefix(Int(request.queryValue("advertiser_id")!)!))) }
        let client = TikTokBusiness(accessToken: "t", transport: transport)
        for length in 1..<whole.utf8.count {
            let error = try await failure { () async throws(TikTokBusiness.Error) in
                try await client.getCampaigns(advertiserID: "\(length)")
            }
            #expect(error.kind == .decoding, "\(length): \(error)")
            let problem = try #require(error.decoding, "\(length): \(error)")
            #expect(problem.path.hasPrefix("$"))
            let offset = try #require(problem.offset)
            // A key or a value that is cut is found where it begins or where it ends.
            #expect((0...length).contains(offset), "\(length): \(problem)")
        }
    }

    @Test func aWrongTypeNamesItsPlace() async throws {
        let text = #"{"code":0,"data":{"list":[{"budget":1},{"budget":"much"}]},"request_id":"r"}"#
        let error = try await campaigns(text)
        #expect(error.kind == .decoding)
        #expect(error.decoding?.path == "$.data.list[1].budget")
        #expect(error.decoding?.offset == text.utf8.firstRange(of: Array(#""much""#.utf8))?.lowerBound.utf16Offset(in: text))
        #expect(error.decoding?.message == "expected a number, found a string")
        #expect(error.http?.requestID == "r")
        #expect(error.underlying is JSONError)
    }

    @Test(arguments: [
        (#"{"list":{}}"#, "$.data.list"), (#"{"list":[1]}"#, "$.data.list[0]"), (#"{"list":[null]}"#, "$.data.list[0]"),
        (#"{"list":[{"campaign_id":1}]}"#, "$.data.list[0].campaign_id"),
        (#"{"list":[{"status":{}}]}"#, "$.data.list[0].status"), (#"{"page_info":[]}"#, "$.data.page_info"),
        (#"{"page_info":{"page":1.5}}"#, "$.data.page_info.page"),
        (#"{"page_info":{"page":99999999999999999999}}"#, "$.data.page_info.page"), ("[]", "$.data"), ("7", "$.data"),
    ])
    func placesOfWhatDoesNotFit(data: String, path: String) async throws {
        for text in [#"{"code":0,"data":\#(data)}"#, #"{"data":\#(data),"code":0}"#] {
            let error = try await campaigns(text)
            #expect(error.kind == .decoding)
            #expect(error.decoding?.path == path, "\(text)")
        }
    }

    @Test func aSuccessOfAnotherMediaType() async throws {
        let error = try await campaigns { .content("<html>maintenance</html>", type: "text/html", .ok) }
        #expect(error.kind == .decoding)
        #expect(error.message == "answered 200 with text/html, where JSON was expected: <html>maintenance</html>")
        let empty = try await campaigns { HTTPResponse(statusCode: .ok) }
        #expect(empty.kind == .decoding)
        #expect(empty.message == "answered 200 without content, where JSON was expected")
    }

    @Test func aTokenIsNeverTold() async throws {
        let error = try await campaigns { .content("no", type: "text/plain", .forbidden) }
        var text = ""
        dump(error, to: &text)
        #expect(!text.contains("secret"))
        #expect(!"\(error) \(String(reflecting: error)) \(error.localizedDescription)".contains("secret"))
    }
}
