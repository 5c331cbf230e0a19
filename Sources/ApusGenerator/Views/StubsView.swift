/// What tests and previews answer a client's operations by.
struct StubsView: View {
    var client: String
    var access: String
    /// The arguments of a client that asks no server.
    var arguments: ListView
    var operations: [StubView]

    static let members: [String: Member<StubsView>] = [
        "client": .text(\.client), "access": .text(\.access), "arguments": .view { $0.arguments },
        "operations": .list(\.operations),
    ]
}

/// One operation of them.
struct StubView: View {
    var access: String
    /// `StubOperation<TikTokBusiness, TikTokBusiness.CampaignList>`
    var type: String
    var name: String
    /// The operation's id as a literal.
    var id: String
    var formerNames: [FormerStubView]

    static let members: [String: Member<StubView>] = [
        "access": .text(\.access), "type": .text(\.type), "name": .text(\.name), "id": .text(\.id),
        "formerNames": .list(\.formerNames),
    ]
}

/// What the operation was called before, deprecated.
struct FormerStubView: View {
    var access: String
    var name: String
    /// Today's name as a literal, for the compiler's fix-it.
    var renamed: String
    /// Today's name behind a point.
    var target: String

    static let members: [String: Member<FormerStubView>] = [
        "access": .text(\.access), "name": .text(\.name), "renamed": .text(\.renamed), "target": .text(\.target),
    ]
}
