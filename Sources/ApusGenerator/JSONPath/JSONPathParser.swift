extension JSONPath {
    /// Reads a query.
    ///
    /// - Throws: Where it is not well formed or not well typed (RFC 9535, section 2.1), with the place.
    init(_ text: String) throws(JSONPathError) {
        var parser = JSONPathParser(text)
        segments = try parser.query()
    }
}

/// Reads a query character by character (RFC 9535, appendix A).
private struct JSONPathParser {
    private let text: [Unicode.Scalar]
    private var at = 0
    private var depth = 0
    /// How deep filters and parentheses may nest.
    private static let depthLimit = 64
    /// Numbers beyond this are no indices (section 2.1).
    private static let mostIndex = 1 << 53 - 1

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    private func error(_ message: String) -> JSONPathError { JSONPathError(message: message, offset: at) }

    private var next: Unicode.Scalar? { at < text.count ? text[at] : nil }

    private mutating func skipSpace() {
        while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { at += 1 }
    }

    private mutating func take(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars)
        guard at + scalars.count <= text.count, text[at..<at + scalars.count].elementsEqual(scalars) else {
            return false
        }
        at += scalars.count
        return true
    }

    private mutating func expect(_ word: String) throws(JSONPathError) {
        guard take(word) else { throw error("`\(word)` is missing") }
    }

    /// The whole text.
    mutating func query() throws(JSONPathError) -> [JSONPath.Segment] {
        guard take("$") else { throw error("a query begins with `$`") }
        let segments = try segments()
        guard at == text.count else { throw error("`.`, `[` or the end is expected") }
        return segments
    }

    private mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let start = at
            skipSpace()
            if take("..") {
                let selectors = next == "[" ? try bracketed() : [try shorthand()]
                segments.append(JSONPath.Segment(isDescendant: true, selectors: selectors))
            } else if take(".") {
                segments.append(JSONPath.Segment(isDescendant: false, selectors: [try shorthand()]))
            } else if next == "[" {
                segments.append(JSONPath.Segment(isDescendant: false, selectors: try bracketed()))
            } else {
                at = start
                return segments
            }
        }
    }

    /// `*` or a name behind a dot.
    private mutating func shorthand() throws(JSONPathError) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        var name = String.UnicodeScalarView()
        while let scalar = next, Self.isNamePart(scalar, isFirst: name.isEmpty) {
            name.append(scalar)
            at += 1
        }
        guard !name.isEmpty else { throw error("a name or `*` is expected; other keys stand in brackets, `['x-key']`") }
        return .name(String(name))
    }

    private static func isNamePart(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        case 0x30...0x39: !isFirst
        default: false
        }
    }

    private mutating func bracketed() throws(JSONPathError) -> [JSONPath.Selector] {
        try expect("[")
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        try expect("]")
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
        switch next {
        case "*":
            at += 1
            return .wildcard
        case "?":
            at += 1
            skipSpace()
            return .filter(try condition())
        case "'", "\"": return .name(try string())
        default: return try indexOrSlice()
        }
    }

    private mutating func indexOrSlice() throws(JSONPathError) -> JSONPath.Selector {
        let first = try integer()
        let start = at
        skipSpace()
        guard take(":") else {
            at = start
            guard let first else { throw error("a name in quotes, a number, `*` or `?` is expected") }
            return .index(first)
        }
        skipSpace()
        let end = try integer()
        skipSpace()
        var step = 1
        if take(":") {
            skipSpace()
            step = try integer() ?? 1
        }
        return .slice(start: first, end: end, step: step)
    }

    private mutating func integer() throws(JSONPathError) -> Int? {
        let start = at
        let isNegative = take("-")
        var digits = ""
        while let scalar = next, scalar.value >= 0x30, scalar.value <= 0x39 {
            digits.unicodeScalars.append(scalar)
            at += 1
        }
        if digits.isEmpty {
            at = start
            return nil
        }
        guard digits == "0" || !digits.hasPrefix("0"), !(isNegative && digits == "0"), let number = Int(digits),
            number <= Self.mostIndex
        else { throw error("a whole number without leading zeros is expected") }
        return isNegative ? -number : number
    }

    // MARK: - Strings and numbers

    private mutating func string() throws(JSONPathError) -> String {
        guard let quote = next, quote == "'" || quote == "\"" else { throw error("a text in quotes is expected") }
        at += 1
        var value = String.UnicodeScalarView()
        while let scalar = next {
            at += 1
            if scalar == quote { return String(value) }
            guard scalar == "\\" else {
                guard scalar.value >= 0x20 else { throw error("a control character must be escaped") }
                value.append(scalar)
                continue
            }
            guard let escaped = next else { break }
            at += 1
            switch escaped {
            case "b": value.append("\u{8}")
            case "f": value.append("\u{C}")
            case "n": value.append("\n")
            case "r": value.append("\r")
            case "t": value.append("\t")
            case "/", "\\", quote: value.append(escaped)
            case "u": value.append(try unicodeEscape())
            default: throw error("`\\\(escaped)` is no escape")
            }
        }
        throw error("the closing quote is missing")
    }

    private mutating func unicodeEscape() throws(JSONPathError) -> Unicode.Scalar {
        var code = try hexDigits()
        if (0xD800..<0xDC00).contains(code) {
            guard take("\\u") else { throw error("a low surrogate is missing") }
            let low = try hexDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw error("a low surrogate is missing") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw error("a surrogate stands alone") }
        return scalar
    }

    private mutating func hexDigits() throws(JSONPathError) -> UInt32 {
        guard at + 4 <= text.count else { throw error("four hexadecimal digits are expected") }
        var digits = ""
        digits.unicodeScalars.append(contentsOf: text[at..<at + 4])
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let code = UInt32(digits, radix: 16)
        else { throw error("four hexadecimal digits are expected") }
        at += 4
        return code
    }

    private mutating func number() throws(JSONPathError) -> Double {
        var digits = ""
        while let scalar = next, "+-.eE0123456789".unicodeScalars.contains(scalar) {
            digits.unicodeScalars.append(scalar)
            at += 1
        }
        let whole = digits.drop { $0 == "-" }.prefix { $0.isNumber }
        guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0"), !digits.hasPrefix("+"), !digits.hasSuffix("."),
            let value = Double(digits)
        else { throw error("a number is expected") }
        return value
    }

    // MARK: - Filters

    private mutating func condition() throws(JSONPathError) -> JSONPath.Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error("nested too deep") }
        var alternatives = [try conjunction()]
        while take("||") {
            skipSpace()
            alternatives.append(try conjunction())
        }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(JSONPathError) -> JSONPath.Condition {
        var conditions = [try basic()]
        skipSpace()
        while take("&&") {
            skipSpace()
            conditions.append(try basic())
            skipSpace()
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private mutating func basic() throws(JSONPathError) -> JSONPath.Condition {
        if next == "!" {
            at += 1
            skipSpace()
            if next == "(" { return .not(try parenthesized()) }
            return .not(try test(try term()))
        }
        if next == "(" { return try parenthesized() }
        let left = try term()
        skipSpace()
        for comparison in JSONPath.Comparison.allCases where take(comparison.rawValue) {
            skipSpace()
            return .comparison(try comparable(left), comparison, try comparable(try term()))
        }
        return try test(left)
    }

    private mutating func parenthesized() throws(JSONPathError) -> JSONPath.Condition {
        try expect("(")
        skipSpace()
        let inside = try condition()
        skipSpace()
        try expect(")")
        return inside
    }

    /// What may stand alone, or on a side of a comparison.
    private enum Term {
        case operand(JSONPath.Operand)
        case query(JSONPath.Subquery)
        case condition(JSONPath.Condition)
    }

    private func test(_ term: Term) throws(JSONPathError) -> JSONPath.Condition {
        switch term {
        case .query(let query): return .exists(query)
        case .condition(let condition): return condition
        case .operand: throw error("a comparison, `==` or another, is expected behind a value")
        }
    }

    private func comparable(_ term: Term) throws(JSONPathError) -> JSONPath.Operand {
        switch term {
        case .operand(let operand): return operand
        case .query(let query):
            guard query.isSingular else { throw error("only a query of names and indices can be compared") }
            return .query(query)
        case .condition: throw error("`match` and `search` are conditions; they cannot be compared")
        }
    }

    private mutating func term() throws(JSONPathError) -> Term {
        if take("@") { return .query(JSONPath.Subquery(isFromRoot: false, segments: try segments())) }
        if take("$") { return .query(JSONPath.Subquery(isFromRoot: true, segments: try segments())) }
        if next == "'" || next == "\"" { return .operand(.string(try string())) }
        if let scalar = next, scalar == "-" || (0x30...0x39).contains(scalar.value) {
            return .operand(.number(try number()))
        }
        var word = ""
        while let scalar = next, "abcdefghijklmnopqrstuvwxyz_0123456789".unicodeScalars.contains(scalar) {
            word.unicodeScalars.append(scalar)
            at += 1
        }
        switch word {
        case "true": return .operand(.boolean(true))
        case "false": return .operand(.boolean(false))
        case "null": return .operand(.null)
        case "": throw error("`@`, `$`, a value or a function is expected")
        default: return try function(word)
        }
    }

    private mutating func function(_ name: String) throws(JSONPathError) -> Term {
        guard ["length", "count", "value", "match", "search"].contains(name) else {
            throw error("there is no function `\(name)`")
        }
        try expect("(")
        skipSpace()
        let first = try term()
        skipSpace()
        var result: Term
        switch (name, first) {
        case ("length", _): result = .operand(.length(try comparable(first)))
        case ("count", .query(let query)): result = .operand(.count(query))
        case ("value", .query(let query)): result = .operand(.value(query))
        case ("match", _), ("search", _):
            try expect(",")
            skipSpace()
            let pattern = try comparable(try term())
            skipSpace()
            result = .condition(.matches(try comparable(first), pattern, isWhole: name == "match"))
        default: throw error("`\(name)` takes a query")
        }
        try expect(")")
        return result
    }
}
