import Testing

@testable import ApusGenerator

/// The key `pages` of `apus.yaml`.
@Suite struct PagesConfigurationTests {
    private func problems(_ entry: String) -> [String] {
        do {
            _ = try readConfiguration(path: "apus.yaml", bytes: Array("pages:\n  - \(entry)\n".utf8))
            return []
        } catch {
            return error.diagnostics.map(\.message)
        }
    }

    @Test func everyKey() throws {
        let text = """
            pages:
              - { operations: ['list*', x], style: page, size: n, items: a.b, total: c, totalItems: d, more: e, first: 0 }
              - { operations: [y], style: cursor, cursor: after, next: 'data[-1].id', name: everyY }
              - { operations: [z], style: cursor, cursor: paging.cursor, next: { header: X-Next } }
            """
        let rules = try readConfiguration(path: "apus.yaml", bytes: Array(text.utf8)).pages
        #expect(
            rules == [
                PageRule(
                    operations: ["list*", "x"], style: .page, parameter: "page", size: "n", items: "a.b",
                    totalPages: "c", totalItems: "d",
                    more: "e", first: 0, location: rules[0].location),
                PageRule(
                    operations: ["y"], style: .cursor, parameter: "after", next: "data[-1].id", name: "everyY",
                    location: rules[1].location),
                PageRule(
                    operations: ["z"], style: .cursor, parameter: "paging.cursor", next: .header("X-Next"),
                    location: rules[2].location),
            ])
        #expect(rules.map(\.location.line) == [2, 3, 4])
    }

    @Test(arguments: [
        (
            "{ operations: [x], style: pages }",
            "`style` in `pages` is `pages`; it must be `page`, `offset`, `cursor` or `link`; did you mean `page`?"
        ),
        ("{ operations: [x] }", "an entry of `pages` must have a `style`: `page`, `offset`, `cursor` or `link`"),
        ("{ style: link }", "an entry of `pages` must say which `operations` it is for, as `['list*']`"),
        (
            "{ operations: [x], style: cursor }",
            "an entry of `pages` with cursors must say where the `next` one stands, as `next: meta.next_cursor`"
        ),
        ("{ operations: [x], style: page, itms: a }", "unknown key `itms` in `pages`; did you mean `items`?"),
        (
            "{ operations: [x], style: link, total: a }",
            "`total` in `pages` means nothing for the style `link`, which has `size`, `items`, `next` or `more`"
        ),
        (
            "{ operations: ['x*'], style: link, name: all }",
            "`name` in `pages` is for an entry with one operation and no `*`"
        ),
        (
            "{ operations: [x], style: link, name: 'a b' }",
            "`a b` in `pages` is no Swift name: letters, digits and `_`, no digit first"
        ),
        ("{ operations: [x], style: page, first: one }", "`pages.first` must be the number of the first page, as 0"),
        ("{ operations: [x], style: page, total: { headr: X } }", "unknown key `headr` in `pages.total`; did you mean `header`?"),
        ("{ operations: [x], style: page, more: {} }", "`pages.more` must be a place in the answer, or `{ header: X-Next }`"),
        ("nonsense", "`pages` must be a list of objects, not of a text"),
    ]) func whatIsWrongIsSaid(_ entry: String, _ message: String) {
        #expect(problems(entry) == [message])
    }
}
