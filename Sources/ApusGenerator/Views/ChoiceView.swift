/// An enum with associated values.
struct ChoiceView: View {
    var documentation: [String]
    var access: String
    var name: String
    var conformances: String
    /// Whether the enum says that cases may be added.
    var isNonexhaustive: Bool
    var cases: [ChoiceCaseView]
    var conversion: ConversionView?

    static let members: [String: Member<ChoiceView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "conformances": .text(\.conformances), "isNonexhaustive": .flag(\.isNonexhaustive), "cases": .list(\.cases),
        "conversion": .view(\.conversion),
    ]
}

/// A case and what it holds.
struct ChoiceCaseView: View {
    var documentation: [String]
    var name: String
    /// The type that it holds; empty for none.
    var payload: String
    var isIndirect: Bool

    static let members: [String: Member<ChoiceCaseView>] = [
        "documentation": .lines(\.documentation), "name": .text(\.name), "payload": .text(\.payload),
        "isIndirect": .flag(\.isIndirect),
    ]
}

/// The initialiser of what is sent from what was received.
struct ConversionView: View {
    var access: String
    var source: String
    var cases: [ConversionCaseView]

    static let members: [String: Member<ConversionView>] = [
        "access": .text(\.access), "source": .text(\.source), "cases": .list(\.cases),
    ]
}

/// One case of a conversion, by name, with the expression of its new payload.
struct ConversionCaseView: View {
    var name: String
    var value: String

    static let members: [String: Member<ConversionCaseView>] = ["name": .text(\.name), "value": .text(\.value)]
}

/// How a choice is recognised and written.
struct ChoiceCodingView: View {
    var access: String
    var isRead: Bool
    var isWritten: Bool
    /// What is told by the kind of the value alone.
    var kinds: [RecognitionView]
    /// The key of the discriminator as a literal; empty where there is none.
    var tagKey: String
    var tags: [RecognitionView]
    /// What is left when neither kind nor tag decides: the best of these, or the case that keeps anything.
    var candidates: [String]
    var unknown: String
    var writes: [ChoiceWriteView]

    static let members: [String: Member<ChoiceCodingView>] = [
        "access": .text(\.access), "isRead": .flag(\.isRead), "isWritten": .flag(\.isWritten),
        "kinds": .list(\.kinds), "tagKey": .text(\.tagKey), "tags": .list(\.tags),
        "hasCandidates": .flag { !$0.candidates.isEmpty }, "candidates": .lines(\.candidates),
        "unknown": .text(\.unknown), "writes": .list(\.writes),
    ]
}

/// A condition, and the case that it means or the candidates that it leaves.
struct RecognitionView: View {
    var condition: String
    /// The only case that it can be; empty where several can.
    var name: String
    var candidates: [String]
    var unknown: String

    static let members: [String: Member<RecognitionView>] = [
        "condition": .text(\.condition), "name": .text(\.name), "candidates": .lines(\.candidates),
        "unknown": .text(\.unknown),
    ]
}

/// A case, and the tag that is written in front of its payload.
struct ChoiceWriteView: View {
    var name: String
    /// Key and value of the tag as literals; empty where the payload has it itself.
    var tag: String

    static let members: [String: Member<ChoiceWriteView>] = ["name": .text(\.name), "tag": .text(\.tag)]
}
