/// The method for all pages of an operation.
struct PagesView: View {
    var documentation: [String]
    var access: String
    var name: String
    var isDeprecated: Bool
    var parameters: ListView
    /// `PagedSequence<Campaign, CampaignList>`
    var result: String
    /// `.page(first: 1)`
    var style: String
    /// The variable with the position of a page.
    var position: String
    /// Statements in front of the call: what puts the position into a group of arguments.
    var statements: [String]
    /// The variable with the answer.
    var response: String
    /// The operation's own method.
    var method: String
    /// The arguments of its call.
    var arguments: ListView
    /// What the page is made of.
    var page: ListView

    static let members: [String: Member<PagesView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "isDeprecated": .flag(\.isDeprecated), "parameters": .view { $0.parameters }, "result": .text(\.result),
        "style": .text(\.style), "position": .text(\.position), "statements": .lines(\.statements),
        "response": .text(\.response), "method": .text(\.method), "arguments": .view { $0.arguments },
        "page": .view { $0.page },
    ]
}
