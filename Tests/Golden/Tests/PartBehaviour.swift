import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Forms by `encoding`, parts by their place, JSON values one after another.
@Suite struct PartBehaviour {
    private let point = Parts.Point(x: 1, y: -2)

    /// The parts of a multipart body as texts, heads and all, between its boundaries.
    private func parts(_ request: RecordedRequest) throws -> [String] {
        let type = try #require(request.header("Content-Type"))
        let boundary = try #require(type.split(separator: "boundary=").last)
        let pieces = request.text.components(separatedBy: "--\(boundary)")
        #expect(pieces.first == "" && pieces.last == "--\r\n")
        return pieces.dropFirst().dropLast().map { String($0.dropFirst().dropLast()) }  // "\r\n" is one character
    }

    private func head(_ name: String, _ more: String = "") -> String {
        "Content-Disposition: form-data; name=\"\(name)\"\(more)\r\n"
    }

    @Test func formParts() async throws {
        var photo = FilePart(Data("gif".utf8), filename: "p.gif", contentType: "image/gif")
        photo.headers = ["X-Taken": "2024"]
        let request = try await sent {
            try await Parts(transport: $0).postForm(
                .init(
                    level: .high, tags: ["a", "b"], joined: ["a", "b c"], deep: point, either: "e",
                    cover: FilePart(Data("png".utf8), filename: "c.png", contentType: "image/png"), photo: photo, note: "# n",
                    point: point))
        }
        let (all, nested) = try apart(parts(request), at: head("point"))
        #expect(
            all == [
                head("level") + "\r\nhigh", head("tags") + "\r\na", head("tags") + "\r\nb", head("joined") + "\r\na,b c",
                head("deep[x]") + "\r\n1", head("deep[y]") + "\r\n-2",
                head("either") + "Content-Type: application/json\r\n\r\n\"e\"",
                head("cover", "; filename=\"c.png\"") + "Content-Type: image/png\r\nX-Kind: cover\r\n\r\npng",
                head("photo", "; filename=\"p.gif\"") + "Content-Type: image/gif\r\nX-Taken: 2024\r\n\r\ngif",
                head("note") + "Content-Type: text/markdown; charset=utf-8\r\nX-Lang: en\r\n\r\n# n",
            ])
        #expect(nested.parts == [head("x") + "\r\n1", head("y") + "\r\n-2"] && nested.mediaType == "multipart/mixed")
    }

    /// A schema without members gives a form nothing to be made of: what the caller has is sent.
    @Test func bodiesWithoutMembers() async throws {
        let type = "multipart/related; boundary=b"
        let request = try await sent {
            try await Parts(transport: $0).postWhole(RequestBody("--b--"), contentType: type)
        }
        #expect(request.text == "--b--" && request.header("Content-Type") == type)
        let fields = try await sent { try await Parts(transport: $0).postFields("a=1&b=2") }
        #expect(fields.text == "a=1&b=2")
        #expect(fields.header("Content-Type") == "application/x-www-form-urlencoded")
    }

    /// Parts of parts: a list's stand by their place, files among them.
    @Test func partsOfParts() async throws {
        let pages = [FilePart(Data("1".utf8), filename: "1.txt", contentType: "text/plain"), FilePart(Data("2".utf8))]
        let request = try await sent { try await Parts(transport: $0).postForm(.init(level: .low, pages: pages, single: "s")) }
        let (all, nested) = try apart(parts(request), at: head("pages"))
        #expect(all == [head("level") + "\r\nlow", head("single") + "\r\ns"])
        #expect(
            nested.parts == [
                "Content-Disposition: attachment; filename=\"1.txt\"\r\nContent-Type: text/plain\r\n\r\n1",
                "Content-Type: application/octet-stream\r\n\r\n2",
            ])
    }

    /// The parts without the one of a head, and what that one is made of.
    private func apart(_ parts: [String], at head: String) throws -> ([String], nested: (mediaType: String, parts: [String])) {
        let one = try #require(parts.first { $0.hasPrefix(head) }).dropFirst(head.count + "Content-Type: ".count)
        let type = try #require(one.split(separator: "\r\n").first).split(separator: "; boundary=")
        let boundary = try #require(type.last)
        let inner = one.components(separatedBy: "--\(boundary)")
        #expect(inner.last == "--\r\n")
        return (
            parts.filter { !$0.hasPrefix(head) },
            (String(type[0]), inner.dropFirst().dropLast().map { String($0.dropFirst().dropLast()) })
        )
    }

    @Test func headersOfPartsCannotBeginOthers() async throws {
        for headers in [["X-A": "b\r\nX-C: d"], ["X A": "b"], ["": "b"], ["X-A:": "b"]] {
            var file = FilePart(Data())
            file.headers = headers
            let bad = file
            let transport = InMemoryTransport(.status(204))
            await #expect(throws: Parts.Error.self) { try await Parts(transport: transport).postForm(.init(level: .low, cover: bad)) }
            #expect(transport.requests.isEmpty)
        }
    }

    @Test func urlEncodedForm() async throws {
        let request = try await sent {
            try await Parts(transport: $0).postURLEncoded(
                .init(point: point, spread: point, deep: point, piped: [1, 2], path: "a/b&c", level: .low))
        }
        #expect(
            request.text
                == "point=%7B%22x%22%3A1%2C%22y%22%3A-2%7D&x=1&y=-2&deep%5Bx%5D=1&deep%5By%5D=-2&piped=1%7C2&path=a/b%26c&level=low")
        let without = try await sent { try await Parts(transport: $0).postURLEncoded() }
        #expect(without.body.isEmpty && without.header("Content-Type") == nil)
    }

    @Test func partsByPlace() async throws {
        let request = try await sent {
            try await Parts(transport: $0).postPlaces([.point(point), .data(FilePart(Data("a".utf8))), .data(FilePart(Data("b".utf8), filename: "b.png"))])
        }
        #expect(request.header("Content-Type")?.hasPrefix("multipart/mixed; boundary=") == true)
        #expect(
            try parts(request) == [
                "Content-Type: application/geo+json\r\n\r\n{\"x\":1,\"y\":-2}", "Content-Type: image/png\r\n\r\na",
                "Content-Disposition: attachment; filename=\"b.png\"\r\nContent-Type: image/png\r\n\r\nb",
            ])
        let items = try await sent { try await Parts(transport: $0).postItems([FilePart(Data("x".utf8), contentType: "image/gif")]) }
        #expect(try parts(items) == ["Content-Type: image/gif\r\n\r\nx"])
        #expect(try await sent { try await Parts(transport: $0).postItems() }.header("Content-Type") == nil)
    }

    @Test func valuesOneAfterAnother() async throws {
        let lines = try await sent { try await Parts(transport: $0).postLines([point, .init(x: 3, y: 4)]) }
        #expect(lines.text == "{\"x\":1,\"y\":-2}\n{\"x\":3,\"y\":4}\n")
        #expect(lines.header("Content-Type") == "application/jsonl")
        let sequence = try await sent { try await Parts(transport: $0).postSequence([1, 2]) }
        #expect(sequence.text == "\u{1E}1\n\u{1E}2\n" && sequence.header("Content-Type") == "application/json-seq")
        let raw = try await sent { try await Parts(transport: $0).postRaw(RequestBody("{}\n")) }
        #expect(raw.text == "{}\n" && raw.header("Content-Type") == "application/x-ndjson")
    }

    @Test func mediaTypesByReference() async throws {
        let transport = InMemoryTransport(.json(#"{"x":5,"y":6}"#))
        #expect(try await Parts(transport: transport).postReused(point).value == .init(x: 5, y: 6))
        #expect(transport.requests.first?.text == #"{"x":1,"y":-2}"#)
    }
}
