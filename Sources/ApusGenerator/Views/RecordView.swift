/// A struct with named properties: its declaration.
struct RecordView: View {
    var documentation: [String]
    var access: String
    var name: String
    /// What stands behind the colon: `JSONModel, Hashable`.
    var conformances: String
    var properties: [PropertyView]
    var initialisers: [InitialiserView]

    static let members: [String: Member<RecordView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "conformances": .text(\.conformances), "properties": .list(\.properties), "initialisers": .list(\.initialisers),
    ]
}

/// A property: stored as it is, or under another name behind an accessor.
struct PropertyView: View {
    var documentation: [String]
    var access: String
    var name: String
    var type: String
    var isDeprecated: Bool
    var storage: StorageView?

    static let members: [String: Member<PropertyView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "type": .text(\.type), "isDeprecated": .flag(\.isDeprecated),
        "isPlain": .flag { $0.storage == nil }, "storage": .view(\.storage),
    ]
}

/// What is stored for a property that is boxed or deprecated.
struct StorageView: View {
    var storedAccess: String
    var storedName: String
    var storedType: String
    /// The expressions of the accessor.
    var getter: String
    var setter: String

    static let members: [String: Member<StorageView>] = [
        "storedAccess": .text(\.storedAccess), "storedName": .text(\.storedName), "storedType": .text(\.storedType),
        "getter": .text(\.getter), "setter": .text(\.setter),
    ]
}

/// An initialiser: parameters and statements.
struct InitialiserView: View {
    var documentation: [String]
    var access: String
    var parameters: ListView
    var statements: [String]

    static let members: [String: Member<InitialiserView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access),
        "isEmpty": .flag { $0.statements.isEmpty }, "parameters": .view { $0.parameters },
        "statements": .lines(\.statements),
    ]
}

/// How a record is read and written.
struct RecordCodingView: View {
    var access: String
    var isRead: Bool
    var isWritten: Bool
    var isCompared: Bool
    /// The variables that the values are read into.
    var locals: [String]
    /// What is read from the whole object before.
    var flattened: [FlattenedView]
    var hasReads: Bool
    var reads: [ReadView]
    /// What keeps the keys that no property has: empty, or an argument.
    var extras: String
    var guards: [GuardView]
    /// The arguments of the initialiser.
    var arguments: ListView
    /// `writer` calls, method and arguments.
    var writes: [WriteView]
    /// Secrets that are sent as null where they are nil.
    var nulls: [WriteView]
    /// `comparison` calls; none where the record is not Hashable.
    var comparisons: [ComparisonView]

    static let members: [String: Member<RecordCodingView>] = [
        "access": .text(\.access), "isRead": .flag(\.isRead), "isWritten": .flag(\.isWritten),
        "locals": .lines(\.locals), "flattened": .list(\.flattened),
        "hasReads": .flag(\.hasReads), "reads": .list(\.reads), "extras": .text(\.extras), "guards": .list(\.guards),
        "arguments": .view { $0.arguments }, "writes": .list(\.writes),
        "nulls": .list(\.nulls), "isCompared": .flag(\.isCompared), "comparisons": .list(\.comparisons),
    ]
}

/// `reader.string("campaign_id", &campaignID)`
struct ReadView: View {
    var method: String
    var key: String
    var variable: String

    static let members: [String: Member<ReadView>] = [
        "method": .text(\.method), "key": .text(\.key), "variable": .text(\.variable),
    ]
}

/// `let payload = reader.flattened(Payload.self)`
struct FlattenedView: View {
    var variable: String
    var type: String

    static let members: [String: Member<FlattenedView>] = ["variable": .text(\.variable), "type": .text(\.type)]
}

/// `guard let name else { return reader.missing("name") }`
struct GuardView: View {
    var variable: String
    /// The key that is missing; empty where the error is remembered already.
    var key: String

    static let members: [String: Member<GuardView>] = ["variable": .text(\.variable), "key": .text(\.key)]
}

/// `writer.string("campaign_id", campaignID)`
struct WriteView: View {
    var method: String
    /// The key with its comma behind it; empty where the method has none.
    var key: String
    var value: String

    static let members: [String: Member<WriteView>] = [
        "method": .text(\.method), "key": .text(\.key), "value": .text(\.value),
    ]
}

/// `comparison.string(campaignID, other.campaignID)`
struct ComparisonView: View {
    var method: String
    var value: String
    /// The name behind `other.`.
    var member: String

    static let members: [String: Member<ComparisonView>] = [
        "method": .text(\.method), "value": .text(\.value), "member": .text(\.member),
    ]
}
