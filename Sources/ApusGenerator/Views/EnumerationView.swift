/// Named values: an open struct or a closed enum.
struct EnumerationView: View {
    var documentation: [String]
    var access: String
    var name: String
    var conformances: String
    /// The type of the raw value.
    var raw: String
    var isOpen: Bool
    var values: [EnumerationMemberView]
    /// The names with their dots.
    var allCases: ListView

    static let members: [String: Member<EnumerationView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "conformances": .text(\.conformances), "raw": .text(\.raw), "isOpen": .flag(\.isOpen),
        "values": .list(\.values), "allCases": .view { $0.allCases },
    ]
}

/// A named value.
struct EnumerationMemberView: View {
    var documentation: [String]
    var access: String
    var name: String
    /// The raw value as an expression.
    var value: String

    static let members: [String: Member<EnumerationMemberView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "value": .text(\.value),
    ]
}

/// How an open enumeration of strings is read: by its bytes, grouped by length where there are many.
struct EnumerationCodingView: View {
    var access: String
    /// All values, where they are few.
    var matches: [MatchView]
    /// The values by length, where they are many.
    var isLong: Bool
    var lengths: [LengthView]

    static let members: [String: Member<EnumerationCodingView>] = [
        "access": .text(\.access), "matches": .list(\.matches), "isLong": .flag(\.isLong), "lengths": .list(\.lengths),
    ]
}

/// The values of one length in bytes.
struct LengthView: View {
    var length: String
    var matches: [MatchView]

    static let members: [String: Member<LengthView>] = ["length": .text(\.length), "matches": .list(\.matches)]
}

/// A value and its name.
struct MatchView: View {
    var value: String
    var name: String

    static let members: [String: Member<MatchView>] = ["value": .text(\.value), "name": .text(\.name)]
}
