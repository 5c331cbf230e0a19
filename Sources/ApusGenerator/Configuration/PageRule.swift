/// An entry of `pages` in `apus.yaml`: which operations have pages, and how these follow one another.
///
/// Places in answers are written as keys with dots between them, from the whole answer on, its envelope included:
/// `data.page_info.total_page`. `[-1]` behind a key is the last element of its list: `data[-1].id`.
public struct PageRule: Equatable, Sendable {
    /// Operation ids; `*` matches any run of characters.
    public var operations: [String]
    public var style: Pagination.Style
    /// The parameter that asks for a page, by its name on the wire; nil for links.
    public var parameter: String?
    /// The parameter that says how many items a page has.
    public var size: String?
    /// Where the items stand; nil: the answer is a list, or has one list.
    public var items: String?
    /// Where the number of pages stands.
    public var totalPages: String?
    /// Where the number of items on all pages stands.
    public var totalItems: String?
    /// Where it says whether another page follows.
    public var more: String?
    /// Where the next page's cursor or link stands.
    public var next: String?
    /// The number of the first page; nil: the parameter's default, else 1.
    public var first: Int?
    /// The Swift name of the method.
    public var name: String?
    /// Where it stands in `apus.yaml`.
    public var location: SourceLocation

    public init(
        operations: [String], style: Pagination.Style, parameter: String? = nil, size: String? = nil,
        items: String? = nil, totalPages: String? = nil, totalItems: String? = nil, more: String? = nil,
        next: String? = nil, first: Int? = nil, name: String? = nil,
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
