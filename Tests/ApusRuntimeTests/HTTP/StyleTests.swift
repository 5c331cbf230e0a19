@_spi(ApusGenerated) import ApusRuntime
import Testing

/// The table of OpenAPI 3.1.1, section 4.8.12.4, value by value.
@Suite struct StyleTests {
    static let array: JSONValue = ["blue", "black", "brown"]
    static let object: JSONValue = ["R": 100, "G": 200, "B": 150]

    struct PathRow: Sendable {
        let style: PathStyle
        let explode: Bool
        /// For an empty string, a string, an array, an object; nil where it is refused.
        let expected: [String?]
    }

    @Test(arguments: [
        PathRow(style: .matrix, explode: false, expected: [
            ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150",
        ]),
        PathRow(style: .matrix, explode: true, expected: [
            ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150",
        ]),
        PathRow(style: .label, explode: false, expected: [nil, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]),
        PathRow(style: .label, explode: true, expected: [nil, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]),
        PathRow(style: .simple, explode: false, expected: [nil, "blue", "blue,black,brown", "R,100,G,200,B,150"]),
        PathRow(style: .simple, explode: true, expected: [nil, "blue", "blue,black,brown", "R=100,G=200,B=150"]),
    ])
    func path(_ row: PathRow) async throws {
        for (value, expected) in zip(["", "blue", Self.array, Self.object] as [JSONValue], row.expected) {
            if let expected {
                let seen = try await sent(.get, "/x/{color}") { $0.setPath("color", value, row.style, explode: row.explode) }
                #expect(seen.path == "/base/x/" + expected)
            } else {
                let error = try await refusal("/x/{color}") { $0.setPath("color", value, row.style, explode: row.explode) }
                #expect(error.kind == .invalidRequest)
            }
        }
    }

    struct QueryRow: Sendable {
        let style: QueryStyle
        let explode: Bool
        let expected: [String]
    }

    @Test(arguments: [
        QueryRow(style: .form, explode: false, expected: [
            "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150",
        ]),
        QueryRow(style: .form, explode: true, expected: [
            "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150",
        ]),
        QueryRow(style: .spaceDelimited, explode: false, expected: [
            "color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150",
        ]),
        QueryRow(style: .pipeDelimited, explode: false, expected: [
            "color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150",
        ]),
        QueryRow(style: .deepObject, explode: true, expected: [
            "color=", "color=blue", "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ]),
    ])
    func query(_ row: QueryRow) async throws {
        for (value, expected) in zip(["", "blue", Self.array, Self.object] as [JSONValue], row.expected) {
            let seen = try await sent { $0.addQuery("color", value, style: row.style, explode: row.explode) }
            #expect(seen.query == expected)
        }
    }

    @Test(arguments: [QueryStyle.form, .spaceDelimited, .pipeDelimited, .deepObject]) func undefinedIsLeftOut(_ style: QueryStyle) async throws {
        for value in [nil, [], [:], [nil], ["a": nil]] as [JSONValue] {
            let seen = try await sent { $0.addQuery("color", value, style: style) }
            #expect(seen.query == nil, "\(value)")
        }
        let seen = try await sent {
            $0.addQuery("a", nil as String?)
            $0.addQuery("b", nil as Int?)
            $0.addQuery("c", nil as [String]?)
            $0.addQuery("d", ["x": 1, "y": nil] as JSONValue)
        }
        #expect(seen.query == "x=1")
    }

    @Test func nestedValues() async throws {
        let value: JSONValue = ["name": "Ada", "tags": ["a", "b"], "address": ["city": "Köln", "lines": [["n": 1]]]]
        let deep = try await sent { $0.addQuery("filter", value, style: .deepObject) }
        #expect(deep.queryItems.map { "\($0.name)=\($0.value)" } == [
            "filter[name]=Ada", "filter[tags][0]=a", "filter[tags][1]=b", "filter[address][city]=Köln",
            "filter[address][lines][0][n]=1",
        ])
        let form = try await sent { $0.addQuery("filter", value) }
        #expect(form.queryItems.map { "\($0.name)=\($0.value)" } == [
            "name=Ada", #"tags=["a","b"]"#, #"address={"city":"Köln","lines":[{"n":1}]}"#,
        ])
        let json = try await sent { $0.addQuery(json: "filter", value) }
        #expect(json.queryValue("filter") == value.description)
    }

    @Test func headersAndCookies() async throws {
        let seen = try await sent {
            $0.addHeader("X-List", Self.array)
            $0.addHeader("X-Object", Self.object)
            $0.addHeader("X-Exploded", Self.object, explode: true)
            $0.addHeader("X-Text", "a b, c/ü")
            $0.addHeader("X-None", nil as [String]?)
            $0.addHeader("X-Int", 7)
            $0.addHeader(json: "X-JSON", ["a": 1] as JSONValue)
            $0.addCookie("one", "a b;c")
            $0.addCookie("two", Self.array)
            $0.addCookie("three", Self.array, explode: false)
            $0.addCookie("four", "x y", style: .cookie)
            $0.addCookie("five", nil as String?)
        }
        #expect(seen.header("X-List") == "blue,black,brown")
        #expect(seen.header("X-Object") == "R,100,G,200,B,150")
        #expect(seen.header("X-Exploded") == "R=100,G=200,B=150")
        #expect(seen.header("X-Text") == "a b, c/ü")
        #expect(seen.header("X-None") == nil)
        #expect(seen.header("X-Int") == "7")
        #expect(seen.header("X-JSON") == #"{"a":1}"#)
        #expect(
            seen.header("Cookie")
                == "one=a%20b%3Bc; two=blue; two=black; two=brown; three=blue,black,brown; four=x y")
    }
}
