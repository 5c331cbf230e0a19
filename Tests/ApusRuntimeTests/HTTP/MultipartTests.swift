@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import Testing

@Suite struct MultipartTests {
    @Test func bytes() async throws {
        var form = MultipartForm(boundary: "b")
        form.add("name", "Ada")
        form.add("age", 36)
        form.add("none", nil as String?)
        form.add("tags", ["x", "y"])
        form.add("meta", ["a": 1] as JSONValue)
        form.add("note", "hi", contentType: "application/json")
        form.addFile("file", FilePart(Data([0, 255]), filename: "a\"b\r\n.bin", contentType: "image/png"))
        form.addFile("more", [FilePart(Data("1".utf8)), FilePart(Data("2".utf8), filename: "ü")], contentType: "text/plain")
        form.add("evil\"\r\nX: y", "v")
        let complete = form
        let seen = try await sent(.post) { $0.setMultipart(complete) }
        #expect(seen.header("Content-Type") == "multipart/form-data; boundary=b")
        let expected = [
            "--b", #"Content-Disposition: form-data; name="name""#, "", "Ada",
            "--b", #"Content-Disposition: form-data; name="age""#, "", "36",
            "--b", #"Content-Disposition: form-data; name="tags""#, "", "x",
            "--b", #"Content-Disposition: form-data; name="tags""#, "", "y",
            "--b", #"Content-Disposition: form-data; name="meta""#, "Content-Type: application/json", "", #"{"a":1}"#,
            "--b", #"Content-Disposition: form-data; name="note""#, "Content-Type: application/json", "", #""hi""#,
            "--b", #"Content-Disposition: form-data; name="file"; filename="a%22b%0D%0A.bin""#, "Content-Type: image/png", "", "\u{0}\u{ff}",
            "--b", #"Content-Disposition: form-data; name="more"; filename="more""#, "Content-Type: text/plain", "", "1",
            "--b", #"Content-Disposition: form-data; name="more"; filename="ü""#, "Content-Type: text/plain", "", "2",
            "--b", #"Content-Disposition: form-data; name="evil%22%0D%0AX: y""#, "", "v",
            "--b--", "",
        ].joined(separator: "\r\n")
        var bytes = Data()
        for scalar in expected.unicodeScalars {
            if scalar == "\u{ff}" { bytes.append(255) } else { bytes.append(contentsOf: String(Character(scalar)).utf8) }
        }
        #expect(seen.body == bytes)
    }

    @Test func filesAreStreamedAndCountedBeforehand() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString).txt")
        try Data(repeating: 65, count: 300_000).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var form = MultipartForm()
        form.add("a", "1")
        form.addFile("f", FilePart(file: file))
        form.add("z", "2")
        let body = form.body
        #expect(body.data == nil)
        #expect(body.isReplayable)
        var chunks = 0
        for try await _ in body { chunks += 1 }
        #expect(chunks > 3)
        for _ in 0..<2 {
            let all = try await body.collect()
            #expect(Int64(all.count) == body.length)
            #expect(String(decoding: all, as: UTF8.self).contains("filename=\"\(file.lastPathComponent)\""))
        }
        #expect(MultipartForm().boundary != MultipartForm().boundary)
        await #expect(throws: TransportError.self) {
            try await RequestBody(file: file.appendingPathExtension("missing")).collect()
        }
    }

    @Test func mediaTypesWithLineBreaksAreRefused() async throws {
        var form = MultipartForm(boundary: "b")
        form.addFile("f", FilePart(Data(), contentType: "a/b\r\nX: y"))
        let bad = form
        #expect(try await refusal { $0.setMultipart(bad) }.kind == .invalidRequest)
    }
}

extension MultipartTests {
    @Test func filesInJSON() throws {
        let part = FilePart(Data([1, 2, 255]), filename: "a")
        #expect(try JSONValue(encoding: part) == "AQL/")
        #expect(try JSONReader.decode(FilePart.self, from: Array(#""AQL/""#.utf8)) == FilePart(Data([1, 2, 255])))
        #expect(throws: JSONError.self) { try JSONValue(encoding: FilePart(file: URL(fileURLWithPath: "/nowhere/at/all"))) }
    }
}
