import ApusRuntime
import ArgumentParser
import Foundation
import TikTokBusiness

/// Lists an advertiser's campaigns and shows what they spent, as a table and as bars.
@main
struct CampaignReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign-report",
        abstract: "Show what an advertiser's campaigns spent.",
        discussion: "The access token comes from --token or from the environment variable TIKTOK_ACCESS_TOKEN.")

    @Flag(help: "Ask a server with made-up campaigns that this program starts itself; no account is needed.")
    var demo = false

    @Option(help: "The access token of the TikTok API for Business.")
    var token: String?

    @Option(help: "The advertiser's account ID.")
    var advertiser: String?

    @Option(help: ArgumentHelp("The first day, YYYY-MM-DD.", valueName: "day"))
    var from = "2025-01-01"

    @Option(help: ArgumentHelp("The last day, YYYY-MM-DD.", valueName: "day"))
    var to = "2025-01-31"

    func validate() throws {
        if demo { return }
        if accessToken == nil { throw ValidationError("Give a --token, set TIKTOK_ACCESS_TOKEN, or try --demo.") }
        if advertiser == nil { throw ValidationError("Give an --advertiser, or try --demo.") }
    }

    private var accessToken: String? {
        token ?? ProcessInfo.processInfo.environment["TIKTOK_ACCESS_TOKEN"]
    }

    func run() async throws {
        if demo {
            try await DemoServer.running { address in
                let client = TikTokBusiness(
                    accessToken: "demo", server: TikTokBusiness.Server(address), configuration: Self.settings)
                try await show(client, advertiser: advertiser ?? DemoServer.advertiser)
            }
        } else {
            let client = TikTokBusiness(accessToken: .init(accessToken ?? ""), configuration: Self.settings)
            try await show(client, advertiser: advertiser ?? "")
        }
    }

    /// No faster than the lowest tier allows; what is beyond waits. The codes that mean "again" are repeated as ever.
    private static let settings = ClientConfiguration(
        timeout: .seconds(30), rateLimits: TikTokBusiness.RateLimits.tier1)

    private func show(_ client: TikTokBusiness, advertiser: String) async throws {
        do {
            async let campaigns = client.allCampaigns(advertiserID: advertiser, pageSize: 100).collect()
            let figures = try await client.allReportItems(
                advertiserID: advertiser, reportType: .basic, dataLevel: .auctionCampaign, dimensions: "campaign_id",
                metrics: "spend,impressions,clicks", startDate: from, endDate: to, pageSize: 100
            ).collect()
            print(Overview(try await campaigns, figures).text(from: from, to: to))
        } catch {
            throw explained(error)
        }
    }

    /// The error as a person should read it.
    private func explained(_ error: any Error) -> any Error {
        guard let error = error as? TikTokBusiness.Error else { return error }
        return switch error.failure {
        case .unauthorized?: Problem(description: "The access token was refused.")
        default: Problem(description: error.description)
        }
    }
}

/// What went wrong, in words.
struct Problem: Error, CustomStringConvertible {
    var description: String
}
