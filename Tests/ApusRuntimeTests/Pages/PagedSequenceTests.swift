import Foundation
import Testing

@_spi(ApusGenerated) @testable import ApusRuntime

/// When pages are fetched, and when there are none left.
@Suite struct PagedSequenceTests {
    /// A server's pages, and who asked for which.
    private final class Book: Sendable {
        private let asked = Locked<[PagePosition]>([])
        let style: PageStyle
        private let page: @Sendable (PagePosition) throws -> Page<Int, String>

        init(_ style: PageStyle, _ page: @escaping @Sendable (PagePosition) throws -> Page<Int, String>) {
            self.style = style
            self.page = page
        }

        var positions: [PagePosition] { asked.withLock { $0 } }

        var sequence: PagedSequence<Int, String> {
            PagedSequence(style) { position in
                self.asked.withLock { $0.append(position) }
                return try self.page(position)
            }
        }
    }

    private static func page(
        _ items: [Int]?, totalPages: Int? = nil, totalItems: Int? = nil, hasMore: Bool? = nil, next: String? = nil,
        link: String? = nil
    ) -> Page<Int, String> {
        Page(
            Response("answer"), items: items, totalPages: totalPages, totalItems: totalItems, hasMore: hasMore,
            next: next,
            link: link)
    }

    // MARK: Laziness

    @Test func nothingIsFetchedBeforeItIsWanted() async throws {
        let book = Book(.page(first: 1)) { Self.page([$0.number * 10, $0.number * 10 + 1], totalPages: 3) }
        var items = book.sequence.makeAsyncIterator()
        #expect(book.positions == [])
        #expect(try await items.next() == 10)
        #expect(try await items.next() == 11)
        #expect(book.positions == [.page(1)])
        #expect(try await items.next() == 20)
        #expect(book.positions == [.page(1), .page(2)])
    }

    @Test func prefetchingAsksForOnePageAhead() async throws {
        let book = Book(.page(first: 1)) { Self.page([$0.number], totalPages: 3) }
        var items = book.sequence.prefetching().makeAsyncIterator()
        #expect(try await items.next() == 1)
        while book.positions.count < 2 { await Task.yield() }
        #expect(book.positions == [.page(1), .page(2)])
        #expect(try await items.next() == 2)
        #expect(try await items.next() == 3)
        #expect(try await items.next() == nil)
        #expect(book.positions == [.page(1), .page(2), .page(3)])
    }

