/// A comparison as people and programs read it, without what an ignore file takes out.
public struct DiffReport: Sendable {
    public var comparison: Comparison
    /// What is reported.
    public var findings: [Finding]
    /// What an ignore file took out, with the reason that it gives.
    public var ignored: [(finding: Finding, reason: String)]

    /// - Parameters:
    ///   - comparison: Two documents compared.
    ///   - ignoring: What is not to be reported; entries that meet nothing are in `ignoring.unused(by:)`.
    public init(_ comparison: Comparison, ignoring: DiffIgnores = DiffIgnores()) {
        self.comparison = comparison
        findings = []
        ignored = []
        for finding in comparison.findings {
            if let entry = ignoring.entry(for: finding) {
                ignored.append((finding, entry.reason))
            } else {
                findings.append(finding)
            }
        }
    }

    /// The verdict: which part of a semantic version the findings ask for.
    public var bump: Bump { findings.map(\.bump).max() ?? .none }

    /// The verdict of one view alone.
    public func bump(_ view: Finding.View) -> Bump {
        findings.filter { $0.rule.view == view }.map(\.bump).max() ?? .none
    }

    /// Whether there is a finding of a severity, or a graver one.
    public func reaches(_ severity: Finding.Severity) -> Bool {
        findings.contains { $0.severity >= severity }
    }

    /// `2 breaking, 1 warning, 5 others`
    var counts: String {
        let words = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            guard count > 0 else { return nil }
            switch severity {
            case .breaking: return "\(count) breaking"
            case .warning: return count == 1 ? "1 warning" : "\(count) warnings"
            case .info: return count == 1 ? "1 other" : "\(count) others"
            }
        }
        return words.joined(separator: ", ")
    }

    /// `a major version (Swift minor, wire major)`
    var verdict: String {
        guard bump != .none else { return "nothing changed" }
        return "a \(bump.rawValue) version (Swift \(bump(.swift).rawValue), wire \(bump(.wire).rawValue))"
    }
}

extension Finding.View {
    /// What a person calls it.
    var title: String {
        switch self {
        case .swift: "Swift"
        case .wire: "Wire"
        }
    }
}

extension Finding {
    /// `openapi.yaml:12:7`, both places where both documents have it.
    var places: String {
        switch (old?.location, new?.location) {
        case (let old?, let new?): old == new ? "\(new)" : "\(old) → \(new)"
        case (let old?, nil): "\(old)"
        case (nil, let new?): "\(new)"
        case (nil, nil): ""
        }
    }

    /// The message as a sentence.
    var sentence: String {
        let first = message.first.map { $0.uppercased() + message.dropFirst() } ?? ""
        return first.hasSuffix(".") ? first : first + "."
    }
}
