@_spi(ApusGenerated) @testable import ApusRuntime
import HTTPTypes
import Testing

/// No text from a document, a server or a caller makes the client trap, and none gets through unencoded.
@Suite struct HostileInputTests {
    private static let pieces = [
        "/", "//", ".", "..", "?", "#", "%", "%2", "%2e", "{", "}", "{a}", "{b", ":", "://", "@", "[", "]", "https", "http://", "a", "ü", "\u{301}",
        "👩‍👩‍👧", "\r\n", "\n", "\0", " ", "&", "=", ";", "\"", "\\", "", "\u{202e}", "\u{7f}",
    ]

    private func texts(_ count: Int, seed: UInt64) -> [String] {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        return (0..<count).map { _ in (0..<next(8)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined() }
    }

    @Test func pathsServersAndRedirects() {
        let base = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/a/b?c")
        for text in texts(3_000, seed: 7) {
            if case .success(let path) = PathTemplate.expand(text, [("a", "x"), ("a", PercentEncoding.encode(text))]) {
                #expect(path.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
            }
            if let server = try? ServerAddress("https://" + text) {
                #expect(server.basePath.utf8.allSatisfy { $0 > 32 && $0 < 127 })
                #expect(!server.authority.utf8.contains { $0 <= 32 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") })
                #expect(server.origin.hasPrefix("https://"))
            }
            if let redirect = try? Redirect(302, to: text, of: base) {
                let next = redirect.request(keepingAcrossOrigins: [])
                #expect(next.scheme == "https")
                #expect(next.path?.utf8.allSatisfy { $0 > 32 && $0 < 127 } == true)
                #expect(next.path?.hasPrefix("/") == true)
            }
            _ = Redirect.hide([text], in: text)
            #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == text)
        }
    }

    @Test func partsOfForms() async throws {
        for text in texts(100, seed: 9) {
            var form = MultipartForm(boundary: "b")
            form.add(text, text)
            form.addFile(text, FilePart(.init(), filename: text))
            let body = String(decoding: try await form.body.collect(), as: UTF8.self)
            #expect(body.components("Content-Disposition").count == 3)
            #expect(!PartHead.escape(text).utf8.contains { $0 == 10 || $0 == 13 || $0 == 0 || $0 == UInt8(ascii: "\"") })
        }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
