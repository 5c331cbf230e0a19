/// The key `pages`.
extension ConfigurationReader {
    /// Reads the entries; one that is wrong is reported and left out.
    mutating func pages(_ value: Node) -> [PageRule] {
        guard value.isArray else {
            report(
                "`pages` must be a list of objects, as `[{ operations: ['list*'], style: page, items: data.list }]`",
                value)
            return []
        }
        return value.elements.compactMap { pageRule($0) }
    }

    private mutating func pageRule(_ entry: Node) -> PageRule? {
        guard entry.isObject else {
            report("`pages` must be a list of objects, not of \(Self.word(entry))", entry)
            return nil
        }
        guard let style = pageStyle(entry) else { return nil }
        let keys = Self.keys(style)
        var rule = PageRule(operations: [], style: style, location: entry.location)
        for member in entry.members where !member.value.isNull {
            guard keys.contains(member.key) else {
                if Self.allKeys.contains(member.key) {
                    let words = Self.alternatives(keys.filter { !["operations", "style", "name"].contains($0) })
                    report(
                        "`\(member.key)` in `pages` means nothing for the style `\(style.rawValue)`, which has \(words)",
                        member.value)
                } else {
                    unknown(member, among: keys, in: "pages")
                }
                continue
            }
            read(member.key, member.value, into: &rule)
        }
        if style != .link, rule.parameter == nil { rule.parameter = style.rawValue }
        if rule.operations.isEmpty, entry["operations"]?.isNull ?? true {
            report("an entry of `pages` must say which `operations` it is for, as `['list*']`", entry)
        }
        if style == .cursor, rule.next == nil {
            report(
                "an entry of `pages` with cursors must say where the `next` one stands, as `next: meta.next_cursor`",
                entry)
        }
        if rule.name != nil, rule.operations.count != 1 || !rule.isExact {
            report("`name` in `pages` is for an entry with one operation and no `*`", entry["name"] ?? entry)
        }
        return rule
    }

    private mutating func pageStyle(_ entry: Node) -> Pagination.Style? {
        let words = Pagination.Style.allCases.map(\.rawValue)
        guard let value = entry["style"], !value.isNull else {
            report("an entry of `pages` must have a `style`: \(Self.alternatives(words))", entry)
            return nil
        }
        if let style = value.string.flatMap({ Pagination.Style(rawValue: $0) }) { return style }
        let hint =
            value.string.flatMap { EditDistance.nearest(to: $0, among: words) }.map { "; did you mean `\($0)`?" } ?? ""
        let given = value.scalarText.map { "`\($0)`" } ?? Self.word(value)
        report("`style` in `pages` is \(given); it must be \(Self.alternatives(words))\(hint)", value)
        return nil
    }

    private mutating func read(_ key: String, _ value: Node, into rule: inout PageRule) {
        let name = "pages.\(key)"
        switch key {
        case "operations": rule.operations = texts(value, name).map(\.text)
        case "page", "offset", "cursor": rule.parameter = text(value, name)
        case "size": rule.size = text(value, name)
        case "items": rule.items = text(value, name)
        case "total" where rule.style == .page: rule.totalPages = place(value, name)
        case "total", "totalItems": rule.totalItems = place(value, name)
        case "more": rule.more = place(value, name)
        case "next": rule.next = place(value, name)
        case "first":
            rule.first = value.int
            if rule.first == nil { report("`pages.first` must be the number of the first page, as 0", value) }
        case "name":
            rule.name = text(value, name)
            if let name = rule.name, !Identifier.isLegal(name) {
                report("`\(name)` in `pages` is no Swift name: letters, digits and `_`, no digit first", value)
            }
        default: break
        }
    }

    /// A place in the content of an answer, `meta.next`, or one of its headers, `{ header: X-Next }`.
    private mutating func place(_ value: Node, _ name: String) -> PagePlace? {
        guard value.isObject else { return text(value, name).map { .content($0) } }
        for member in value.members where member.key != "header" { unknown(member, among: ["header"], in: name) }
        guard let header = value["header"] else {
            if value.members.isEmpty { report("`\(name)` must be a place in the answer, or `{ header: X-Next }`", value) }
            return nil
        }
        return text(header, name + ".header").map { .header($0) }
    }

    private static func keys(_ style: Pagination.Style) -> [String] {
        let own =
            switch style {
            case .page: ["page", "size", "items", "total", "totalItems", "more", "first"]
            case .offset: ["offset", "size", "items", "total", "more"]
            case .cursor: ["cursor", "size", "items", "next", "more"]
            case .link: ["size", "items", "next", "more"]
            }
        return ["operations", "style", "name"] + own
    }

    private static let allKeys = Set(Pagination.Style.allCases.flatMap(keys))
}
