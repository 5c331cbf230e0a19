struct PlainFeed: Codable {
    var events: [PlainEvent]
    var thread: PlainComment
}

/// A union told by a discriminator, as one writes it by hand.
enum PlainEvent: Codable {
    case push(PlainPush)
    case star(PlainStar)
    case settings([String: String])

    private enum CodingKeys: CodingKey { case type }

    init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .type) {
        case "push": self = .push(try PlainPush(from: decoder))
        case "star": self = .star(try PlainStar(from: decoder))
        default: self = .settings(try [String: String](from: decoder))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .push(let push): try push.encode(to: encoder)
        case .star(let star): try star.encode(to: encoder)
        case .settings(let settings): try settings.encode(to: encoder)
        }
    }
}

struct PlainPush: Codable {
    var type: String
    var id: String
    var ref: String
    var commits: [String: PlainCommit]
}

struct PlainCommit: Codable {
    var message: String
    var author: String
    var distinct: Bool?
}

struct PlainStar: Codable {
    var type: String
    var id: String
    var action: Action
    var stargazers: Int?

    struct Action: RawRepresentable, Codable { var rawValue: String }
}

struct PlainComment: Codable {
    var author: String
    var text: String
    var replies: [PlainComment]
}

struct PlainProfilePatch: Codable {
    var name: String?
    var bio: String?
    var company: String?
    var location: String?
    var blog: String?
    var age: Int?
    var hireable: Bool?
}
