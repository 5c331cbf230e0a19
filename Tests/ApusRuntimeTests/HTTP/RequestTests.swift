@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import Testing

/// What arguments become, and which are refused.
@Suite struct RequestTests {
    static let difficult = [
        "+", " ", "&", "%", "=", "#", "?", "/", "a+b c&d%20e", "ü", "日本語", "👩‍👩‍👧", "%2F", "\"'", "[]{}|\\^`", ";,:@!$*()", "\u{0}\n\r\t",
        "\u{301}x", "a\u{301}",
    ]

    @Test(arguments: difficult) func everyValueArrivesAsItWas(_ text: String) async throws {
        let seen = try await sent(.get, "/x/{a}/{b}/") {
            $0.setPath("a", text)
            $0.setPath("b", JSONValue.array([.string(text), .string(text)]))
            $0.addQuery("q", text)
            $0.addQuery(text, "v")
            // An escape passes through as it is, so a percent sign that is to arrive has to be one.
            $0.addQuery("r", text.replacing("%", with: "%25"), allowReserved: true)
            $0.addQuery("l", [text, text])
            $0.addQuery("o", ["k": text], style: .deepObject)
            $0.addCookie("c", text)
        }
        #expect(seen.url.utf8.allSatisfy { $0 > 32 && $0 < 127 })
        let segments = seen.path.split(separator: "/", omittingEmptySubsequences: false)
        #expect(segments.count == 6)
        #expect(PercentEncoding.decode(segments[3]) == text)
        #expect(segments[4].split(separator: ",").map { PercentEncoding.decode($0) } == [text, text])
        #expect(seen.queryItems.map(\.name) == ["q", text, "r", "l", "l", "o[k]"])
        #expect(seen.queryItems.map(\.value) == [text, "v", text, text, text, text])
        #expect(PercentEncoding.decode(seen.header("Cookie")!.dropFirst(2)) == text)
    }

