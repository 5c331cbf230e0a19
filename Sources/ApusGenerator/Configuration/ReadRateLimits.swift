/// An entry of `rateLimits` in `apus.yaml`: a name, and what may be sent under it. Operations and tags are patterns, in which `*`
/// matches any run of characters.
public struct ConfiguredRateTier: Equatable, Sendable {
    public var tier: RateTier
    /// Where it stands in `apus.yaml`.
    public var location: SourceLocation

    public init(tier: RateTier, location: SourceLocation) {
        self.tier = tier
        self.location = location
    }
}

/// The key `rateLimits`.
extension ConfigurationReader {
    /// Reads names with a number of requests a second, with a limit, or with several.
    mutating func rateLimits(_ value: Node) -> [ConfiguredRateTier] {
        members(value, "rateLimits").compactMap { member in
            let name = "rateLimits.\(member.key)"
            guard Identifier.isLegal(member.key), !Self.unusable.contains(member.key) else {
                report(
                    "`\(member.key)` in `rateLimits` is no name that a Swift member can have: letters, digits and `_`, no digit first",
                    at: member.keyLocation, pointer: member.value.pointer)
                return nil
            }
            let entries = member.value.isArray ? member.value.elements : [member.value]
            let limits = entries.compactMap { limit($0, name) }
            guard !limits.isEmpty else {
                if entries.isEmpty { report("`\(name)` has no limit; give it a number of requests a second", member.value) }
                return nil
            }
            return ConfiguredRateTier(tier: RateTier(name: member.key, limits: limits), location: member.value.location)
        }
    }

    /// What is a member of every type.
    private static let unusable: Set<String> = ["self", "Self", "Type", "Protocol", "init"]

    private mutating func limit(_ value: Node, _ name: String) -> RateTier.Limit? {
        var limit = RateTier.Limit(count: 0, period: 1, burst: 1, scope: .all)
        guard value.isObject else {
            guard let count = positive(value, name) else { return nil }
            limit.count = count
            return limit
        }
        for part in value.members where !part.value.isNull {
            switch part.key {
            case "requests": limit.count = positive(part.value, name + ".requests") ?? 0
            case "per": limit.period = seconds(part.value, name + ".per") ?? 1
            case "burst": limit.burst = positive(part.value, name + ".burst") ?? 1
            case "operations": limit.scope = .operations(texts(part.value, name + ".operations").map(\.text))
            case "tags": limit.scope = .tags(texts(part.value, name + ".tags").map(\.text))
            default: unknown(part, among: ["requests", "per", "burst", "operations", "tags"], in: name)
            }
        }
        if value["operations"] != nil, value["tags"] != nil {
            report("`\(name)` has `operations` and `tags`; a limit is for one of them, so make it two", value)
        }
        if value["requests"]?.isNull ?? true {
            report("`\(name)` must say how many `requests` it allows, as `{ requests: 100, per: 60 }`", value)
        }
        return limit.count > 0 ? limit : nil
    }

    private mutating func positive(_ value: Node, _ name: String) -> Int? {
        if let count = value.int, count > 0 { return count }
        report("`\(name)` must be a number of requests, 1 or more", value)
        return nil
    }

    private mutating func seconds(_ value: Node, _ name: String) -> Double? {
        if let seconds = value.double, seconds > 0, seconds.isFinite { return seconds }
        report("`\(name)` must be a number of seconds, more than 0", value)
        return nil
    }
}
