import ApusRuntime
import Foundation
import Testing
import TikTokBusiness

/// What the README shows compiles, says the same as the README, and does what it says.
struct ReadmeTests {
    private func text(_ path: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test(arguments: ["CallSite.swift", "Catching.swift", "Production.swift"]) func theReadmeShowsWhatIsCompiled(file: String) throws {
        let readme = plain(try text("README.md"))
        let source = try text("Tests/ReadmeTests/\(file)")
        let snippets = source.components(separatedBy: "// README: ").dropFirst().filter { !$0.hasPrefix("end") }
        #expect(!snippets.isEmpty)
        for snippet in snippets {
            let code = plain(String(snippet.drop { $0 != "\n" }))
            #expect(readme.contains(code), "the README lacks:\n\(code)")
        }
    }

    /// Without indentation, empty lines, and what makes a function of a snippet.
    private func plain(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("func callSite") }.joined(separator: "\n")
    }

    private func catching(_ answer: TransportResponse) -> Catching {
        catching(InMemoryTransport(answer))
    }

    private func catching(_ transport: InMemoryTransport) -> Catching {
        Catching(
            client: TikTokBusiness(accessToken: "secret", transport: transport),
            campaign: .init(advertiserID: "1", campaignName: "Spring", objectiveType: "REACH", budgetMode: "BUDGET_MODE_DAY"),
            log: Catching.Log())
    }

    @Test func aDocumentedFailureIsTold() async throws {
        let refused = catching(.status(401))
        await refused.one()
        #expect(await refused.log.lines == ["sign in"])
        let bad = catching(.status(400))
        try await bad.two()
        try await bad.three()
        #expect(await bad.log.lines == ["badRequest", "createCampaign: 400"])
    }

    @Test func anyOtherIsTold() async throws {
        let gone = catching(.status(418))
        await gone.one()
        try await gone.two()
        try await gone.three()
        #expect(
            await gone.log.lines == [
                "getCampaigns (GET /open_api/v1.3/campaign/get/): answered 418, which the document does not describe",
                "createCampaign (POST /open_api/v1.3/campaign/create/): answered 418, which the document does not describe",
                "createCampaign: 418",
            ])
        await #expect(throws: TikTokBusiness.Error.self) { try await gone.four() }
        await #expect(throws: TikTokBusiness.Error.self) { try await gone.five() }
    }

    @Test func kindsAndEnvelopesAreTold() async throws {
        let broken = catching(.json(#"{"code": 0, "message": "OK", "data": {"campaign_id": 1}}"#))
        try await broken.four()
        #expect(await broken.log.lines == ["unexpected at $.data.campaign_id"])
        let busy = catching(InMemoryTransport { _ in throw TransportError(.connectionLost, "gone") })
        try await busy.four()
        #expect(await busy.log.lines == ["retry later"])
        let refused = catching(.json(#"{"code": 40002, "message": "Bad budget"}"#))
        try await refused.five()
        #expect(await refused.log.lines == ["answered 200 with code 40002: Bad budget"])
    }

    @Test func aSuccessIsNotCaught() async throws {
        let fine = catching(.json(#"{"code": 0, "message": "OK", "data": {"campaign_id": "1", "list": []}}"#))
        await fine.one()
        try await fine.two()
        try await fine.three()
        try await fine.four()
        try await fine.five()
        #expect(await fine.log.lines == [])
    }
}
