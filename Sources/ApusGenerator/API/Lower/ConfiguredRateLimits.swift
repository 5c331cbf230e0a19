extension Lowering {
    /// The limits that `rateLimits` of `apus.yaml` names, their patterns as the ids and tags of the document.
    mutating func configuredRateLimits() -> [RateTier] {
        let ids = operations.map(\.id).uniqued
        let tags = operations.flatMap(\.tags).uniqued
        return configuration.rateLimits.map { entry in
            var tier = entry.tier
            tier.limits = tier.limits.compactMap { limit in
                var limit = limit
                switch limit.scope {
                case .all: return limit
                case .operations(let patterns):
                    let found = matches(patterns, ids, "operations", entry)
                    limit.scope = .operations(found)
                    return found.isEmpty ? nil : limit
                case .tags(let patterns):
                    let found = matches(patterns, tags, "tags", entry)
                    limit.scope = .tags(found)
                    return found.isEmpty ? nil : limit
                }
            }
            return tier
        }
    }

    private mutating func matches(
        _ patterns: [String], _ words: [String], _ kind: String, _ entry: ConfiguredRateTier
    ) -> [String] {
        for pattern in patterns where !words.contains(where: { Glob.matches($0, pattern) }) {
            let hint = EditDistance.nearest(to: pattern, among: words).map { "; did you mean `\($0)`?" } ?? ""
            sources.diagnostics.add(
                .warning, .unusedSetting,
                "`rateLimits.\(entry.tier.name)` of apus.yaml has `\(pattern)` among its `\(kind)`, which no operation has\(hint)",
                at: entry.location)
        }
        return words.filter { word in patterns.contains { Glob.matches(word, $0) } }
    }
}

extension Array where Element == String {
    /// Each once, in order.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
