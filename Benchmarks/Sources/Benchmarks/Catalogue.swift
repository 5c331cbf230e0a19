import ApusRuntime
import BenchmarksAPI
import Foundation
import HTTPTypes
import TikTokBusiness

/// All benchmarks, in the order of the table.
var catalogue: [Entry] {
    [
        Entry(name: "decode-campaigns") {
            decode(
                Payloads.campaigns(1000), TikTokBusiness.CampaignList.self, PlainCampaignList.self, 10, 14)
        },
        Entry(name: "decode-issues") {
            decode(Payloads.issues(270), [BenchmarksAPI.Issue].self, [PlainIssue].self, 8, 11)
        },
        Entry(name: "decode-small") {
            decode(
                Payloads.campaigns(1), TikTokBusiness.CampaignList.self, PlainCampaignList.self, 18, 25)
        },
        Entry(name: "decode-shuffled") {
            decode(
                Payloads.campaigns(1000, shuffled: true), TikTokBusiness.CampaignList.self,
                PlainCampaignList.self, 6, 9)
        },
        Entry(name: "decode-wide") {
            decode(Payloads.records(200), [BenchmarksAPI.Wide].self, [PlainWide].self, 5, 7)
        },
        Entry(name: "decode-feed") {
            decode(Payloads.feed(900), BenchmarksAPI.Feed.self, PlainFeed.self, 8, 11)
        },
        Entry(name: "encode-campaigns") {
            try encode(Payloads.campaigns(1000), TikTokBusiness.CampaignList.self, PlainCampaignList.self)
        },
        Entry(name: "encode-issues") {
            try encode(Payloads.issues(270), [BenchmarksAPI.Issue].self, [PlainIssue].self)
        },
        Entry(name: "encode-small") {
            try encode(Payloads.campaigns(1), TikTokBusiness.CampaignList.self, PlainCampaignList.self)
        },
        Entry(name: "encode-feed") {
            try encode(Payloads.feed(900), BenchmarksAPI.Feed.self, PlainFeed.self)
        },
        Entry(name: "call", make: wholeCall),
    ]
}

/// Generated models against the same models with synthesised `Codable`.
private func decode<Model: JSONDocument, Plain: Decodable>(
    _ json: String, _ model: Model.Type, _ plain: Plain.Type, _ least: Double, _ aim: Double
) -> Benchmark {
    let data = Data(json.utf8)
    return Benchmark(
        bytes: data.count,
        subject: { count in
            for _ in 0..<count { keep(try Model(jsonData: data)) }
        },
        baseline: { count in
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            for _ in 0..<count { keep(try decoder.decode(Plain.self, from: data)) }
        }, goal: isDebug ? .faster(atLeast: 2, aim: 3) : .faster(atLeast: least, aim: aim))
}

/// Whether the models and the runtime are compiled without optimisation, as apps are that one works on.
private var isDebug: Bool {
    #if DEBUG
        true
    #else
        false
    #endif
}

private func encode<Model: JSONDocument, Plain: Codable>(
    _ json: String, _ model: Model.Type, _ plain: Plain.Type
) throws -> Benchmark {
    let data = Data(json.utf8)
    let value = try Model(jsonData: data)
    return Benchmark(
        bytes: try value.jsonData().count,
        subject: { count in
            for _ in 0..<count { keep(try value.jsonData()) }
        },
        baseline: { count in
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            let value = try decoder.decode(Plain.self, from: data)
            let encoder = JSONEncoder()
            encoder.dateEncodingStrategy = .iso8601
            encoder.outputFormatting = .withoutEscapingSlashes
            for _ in 0..<count { keep(try encoder.encode(value)) }
        }, goal: .faster(atLeast: 15, aim: 20))
}

/// A call with everything around it, against reading the same answer's data alone.
private func wholeCall() -> Benchmark {
    let data = Data(Payloads.campaigns(1000).utf8)
    let answer = Data(Payloads.campaignAnswer(1000).utf8)
    return Benchmark(
        bytes: answer.count,
        subject: { count in
            let client = TikTokBusiness(accessToken: "token", transport: FixedAnswer(body: answer))
            try wait {
                for _ in 0..<count {
                    keep(try await client.getCampaigns(advertiserID: "7001", pageSize: 1000))
                }
            }
        },
        baseline: { count in
            for _ in 0..<count { keep(try TikTokBusiness.CampaignList(jsonData: data)) }
        }, goal: .slower(atMost: 1.15, aim: 1.05))
}

/// A transport that always answers the same.
private struct FixedAnswer: Transport {
    let body: Data

    func send(_ request: HTTPRequest, body: RequestBody?, context: CallContext) async throws
        -> TransportResponse
    {
        TransportResponse(
            status: 200, headers: [.contentType: "application/json"], body: ResponseBody(self.body))
    }
}

/// Does something asynchronous while the thread waits.
private func wait(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    Task {
        do { try await work() } catch { outcome.error = error }
        done.signal()
    }
    done.wait()
    if let error = outcome.error { throw error }
}

/// What went wrong: written before the semaphore is signalled, read after.
private final class Outcome: @unchecked Sendable {
    var error: (any Error)?
}
