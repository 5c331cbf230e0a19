/// One page of a paged operation: its items, the answer that they came with, and where the next one is.
public struct Page<Element: Sendable, Value: Sendable>: Sendable {
    /// What is on the page; may be empty in the midst of others where the operation has cursors.
    public let items: [Element]
    /// The whole answer.
    public let response: Response<Value>
    /// Where the page stands.
    public internal(set) var position = PagePosition.first
    /// Where the next page stands; nil where there is none.
    public internal(set) var next: PagePosition?
    /// What the answer says about what follows.
    let claims: PageClaims

    /// - Parameters:
    ///   - items: Nothing is an empty page.
    ///   - totalPages: How many pages there are, as the server says.
    ///   - totalItems: How many items all pages have, as the server says.
    ///   - hasMore: Whether another page follows, as the server says.
    ///   - next: The cursor of the next page.
    ///   - link: The URL of the next page; the header `Link` has it where this is nil.
    @_spi(ApusGenerated) public init(
        _ response: Response<Value>, items: [Element]?, totalPages: Int? = nil, totalItems: Int? = nil,
        hasMore: Bool? = nil, next: String? = nil, link: String? = nil
    ) {
        self.items = items ?? []
        self.response = response
        claims = PageClaims(
            totalPages: totalPages, totalItems: totalItems, hasMore: hasMore, cursor: next, link: link)
    }
}

/// What a server says about the pages that follow. It may be wrong.
struct PageClaims: Hashable, Sendable {
    var totalPages: Int?
    var totalItems: Int?
    var hasMore: Bool?
    var cursor: String?
    var link: String?
}