    @Test func onlyUnreservedCharactersStay() {
        let ascii = String(decoding: (33..<127).map { UInt8($0) }, as: UTF8.self)
        let kept = PercentEncoding.encode(ascii).replacing(#/%[0-9A-F]{2}/#, with: "")
        #expect(kept == "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")
    }

    @Test func allowReserved() async throws {
        let seen = try await sent(.get, "/x/{path}") {
            $0.setPath("path", "a/b c/d?e#f", .simple, allowReserved: true)
            $0.addQuery("q", "a/b?c:d@e,f;g!$'()*&=+#[]%41", allowReserved: true)
        }
        #expect(seen.path == "/base/x/a/b%20c/d%3Fe%23f")
        #expect(seen.query == "q=a/b?c:d@e,f;g!$'()*%26=%2B%23%5B%5D%41")
    }

    @Test(arguments: ["", ".", ".."]) func dangerousPathArgumentsAreRefused(_ text: String) async throws {
        for path in ["/users/{id}", "/users/{id}/", "/users/{id}/posts"] {
            let error = try await refusal(path) { $0.setPath("id", text) }
            #expect(error.kind == .invalidRequest)
            #expect(error.description.contains(path))
        }
    }

    @Test func segmentsThatBecomeDangerousAreRefused() async throws {
        #expect(try await refusal("/f/.{ext}") { $0.setPath("ext", ".") }.kind == .invalidRequest)
        #expect(try await refusal("/f/{a}{b}") { $0.setPath("a", "."); $0.setPath("b", ".") }.kind == .invalidRequest)
        for text in ["a/../b", "a//b", "../x", "x/..", "/x", "x/", "./x"] {
            let error = try await refusal("/f/{p}") { $0.setPath("p", text, .simple, allowReserved: true) }
            #expect(error.kind == .invalidRequest, "\(text)")
        }
        let seen = try await sent(.get, "/f/{a}.{b}/..x") { $0.setPath("a", "..."); $0.setPath("b", "%2e%2e") }
        #expect(seen.path == "/base/f/....%252e%252e/..x")
        #expect(try await refusal("/f/{missing}") { _ in }.message.contains("missing"))
    }

    @Test func whatTheDocumentWritesStays() async throws {
        #expect(try await sent(.get, "/a/b/") { _ in }.path == "/base/a/b/")
        #expect(try await sent(.get, "/a//b//") { _ in }.path == "/base/a//b//")
        #expect(try await sent(.get, "/a b/ü/%41/{") { _ in }.path == "/base/a%20b/%C3%BC/%41/%7B")
        #expect(try await sent(.get, "") { _ in }.path == "/base")
        let seen = try await sent(.get, "/x") {
            $0.addQuery("z", 1)
            $0.addFixedQuery("beta", "true")
            $0.addFixedQuery("flag", nil)
            $0.addQuery("a", true)
            $0.addQuery("d", 2.0)
            $0.addQuery("e", 0.5)
            $0.addQuery("f", 1e100)
        }
        #expect(seen.query == "z=1&beta=true&flag&a=true&d=2&e=0.5&f=1e%2B100")
    }

    @Test func theWholeQueryString() async throws {
        #expect(try await sent { $0.setQueryString("q", "a=1&b=%20 ü") }.query == "a=1&b=%20%20%C3%BC")
        #expect(try await sent { $0.setQueryString("q", ["a": 1, "b": [1, 2]] as JSONValue) }.query == "a=1&b=1&b=2")
    }

    @Test(arguments: ["a\r\nX: y", "a\nb", "a\u{0}b", "a\rb", "\u{7f}"]) func headersWithLineBreaksAreRefused(_ text: String) async throws {
        #expect(try await refusal { $0.addHeader("X-A", text) }.kind == .invalidRequest)
        #expect(try await refusal { $0.addHeader("X-A", [text]) }.kind == .invalidRequest)
        #expect(try await refusal { $0.addHeader("X:A", "1") }.kind == .invalidRequest)
        #expect(try await refusal { $0.addCookie("c", text, style: .cookie) }.kind == .invalidRequest)
        #expect(try await refusal { $0.addCookie("c", "a; b=c", style: .cookie) }.kind == .invalidRequest)
        #expect(try await refusal { $0.setBody(RequestBody("x"), contentType: text) }.kind == .invalidRequest)
        #expect(try await refusal { $0.addQuery("q", Double.nan) }.kind == .invalidRequest)
    }

    @Test func customMethods() async throws {
        #expect(try await sent(.custom("COPY")) { _ in }.method == "COPY")
        #expect(try await sent(.query) { _ in }.method == "QUERY")
        var request = Request(.custom("A B"), "/", operationID: "x", CallOptions())
        request.accept = "text/csv"
        let bad = request
        let error = try await failure { () async throws(Store.Error) in
            try await Store(transport: InMemoryTransport(.status(200))).core.send(bad)
        }
        #expect(error.kind == .invalidRequest)
    }

    @Test func forms() async throws {
        let value: JSONValue = ["name": "a b&c", "n": 1, "list": ["x", "y"], "o": ["k": [1]], "nil": nil]
        let plain = try await sent(.post) { $0.setForm(value) }
        #expect(plain.header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(plain.text == "name=a%20b%26c&n=1&list=x&list=y&o=%7B%22k%22%3A%5B1%5D%7D")
        let styled = try await sent(.post) {
            $0.setForm(value, encoding: [
                "list": FormEncoding(style: .form, explode: false), "o": FormEncoding(style: .deepObject),
                "name": FormEncoding(contentType: "application/json"),
            ])
        }
        #expect(styled.text == "name=%22a%20b%26c%22&n=1&list=x,y&o%5Bk%5D%5B0%5D=1")
        #expect(try await refusal { $0.setForm([1] as JSONValue) }.kind == .invalidRequest)
    }

    @Test func otherBodies() async throws {
        let json = try await sent(.post) { $0.setJSON(Store.Pet(id: 1, name: "Ü")) }
        #expect(json.text == #"{"id":1,"name":"Ü"}"#)
        #expect(json.header("content-type") == "application/json")
        let none = try await sent(.post) { $0.setJSON(nil as Store.Pet?) }
        #expect(none.body.isEmpty)
        #expect(none.header("Content-Type") == nil)
        let text = try await sent(.post) { $0.setText("ü", contentType: "text/csv") }
        #expect(text.text == "ü")
        #expect(text.header("Content-Type") == "text/csv")
        let stream = AsyncStream<Data> {
            $0.yield(Data("a".utf8))
            $0.yield(Data())
            $0.yield(Data("b".utf8))
            $0.finish()
        }
        #expect(try await sent(.post) { $0.setBody(RequestBody(stream), contentType: "x/y") }.text == "ab")
    }
}
