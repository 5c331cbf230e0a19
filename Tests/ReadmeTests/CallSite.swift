// What the README shows, compiled; between the marks it is the README's text to the letter.

import ApusRuntime
import Foundation

// README: call site
import TikTokBusiness

func callSite() async throws {
    let client = TikTokBusiness(accessToken: "…")

    let campaigns = try await client.getCampaigns(advertiserID: "7001", pageSize: 100)
    for campaign in campaigns.list ?? [] {
        switch campaign.status {
        case .enable: print(campaign.campaignName ?? "", "is live")
        case .disable, .delete, nil: break
        case let other?: print("new status:", other.rawValue)
        }
    }
    try await client.createCampaign(
        .init(advertiserID: "7001", campaignName: "Spring", objectiveType: "REACH", budgetMode: "BUDGET_MODE_DAY"))
    // README: end
}

func callSiteOfPages(_ client: TikTokBusiness) async throws {
    // README: pages
    for try await campaign in client.allCampaigns(advertiserID: "7001") {
        print(campaign.campaignName ?? "")
    }
    let first = try await client.allCampaigns(advertiserID: "7001", pageSize: 1000).collect(upTo: 5000)
    // README: end
    print(first.count)
}

func callSiteOfPositions(
    _ client: TikTokBusiness, saved: PagePosition, _ show: (TikTokBusiness.Campaign) -> Void,
    _ keep: ([TikTokBusiness.Campaign], PagePosition?) throws -> Void
) async throws {
    func save(_ items: [TikTokBusiness.Campaign], next: PagePosition?) throws { try keep(items, next) }
    // README: positions
    let all = client.allCampaigns(advertiserID: "7001")
    for try await campaign in all.prefetching() { show(campaign) }        // the next page is on its way meanwhile
    for try await page in all.starting(at: saved).pages {                 // pages, from where it was last time
        try save(page.items, next: page.next)
    }
    // README: end
}

struct Piece: Sendable { var text: String }

func callSiteOfStreams(_ chat: Response<EventStream<Piece>>, _ ticks: Response<EventStream<ServerSentEvent>>) async throws {
    // README: streams
    for try await chunk in chat.value {                     // let chat = try await client.createChatStream(…)
        print(chunk.text, terminator: "")
    }
    for try await event in ticks.value.reconnecting() {     // goes on behind the last event: Last-Event-ID
        print(event.event, event.data, event.id)
    }
    // README: end
}

func callSiteOfStubs() async throws {
    // README: stubs
    let log = RequestLog()
    let client = TikTokBusiness.stub(recording: log) {
        $0.on(.getCampaigns) { request in .init(list: [.init(campaignID: "1", campaignName: "Spring")]) }
        $0.on(.createCampaign) { _ in throw TikTokBusiness.Error(.failure, failure: .badRequest) }
    }
    let campaigns = try await client.getCampaigns(advertiserID: "7001")
    print(campaigns.list ?? [], log.requests.map(\.url))
    // README: end
}

func callSiteOfTapes(_ folder: URL, _ transport: any Transport) throws -> [TikTokBusiness] {
    // README: tapes
    let tape = Tape(folder: folder)
    let recorded = TikTokBusiness(accessToken: "…", transport: try RecordingTransport(transport, to: tape))
    let replayed = TikTokBusiness(accessToken: "any", transport: try ReplayTransport(tape))
    // README: end
    return [recorded, replayed]
}
