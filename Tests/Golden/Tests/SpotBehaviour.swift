import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Spots of real documents that other generators fall over: what goes out, and what is read.
@Suite struct SpotBehaviour {
    @Test func bodiesOfManyShapes() async throws {
        let transport = InMemoryTransport(.status(204))
        let client = Spots(transport: transport)
        for text in [#"{"labels":["a"]}"#, #"["a","b"]"#, #"{"names":[{"name":"a"}]}"#, #"[{"name":"a"}]"#, #""a""#] {
            let body = try Spots.SetLabels.Body(json: text)
            #expect(try body.json() == text)
            try await client.setLabels(body)
        }
        #expect(
            transport.requests.map(\.text) == [
                #"{"labels":["a"]}"#, #"["a","b"]"#, #"{"names":[{"name":"a"}]}"#, #"[{"name":"a"}]"#, #""a""#,
            ])
    }

    /// `anyOf` of nothing but `required` is no union, and null deletes.
    @Test func nullsThatMeanSomething() async throws {
        let request = try await sent {
            try await Spots(transport: $0).updateGist(id: "g", .init(files: ["gone.txt": nil, "kept.txt": .init(content: "c")]))
        }
        #expect(request.text == #"{"files":{"gone.txt":null,"kept.txt":{"content":"c"}}}"#)
    }

    @Test func serverOfOneOperation() async throws {
        let transport = InMemoryTransport(.json(#"{"id":7}"#, status: 201))
        let made = try await Spots(transport: transport).uploadAsset(RequestBody("zip"), contentType: "application/zip", name: "a b")
        #expect(made.id == 7)
        let request = try #require(transport.requests.first)
        #expect(request.url == "https://uploads.example.com/assets?name=a%20b")
        #expect(request.header("Content-Type") == "application/zip" && request.text == "zip")
        let other = try await sent {
            _ = try? await Spots(transport: $0).uploadAsset(
                RequestBody(""), options: CallOptions(server: Spots.Server.server(origin: "https://mirror.example.com").url))
        }
        #expect(other.url == "https://mirror.example.com/assets")
    }

    @Test func pathsOfEitherTypeAndManySegments() async throws {
        let transport = InMemoryTransport(.json("[]"))
        let client = Spots(transport: transport)
        _ = try await client.getWorkflow(workflow: .integer(7), path: "a/b c.yml")
        _ = try await client.getWorkflow(workflow: .string("ci.yml"), path: "x")
        #expect(transport.requests.map(\.path) == ["/workflows/7/a/b%20c.yml", "/workflows/ci.yml/x"])
        let stars = InMemoryTransport(.json(#"[{"user":{"login":"u"}}]"#, status: 206))
        let read = try await Spots(transport: stars).getWorkflow(workflow: .integer(1), path: "p")
        #expect(read.value == .starArray([.init(user: .init(login: "u"))]))
    }

    @Test func queriesAndFragmentsInPaths() async throws {
        #expect(try await sent { _ = try? await Spots(transport: $0).createAnswer() }.url == "https://example.com/answers")
        #expect(try await sent { try await Spots(transport: $0).createBetaAnswer() }.url == "https://example.com/answers?beta=true")
        let token = try await sent { try await Spots(transport: $0).getToken() }
        let refresh = try await sent { try await Spots(transport: $0).tokenRefresh() }
        #expect(token.path == "/oauth2/token" && refresh.path == "/oauth2/token")
        #expect(refresh.operation.id == "token#refresh")
    }

    @Test func partsOrTheWholeBody() async throws {
        let transport = InMemoryTransport(.text("v=0", contentType: "application/sdp", status: 201))
        let client = Spots(transport: transport)
        let answer = try await client.createCall(.init(sdp: "v=0", session: .init(login: "u")))
        #expect(try await answer.value.collect(upTo: 100) == Data("v=0".utf8))
        _ = try await client.createCallSDP(RequestBody("v=1"))
        #expect(transport.requests[0].text.contains("name=\"sdp\"\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n"))
        #expect(transport.requests[0].text.contains("name=\"session\"\r\nContent-Type: application/json\r\n\r\n{\"login\":\"u\"}\r\n"))
        #expect(transport.requests[1].header("Content-Type") == "application/sdp" && transport.requests[1].text == "v=1")
    }

    /// One schema as JSON, as a form and, with files, in parts; calls go out with and without a credential.
    @Test func oneSchemaInEveryBody() async throws {
        let message = Spots.Message(content: "hi", embeds: [.init(login: "u")], flags: [1, 2])
        let json = try await sent { try await Spots(botToken: "Bot t", transport: $0).createMessage(message) }
        #expect(json.text == #"{"content":"hi","embeds":[{"login":"u"}],"flags":[1,2]}"# && json.header("Authorization") == "Bot t")
        let form = try await sent { try await Spots(transport: $0).createMessageForm(message) }
        #expect(form.queryLikeBody == ["content=hi", #"embeds={"login":"u"}"#, "flags=1", "flags=2"])
        #expect(form.header("Authorization") == nil)
        let parts = try await sent {
            try await Spots(transport: $0).createMessageMultipart(
                .init(content: "hi", embeds: [.init(login: "u")], files0: FilePart(Data("f".utf8), filename: "f.txt")))
        }
        #expect(parts.text.contains("name=\"files[0]\"; filename=\"f.txt\""))
        #expect(parts.text.contains("name=\"embeds\"\r\nContent-Type: application/json\r\n\r\n{\"login\":\"u\"}"))
    }

    @Test func bodiesThatFitEveryMember() async throws {
        let thread = try await sent {
            try await Spots(transport: $0).updateChannel(id: "c", .thread(.init(name: nil, archived: true)))
        }
        #expect(thread.text == #"{"name":null,"archived":true}"#)
    }

    @Test func keysThatOnlySymbolsTellApart() async throws {
        let request = try await sent {
            try await Spots(transport: $0).fetchCall(sid: "CA1", startTime: "a", startTimeBefore: "b", startTimeAfter: "c")
        }
        #expect(request.url == "https://calls.example.com/2010-04-01/Calls/CA1.json?StartTime=a&StartTime%3C=b&StartTime%3E=c")
    }

    @Test func operationsByReference() async throws {
        let transport = InMemoryTransport(.json(#"["wordpress"]"#))
        #expect(try await Spots(transport: transport).listOneClicks().value == ["wordpress"])
        #expect(try await sent { try await Spots(transport: $0).putUpload() }.url == "https://example.com/%3Cupload_url%3E")
    }

    /// Components have the names that inline types would have too; each stays what it is.
    @Test func namesThatInlineTypesWouldHave() async throws {
        let transport = InMemoryTransport(.json(#"{"number":4}"#), .json(#"{"why":"w"}"#, status: 422))
        let client = Spots(transport: transport)
        #expect(try await client.createAnswer(.init(text: "t")).number == 4)
        #expect(transport.requests[0].text == #"{"text":"t"}"#)
        do {
            _ = try await client.createAnswer()
            Issue.record("422 is no success")
        } catch {
            guard case .createAnswerUnprocessableContent(let problem)? = error.failure else { return #expect(Bool(false), "\(error)") }
            #expect(problem.why == "w")
        }
        #expect(Spots.CreateAnswerBody(body: "b").body == "b" && Spots.CreateAnswerRequest(request: "r").request == "r")
        #expect(Spots.CreateAnswerResponse(response: "r").response == "r")
        #expect(Spots.CreateAnswer2(lower: "l").lower == "l")
        try expectKept(#"{"upper":"u","error":{"message":"m","response":{"id":"i"}}}"#, as: Spots.CreateAnswer.self)
    }

    /// Required and written only: asked for in what is sent, not expected in what comes.
    @Test func paymentsWithSecrets() async throws {
        let answer = #"{"source":{"object":"card","number":"42"}}"#
        let transport = InMemoryTransport(.json(answer))
        let client = Spots(transport: transport)
        let paid = try await client.makePayment(.init(source: .card(.init(number: "42", cvc: "123"))))
        #expect(transport.requests[0].text == #"{"source":{"object":"card","number":"42","cvc":"123"}}"#)
        #expect(try paid.value.json() == answer)
        _ = try await client.listPayments(optFields: [.cardNumber, .nextPageURI])
        #expect(transport.requests[1].query == "opt_fields=card.number,next_page.uri")
        #expect(transport.requests[1].header("Accept")?.hasPrefix("application/json") == true)
    }

    // MARK: Servers

    @Test func serversOfOneOperationAmongSeveral() async throws {
        #expect(try await sent { try await Servers(transport: $0).getMirrored() }.url == "https://one.example.com/mirrored")
        let second = CallOptions(server: Servers.Server.second(path: "x").url)
        #expect(try await sent { try await Servers(transport: $0).getMirrored(options: second) }.url == "https://two.example.com/x/mirrored")
    }

    @Test func relativeServers() async throws {
        typealias Server = RelativeServers.Server
        for (server, url) in [
            (Server.v1(on: "https://example.com"), "https://example.com/v1"), (.v1(on: "https://example.com/docs/"), "https://example.com/v1"),
            (.versioned(on: "https://example.com/docs/"), "https://example.com/docs/api/v2/"),
            (.versioned(on: "https://example.com", version: "v3"), "https://example.com/api/v3/"),
            (.account(account: "ada"), "https://ada.example.com"),
        ] as [(Server, String)] {
            #expect(server.url == url)
            let base = url.hasSuffix("/") ? String(url.dropLast()) : url
            #expect(try await sent { try await RelativeServers(server: server, transport: $0).getPlain() }.url == base + "/plain")
        }
    }
}

extension RecordedRequest {
    /// The pairs of a form body, decoded.
    fileprivate var queryLikeBody: [String] {
        text.split(separator: "&").map { $0.removingPercentEncoding ?? "" }
    }
}
