/// What an operation answers when its successes differ: an enum, told by status.
struct OutcomeView: View {
    var documentation: [String]
    var access: String
    var name: String
    var conformances: String
    /// Whether the enum says that cases may be added.
    var isNonexhaustive: Bool
    var cases: [ChoiceCaseView]
    var statuses: [StatusView]
    /// What any other status means.
    var otherwise: String

    static let members: [String: Member<OutcomeView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "conformances": .text(\.conformances), "isNonexhaustive": .flag(\.isNonexhaustive), "cases": .list(\.cases),
        "statuses": .list(\.statuses), "otherwise": .text(\.otherwise),
    ]
}

/// A status, and what it means.
struct StatusView: View {
    /// `200`, `200..<300`
    var pattern: String
    var value: String

    static let members: [String: Member<StatusView>] = ["pattern": .text(\.pattern), "value": .text(\.value)]
}

/// The client's `Failure`.
struct FailureView: View {
    var client: String
    var access: String
    var conformances: String
    /// Whether the enum says that cases may be added.
    var isNonexhaustive: Bool
    var cases: [ChoiceCaseView]
    /// The names of the cases, for `Kind`; empty for none.
    var kinds: [String]
    /// Whether there is any: the compiler warns of a `switch` over what has no value.
    var hasStatuses: Bool
    /// What each kind is read as.
    var statuses: [StatusView]

    static let members: [String: Member<FailureView>] = [
        "client": .text(\.client), "access": .text(\.access), "conformances": .text(\.conformances),
        "isNonexhaustive": .flag(\.isNonexhaustive), "cases": .list(\.cases), "kinds": .lines(\.kinds),
        "hasStatuses": .flag(\.hasStatuses), "statuses": .list(\.statuses),
    ]
}

/// A `typealias`.
struct AliasView: View {
    var documentation: [String]
    var access: String
    var name: String
    var target: String

    static let members: [String: Member<AliasView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "target": .text(\.target),
    ]
}