    @Test func aPageOnItsWayIsCancelledWithTheLoop() async throws {
        let cancelled = Locked(false)
        let sequence = PagedSequence<Int, String>(.page(first: 1)) { position in
            guard position == .page(1) else {
                try? await Task.sleep(for: .seconds(60))
                cancelled.withLock { $0 = Task.isCancelled }
                throw CancellationError()
            }
            return Self.page([1, 2])
        }
        for try await _ in sequence.prefetching() { break }
        let end = ContinuousClock.now + .seconds(10)
        while !cancelled.withLock({ $0 }), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(5)) }
        #expect(cancelled.withLock { $0 })
    }

    @Test func collectingStopsAtTheLimit() async throws {
        let book = Book(.page(first: 1)) { Self.page([$0.number, -$0.number]) }
        #expect(try await book.sequence.collect(upTo: 3) == [1, -1, 2])
        #expect(try await book.sequence.collect(upTo: 0) == [])
        #expect(book.positions == [.page(1), .page(2)])
    }

    @Test func anErrorEndsTheLoop() async throws {
        struct Lost: Error {}
        let book = Book(.page(first: 1)) { position in
            if position == .page(2) { throw Lost() }
            return Self.page([position.number])
        }
        var items = book.sequence.makeAsyncIterator()
        #expect(try await items.next() == 1)
        await #expect(throws: Lost.self) { try await items.next() }
        #expect(try await items.next() == nil)
    }

    // MARK: Ends

    @Test(arguments: [
        // Honest, and none at all.
        (3, [1, 2, 3]), (0, [1, 2, 3, 4]), (nil, [1, 2, 3, 4]),
        // Too few pages is believed; too many is not.
        (2, [1, 2]), (100, [1, 2, 3, 4]), (-1, [1, 2, 3, 4]),
    ]) func numbersEndWithAnEmptyPageOrTheTotal(_ total: Int?, _ asked: [Int]) async throws {
        let book = Book(.page(first: 1)) { Self.page($0.number > 3 ? nil : [$0.number], totalPages: total) }
        _ = try await book.sequence.collect()
        #expect(book.positions == asked.map { .page($0) })
    }

    @Test func theLastPageAgainIsTheEnd() async throws {
        let book = Book(.page(first: 0)) { Self.page([min($0.number, 2)]) }
        #expect(try await book.sequence.collect() == [0, 1, 2])
        #expect(book.positions == [.page(0), .page(1), .page(2), .page(3)])
        // With a total the server has said itself that equal pages are to come.
        let equal = Book(.page(first: 0)) { _ in Self.page([7], totalPages: 3) }
        #expect(try await equal.sequence.collect() == [7, 7, 7])
    }

    @Test func totalsOfItemsCountWhatCame() async throws {
        let book = Book(.page(first: 1)) { Self.page([$0.number, $0.number], totalItems: 5) }
        #expect(try await book.sequence.collect().count == 6)
        // From the middle on nobody knows how many came before.
        let rest = Book(.page(first: 1)) { Self.page($0.number > 3 ? [] : [$0.number, $0.number], totalItems: 5) }
        #expect(try await rest.sequence.starting(at: .page(3)).collect() == [3, 3])
        #expect(rest.positions == [.page(3), .page(4)])
    }

    @Test(arguments: [(4, [0, 2]), (nil, [0, 2, 4]), (99, [0, 2, 4])])
    func offsetsGrowByWhatCame(_ total: Int?, _ asked: [Int]) async throws {
        let book = Book(.offset) { Self.page($0.number < 4 ? [$0.number, $0.number + 1] : [], totalItems: total) }
        #expect(try await book.sequence.collect() == [0, 1, 2, 3])
        #expect(book.positions == asked.map { .offset($0) })
    }

    @Test func cursorsEndWhereThereIsNone() async throws {
        let nexts = ["": "a", "a": "b", "b": ""]
        let book = Book(.cursor) { Self.page($0.cursor == "a" ? [] : [1], next: nexts[$0.cursor ?? ""]) }
        // The empty page in the midst does not end it.
        #expect(try await book.sequence.collect() == [1, 1])
        #expect(book.positions == [.first, .cursor("a"), .cursor("b")])
    }

    @Test(arguments: [["": "a", "a": "a"], ["": "a", "a": "b", "b": "a"]])
    func aCursorThatWasThereEndsThem(_ nexts: [String: String]) async throws {
        let book = Book(.cursor) { Self.page([1], next: nexts[$0.cursor ?? ""]) }
        #expect(try await book.sequence.collect().count == nexts.count)
    }

    @Test func noMoreIsNoMore() async throws {
        let book = Book(.cursor) { _ in Self.page([1], hasMore: false, next: "a") }
        #expect(try await book.sequence.collect() == [1])
        let numbers = Book(.page(first: 1)) { Self.page([$0.number], totalPages: 9, hasMore: $0.number < 2) }
        #expect(try await numbers.sequence.collect() == [1, 2])
    }

    @Test func linksEndWhereThereIsNone() async throws {
        let book = Book(.link) { Self.page([1], link: $0.link == nil ? "/items?page=2" : "") }
        #expect(try await book.sequence.collect() == [1, 1])
        #expect(book.positions == [.first, .link("/items?page=2")])
    }

    @Test func theLastNumberHasNoNext() async throws {
        let book = Book(.page(first: 1)) { Self.page([$0.number]) }
        #expect(try await book.sequence.starting(at: .page(.max)).collect() == [.max])
    }

    // MARK: Positions

    @Test func positionsCanBeKept() async throws {
        let book = Book(.cursor) { Self.page([1], next: $0.cursor == nil ? "a/b" : nil) }
        var pages = book.sequence.pages.makeAsyncIterator()
        let first = try #require(try await pages.next())
        #expect(first.position == .first && first.items == [1] && first.response.value == "answer")
        let kept = try JSONDecoder().decode(PagePosition.self, from: JSONEncoder().encode(#require(first.next)))
        #expect(try await book.sequence.starting(at: kept).collect() == [1])
        #expect(book.positions.last == .cursor("a/b"))
        #expect("\(kept)" == "cursor a/b")
    }

    @Test func numbersOfOtherTypes() {
        #expect(PageValue.count(Int64(7)) == 7)
        #expect(PageValue.count(UInt64.max) == .max)
        #expect(PageValue.count(3.0) == 3 && PageValue.count(3.5) == nil)
        #expect(PageValue.count("12") == 12 && PageValue.count("many") == nil)
        #expect(PageValue.cursor(Optional<Int>.none) == nil && PageValue.cursor(5) == "5")
        #expect(PagePosition.cursor("41").cursor(as: Int.self) == 41)
    }
}
