@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct RedirectTests {
    /// Answers the first request with a redirect.
    private func redirecting(_ status: Int, _ location: String) -> InMemoryTransport {
        InMemoryTransport(.status(status, headers: [.location: location]), .json(#"{"id":1}"#))
    }

    @Test(arguments: [
        (301, "PUT", "PUT"), (301, "POST", "GET"), (302, "POST", "GET"), (302, "PUT", "PUT"), (303, "POST", "GET"), (303, "PUT", "GET"),
        (303, "HEAD", "HEAD"), (307, "POST", "POST"), (308, "POST", "POST"), (302, "GET", "GET"),
    ]) func methodsAndBodies(_ status: Int, _ method: String, _ next: String) async throws {
        let transport = redirecting(status, "/to?a=1#fragment")
        var request = Request(.custom(method), "/from", operationID: "test", CallOptions())
        if method == "POST" || method == "PUT" { request.setText("body", contentType: "a/b") }
        let http = try await Store(transport: transport).core.send(request)
        let seen = try #require(transport.requests.last)
        #expect(transport.requests.count == 2)
        #expect(seen.method == next)
        #expect(seen.url == "https://api.example.com/to?a=1")
        #expect(seen.text == (method == next && method.hasPrefix("P") ? "body" : ""))
        #expect((seen.header("Content-Type") == nil) == seen.body.isEmpty)
        #expect(http.url == "https://api.example.com/to?a=1")
        #expect(http.attempts == 1)
    }

    @Test(arguments: [
        ("/x", "https://api.example.com/x"), ("x", "https://api.example.com/base/pets/x"), ("../x", "https://api.example.com/base/x"),
        ("./x/./y/", "https://api.example.com/base/pets/x/y/"), ("?q", "https://api.example.com/base/pets/1?q"),
        ("//other.example.com/y", "https://other.example.com/y"), ("https://other.example.com", "https://other.example.com/"),
        ("https://other.example.com?x", "https://other.example.com/?x"), ("/a b/ü", "https://api.example.com/a%20b/%C3%BC"),
        ("../../../../x", "https://api.example.com/x"), ("/a/..", "https://api.example.com/"), ("x:1", nil), ("ftp://h/", nil),
        ("https://user@h/", nil), ("http://api.example.com/", nil), ("javascript:alert(1)", nil),
    ]) func places(_ location: String, _ expected: String?) async throws {
        let transport = redirecting(302, location)
        let client = Store(transport: transport)
        if let expected {
            _ = try await client.getPet("1")
            #expect(transport.requests.last?.url == expected)
        } else {
            let error = try await failure { () async throws(Store.Error) in try await client.getPet("1") }
            #expect(error.kind == .redirect)
            #expect(error.http?.status == 302)
            #expect(transport.requests.count == 1)
        }
    }

    @Test(arguments: [
        ("https://api.example.com:443/x", true), ("https://API.example.com/x", true), ("https://api.example.com:444/x", false),
        ("https://www.example.com/x", false), ("/x", true),
    ]) func credentialsStayWithTheirOrigin(_ location: String, _ isSame: Bool) async throws {
        let transport = redirecting(307, location)
        var request = Request(.post, "/from", operationID: "test", CallOptions(headers: ["X-Option": "1"]))
        request.security = [["AccessToken", "User", "Session"]]
        request.addHeader("X-Argument", "1")
        request.addHeader("Access-Token", "argument")
        request.addCookie("c", "1")
        request.setText("body")
        let client = Store(
            accessToken: "t", user: .init(username: "u", password: "p"), session: "s",
            configuration: ClientConfiguration(headers: ["X-Configured": "1"]), transport: transport)
        try await client.core.send(request)
        let seen = try #require(transport.requests.last)
        for name in ["Access-Token", "Authorization", "Cookie", "X-Option", "X-Configured"] {
            #expect((seen.header(name) != nil) == isSame, "\(name)")
        }
        for name in ["X-Argument", "Accept", "User-Agent", "Content-Type"] where name != "Accept" {
            #expect(seen.header(name) != nil, "\(name)")
        }
        #expect(seen.text == "body")
    }

    @Test func credentialsDoNotComeBack() async throws {
        let transport = InMemoryTransport(
            .status(302, headers: [.location: "https://evil.example.com/"]),
            .status(302, headers: [.location: "https://api.example.com/back"]), .json(#"{"id":1}"#))
        _ = try await Store(accessToken: "t", transport: transport).getPet("1")
        #expect(transport.requests.map { $0.header("Access-Token") } == ["t", nil, nil])
    }

    @Test func endlessRedirectsEnd() async throws {
        let transport = InMemoryTransport(.status(302, headers: [.location: "/again"]))
        let client = Store(transport: transport)
        let error = try await failure { () async throws(Store.Error) in try await client.getPet("1") }
        #expect(error.kind == .redirect)
        #expect(transport.requests.count == 6)
    }

    @Test func redirectsCanBeLeftAlone() async throws {
        let transport = redirecting(302, "/to")
        let client = Store(configuration: ClientConfiguration(redirectLimit: 0), transport: transport)
        let error = try await failure { () async throws(Store.Error) in try await client.getCampaigns(advertiserID: "1") }
        #expect(error.kind == .undocumentedStatus)
        #expect(error.http?["location"] == "/to")
        let none = Store(transport: InMemoryTransport(.status(304)))
        #expect(try await failure { () async throws(Store.Error) in try await none.getCampaigns(advertiserID: "1") }.http?.status == 304)
    }

    @Test func streamsAreNotSentTwice() async throws {
        let stream = AsyncStream<Data> {
            $0.yield(Data("x".utf8))
            $0.finish()
        }
        let transport = redirecting(307, "/to")
        let error = try await failure { () async throws(Store.Error) in
            try await Store(transport: transport).upload(RequestBody(stream))
        }
        #expect(error.kind == .redirect)
        #expect(error.message.contains("once"))
    }
}
