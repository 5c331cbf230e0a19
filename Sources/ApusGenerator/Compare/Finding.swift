/// One difference between two documents.
public struct Finding: Equatable, Sendable {
    /// Of what: of the Swift client, or of what goes over the wire.
    public enum View: String, Codable, Sendable, CaseIterable { case swift, wire }

    /// How much it matters to those who use the API or its client.
    public enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
        case info, warning, breaking

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .breaking: 2
            }
        }
    }

    public var rule: ChangeRule
    /// What changed, a sentence without its full stop.
    public var message: String
    /// What it is about: a symbol such as `Campaign.status`, or an operation or a schema.
    public var subject: String
    /// Where it stands, or stood, in the old document; nil where that has nothing of it.
    public var old: Origin?
    /// Where it stands in the new document; nil where that has nothing of it.
    public var new: Origin?
    /// The declaration, or the value, as it was; empty for none.
    public var before: String
    /// The declaration, or the value, as it is; empty for none.
    public var after: String

    public init(
        _ rule: ChangeRule, _ message: String, subject: String, old: Origin?, new: Origin?, before: String = "",
        after: String = ""
    ) {
        self.rule = rule
        self.message = message
        self.subject = subject
        self.old = old
        self.new = new
        self.before = before
        self.after = after
    }

    public var severity: Severity { rule.severity }
    public var bump: Bump { rule.bump }
}

/// Which part of a semantic version (semver.org 2.0.0) a change asks for.
public enum Bump: String, Codable, Sendable, CaseIterable, Comparable {
    /// Nothing changed.
    case none
    case patch, minor, major

    public static func < (left: Bump, right: Bump) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .patch: 1
        case .minor: 2
        case .major: 3
        }
    }
}
