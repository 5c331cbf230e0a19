@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import HTTPTypes
import Testing

/// What answers become: values, failures, errors that say what happened.
@Suite struct ResponseTests {
    private func store(_ answer: TransportResponse, _ configuration: ClientConfiguration = .init()) -> Store {
        Store(accessToken: "secret-token", configuration: configuration, transport: InMemoryTransport(answer))
    }

    // MARK: Successes

    @Test func envelope() async throws {
        let response = try await store(
            .json(#"{"code":0,"message":"OK","request_id":"r1","data":{"list":[{"id":1}],"status":"s"}}"#)
        ).getCampaigns(advertiserID: "7")
        #expect(response.value == Store.CampaignList(list: [.init(id: 1)], status: "s"))
        #expect(response.list?.count == 1)
        #expect(response.status == "s")
        #expect(response.http.status == 200)
        #expect(response.http.envelope == EnvelopeInfo(code: 0, message: "OK", requestID: "r1"))
        #expect(response.http.requestID == "r1")
        #expect(response.http.attempts == 1)
        #expect(response.http.url == "https://api.example.com/base/open_api/v1.3/campaign/get/?advertiser_id=7&page=1")
    }

    @Test(arguments: [
        #"{"data":{"list":[]},"request_id":"r","code":0}"#, #"{"code":"0","data":{"list":[]}}"#, #"{"data":{"list":[]}}"#,
    ]) func envelopeInAnyOrder(_ json: String) async throws {
        #expect(try await store(.json(json)).getCampaigns(advertiserID: "7").list == [])
    }

    @Test func freeFormPayloadsMayBeMissing() async throws {
        #expect(try await store(.json(#"{"code":0}"#)).touch().value == .null)
        #expect(try await store(.json(#"{"code":0,"data":null}"#)).touch().value == .null)
        #expect(try await store(.json(#"{"code":0,"data":[1]}"#)).touch().value == [1])
    }

    @Test func otherContents() async throws {
        #expect(try await store(.json(#"{"id":1}"#)).findPet().value == .init(id: 1))
        let none = try await store(.status(204)).findPet()
        #expect(none.value == nil)
        #expect(none.name == nil)
        #expect(try await store(.json(#"{"id":1,"name":"n"}"#)).findPet().name == "n")
        #expect(try await store(.json("null")).findPet().value == nil)
        #expect(try await store(.text("hi")).upload(RequestBody("x")).value == "hi")
        #expect(try await store(.status(204)).deletePet(1).status == 204)
        let body = try await store(.text("stream")).download()
        #expect(try await body.value.text(upTo: 10) == "stream")
        let created = try await store(.json(#"{"id":5}"#, status: 201)).getPet("5")
        #expect(created.id == 5)
    }

    @Test func outcomes() async throws {
        let pet = Store.Pet(id: 1)
        #expect(try await store(.json(#"{"id":1}"#)).putPet(pet).value == .ok(pet))
        #expect(try await store(.status(202)).putPet(pet).value == .accepted)
        #expect(try await store(.text("later", status: 203)).putPet(pet).value == .queued("later"))
        let unknown = try await failure { () async throws(Store.Error) in try await store(.status(206)).putPet(pet) }
        #expect(unknown.kind == .undocumentedStatus)
        let wrong = try await failure { () async throws(Store.Error) in try await store(.json("[]")).putPet(pet) }
        #expect(wrong.kind == .decoding)
    }

    @Test func responsesOfSequences() async throws {
        let client = Store(bearer: "t", transport: InMemoryTransport(.json(#"[{"id":1},{"id":2}]"#)))
        let pets = try await client.listPets()
        var ids: [Int] = []
        for pet in pets { ids.append(pet.id) }
        #expect(ids == [1, 2])
        #expect(pets.count == 2)
        #expect(pets[1].id == 2)
        #expect(pets.first?.id == 1)
        #expect(pets.map(\.id).reversed() == [2, 1])
    }

    // MARK: Failures

    @Test func documentedFailures() async throws {
        let unauthorized = try await failure { () async throws(Store.Error) in
            try await store(.status(401)).getCampaigns(advertiserID: "7")
        }
        #expect(unauthorized.failure == .unauthorized)
        #expect(unauthorized.kind == .failure)
        #expect(unauthorized.http?.status == 401)
        #expect(unauthorized.attempts == 1)
        #expect(!unauthorized.isRetryable)

        // Exact before class before any.
        let cases: [(TransportResponse, Store.Failure)] = [
            (.json(#"{"message":"gone"}"#, status: 404), .problem(.init(message: "gone"))),
            (.status(401), .unauthorized),
            (.text("odd", status: 418), .raw(Data("odd".utf8))),
            (.text("down", status: 503), .plain("down")),
        ]
        for (answer, expected) in cases {
            let error = try await failure { () async throws(Store.Error) in try await store(answer).getPet("1") }
            #expect(error.failure == expected)
            #expect(error.anyFailure as? Store.Failure == expected)
            #expect(error.isRetryable == (answer.status == 503))
        }
    }

    @Test func aFailureThatIsNotAsDocumented() async throws {
        let error = try await failure { () async throws(Store.Error) in
            try await store(.json(#"{"message":1}"#, status: 404)).getPet("1")
        }
        #expect(error.kind == .decoding)
        #expect(error.failure == nil)
        #expect(error.http?.status == 404)
        #expect(error.decoding?.path == "$.message")
        let html = try await failure { () async throws(Store.Error) in
            try await store(.text("<html>", contentType: "text/html", status: 404)).getPet("1")
        }
        #expect(html.message == "answered 404 with text/html, where JSON was expected: <html>")
    }

    @Test func undocumentedStatus() async throws {
        let page = "<html>\n<title>502 Bad Gateway</title>" + String(repeating: "x", count: 500)
        let error = try await failure { () async throws(Store.Error) in
            try await store(.text(page, contentType: "text/html", status: 502, headers: [.init("X-Request-Id")!: "abc"]))
                .getCampaigns(advertiserID: "7")
        }
        #expect(error.kind == .undocumentedStatus)
        #expect(error.isRetryable)
        #expect(error.body == Data(page.utf8))
        let start = "getCampaigns (GET /open_api/v1.3/campaign/get/): answered 502, which the document does not describe: <html> <title>502"
        #expect(error.description.hasPrefix(start))
        #expect(error.description.hasSuffix("x… [request id abc, 3 attempts]"))
        #expect(error.description.count < 400)
        #expect(error.localizedDescription == error.description)
        #expect((error as any HTTPError).http?.requestID == "abc")
    }

    @Test func undocumentedBodiesAreBounded() async throws {
        var configuration = ClientConfiguration()
        configuration.maximumResponseBytes = 1 << 20
        let error = try await failure { () async throws(Store.Error) in
            try await store(.text(String(repeating: "x", count: 3 << 20), status: 500), configuration).getCampaigns(advertiserID: "7")
        }
        #expect(error.kind == .undocumentedStatus)
        #expect(error.body?.count == 65536)
    }

    @Test func envelopeErrors() async throws {
        let error = try await failure { () async throws(Store.Error) in
            try await store(.json(#"{"data":{},"code":40002,"message":"Budget is wrong","request_id":"r9"}"#))
                .getCampaigns(advertiserID: "7")
        }
        #expect(error.kind == .envelope)
        #expect(error.http?.envelope == EnvelopeInfo(code: 40002, message: "Budget is wrong", requestID: "r9"))
        #expect(error.http?.envelope?.code == 40002)
        #expect(error.http?.envelope?.code?.intValue == 40002)
        #expect(
            error.description
                == "getCampaigns (GET /open_api/v1.3/campaign/get/): answered 200 with code 40002: Budget is wrong [request id r9]")
        // Also without a payload that is wanted, and in the message of another status.
        let empty = try await failure { () async throws(Store.Error) in
            try await store(.json(#"{"code":1,"message":"no"}"#)).deletePet(1)
        }
        #expect(empty.kind == .envelope)
        let status = try await failure { () async throws(Store.Error) in
            try await store(.json(#"{"code":1,"message":"no"}"#, status: 500)).getCampaigns(advertiserID: "1")
        }
        #expect(status.message == "answered 500, which the document does not describe: code 1: no")
        #expect(status.http?.envelope?.message == "no")
    }

    // MARK: Content that does not fit

    @Test func truncatedJSONNamesPathAndOffset() async throws {
        let json = #"{"code":0,"data":{"list":[{"id":1},{"id":"#
        let error = try await failure { () async throws(Store.Error) in
            try await store(.json(json)).getCampaigns(advertiserID: "7")
        }
        #expect(error.kind == .decoding)
        #expect(error.decoding?.path == "$.data.list[1].id")
        #expect(error.decoding?.offset == json.utf8.count)
        #expect(error.underlying is JSONError)
        #expect(error.description.contains("$.data.list[1].id, byte \(json.utf8.count)"))
    }

    @Test func wrongContent() async throws {
        let html = try await failure { () async throws(Store.Error) in
            try await store(.text("<!doctype html>", contentType: "text/html; charset=utf-8")).getCampaigns(advertiserID: "7")
        }
        #expect(html.kind == .decoding)
        #expect(html.message == "answered 200 with text/html, where JSON was expected: <!doctype html>")
        let nothing = try await failure { () async throws(Store.Error) in try await store(.status(200)).getPet("1") }
        #expect(nothing.message == "answered 200 without content, where JSON was expected")
        let mismatch = try await failure { () async throws(Store.Error) in try await store(.json(#"{"id":"x"}"#)).getPet("1") }
        #expect(mismatch.decoding?.path == "$.id")
        let missing = try await failure { () async throws(Store.Error) in
            try await store(.json(#"{"code":0,"message":"OK"}"#)).getCampaigns(advertiserID: "7")
        }
        #expect(missing.decoding?.path == "$.data")
        #expect(missing.http?.envelope?.message == "OK")
        let text = try await store(.text(#"{"id":1}"#, contentType: "text/plain")).getPet("1")
        #expect(text.id == 1)
    }

    @Test func tooLarge() async throws {
        var configuration = ClientConfiguration()
        configuration.maximumResponseBytes = 10
        let big = TransportResponse.text("01234567890")
        let error = try await failure { () async throws(Store.Error) in try await store(big, configuration).getPet("1") }
        #expect(error.kind == .tooLarge)
        let declared = try await failure { () async throws(Store.Error) in
            try await store(.text("", headers: [.contentLength: "11"]), configuration).getPet("1")
        }
        #expect(declared.kind == .tooLarge)
        #expect(try await store(big, configuration).download().value.text(upTo: 11).count == 11)
        let raised = try await failure { () async throws(Store.Error) in
            try await store(big, configuration).getPet("1", options: CallOptions(maximumResponseBytes: 100))
        }
        #expect(raised.kind == .decoding)
        await #expect(throws: BodyTooLarge(limit: 3)) { try await ResponseBody(Data("1234".utf8)).collect(upTo: 3) }
    }

    @Test func errorsForStubs() {
        let error = Store.Error(.failure, failure: .unauthorized, http: HTTPMetadata(status: 401))
        #expect(error.failure == .unauthorized)
        #expect(error.http?.status == 401)
        let response = Response(Store.Pet(id: 1))
        #expect(response.id == 1)
        #expect(response.map(value: { $0.id }).value == 1)
    }

    @Test func errorsThroughTaskGroups() async throws {
        let client = store(.status(401))
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await client.getPet("1") }
                try await group.waitForAll()
            }
            Issue.record("nothing was thrown")
        } catch let error as Store.Error {
            #expect(error.failure == .unauthorized)
        }
        do {
            _ = try await client.getCampaigns(advertiserID: "1")
            try await client.deletePet(1)
        } catch {
            let typed: Store.Error = error
            #expect(typed.failure == .unauthorized)
        }
    }
}
