import ApusGenerator
import Testing

/// The checked-in client is what Apus writes.
struct FreshTests {
    private func generated() throws -> Output {
        let configuration = try readConfiguration(path: "spec/apus.yaml", bytes: Repository.bytes("spec/apus.yaml"))
        #expect(configuration.output == "../Generated/TikTokBusiness")
        return try generate(
            Input(
                path: "spec/tiktok-business.yaml", document: Repository.bytes("spec/tiktok-business.yaml"),
                configuration: configuration,
                overlays: configuration.overlays.map { Overlay(path: "spec/" + $0, bytes: try Repository.bytes("spec/" + $0)) }, lock: readLock(path: "spec/apus.lock", bytes: Repository.bytes("spec/apus.lock"))))
    }

    @Test func noFileMoreOrLess() throws {
        let checkedIn = try Repository.files(below: "Generated/TikTokBusiness").keys.sorted()
        #expect(try generated().files.map(\.path).sorted() == checkedIn)
    }

    @Test func everyByteIsTheSame() throws {
        let checkedIn = try Repository.files(below: "Generated/TikTokBusiness")
        let files = try generated().files
        #expect(files.count > 10)
        for file in files where checkedIn[file.path] != file.contents {
            Issue.record("\(file.path) is stale: run scripts/generate")
        }
    }

    @Test func theDocumentLeavesNothingToSay() throws {
        let output = try generated()
        #expect(output.diagnostics.map(\.message) == [])
        #expect(output.api.operations.count == 9)
    }

    @Test func theLockIsUpToDate() throws {
        let output = try generated()
        #expect(try output.lock.text.utf8.elementsEqual(Repository.bytes("spec/apus.lock")), "spec/apus.lock is stale: run scripts/generate")
        #expect(output.unusedEntries(of: output.lock).isEmpty)
    }

    @Test func twiceTheSame() throws {
        #expect(try generated().files == generated().files)
    }
}
