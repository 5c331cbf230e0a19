// TikTok's models as one writes them by hand, with what the compiler makes of `Codable`: what generated models are
// measured against.

struct PlainCampaignAnswer: Codable {
    var code: Int
    var message: String
    var request_id: String?
    var data: PlainCampaignList
}

struct PlainCampaignList: Codable {
    var list: [PlainCampaign]?
    var page_info: PlainPageInfo?
}

struct PlainPageInfo: Codable {
    var page: Int?
    var page_size: Int?
    var total_number: Int?
    var total_page: Int?
}

struct PlainCampaign: Codable {
    var campaign_id: String?
    var campaign_name: String?
    var advertiser_id: String?
    var objective_type: Objective?
    var status: Status?
    var budget: Double?
    var budget_mode: BudgetMode?
    var create_time: String?
    var modify_time: String?

    // Open enumerations, as the generated ones are.
    struct Objective: RawRepresentable, Codable { var rawValue: String }
    struct Status: RawRepresentable, Codable { var rawValue: String }
    struct BudgetMode: RawRepresentable, Codable { var rawValue: String }
}
