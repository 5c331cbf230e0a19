import Foundation

struct PlainIssue: Codable {
    var url: String
    var repositoryURL: String?
    var labelsURL: String?
    var commentsURL: String?
    var eventsURL: String?
    var htmlURL: String
    var id: Int
    var nodeID: String
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
    var createdAt: Date
    var updatedAt: Date
    var closedAt: Date?
    var authorAssociation: Association
    var activeLockReason: String?
    var body: String?
    var reactions: PlainReactions
    var timelineURL: String?
    var stateReason: Reason?
    var score: Double?

    struct State: RawRepresentable, Codable { var rawValue: String }
    struct Association: RawRepresentable, Codable { var rawValue: String }
    struct Reason: RawRepresentable, Codable { var rawValue: String }

    enum CodingKeys: String, CodingKey {
        case url
        case repositoryURL = "repository_url"
        case labelsURL = "labels_url"
        case commentsURL = "comments_url"
        case eventsURL = "events_url"
        case htmlURL = "html_url"
        case id
        case nodeID = "node_id"
        case number
        case title
        case user
        case labels
        case state
        case locked
        case assignee
        case assignees
        case milestone
        case comments
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case closedAt = "closed_at"
        case authorAssociation = "author_association"
        case activeLockReason = "active_lock_reason"
        case body
        case reactions
        case timelineURL = "timeline_url"
        case stateReason = "state_reason"
        case score
    }
}

struct PlainUser: Codable {
    var login: String
    var id: Int
    var nodeID: String
    var avatarURL: String
    var gravatarID: String?
    var url: String
    var htmlURL: String
    var followersURL: String?
    var followingURL: String?
    var gistsURL: String?
    var starredURL: String?
    var subscriptionsURL: String?
    var organizationsURL: String?
    var reposURL: String?
    var eventsURL: String?
    var receivedEventsURL: String?
    var type: Kind
    var siteAdmin: Bool

    struct Kind: RawRepresentable, Codable { var rawValue: String }

    enum CodingKeys: String, CodingKey {
        case login
        case id
        case nodeID = "node_id"
        case avatarURL = "avatar_url"
        case gravatarID = "gravatar_id"
        case url
        case htmlURL = "html_url"
        case followersURL = "followers_url"
        case followingURL = "following_url"
        case gistsURL = "gists_url"
        case starredURL = "starred_url"
        case subscriptionsURL = "subscriptions_url"
        case organizationsURL = "organizations_url"
        case reposURL = "repos_url"
        case eventsURL = "events_url"
        case receivedEventsURL = "received_events_url"
        case type
        case siteAdmin = "site_admin"
    }
}

struct PlainLabel: Codable {
    var id: Int
    var nodeID: String?
    var url: String?
    var name: String
    var color: String
    var `default`: Bool
    var description: String?

    enum CodingKeys: String, CodingKey {
        case id
        case nodeID = "node_id"
        case url
        case name
        case color
        case `default`
        case description
    }
}

struct PlainMilestone: Codable {
    var id: Int
    var title: String
    var createdAt: Date
    var dueOn: Date?

    enum CodingKeys: String, CodingKey {
        case id
        case title
        case createdAt = "created_at"
        case dueOn = "due_on"
    }
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
