import ApusRuntime
import Foundation
import TikTokBusiness

/// Campaigns with their figures, the most expensive first.
struct Overview {
    struct Row {
        var name: String
        var status: String
        var spend: Double
        var impressions: Int
        var clicks: Int
    }

    var rows: [Row]

    init(_ campaigns: [TikTokBusiness.Campaign], _ figures: [TikTokBusiness.Report.ListItem]) {
        // Dimensions and metrics are free-form in the document: what they hold depends on what was asked for.
        var metrics: [String: JSONValue] = [:]
        for item in figures {
            if let id = item.dimensions?["campaign_id"]?.string { metrics[id] = item.metrics }
        }
        rows = campaigns.map { campaign in
            let own = campaign.campaignID.flatMap { metrics[$0] }
            return Row(
                name: campaign.campaignName ?? campaign.campaignID ?? "?", status: Self.label(campaign.status),
                spend: Self.number(own?["spend"]), impressions: Int(Self.number(own?["impressions"])),
                clicks: Int(Self.number(own?["clicks"])))
        }
        rows.sort { $0.spend > $1.spend }
    }

    /// Enumerations are open: a value that the document does not list is one more case, not a decoding error.
    private static func label(_ status: TikTokBusiness.Campaign.Status?) -> String {
        switch status {
        case .enable?: "live"
        case .disable?: "paused"
        case .delete?: "deleted"
        case let other?: other.rawValue.lowercased()
        case nil: "?"
        }
    }

    /// The API sends figures as strings: "12.50".
    private static func number(_ value: JSONValue?) -> Double {
        value?.string.flatMap(Double.init) ?? value?.double ?? 0
    }

    func text(from: String, to: String) -> String {
        let table = Table(
            ["campaign", "status", "spend", "impressions", "clicks", "CTR"],
            rows.map { row in
                let rate = row.impressions == 0 ? "–" : fixed(Double(row.clicks) / Double(row.impressions) * 100, 2) + " %"
                return [row.name, row.status, fixed(row.spend, 2), String(row.impressions), String(row.clicks), rate]
            })
        let bars = BarChart(rows.map { (label: $0.name, value: $0.spend) })
        return "Campaigns from \(from) to \(to)\n\n\(table.text)\n\nSpend\n\n\(bars.text)"
    }
}

/// A number with so many digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
}
