/// Finds out where the next page stands, and when there is none: whatever a server says of its pages, the walk ends.
///
/// - Numbers and offsets end with an empty page, with the last page or item of a total, and, where there is no total, with
///   a page that has the items of the one before: servers give the last page again to whoever asks for one behind it.
/// - Cursors and links end where there is none, or one that was there before. An empty page does not end them: what a
///   filter leaves of a page may be nothing.
/// - `false` for "are there more?" ends all of them.
///
/// A page that is shorter than was asked for says nothing: servers have limits of their own.
struct PageWalk<Element: Sendable, Value: Sendable> {
    private let style: PageStyle
    /// Whether the walk began with the first page, so that items can be counted.
    private let isWhole: Bool
    private var count = 0
    private var visited: Set<PagePosition>
    private var before: [Element]?

    init(_ style: PageStyle, from start: PagePosition) {
        self.style = style
        isWhole = start == style.start
        visited = [start]
    }

    /// Whether a page is the one before once more, which is no page then.
    mutating func isRepeated(_ page: Page<Element, Value>) -> Bool {
        switch style {
        case .cursor, .link: return false
        case .page, .offset: break
        }
        // With a total the server has said itself that there is another page, whatever is on it.
        let hasTotal = (page.claims.totalPages ?? 0) > 0 || (page.claims.totalItems ?? 0) > 0
        defer { before = page.items }
        guard !hasTotal, let before else { return false }
        return Self.areEqual(before, page.items)
    }

    /// Where the page behind one stands.
    mutating func next(after page: Page<Element, Value>) -> PagePosition? {
        if page.claims.hasMore == false { return nil }
        let next =
            switch style {
            case .page(let first): nextNumber(page, first)
            case .offset: nextOffset(page)
            case .cursor: page.claims.cursor.flatMap { $0.isEmpty ? nil : PagePosition.cursor($0) }
            case .link: link(page).map { PagePosition.link($0) }
            }
        guard let next else { return nil }
        switch style {
        // Numbers only grow: nothing to remember.
        case .page, .offset: return next
        case .cursor, .link: return visited.insert(next).inserted ? next : nil
        }
    }

    private mutating func nextNumber(_ page: Page<Element, Value>, _ first: Int) -> PagePosition? {
        let number = page.position.number
        guard goesOn(page, seen: nil) else { return nil }
        if let total = page.claims.totalPages, total > 0,
            number.subtractingReportingOverflow(first).partialValue >= total - 1
        {
            return nil
        }
        let (next, isTooLarge) = number.addingReportingOverflow(1)
        return isTooLarge ? nil : .page(next)
    }

    private mutating func nextOffset(_ page: Page<Element, Value>) -> PagePosition? {
        let (next, isTooLarge) = page.position.number.addingReportingOverflow(page.items.count)
        guard !isTooLarge, goesOn(page, seen: next) else { return nil }
        return .offset(next)
    }

    /// Whether a page that is asked for by its number can have another behind it.
    private mutating func goesOn(_ page: Page<Element, Value>, seen: Int?) -> Bool {
        guard !page.items.isEmpty else { return false }
        count += page.items.count
        let seen = seen ?? (isWhole ? count : nil)
        if let total = page.claims.totalItems, total > 0, let seen, seen >= total { return false }
        return true
    }

    private static func areEqual(_ left: [Element], _ right: [Element]) -> Bool {
        func equal<Items: Equatable>(_ left: Items, _ right: Any) -> Bool { right as? Items == left }
        guard left.count == right.count, let left = left as? any Equatable else { return false }
        return equal(left, right)
    }

    /// The URL of the next page: what the content says, else the header.
    private func link(_ page: Page<Element, Value>) -> String? {
        if let link = page.claims.link { return link.isEmpty ? nil : link }
        return page.response.http["Link"].flatMap { LinkHeader.target(of: "next", in: $0) }
    }
}
