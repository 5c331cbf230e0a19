/// Where a page stands among the pages of an operation: a number, an offset, a cursor or a link.
///
/// It can be kept, in a file or a database, to go on there another day:
///
/// ```swift
/// for try await page in client.allCampaigns(advertiserID: "7001").pages {
///     try save(page.items, next: page.next)
/// }
/// for try await campaign in client.allCampaigns(advertiserID: "7001").starting(at: saved) { … }
/// ```
public struct PagePosition: Hashable, Codable, Sendable, CustomStringConvertible {
    private enum Place: Hashable, Codable {
        case page(Int)
        case offset(Int)
        case cursor(String)
        case link(String)
        case first
    }

    private let place: Place

    /// The page of a number.
    public static func page(_ number: Int) -> PagePosition { PagePosition(place: .page(number)) }
    /// The page that begins behind so many items.
    public static func offset(_ count: Int) -> PagePosition { PagePosition(place: .offset(count)) }
    /// The page that a server names so.
    public static func cursor(_ cursor: String) -> PagePosition {
        PagePosition(place: .cursor(cursor))
    }
    /// The page at a URL, relative to the server or absolute.
    public static func link(_ url: String) -> PagePosition { PagePosition(place: .link(url)) }
    /// The first page, where that has no name of its own.
    public static let first = PagePosition(place: .first)

    /// The number of the page, or of the items in front of it; 0 where it has none.
    @_spi(ApusGenerated) public var number: Int {
        switch place {
        case .page(let number), .offset(let number): number
        case .cursor, .link, .first: 0
        }
    }

    /// The cursor; nil for the first page.
    @_spi(ApusGenerated) public var cursor: String? {
        if case .cursor(let cursor) = place { cursor } else { nil }
    }

    /// The cursor as a number; nil for the first page, and where it is none.
    @_spi(ApusGenerated) public func cursor<Number: FixedWidthInteger>(as type: Number.Type)
        -> Number?
    {
        cursor.flatMap { Number($0) }
    }

    /// The URL; nil for the first page.
    var link: String? {
        if case .link(let url) = place { url } else { nil }
    }

    public var description: String {
        switch place {
        case .page(let number): "page \(number)"
        case .offset(let count): "offset \(count)"
        case .cursor(let cursor): "cursor \(cursor)"
        case .link(let url): "link \(url)"
        case .first: "first page"
        }
    }
}

extension CallOptions {
    /// The same options for the page at a position that has a URL.
    @_spi(ApusGenerated) public func following(_ position: PagePosition) -> CallOptions {
        guard let link = position.link else { return self }
        var options = self
        options.link = link
        return options
    }
}
