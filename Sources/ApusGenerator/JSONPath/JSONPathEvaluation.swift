extension JSONPath {
    /// How many values a query may look at: enough for any document, an end for `$..*..*`.
    static let limit = 20_000_000

    /// The paths of what a query selects, in the order that it selects them, each once.
    ///
    /// - Throws: Where it looks at more values than the limit.
    func select(in root: Draft, limit: Int = Self.limit) throws(JSONPathError) -> [[Draft.Step]] {
        var evaluation = JSONPathEvaluation(root: root, limit: limit)
        var seen: Set<[Draft.Step]> = []
        let found = try evaluation.apply(segments[...], to: [JSONPathEvaluation.Found(path: [], value: root)])
        return found.map(\.path).filter { seen.insert($0).inserted }
    }
}

/// Walks a document by a query (RFC 9535, sections 2.3 to 2.5).
private struct JSONPathEvaluation {
    let root: Draft
    private let limit: Int
    private var steps = 0

    init(root: Draft, limit: Int) {
        self.root = root
        self.limit = limit
    }

    struct Found {
        var path: [Draft.Step]
        var value: Draft
    }

    private mutating func count(_ values: Int) throws(JSONPathError) {
        steps += values
        if steps > limit { throw JSONPathError(message: "the query looks at too many values", offset: 0) }
    }

    mutating func apply(_ segments: ArraySlice<JSONPath.Segment>, to start: [Found]) throws(JSONPathError) -> [Found] {
        var current = start
        for segment in segments {
            var next: [Found] = []
            for found in current {
                if segment.isDescendant {
                    try descend(segment.selectors, from: found, &next)
                } else {
                    for selector in segment.selectors { next += try select(selector, found) }
                }
            }
            try count(next.count)
            current = next
        }
        return current
    }

    /// Selects from a value and from everything below it, outer values first.
    private mutating func descend(
        _ selectors: [JSONPath.Selector], from start: Found, _ result: inout [Found]
    ) throws(JSONPathError) {
        var open = [start]
        while let found = open.popLast() {
            for selector in selectors { result += try select(selector, found) }
            let children = children(of: found)
            try count(children.count)
            open += children.reversed()
        }
    }

    private func children(of found: Found) -> [Found] {
        let values = found.value.kind == .array ? found.value.elements : found.value.members.map(\.value)
        return values.enumerated().map { Found(path: found.path + [$0.offset], value: $0.element) }
    }

    private mutating func select(_ selector: JSONPath.Selector, _ found: Found) throws(JSONPathError) -> [Found] {
        switch selector {
        case .wildcard: return children(of: found)
        case .name(let name):
            guard found.value.kind == .object,
                let index = found.value.members.firstIndex(where: { $0.key.utf8.elementsEqual(name.utf8) })
            else { return [] }
            return [Found(path: found.path + [index], value: found.value.members[index].value)]
        case .index(let index):
            guard found.value.kind == .array else { return [] }
            let elements = found.value.elements
            let ordinal = index < 0 ? elements.count + index : index
            guard elements.indices.contains(ordinal) else { return [] }
            return [Found(path: found.path + [ordinal], value: elements[ordinal])]
        case .slice(let start, let end, let step):
            guard found.value.kind == .array else { return [] }
            let elements = found.value.elements
            return Self.slice(elements.count, start, end, step).map {
                Found(path: found.path + [$0], value: elements[$0])
            }
        case .filter(let condition):
            var kept: [Found] = []
            let children = children(of: found)
            try count(children.count)
            for child in children where try holds(condition, child.value) { kept.append(child) }
            return kept
        }
    }

    /// The ordinals of a slice (section 2.3.4.2.2).
    private static func slice(_ count: Int, _ start: Int?, _ end: Int?, _ step: Int) -> [Int] {
        guard step != 0 else { return [] }
        func normal(_ index: Int) -> Int { index >= 0 ? index : count + index }
        let first = normal(start ?? (step > 0 ? 0 : count - 1))
        let last = end.map(normal) ?? (step > 0 ? count : -1)
        if step > 0 { return Array(stride(from: min(max(first, 0), count), to: min(max(last, 0), count), by: step)) }
        return Array(stride(from: min(max(first, -1), count - 1), to: min(max(last, -1), count - 1), by: step))
    }

