import ApusRuntime
import FlyingFox
import Foundation
import Testing
import TikTokBusiness

/// What happens to a call on its way: nobody there, given up, sent elsewhere.
struct ConnectionTests {
    @Test func aRefusedConnection() async throws {
        let gone = try await LoopbackServer.with("{}") { $0 }
        let error = try await failure { () async throws(TikTokBusiness.Error) in
            try await gone.client.getCampaigns(advertiserID: "1")
        }
        #expect(error.kind == .transport)
        #expect((error.underlying as? TransportError)?.reason == .connectionRefused)
        #expect(error.http == nil)
        #expect(error.attempts == 3)
        #expect(error.isRetryable)
        #expect(error.message == "no answer: 127.0.0.1:\(gone.port) refused the connection")
    }

    @Test func aCancelledTask() async throws {
        try await LoopbackServer.with({ _ in
            try await Task.sleep(for: .seconds(60))
            return .json("{}")
        }) { server in
            let client = server.client
            let task = Task { try await client.getCampaigns(advertiserID: "1") }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let error = await #expect(throws: TikTokBusiness.Error.self) { try await task.value }
            #expect(error?.kind == .cancelled)
            #expect(error?.isRetryable == false)
        }
    }

    @Test func cancelledBeforeItBegan() async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{}}"#) { server in
            let client = server.client
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await client.getCampaigns(advertiserID: "1")
            }
            task.cancel()
            let error = await #expect(throws: TikTokBusiness.Error.self) { try await task.value }
            #expect(error?.kind == .cancelled)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aRedirectToAnotherOriginDropsTheToken() async throws {
        try await LoopbackServer.with(#"{"code":0,"data":{"list":[{"campaign_id":"1"}]}}"#) { other in
            try await LoopbackServer.with({ _ in .redirect(to: "\(other.url)/elsewhere/?x=1", .temporaryRedirect) }) { server in
                let campaigns = try await server.client.getCampaigns(advertiserID: "1")
                #expect(campaigns.list == [.init(campaignID: "1")])
                #expect(campaigns.http.url == "\(other.url)/elsewhere/?x=1")
                #expect(server.requests.map { $0.headers["access-token"] } == ["secret"])
                let seen = try #require(other.requests.first)
                #expect(seen.target == "/elsewhere/?x=1")
                #expect(seen.headers["access-token"] == nil)
                #expect(seen.headers["accept"] == "application/json")
                #expect(seen.headers["user-agent"]?.hasPrefix("TikTokBusiness/v1.3 ") == true)
            }
        }
    }

    @Test func aRedirectWithinTheOriginKeepsTokenAndBody() async throws {
        try await LoopbackServer.with({ seen in
            seen.path == "/moved" ? .json(#"{"code":0,"data":{"campaign_id":"9"}}"#) : .redirect(to: "/moved", .permanentRedirect)
        }) { server in
            let created = try await server.client.createCampaign(
                .init(advertiserID: "1", campaignName: "n", objectiveType: "o", budgetMode: "b"))
            #expect(created.campaignID == "9")
            #expect(server.requests.map(\.method) == ["POST", "POST"])
            #expect(server.requests.map { $0.headers["access-token"] } == ["secret", "secret"])
            #expect(server.requests.first?.body == server.requests.last?.body)
            #expect(server.requests.last?.headers["content-type"] == "application/json")
        }
    }

    @Test func redirectsWithoutEnd() async throws {
        try await LoopbackServer.with({ seen in .redirect(to: seen.target, .found) }) { server in
            let error = try await failure { () async throws(TikTokBusiness.Error) in
                try await server.client.getCampaigns(advertiserID: "1")
            }
            #expect(error.kind == .redirect)
            #expect(error.http?.status == 302)
            #expect(server.requests.count == 6)
        }
    }

    @Test func aTimeoutOfOneCall() async throws {
        try await LoopbackServer.with({ _ in
            try await Task.sleep(for: .seconds(60))
            return .json("{}")
        }) { server in
            let error = try await failure { () async throws(TikTokBusiness.Error) in
                try await server.client.getCampaigns(advertiserID: "1", options: .init(timeout: .milliseconds(100)))
            }
            #expect(error.kind == .timedOut)
            #expect(error.isRetryable)
        }
    }

    @Test func whatCannotBeSentIsNotSent() async throws {
        try await LoopbackServer.with("{}") { server in
            let number = try await failure { () async throws(TikTokBusiness.Error) in
                try await server.client.updateCampaign(.init(advertiserID: "1", campaignID: "1", budget: .nan))
            }
            #expect(number.kind == .invalidRequest)
            #expect(number.attempts == 0)
            #expect(number.description.contains("$.budget"))
            let smuggling = TikTokBusiness(accessToken: "a\r\nX-Evil: 1", server: .init(server.url))
            let header = try await failure { () async throws(TikTokBusiness.Error) in try await smuggling.getAds(advertiserID: "1") }
            #expect([.invalidRequest, .credentials].contains(header.kind))
            #expect(!header.description.contains("X-Evil"))
            let nowhere = TikTokBusiness(accessToken: "t", server: "not a URL")
            let server = try await failure { () async throws(TikTokBusiness.Error) in try await nowhere.getAds(advertiserID: "1") }
            #expect(server.kind == .invalidRequest)
        }
    }
}
