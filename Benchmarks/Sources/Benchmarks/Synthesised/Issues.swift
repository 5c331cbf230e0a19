import Foundation

struct PlainIssue: Codable {
    var url: String
    var repository_url: String?
    var labels_url: String?
    var comments_url: String?
    var events_url: String?
    var html_url: String
    var id: Int
    var node_id: String
    var number: Int
    var title: String
    var user: PlainUser
    var labels: [PlainLabel]
    var state: State
    var locked: Bool
    var assignee: PlainUser?
    var assignees: [PlainUser]
    var milestone: PlainMilestone?
    var comments: Int
    var created_at: Date
    var updated_at: Date
    var closed_at: Date?
    var author_association: Association
    var active_lock_reason: String?
    var body: String?
    var reactions: PlainReactions
    var timeline_url: String?
    var state_reason: Reason?
    var score: Double?

    struct State: RawRepresentable, Codable { var rawValue: String }
    struct Association: RawRepresentable, Codable { var rawValue: String }
    struct Reason: RawRepresentable, Codable { var rawValue: String }
}

struct PlainUser: Codable {
    var login: String
    var id: Int
    var node_id: String
    var avatar_url: String
    var gravatar_id: String?
    var url: String
    var html_url: String
    var followers_url: String?
    var following_url: String?
    var gists_url: String?
    var starred_url: String?
    var subscriptions_url: String?
    var organizations_url: String?
    var repos_url: String?
    var events_url: String?
    var received_events_url: String?
    var type: Kind
    var site_admin: Bool

    struct Kind: RawRepresentable, Codable { var rawValue: String }
}

struct PlainLabel: Codable {
    var id: Int
    var node_id: String?
    var url: String?
    var name: String
    var color: String
    var `default`: Bool
    var description: String?
}

struct PlainMilestone: Codable {
    var id: Int
    var title: String
    var created_at: Date
    var due_on: Date?
}

struct PlainReactions: Codable {
    var url: String
    var total_count: Int
    var plus1: Int
    var minus1: Int
    var laugh: Int?
    var hooray: Int?
    var confused: Int?
    var heart: Int?
    var rocket: Int?
    var eyes: Int?

    enum CodingKeys: String, CodingKey {
        case url, total_count
        case plus1 = "+1"
        case minus1 = "-1"
        case laugh, hooray, confused, heart, rocket, eyes
    }
}
