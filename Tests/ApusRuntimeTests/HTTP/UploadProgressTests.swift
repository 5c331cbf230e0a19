@_spi(ApusGenerated) @testable import ApusRuntime
import Foundation
import Testing

/// How far an upload is.
@Suite struct UploadProgressTests {
    private func seen(_ body: RequestBody) async throws -> (sent: [Int64], totals: Set<Int64?>, body: Data) {
        let steps = Locked<[UploadProgress]>([])
        let transport = InMemoryTransport(.text("done"))
        _ = try await Store(transport: transport).upload(
            body, options: CallOptions(progress: { step in steps.withLock { $0.append(step) } }))
        let all = steps.withLock { $0 }
        return (all.map(\.sent), Set(all.map(\.total)), try #require(transport.requests.first).body)
    }

    @Test func bytesInMemory() async throws {
        let data = Data((0..<150_000).map { UInt8(truncatingIfNeeded: $0) })
        let upload = try await seen(RequestBody(data))
        #expect(upload.sent == [65536, 131072, 150_000] && upload.totals == [150_000] && upload.body == data)
        #expect(try await seen(RequestBody("")).sent == [])
    }

    @Test func aForm() async throws {
        let file = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("progress-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(repeating: 7, count: 300_000).write(to: file)
        var form = MultipartForm(boundary: "b")
        form.add("name", "x")
        form.addFile("file", FilePart(file: file))
        let upload = try await seen(form.body)
        #expect(upload.sent.last == form.body.length && upload.sent == upload.sent.sorted() && upload.sent.count > 2)
        #expect(upload.totals == [form.body.length] && Int64(upload.body.count) == form.body.length)
    }

    @Test func fractions() {
        #expect(UploadProgress(sent: 1, total: 4).fraction == 0.25)
        #expect(UploadProgress(sent: 5, total: 4).fraction == 1)
        #expect(UploadProgress(sent: 0, total: 0).fraction == 1)
        #expect(UploadProgress(sent: 1).fraction == nil)
    }
}
