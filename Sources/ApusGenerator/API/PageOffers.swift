/// Entries of `pages` for operations that look as if they had pages and have none: what `apus inspect` offers.
public struct PageOffers: Sendable {
    /// One entry: the operations that it would do for, and the line for `apus.yaml`.
    public struct Offer: Equatable, Sendable {
        public var operations: [String]
        public var line: String
    }

    /// In the order of the document, equal entries as one.
    public private(set) var all: [Offer] = []

    public init(_ api: API) {
        var places: [String: Int] = [:]
        var known: Set<String> = []
        for (index, operation) in api.operations.enumerated() {
            guard operation.pagination == nil, known.insert(operation.origin.pointer).inserted,
                let entry = Recogniser(api, operation, index)?.entry
            else { continue }
            if let place = places[entry] {
                all[place].operations.append(operation.id)
            } else {
                places[entry] = all.count
                all.append(Offer(operations: [operation.id], line: entry))
            }
        }
        for index in all.indices {
            let ids = all[index].operations.map(Self.quoted).joined(separator: ", ")
            all[index].line = "- { operations: [\(ids)], \(all[index].line) }"
        }
    }

    /// As YAML writes it within braces: in quotes where it has more than letters, digits and a few signs.
    static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.value < 0x80 && (CharacterClass(scalar).isWord || "_./-".unicodeScalars.contains(scalar))
        }
        return isPlain && !text.hasPrefix("-") && Int(text) == nil ? text : "'\(text.replacing("'", with: "''"))'"
    }
}

/// Looks at one operation.
private struct Recogniser {
    private let api: API
    private let operation: Operation
    private let value: TypeReference
    private let prefix: String
    /// The headers of its answers.
    private let headers: [String]

    init?(_ api: API, _ operation: Operation, _ index: Int) {
        guard ["GET", "POST", "QUERY"].contains(operation.method), let value = operation.content.value else {
            return nil
        }
        self.api = api
        self.operation = operation
        self.value = value
        headers = api.headers.filter { $0.operations.contains(index) }.map(\.key)
        if case .envelope = operation.content {
            prefix = (api.envelope?.data).map { $0 + "." } ?? ""
        } else {
            prefix = ""
        }
    }

    /// What stands behind `operations`; nil where it does not look as if it had pages.
    var entry: String? {
        let numbers = values()
        guard let items = numbers.lists.first else { return nil }
        var parts: [String]
        if let cursor = parameter(Self.cursorWords), let next = place("next", Self.nextWords, numbers) {
            parts = ["style: cursor", "cursor: \(PageOffers.quoted(cursor))"] + size + list(items) + [next]
            parts += [place("more", Self.moreWords, numbers)].compactMap { $0 }
        } else if let offset = parameter(Self.offsetWords), isNumber(offset) {
            parts = ["style: offset", "offset: \(PageOffers.quoted(offset))"] + size + list(items)
            parts += [place("total", Self.itemWords, numbers)].compactMap { $0 }
        } else if let page = parameter(Self.pageWords), isNumber(page) {
            parts = ["style: page", "page: \(PageOffers.quoted(page))"] + size + list(items)
            parts +=
                [place("total", Self.pageCountWords, numbers) ?? place("totalItems", Self.itemWords, numbers)]
                .compactMap { $0 }
        } else if let link = numbers.place(Self.linkWords) {
            parts = ["style: link"] + size + list(items) + [place("next", link)]
        } else {
            return nil
        }
        return parts.joined(separator: ", ")
    }

    // MARK: Parameters

    /// A parameter of the query by its name; else a property of the body, two records deep at most.
    private func parameter(_ words: Set<String>) -> String? {
        if let found = operation.parameters.first(where: { $0.place == .query && words.contains(Self.plain($0.key)) }) {
            return found.key
        }
        guard let body = operation.body, operation.method != "GET" else { return nil }
        return members(of: body.type).first { words.contains(Self.plain($0.last ?? "")) && canBeSet($0, in: body) }?
            .joined(separator: ".")
    }

    /// The properties of a record that are values by themselves, and those of its records.
    private func members(of type: TypeReference, depth: Int = 2) -> [[String]] {
        guard depth > 0, case .declared(let id) = MemberPath.inner(type, api.types), case .record(let record) = api[id].kind
        else { return [] }
        let inner = record.fields.flatMap { field in
            members(of: field.type, depth: depth - 1).map { [field.key] + $0 }
        }
        return record.fields.map { [$0.key] } + inner
    }

