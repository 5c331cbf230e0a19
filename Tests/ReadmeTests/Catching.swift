import ApusRuntime
import TikTokBusiness

/// The five ways to catch an error that the README shows, compiled; between the marks it is the README's text.
struct Catching {
    var client: TikTokBusiness
    var campaign: TikTokBusiness.CampaignCreateRequest
    /// What the handlers did, for the tests.
    let log: Log

    actor Log {
        var lines: [String] = []

        func add(_ line: String) {
            lines.append(line)
        }
    }

    private func show(_ campaigns: Response<TikTokBusiness.CampaignList>) {}
    private func signIn() async { await log.add("sign in") }
    private func retryLater() async { await log.add("retry later") }
    private func report(_ text: String) async { await log.add(text) }
    private func work() async throws { try await client.createCampaign(campaign) }

    func one() async {
        // README: 1
        do {
            show(try await client.getCampaigns(advertiserID: "7001"))
        } catch {
            switch error.failure {
            case .unauthorized?: await signIn()
            default: await report(error.description)
            }
        }
        // README: end
    }

    func two() async throws {
        // README: 2
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await client.createCampaign(campaign) }
                try await group.waitForAll()
            }
        } catch let error as TikTokBusiness.Error {
            await report(error.failure.map { "\($0)" } ?? error.description)
        }
        // README: end
    }

    func three() async throws {
        // README: 3
        do {
            try await work()
        } catch let error as any HTTPError {
            await report("\(error.operation.id): \(error.http?.status ?? 0)")
        }
        // README: end
    }

    func four() async throws {
        // README: 4
        do {
            try await client.createCampaign(campaign)
        } catch {
            switch error.kind {
            case .timedOut, .transport: await retryLater()
            case .decoding: await report("unexpected at \(error.decoding?.path ?? "$")")
            default: throw error
            }
        }
        // README: end
    }

    func five() async throws {
        // README: 5
        do {
            try await client.createCampaign(campaign)
        } catch {
            guard error.http?.envelope?.code == 40002 else { throw error }
            await report(error.message)
        }
        // README: end
    }
}
