import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Bodies of requests, byte by byte.
@Suite struct BodyBehaviour {
    private let item = Bodies.Item(name: "a b", count: 2)

    @Test func json() async throws {
        let request = try await sent { try await Bodies(transport: $0).postJSON(item) }
        #expect(request.method == "POST")
        #expect(request.text == #"{"name":"a b","count":2}"#)
        #expect(request.header("Content-Type") == "application/vnd.shop+json")
        let list = try await sent { try await Bodies(transport: $0).postList([1, 2]) }
        #expect(list.text == "[1,2]")
        let without = try await sent { try await Bodies(transport: $0).postOptional() }
        #expect(without.body.isEmpty && without.header("Content-Type") == nil)
    }

    @Test func form() async throws {
        let request = try await sent {
            try await Bodies(transport: $0).postForm(.init(name: "a+b&c", tags: ["x", "y z"], ids: [1, 2], item: item))
        }
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(request.text == "name=a%2Bb%26c&tags=x&tags=y+z&ids=1,2&item=%7B%22name%22%3A%22a+b%22%2C%22count%22%3A2%7D"
            || request.text == "name=a%2Bb%26c&tags=x&tags=y%20z&ids=1,2&item=%7B%22name%22%3A%22a%20b%22%2C%22count%22%3A2%7D")
    }

    @Test func multipart() async throws {
        let request = try await sent {
            try await Bodies(transport: $0).upload(
                .init(
                    title: "T", file: FilePart(Data("%PDF".utf8), filename: "a\"b.pdf"),
                    extra: [FilePart(Data([0, 255])), FilePart(Data("2".utf8), filename: "2.txt", contentType: "text/plain")], item: item,
                    note: "# n", raw: FilePart(Data("png".utf8), contentType: "image/png")))
        }
        let type = try #require(request.header("Content-Type"))
        let boundary = try #require(type.split(separator: "boundary=").last.map { String($0).replacing("\"", with: "") })
        #expect(type.hasPrefix("multipart/form-data"))
        var expected = Data()
        func part(_ head: String, _ body: Data) {
            expected += Data("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + body + Data("\r\n".utf8)
        }
        func name(_ name: String, file: String? = nil, type: String? = nil) -> String {
            "Content-Disposition: form-data; name=\"\(name)\"" + (file.map { "; filename=\"\($0)\"" } ?? "") + (type.map { "\r\nContent-Type: \($0)" } ?? "")
        }
        part(name("title"), Data("T".utf8))
        part(name("file", file: "a%22b.pdf", type: "application/pdf"), Data("%PDF".utf8))
        part(name("extra", file: "extra", type: "application/octet-stream"), Data([0, 255]))
        part(name("extra", file: "2.txt", type: "text/plain"), Data("2".utf8))
        part(name("item", type: "application/json"), Data(#"{"name":"a b","count":2}"#.utf8))
        part(name("note", type: "text/markdown"), Data("# n".utf8))
        part(name("raw", file: "raw", type: "image/png"), Data("png".utf8))
        expected += Data("--\(boundary)--\r\n".utf8)
        #expect(request.body == expected, "\(request.text)")
    }

    @Test func textAndBytes() async throws {
        let text = try await sent { try await Bodies(transport: $0).postText("ü\n") }
        #expect(text.text == "ü\n")
        #expect(text.header("Content-Type")?.hasPrefix("text/plain") == true)
        let binary = try await sent { try await Bodies(transport: $0).putBinary(RequestBody([0, 1, 254])) }
        #expect(binary.body == Data([0, 1, 254]))
        #expect(binary.header("Content-Type") == "application/octet-stream")
        let image = try await sent { try await Bodies(transport: $0).putImage(RequestBody("gif"), contentType: "image/gif") }
        #expect(image.header("Content-Type") == "image/gif")
    }

    @Test func severalMediaTypes() async throws {
        let json = try await sent { try await Bodies(transport: $0).postSeveral(item) }
        #expect(json.header("Content-Type") == "application/json" && json.text == #"{"name":"a b","count":2}"#)
        let form = try await sent { try await Bodies(transport: $0).postSeveralForm(.init(name: "n", count: 2)) }
        #expect(form.header("Content-Type") == "application/x-www-form-urlencoded" && form.text == "name=n&count=2")
        let csv = try await sent { try await Bodies(transport: $0).postSeveralCSV("a,b") }
        #expect(csv.header("Content-Type")?.hasPrefix("text/csv") == true && csv.text == "a,b")
        #expect(Set([json.path, form.path, csv.path]) == ["/several"])
    }
}
