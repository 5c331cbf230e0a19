import HTTPTypes
import Testing

@testable import ApusRuntime

/// The header `Link`, and where its targets may lead.
@Suite struct LinkHeaderTests {
    @Test(
        arguments: [
            (#"<https://h/a?page=2>; rel="next""#, "https://h/a?page=2"),
            (
                #"<https://h/a?page=1>; rel="prev", <https://h/a?page=3,4>; rel="next", <x>; rel=last"#,
                "https://h/a?page=3,4"
            ),
            ("</a?page=2>;rel=next", "/a?page=2"),
            (#"< /a > ; title="a, b; \"c\" <no>" ; REL="last  NEXT""#, "/a"),
            (#"<a>; rel="nextish", <b>; rel=prev; rel=next"#, nil),
            (#"<a>; rel=next; anchor="/other""#, nil),
            ("<a; rel=next", nil), ("", nil), (#"<a>; rel="next"#, "a"), ("<a>;;; rel = next", "a"),
            ("<>; rel=next", ""),
        ] as [(String, String?)]) func nextTarget(_ header: String, _ target: String?)
    {
        #expect(LinkHeader.target(of: "next", in: header) == target)
    }

    @Test(arguments: [
        ("https://h/b?page=2", "/b?page=2"), ("?page=2", "/v1/a?page=2"), ("/c?x=a b", "/c?x=a%20b"), ("c", "/v1/c"),
        // A server behind a proxy, and a credential that is added anew.
        ("http://h/b?page=2", "/b?page=2"), ("https://h/b?key=secret&page=2", "/b?page=2"), ("/b?key=1", "/b"),
        ("https://H:443/b", "/b"),
    ]) func linksOnTheServerAreFollowed(_ link: String, _ path: String) throws {
        var request = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/v1/a?q=1")
        try request.follow(link, without: ["key"])
        #expect(request.path == path && request.authority == "h" && request.scheme == "https")
    }

    @Test(arguments: [
        "https://evil/b", "//evil/b", "http://h:80/b", "ftp://h/b", "https://h:8443/b", "javascript:alert(1)",
    ])
    func linksElsewhereAreNot(_ link: String) {
        var request = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/v1/a")
        #expect(throws: RequestProblem.self) { try request.follow(link, without: []) }
    }
}
