/// How the pages of an operation are asked for.
@_spi(ApusGenerated) public enum PageStyle: Hashable, Sendable {
    /// By number, the first of which is usually 1.
    case page(first: Int)
    /// By the number of items in front.
    case offset
    /// By what the page before calls the next one.
    case cursor
    /// By the URL that the page before gives, in its content or its `Link` header (RFC 8288).
    case link

    /// Where the first page stands.
    var start: PagePosition {
        switch self {
        case .page(let first): .page(first)
        case .offset: .offset(0)
        case .cursor, .link: .first
        }
    }
}
