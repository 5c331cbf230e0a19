/// How the answers of an operation follow one another, where `apus.yaml` says that it has pages: what makes a second
/// method of it, a sequence of its items.
public struct Pagination: Equatable, Codable, Sendable {
    /// The Swift name of that method: `allCampaigns`.
    public var name = ""
    public var naming: Naming
    public var style: Style
    /// The key of the parameter that asks for a page; nil where the body does, and where links lead to them.
    public var parameter: String?
    /// Where the body asks for a page.
    public var member: [Step]?
    /// The key of the parameter that says how many items a page has.
    public var size: String?
    /// The number of the first page.
    public var first = 1
    /// What the items are.
    public var element: TypeReference
    /// Where the items stand in what the operation's method gives.
    public var items: [Step]
    public var totalPages: Place?
    public var totalItems: Place?
    /// Where it says whether another page follows.
    public var more: Place?
    /// Where the next page's cursor or link stands; links may stand in the header `Link` instead.
    public var next: Place?

    public enum Style: String, CaseIterable, Codable, Sendable { case page, offset, cursor, link }

    /// Where an answer says something of its pages.
    public enum Place: Hashable, Codable, Sendable {
        /// In what the operation's method gives.
        case content([Step])
        /// In a header.
        case header(String)
    }

    /// From a value to one in it.
    public enum Step: Hashable, Codable, Sendable {
        /// The property of a key.
        case key(String)
        /// The last element of a list.
        case last
    }
}
