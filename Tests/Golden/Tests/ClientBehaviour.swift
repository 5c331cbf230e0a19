import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Credentials, servers, methods.
@Suite struct ClientBehaviour {
    private func client(_ transport: InMemoryTransport) -> Security {
        Security(
            headerKey: "h k", queryKey: "q&k", cookieKey: "ck", login: BasicCredential(username: "Ada", password: "pä"), token: "t0k",
            oauth: "oa", transport: transport)
    }

    @Test func everyScheme() async throws {
        let header = try await sent { try await client($0).getDefault() }
        #expect(header.header("X-Key") == "h k" && header.header("Authorization") == nil)
        let query = try await sent { try await client($0).getQuery() }
        #expect(query.query == "key=q%26k" && query.header("X-Key") == nil)
        let cookie = try await sent { try await client($0).getCookie() }
        #expect(cookie.header("Cookie") == "sid=ck")
        let basic = try await sent { try await client($0).getBasic() }
        #expect(basic.header("Authorization") == "Basic " + Data("Ada:pä".utf8).base64EncodedString())
        let bearer = try await sent { try await client($0).getBearer() }
        #expect(bearer.header("Authorization") == "Bearer t0k")
        let oauth = try await sent { try await client($0).getOAuth() }
        #expect(oauth.header("Authorization") == "Bearer oa")
    }

    @Test func everyRequirement() async throws {
        let both = try await sent { try await client($0).getBoth() }
        #expect(both.header("X-Key") == "h k" && both.header("Authorization") == "Bearer t0k")
        let first = try await sent { try await client($0).getEither() }
        #expect(first.header("Authorization") == "Bearer t0k" && first.query == nil)
        let second = try await sent { try await Security(queryKey: "q", transport: $0).getEither() }
        #expect(second.query == "key=q" && second.header("Authorization") == nil)
        let optional = try await sent { try await Security(transport: $0).getOptional() }
        #expect(optional.header("Authorization") == nil)
        for call in [Security.getOpen, Security.getUnknown] {
            let open = try await sent { _ = try await call(client($0))(CallOptions()) }
            #expect(open.header("X-Key") == nil && open.header("Authorization") == nil && open.query == nil && open.header("Cookie") == nil)
        }
    }

    /// A client's certificate is the transport's business; other schemes of `http` send their name before what was given.
    @Test func schemesBeyondKeys() async throws {
        let certificate = try await sent { try await Security(transport: $0).getCertificate() }
        #expect(certificate.header("Authorization") == nil)
        let both = try await sent { try await client($0).getCertified() }
        #expect(both.header("Authorization") == "Bearer t0k")
        let discovered = try await sent { try await Security(discovered: "d", transport: $0).getDiscovered() }
        #expect(discovered.header("Authorization") == "Bearer d")
        let digest = try await sent { try await Security(digest: "username=\"Ada\"", transport: $0).getDigest() }
        #expect(digest.header("Authorization") == "digest username=\"Ada\"")
        let byURI = try await sent { try await Version32(device: "dev", transport: $0).byURI() }
        #expect(byURI.header("Authorization") == "Bearer dev")
    }

    @Test func missingCredentials() async throws {
        let transport = InMemoryTransport(.status(204))
        do {
            try await Security(headerKey: "h", transport: transport).getBoth()
            Issue.record("a token is needed")
        } catch {
            #expect(error.kind == .credentials)
            #expect(error.message.contains("token"))
        }
        #expect(transport.requests.isEmpty)
    }

    // MARK: Servers

    @Test func servers() async throws {
        #expect(try await sent { try await Servers(transport: $0).getPlain() }.url == "https://api.example.com/v1/plain")
        #expect(try await sent { try await Servers(server: .byRegion(), transport: $0).getPlain() }.url == "https://eu.example.com:443/v1/plain")
        #expect(try await sent { try await Servers(server: .byRegion(region: "us", port: "8443"), transport: $0).getPlain() }.url
            == "https://us.example.com:8443/v1/plain")
        #expect(try await sent { try await Servers(transport: $0).upload() }.url == "https://uploads.example.com/v2/upload")
        #expect(try await sent { try await Servers(transport: $0).getUpload() }.url == "https://api.example.com/elsewhere/upload")
    }

    // MARK: 3.2

    @Test func newMethods() async throws {
        let transport = InMemoryTransport(.json(#"["hit"]"#))
        #expect(try await Version32(transport: transport).search(.init(text: "t")).value == ["hit"])
        let search = try #require(transport.requests.first)
        #expect(search.method == "QUERY" && search.path == "/search" && search.text == #"{"text":"t"}"#)
        #expect(try await sent { try await Version32(transport: $0).copySearch() }.method == "COPY")
        let filter = try await sent { try await Version32(transport: $0).filter(all: .init(a: "x y", b: 2)) }
        #expect(filter.queryItems.map(\.name) == ["a", "b"] && filter.queryValue("a") == "x y")
        let stream = InMemoryTransport(.text("data: 1\n\n", contentType: "text/event-stream"))
        for try await event in try await Version32(transport: stream).events().value { #expect(event.data == "1") }
        #expect(stream.requests[0].header("Accept") == "text/event-stream")
    }

    @Test func version30() async throws {
        let transport = InMemoryTransport(.json(#"[{"id":1,"note":null,"level":"top","file":"aGk=","owner":null,"buyer":{"name":"Ada"},"seller":null}]"#))
        let things = try await Version30(transport: transport).listThings(limit: 5)
        #expect(transport.requests[0].url == "https://example.com/things?limit=5")
        #expect(things.value[0].level?.rawValue == "top" && things.value[0].owner == nil)
        #expect(things.value[0].file?.data == Data("hi".utf8))
        #expect(things.value[0].buyer == Version30.Owner(name: "Ada") && things.value[0].seller == nil)
    }

    @Test func usersNameTheirServerWhereTheDocumentHasNone() async throws {
        let request = try await sent { try await Webhooks(server: Webhooks.Server("https://own.example.com"), transport: $0).subscribe(.init(url: "u")) }
        #expect(request.url == "https://example.com/subscriptions")
    }
}
