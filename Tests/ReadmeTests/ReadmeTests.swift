import ApusRuntime
import Foundation
import Testing
import TikTokBusiness

/// What the README shows compiles, says the same as the README, and does what it says.
struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["CallSite.swift", "Catching.swift"]) func theReadmeShowsWhatIsCompiled(file: String) throws {
        let readme = plain(try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8))
        let source = try String(contentsOf: root.appendingPathComponent("Tests/ReadmeTests/\(file)"), encoding: .utf8)
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
        Catching(
            client: TikTokBusiness(accessToken: "secret", transport: InMemoryTransport(answer)),
            campaign: .init(advertiserID: "1", campaignName: "Spring", objectiveType: "REACH", budgetMode: "BUDGET_MODE_DAY"),
            log: Catching.Log())
    }

    @Test func aDocumentedFailureIsTold() async throws {
        let catching = catching(.status(400))
        await catching.one()
        try await catching.two()
        try await catching.three()
        let lines = await catching.log.lines
        #expect(lines.count == 3)
        #expect(lines.last == "createCampaign: 400")
    }

    @Test func kindsAndEnvelopesAreTold() async throws {
        let broken = catching(.json(#"{"code": 0, "message": "OK", "data": {"campaign_id": 1}}"#))
        try await broken.four()
        #expect(await broken.log.lines == ["unexpected at $.data.campaign_id"])
        let refused = catching(.json(#"{"code": 40002, "message": "Bad budget"}"#))
        try await refused.five()
        #expect(await refused.log.lines.first?.contains("Bad budget") == true)
    }
}
