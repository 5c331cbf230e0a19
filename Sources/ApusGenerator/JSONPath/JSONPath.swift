/// A JSONPath query (RFC 9535).
struct JSONPath: Equatable, Sendable {
    var segments: [Segment]

    /// A step of a query: what it selects from a value's children, or from all values below it.
    struct Segment: Equatable, Sendable {
        var isDescendant: Bool
        var selectors: [Selector]
    }

    enum Selector: Equatable, Sendable {
        case name(String)
        case wildcard
        /// From the end where it is negative.
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Condition)
    }

    /// What a filter asks of each child.
    indirect enum Condition: Equatable, Sendable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        case comparison(Operand, Comparison, Operand)
        case exists(Subquery)
        /// `match` or `search` of a text and a regular expression.
        case matches(Operand, Operand, isWhole: Bool)
    }

    enum Comparison: String, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
    }

    /// A side of a comparison, or an argument of a function.
    indirect enum Operand: Equatable, Sendable {
        case string(String)
        case number(Double)
        case boolean(Bool)
        case null
        /// The value of a query that selects at most one.
        case query(Subquery)
        case length(Operand)
        case count(Subquery)
        case value(Subquery)
    }

    /// A query in a filter: from the child that is asked (`@`) or from the root (`$`).
    struct Subquery: Equatable, Sendable {
        var isFromRoot: Bool
        var segments: [Segment]

        /// Whether it selects at most one value: names and indices alone (section 2.3.5.1).
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
                return switch segment.selectors[0] {
                case .name, .index: true
                case .wildcard, .slice, .filter: false
                }
            }
        }
    }
}

/// Why a text is no query: what was expected, and after how many characters.
struct JSONPathError: Error, Equatable {
    var message: String
    var offset: Int
}

extension JSONPath {
    /// The query that selects a value of a document and nothing else: `$.paths['/pets'].get`.
    static func text(of node: Node) -> String {
        var steps: [String] = []
        var current = node
        while let parent = current.parent {
            steps.append(current.key.map(step) ?? "[\(current.ordinal)]")
            current = parent
        }
        return "$" + steps.reversed().joined()
    }

    private static func step(to key: String) -> String {
        let isPlain = key.utf8.allSatisfy {
            $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
        }
        if isPlain, let first = key.utf8.first, !(first >= 0x30 && first <= 0x39) { return "." + key }
        var text = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "'": text += "\\'"
            case "\\": text += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return "['\(text)']"
    }
}
