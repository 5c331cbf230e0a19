// TikTok's models as one writes them by hand, with the properties of the generated ones and what the compiler makes of
// `Codable`: what generated models are measured against.

struct PlainCampaignAnswer: Codable {
    var code: Int
    var message: String
    var requestID: String?
    var data: PlainCampaignList

    enum CodingKeys: String, CodingKey {
        case code
        case message
        case requestID = "request_id"
        case data
    }
}

struct PlainCampaignList: Codable {
    var list: [PlainCampaign]?
    var pageInfo: PlainPageInfo?

    enum CodingKeys: String, CodingKey {
        case list
        case pageInfo = "page_info"
    }
}

struct PlainPageInfo: Codable {
    var page: Int?
    var pageSize: Int?
    var totalNumber: Int?
    var totalPage: Int?

    enum CodingKeys: String, CodingKey {
        case page
        case pageSize = "page_size"
        case totalNumber = "total_number"
        case totalPage = "total_page"
    }
}

struct PlainCampaign: Codable {
    var campaignID: String?
    var campaignName: String?
    var advertiserID: String?
    var objectiveType: Objective?
    var status: Status?
    var budget: Double?
    var budgetMode: BudgetMode?
    var createTime: String?
    var modifyTime: String?

    // Open enumerations, as the generated ones are.
    struct Objective: RawRepresentable, Codable { var rawValue: String }
    struct Status: RawRepresentable, Codable { var rawValue: String }
    struct BudgetMode: RawRepresentable, Codable { var rawValue: String }

    enum CodingKeys: String, CodingKey {
        case campaignID = "campaign_id"
        case campaignName = "campaign_name"
        case advertiserID = "advertiser_id"
        case objectiveType = "objective_type"
        case status
        case budget
        case budgetMode = "budget_mode"
        case createTime = "create_time"
        case modifyTime = "modify_time"
    }
}
