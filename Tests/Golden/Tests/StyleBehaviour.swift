import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// The table of styles (OpenAPI 3.2.0, section 4.12.4; 3.1.1, section 4.8.12.4), row by row, and what RFC 6570 says beyond it.
@Suite struct StyleBehaviour {
    static let values: [JSONValue] = ["", "blue", ["blue", "black", "brown"], ["R": 100, "G": 200, "B": 150]]

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let call: @Sendable (Styles, JSONValue) async throws -> Void
        /// For an empty string, a string, an array, an object; nil where the call is refused.
        let expected: [String?]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "simple", call: { try await $0.simple(color: $1) }, expected: [nil, "blue", "blue,black,brown", "R,100,G,200,B,150"]),
        Row(
            name: "simpleExploded", call: { try await $0.simpleExploded(color: $1) },
            expected: [nil, "blue", "blue,black,brown", "R=100,G=200,B=150"]),
        Row(
            name: "label", call: { try await $0.label(color: $1) },
            expected: ["x.", "x.blue", "x.blue,black,brown", "x.R,100,G,200,B,150"]),
        Row(
            name: "labelExploded", call: { try await $0.labelExploded(color: $1) },
            expected: ["x.", "x.blue", "x.blue.black.brown", "x.R=100.G=200.B=150"]),
        Row(
            name: "matrix", call: { try await $0.matrix(color: $1) },
            expected: ["x;color", "x;color=blue", "x;color=blue,black,brown", "x;color=R,100,G,200,B,150"]),
        Row(
            name: "matrixExploded", call: { try await $0.matrixExploded(color: $1) },
            expected: ["x;color", "x;color=blue", "x;color=blue;color=black;color=brown", "x;R=100;G=200;B=150"]),
    ])
    func path(_ row: Row) async throws {
        for (value, expected) in zip(Self.values, row.expected) {
            if let expected {
                let request = try await sent { try await row.call(Styles(transport: $0), value) }
                #expect(request.path == "/\(row.name)/\(expected)")
            } else {
                let transport = InMemoryTransport(.status(204))
                await #expect(throws: Styles.Error.self) { try await row.call(Styles(transport: transport), value) }
                #expect(transport.requests.isEmpty)
            }
        }
    }

    @Test(arguments: [
        Row(
            name: "form", call: { try await $0.form(color: $1) },
            expected: ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]),
        Row(
            name: "formExploded", call: { try await $0.formExploded(color: $1) },
            expected: ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"]),
        Row(
            name: "spaceDelimited", call: { try await $0.spaceDelimited(color: $1) },
            expected: ["color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"]),
        Row(
            name: "pipeDelimited", call: { try await $0.pipeDelimited(color: $1) },
            expected: ["color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"]),
        Row(
            name: "deepObject", call: { try await $0.deepObject(color: $1) },
            expected: [
                "color=", "color=blue", "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ]),
    ])
    func query(_ row: Row) async throws {
        for (value, expected) in zip(Self.values, row.expected) {
            #expect(try await sent { try await row.call(Styles(transport: $0), value) }.query == expected)
        }
    }

    @Test(arguments: [
        Row(
            name: "header", call: { try await $0.header(color: $1) },
            expected: ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]),
        Row(
            name: "headerExploded", call: { try await $0.headerExploded(color: $1) },
            expected: ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]),
    ])
    func header(_ row: Row) async throws {
        for (value, expected) in zip(Self.values, row.expected) {
            #expect(try await sent { try await row.call(Styles(transport: $0), value) }.header("color") == expected)
        }
    }

    @Test(arguments: [
        Row(
            name: "cookie", call: { try await $0.cookie(color: $1) },
            expected: ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]),
        Row(
            name: "cookieExploded", call: { try await $0.cookieExploded(color: $1) },
            expected: ["color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"]),
        Row(
            name: "cookieForm", call: { try await $0.cookieForm(color: $1) },
            expected: ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]),
        // What `&` is in a query, `; ` is between cookies (3.2.0, appendix D).
        Row(
            name: "cookieFormExploded", call: { try await $0.cookieFormExploded(color: $1) },
            expected: ["color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"]),
    ])
    func cookie(_ row: Row) async throws {
        for (value, expected) in zip(Self.values, row.expected) {
            #expect(try await sent { try await row.call(Styles(transport: $0), value) }.header("Cookie") == expected)
        }
    }

    /// RFC 6570, section 2.3: null, and a list or an object without members, is undefined; an undefined member is left out.
    @Test func undefinedValues() async throws {
        for value in [nil, [], [:], [nil], ["a": nil]] as [JSONValue] {
            let form = try await sent { try await Styles(transport: $0).formExploded(color: value) }
            let deep = try await sent { try await Styles(transport: $0).deepObject(color: value) }
            let piped = try await sent { try await Styles(transport: $0).pipeDelimited(color: value) }
            #expect(form.query == nil && deep.query == nil && piped.query == nil)
            #expect(try await sent { try await Styles(transport: $0).header(color: value) }.header("color") == nil)
            #expect(try await sent { try await Styles(transport: $0).cookie(color: value) }.header("Cookie") == nil)
            let transport = InMemoryTransport(.status(204))
            await #expect(throws: Styles.Error.self) { try await Styles(transport: transport).simple(color: value) }
            #expect(transport.requests.isEmpty)
        }
        for value in [[], [:], [nil]] as [JSONValue] {
            #expect(try await sent { try await Styles(transport: $0).label(color: value) }.path == "/label/x")
            #expect(try await sent { try await Styles(transport: $0).matrixExploded(color: value) }.path == "/matrixExploded/x")
        }
        let some = try await sent { try await Styles(transport: $0).formExploded(color: ["R": 1, "G": nil, "B": ""]) }
        #expect(some.query == "R=1&B=")
        let list = try await sent { try await Styles(transport: $0).form(color: ["a", nil, "", "b"]) }
        #expect(list.query == "color=a,,b")
    }

    /// Every octet that is not unreserved is encoded, delimiters in values too, so that they arrive as they were.
    @Test func encoding() async throws {
        let value: JSONValue = ["a,b", "c&d=e", "ü+/?#[] \u{1F600}%41"]
        let form = try await sent { try await Styles(transport: $0).form(color: value) }
        #expect(form.query == "color=a%2Cb,c%26d%3De,%C3%BC%2B%2F%3F%23%5B%5D%20%F0%9F%98%80%2541")
        let piped = try await sent { try await Styles(transport: $0).pipeDelimited(color: ["a|b", "c d"]) }
        #expect(piped.query == "color=a%7Cb%7Cc%20d")
        let matrix = try await sent { try await Styles(transport: $0).matrix(color: ["x;y": "z/."]) }
        #expect(matrix.path == "/matrix/x;color=x%3By,z%2F.")
        let header = try await sent { try await Styles(transport: $0).header(color: ["a b", "c%20d"]) }
        #expect(header.header("color") == "a b,c%20d")
        let cookie = try await sent { try await Styles(transport: $0).cookieForm(color: "a;b c") }
        #expect(cookie.header("Cookie") == "color=a%3Bb%20c")
        let transport = InMemoryTransport(.status(204))
        await #expect(throws: Styles.Error.self) { try await Styles(transport: transport).cookie(color: "a;b") }
        #expect(transport.requests.isEmpty)
    }

    @Test func typedValues() async throws {
        let color = Styles.Color(r: 1, b: 3)
        let request = try await sent {
            try await Styles(transport: $0).typed(
                text: "a/b", list: ["x", "y"], object: color, matrix: color, empty: "",
                deep: .init(name: "n", tags: ["a", "b"], color: color),
                when: [CalendarDate("2024-02-29"), CalendarDate("2025-01-01")].compactMap { $0 }, level: .veryHigh,
                levels: [.low, "new"], either: .integer(7))
        }
        #expect(request.path == "/typed/a%2Fb/x,y/R,1,B,3;R=1;B=3")
        #expect(
            request.query?.split(separator: "&").map { $0.removingPercentEncoding ?? "" } == [
                "empty=", "deep[name]=n", "deep[tags][0]=a", "deep[tags][1]=b", "deep[color][R]=1", "deep[color][B]=3",
                "when=2024-02-29,2025-01-01", "level=very high", "levels=low,new", "either=7",
            ])
    }

    @Test func severalInOneSegment() async throws {
        let request = try await sent { try await Styles(transport: $0).compare(base: "main", head: "a/b...c", rest: "r") }
        #expect(request.url == "https://example.com/compare/main...a%2Fb...c?rest=r")
    }

    /// RFC 6570, section 3.2.3, as far as the place allows: what would end the value, or lead to another path, is encoded.
    @Test func reserved() async throws {
        let text = ":/?#[]@!$&'()*+,;= %41%"
        let request = try await sent { try await Styles(transport: $0).reserved(path: "a" + text, query: text, list: ["a/b", "c,d"]) }
        #expect(request.path == "/reserved/a:/%3F%23%5B%5D@!$&'()*+,;=%20%2541%25")
        #expect(request.query == "query=:/?%23%5B%5D@!$%26'()*%2B,;=%20%41%25&list=a/b,c,d")
        for path in ["..", "a/../b", "/a", "a//b"] {
            let transport = InMemoryTransport(.status(204))
            await #expect(throws: Styles.Error.self) { try await Styles(transport: transport).reserved(path: path) }
            #expect(transport.requests.isEmpty)
        }
    }

    @Test func contentInPlaceOfSchema() async throws {
        let color = Styles.Color(r: 1)
        let request = try await sent {
            try await Styles(transport: $0).content(
                path: color, json: color, plain: "a b", xml: color, reused: color, xColor: color, color: color)
        }
        let json = #"{"R":1}"#
        #expect(request.path == "/content/%7B%22R%22%3A1%7D")
        #expect(
            request.queryItems.map { "\($0.name)=\($0.value)" } == ["json=\(json)", "plain=a b", "xml=\(json)", "reused=\(json)"])
        #expect(request.header("X-Color") == json)
        #expect(request.header("Cookie") == "color=%7B%22R%22%3A1%7D")
    }

    @Test func wholeQueries() async throws {
        let form = try await sent { try await Styles(transport: $0).whole(q: .init(name: "a b", tags: ["x", "y"], color: .init(g: 2))) }
        #expect(form.query == "name=a%20b&tags=x&tags=y&color=%7B%22G%22%3A2%7D")
        let json = try await sent { try await Styles(transport: $0).wholeJSON(q: .init(g: 2)) }
        #expect(json.query == "%7B%22G%22%3A2%7D")
        let text = try await sent { try await Styles(transport: $0).wholeText(q: "a=b&c=%20d e") }
        #expect(text.query == "a=b&c=%20d%20e")
        #expect(try await sent { try await Styles(transport: $0).whole() }.query == nil)
    }
}
