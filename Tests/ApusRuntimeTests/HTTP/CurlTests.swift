import ApusRuntime
import HTTPTypes
import Testing

/// A request as a command line.
@Suite struct CurlTests {
    private func request(_ method: HTTPRequest.Method = .get, _ path: String = "/a", _ headers: HTTPFields = [:]) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "https", authority: "example.com", path: path, headerFields: headers)
    }

    @Test func secretsAreHidden() throws {
        let key = try #require(HTTPField.Name("X-API-Key"))
        let line = request(.get, "/a?access_token=s3cret&page=2", [.accept: "text/plain", .authorization: "Bearer s3cret", key: "s3cret"])
            .curl()
        #expect(
            line
                == "curl 'https://example.com/a?access_token=hidden&page=2' -H 'Accept: text/plain' -H 'Authorization: hidden' -H 'X-API-Key: hidden'")
    }

    @Test func methodsAndBodies() {
        #expect(request(.head).curl() == "curl --head 'https://example.com/a'")
        let body = RequestBody(#"{"name":"it's"}"#)
        #expect(request(.post).curl(body) == "curl -X 'POST' 'https://example.com/a' --data-binary @-")
        #expect(
            request(.post).curl(body, showsBody: true)
                == #"curl -X 'POST' 'https://example.com/a' --data-binary '{"name":"it'\''s"}'"#)
        #expect(request(.put).curl(RequestBody([0xFF, 0xFE]), showsBody: true).hasSuffix("--data-binary @-"))
    }

    /// Nothing that a path or a header has can end its quotes.
    @Test func quotes() {
        let line = request(.get, "/a';rm%20-rf").curl()
        #expect(line == #"curl 'https://example.com/a'\'';rm%20-rf'"#)
    }

    @Test func redactionOfOnesOwn() {
        let line = request(.get, "/a?q=1&token=2").curl(redaction: Redaction { $0 == "q" })
        #expect(line == "curl 'https://example.com/a?q=hidden&token=2'")
    }
}
