extension DiffReport: Encodable {
    private enum Key: String, CodingKey {
        case oldVersion, newVersion, bump, swift, wire, findings, ignored, renames
    }

    /// For programs: the verdict, every finding with both its places, what was ignored and why, and the renames.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(comparison.versions.old, forKey: .oldVersion)
        try container.encode(comparison.versions.new, forKey: .newVersion)
        try container.encode(bump, forKey: .bump)
        try container.encode(bump(.swift), forKey: .swift)
        try container.encode(bump(.wire), forKey: .wire)
        try container.encode(findings, forKey: .findings)
        try container.encode(ignored.map { Ignored(finding: $0.finding, reason: $0.reason) }, forKey: .ignored)
        try container.encode(comparison.renames.map { [$0.oldPath, $0.newPath] }, forKey: .renames)
    }

    private struct Ignored: Encodable {
        var finding: Finding
        var reason: String
    }
}

extension Finding: Encodable {
    private enum Key: String, CodingKey {
        case rule, view, severity, bump, message, subject, old, new, before, after, advice
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(rule.id, forKey: .rule)
        try container.encode(rule.view, forKey: .view)
        try container.encode(severity, forKey: .severity)
        try container.encode(bump, forKey: .bump)
        try container.encode(message, forKey: .message)
        try container.encode(subject, forKey: .subject)
        try container.encodeIfPresent(old, forKey: .old)
        try container.encodeIfPresent(new, forKey: .new)
        if !before.isEmpty { try container.encode(before, forKey: .before) }
        if !after.isEmpty { try container.encode(after, forKey: .after) }
        try container.encode(rule.advice, forKey: .advice)
    }
}