    // MARK: - Conditions

    private mutating func holds(_ condition: JSONPath.Condition, _ child: Draft) throws(JSONPathError) -> Bool {
        switch condition {
        case .any(let conditions):
            for condition in conditions where try holds(condition, child) { return true }
            return false
        case .all(let conditions):
            for condition in conditions where try !holds(condition, child) { return false }
            return true
        case .not(let condition): return try !holds(condition, child)
        case .exists(let query): return try !values(query, child).isEmpty
        case .comparison(let left, let comparison, let right):
            return JSONPathValue.compare(try value(left, child), comparison, try value(right, child))
        case .matches(let text, let pattern, let isWhole):
            guard case .string(let text)? = try value(text, child),
                case .string(let pattern)? = try value(pattern, child)
            else {
                return false
            }
            return JSONPathValue.matches(text, pattern, isWhole: isWhole)
        }
    }

    private mutating func values(_ query: JSONPath.Subquery, _ child: Draft) throws(JSONPathError) -> [Draft] {
        try apply(query.segments[...], to: [Found(path: [], value: query.isFromRoot ? root : child)]).map(\.value)
    }

    /// The value of an operand; nil where there is nothing (section 2.4.1).
    private mutating func value(_ operand: JSONPath.Operand, _ child: Draft) throws(JSONPathError) -> JSONPathValue? {
        switch operand {
        case .string(let text): return .string(text)
        case .number(let number): return .number(number)
        case .boolean(let flag): return .boolean(flag)
        case .null: return .null
        case .query(let query), .value(let query):
            let found = try values(query, child)
            return found.count == 1 ? JSONPathValue(found[0]) : nil
        case .count(let query): return .number(Double(try values(query, child).count))
        case .length(let operand):
            switch try value(operand, child) {
            case .string(let text)?: return .number(Double(text.unicodeScalars.count))
            case .array(let elements)?: return .number(Double(elements.count))
            case .object(let members)?: return .number(Double(members.count))
            case .number, .boolean, .null, nil: return nil
            }
        }
    }
}

/// A value as filters compare it.
enum JSONPathValue: Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONPathValue])
    case object([String: JSONPathValue])

    init(_ draft: Draft) {
        switch draft.kind {
        case .null: self = .null
        case .boolean: self = .boolean(draft.node.bool ?? false)
        case .number: self = .number(draft.node.double ?? .infinity)
        case .string: self = .string(draft.string ?? "")
        case .array: self = .array(draft.elements.map(JSONPathValue.init))
        case .object:
            self = .object(Dictionary(draft.members.map { ($0.key, JSONPathValue($0.value)) }) { _, last in last })
        }
    }

    /// Section 2.3.5.2.2; nil is "nothing".
    static func compare(_ left: JSONPathValue?, _ comparison: JSONPath.Comparison, _ right: JSONPathValue?) -> Bool {
        switch comparison {
        case .equal: left == right
        case .notEqual: left != right
        case .less: isLess(left, right)
        case .greater: isLess(right, left)
        case .atMost: isLess(left, right) || left == right
        case .atLeast: isLess(right, left) || left == right
        }
    }

    private static func isLess(_ left: JSONPathValue?, _ right: JSONPathValue?) -> Bool {
        switch (left, right) {
        case (.number(let left)?, .number(let right)?): left < right
        case (.string(let left)?, .string(let right)?):
            left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        default: false
        }
    }

    /// `match` and `search` (sections 2.4.6 and 2.4.7); a pattern that is none matches nothing.
    static func matches(_ text: String, _ pattern: String, isWhole: Bool) -> Bool {
        guard let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar) else { return false }
        return isWhole ? (try? regex.wholeMatch(in: text)) != nil : (try? regex.firstMatch(in: text)) != nil
    }
}