    private func canBeSet(_ path: [String], in body: Body) -> Bool {
        operation.bodyMember(path.joined(separator: "."), api.types).map { $0.obstacle(in: body, api.types) == nil } ?? false
    }

    private func isNumber(_ key: String) -> Bool {
        let type =
            operation.parameters.first { $0.key == key }?.type ?? operation.bodyMember(key, api.types)?.type ?? .json
        return [.integer, .int32, .int64, .double].contains(MemberPath.inner(type, api.types))
    }

    private var size: [String] { parameter(Self.sizeWords).map { ["size: \(PageOffers.quoted($0))"] } ?? [] }

    // MARK: The answer

    private struct Values {
        var lists: [[String]] = []
        var scalars: [[String]] = []

        func place(_ words: Set<String>) -> [String]? {
            scalars.first { words.contains(Recogniser.plain($0.last ?? "")) }
        }
    }

    /// The lists and the scalars of an answer, three records deep, the outer ones first.
    private func values() -> Values {
        var values = Values()
        if case .array = MemberPath.inner(value, api.types) { values.lists.append([]) }
        var open: [(path: [String], type: TypeReference)] = [([], value)]
        for _ in 0..<3 {
            var next: [(path: [String], type: TypeReference)] = []
            for (path, type) in open {
                guard case .declared(let id) = MemberPath.inner(type, api.types),
                    case .record(let record) = api[id].kind
                else { continue }
                for field in record.fields {
                    let path = path + [field.key]
                    switch MemberPath.inner(field.type, api.types) {
                    case .array: values.lists.append(path)
                    case .declared: next.append((path, field.type))
                    default: values.scalars.append(path)
                    }
                }
            }
            open = next
        }
        return values
    }

    /// Where the answer says something: in its content, else in a header.
    private func place(_ key: String, _ words: Set<String>, _ values: Values) -> String? {
        if let path = values.place(words) { return place(key, path) }
        return headers.first { name in
            let word = Self.plain(name)
            return words.contains(word) || word.hasPrefix("x") && words.contains(String(word.dropFirst()))
        }.map { "\(key): { header: \(PageOffers.quoted($0)) }" }
    }

    private func list(_ path: [String]) -> [String] {
        path.isEmpty ? [] : [place("items", path)]
    }

    private func place(_ key: String, _ path: [String]) -> String {
        "\(key): \(PageOffers.quoted(prefix + path.joined(separator: ".")))"
    }

    // MARK: Words

    /// `page_size`, `pageSize` and `page[size]` are one word.
    private static func plain(_ key: String) -> String {
        String(String.UnicodeScalarView(key.lowercased().unicodeScalars.filter { CharacterClass($0).isWord }))
    }

    private static let pageWords: Set<String> = ["page", "pagenumber", "pageno", "pagenum", "pageindex", "p"]
    private static let offsetWords: Set<String> = ["offset", "skip", "start", "startindex", "startat", "pageoffset"]
    private static let cursorWords: Set<String> = [
        "cursor", "after", "pagetoken", "nexttoken", "startingafter", "continuationtoken", "nextcursor", "pagecursor",
        "pageafter", "marker",
    ]
    private static let sizeWords: Set<String> = [
        "pagesize", "perpage", "limit", "count", "maxresults", "size", "pagelimit", "top", "first",
    ]
    private static let nextWords: Set<String> = [
        "nextcursor", "nextpagetoken", "nexttoken", "continuationtoken", "cursor", "endcursor", "lastid", "nextmarker",
        "after", "nextoffset",
    ]
    private static let linkWords: Set<String> = [
        "next", "nextlink", "odatanextlink", "nexturl", "nextpageurl", "nexthref", "nextpageuri",
    ]
    private static let moreWords: Set<String> = ["hasmore", "hasnext", "hasnextpage", "more"]
    private static let pageCountWords: Set<String> = [
        "totalpage", "totalpages", "pages", "pagecount", "numpages", "lastpage",
    ]
    private static let itemWords: Set<String> = [
        "total", "totalnumber", "totalcount", "totalitems", "totalresults", "count", "totalelements",
    ]
}
