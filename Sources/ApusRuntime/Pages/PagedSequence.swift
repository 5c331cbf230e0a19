/// The items of an operation that gives them in pages, fetched as they are wanted.
///
/// ```swift
/// for try await campaign in client.allCampaigns(advertiserID: "7001") {
///     print(campaign.campaignName ?? "")
/// }
/// ```
///
/// Nothing is sent before the first item is asked for, and no page before the one in front of it is used up, unless
/// ``prefetching()`` says otherwise. Each page is a call of its own, with the timeout and the retries of the client; what it
/// throws, the loop throws: an `APIError` of the client. The loop ends with the last page, also where a server is wrong
/// about how many there are.
public struct PagedSequence<Element: Sendable, Value: Sendable>: AsyncSequence, Sendable {
    /// The pages, one after another.
    public let pages: Pages

    /// - Parameter fetch: Calls the operation for the page at a position.
    @_spi(ApusGenerated) public init(
        _ style: PageStyle,
        fetch: @escaping @Sendable (PagePosition) async throws -> Page<Element, Value>
    ) {
        pages = Pages(style: style, start: style.start, prefetches: false, fetch: fetch)
    }

    private init(_ pages: Pages) {
        self.pages = pages
    }

    /// The same, but the next page is asked for while the items of one are used.
    ///
    /// At most one page is fetched that nobody wants.
    public func prefetching() -> PagedSequence {
        PagedSequence(
            Pages(style: pages.style, start: pages.start, prefetches: true, fetch: pages.fetch))
    }

    /// The same from another page on, such as the ``Page/next`` of one that was the last some other day.
    public func starting(at position: PagePosition) -> PagedSequence {
        PagedSequence(
            Pages(style: pages.style, start: position, prefetches: pages.prefetches, fetch: pages.fetch))
    }

    /// All items, or the first of them.
    ///
    /// - Parameter limit: How many at most; no page is fetched for more.
    /// - Throws: What a page throws; the items before it are lost.
    public func collect(upTo limit: Int = .max) async throws -> [Element] {
        var items: [Element] = []
        guard limit > 0 else { return items }
        var iterator = pages.makeAsyncIterator()
        while items.count < limit, let page = try await iterator.next() {
            items += page.items.prefix(limit - items.count)
        }
        return items
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    /// Gives one item after another.
    public struct Iterator: AsyncIteratorProtocol {
        var pages: Pages.Iterator
        private var items: [Element] = []
        private var position = 0

        init(pages: Pages.Iterator) {
            self.pages = pages
        }

        public mutating func next() async throws -> Element? {
            while position == items.count {
                guard let page = try await pages.next() else { return nil }
                items = page.items
                position = 0
            }
            defer { position += 1 }
            return items[position]
        }
    }

    /// The pages of an operation, fetched as they are wanted.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = Page<PagedSequence.Element, Value>

        let style: PageStyle
        let start: PagePosition
        let prefetches: Bool
        let fetch: @Sendable (PagePosition) async throws -> Element

        public func makeAsyncIterator() -> Iterator {
            Iterator(pages: self)
        }

        /// Gives one page after another. After an error there is none.
        public struct Iterator: AsyncIteratorProtocol {
            private let pages: Pages
            private var position: PagePosition?
            private var walk: PageWalk<PagedSequence.Element, Value>
            private var pending: PendingPage<Pages.Element>?

            init(pages: Pages) {
                self.pages = pages
                position = pages.start
                walk = PageWalk(pages.style, from: pages.start)
            }

            public mutating func next() async throws -> Pages.Element? {
                guard let current = position else { return nil }
                position = nil
                var page: Pages.Element
                if let pending {
                    self.pending = nil
                    page = try await pending.page
                } else {
                    page = try await pages.fetch(current)
                }
                if walk.isRepeated(page) { return nil }
                page.position = current
                page.next = walk.next(after: page)
                position = page.next
                if pages.prefetches, let next = page.next {
                    pending = PendingPage { [fetch = pages.fetch] in try await fetch(next) }
                }
                return page
            }
        }
    }
}

/// A page that is on its way; dropped, it is cancelled.
private final class PendingPage<Page: Sendable>: Sendable {
    private let task: Task<Page, any Error>

    init(_ fetch: @escaping @Sendable () async throws -> Page) {
        task = Task { try await fetch() }
    }

    deinit {
        task.cancel()
    }

    /// The page, once it is there; cancelled with the task that waits for it.
    var page: Page {
        get async throws {
            try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        }
    }
}
