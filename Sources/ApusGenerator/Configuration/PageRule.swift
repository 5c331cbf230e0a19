/// An entry of `pages` in `apus.yaml`: which operations have pages, and how these follow one another.
///
/// Places in answers are written as keys with dots between them, from the whole answer on, its envelope included:
/// `data.page_info.total_page`. `[-1]` behind a key is the last element of its list: `data[-1].id`. `{ header: X-Next }` is a
/// header of the answer.
public struct PageRule: Equatable, Sendable {
    /// Operation ids; `*` matches any run of characters.
    public var operations: [String]
    public var style: Pagination.Style
    /// The parameter that asks for a page, by its name on the wire, or a property of the body; nil for links.
    public var parameter: String?
    /// The parameter, or property of the body, that says how many items a page has.
    public var size: String?
    /// Where the items stand; nil: the answer is a list, or has one list.
    public var items: String?
    /// Where the number of pages stands.
    public var totalPages: PagePlace?
    /// Where the number of items on all pages stands.
    public var totalItems: PagePlace?
    /// Where it says whether another page follows.
    public var more: PagePlace?
    /// Where the next page's cursor or link stands.
    public var next: PagePlace?
    /// The number of the first page; nil: the parameter's default, else 1.
    public var first: Int?
    /// The Swift name of the method.
    public var name: String?
    /// Where it stands in `apus.yaml`.
    public var location: SourceLocation

    public init(
        operations: [String], style: Pagination.Style, parameter: String? = nil, size: String? = nil,
        items: String? = nil, totalPages: PagePlace? = nil, totalItems: PagePlace? = nil, more: PagePlace? = nil,
        next: PagePlace? = nil, first: Int? = nil, name: String? = nil,
        location: SourceLocation = SourceLocation(file: "apus.yaml", line: 1, column: 1)
    ) {
        self.operations = operations
        self.style = style
        self.parameter = parameter
        self.size = size
        self.items = items
        self.totalPages = totalPages
        self.totalItems = totalItems
        self.more = more
        self.next = next
        self.first = first
        self.name = name
        self.location = location
    }

    /// Whether it names operations one by one, so that each of them is meant.
    var isExact: Bool { operations.allSatisfy { !$0.contains("*") } }
}

/// Where an answer says something of its pages.
public enum PagePlace: Equatable, Sendable, ExpressibleByStringLiteral {
    /// In its content: keys with dots between them.
    case content(String)
    /// In a header, by its name.
    case header(String)

    public init(stringLiteral place: String) {
        self = .content(place)
    }
}
