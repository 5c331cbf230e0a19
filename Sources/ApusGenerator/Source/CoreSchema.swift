/// What a plain YAML scalar is by the core schema of YAML 1.2: no `yes` or `on`, no timestamps, no sexagesimal numbers.
enum CoreSchema {
    static func kind(_ text: UnsafePointer<UInt8>, _ count: Int) -> TreeRecord.Kind {
        guard count > 0 else { return .null }
        switch text[0] {
        case UInt8(ascii: "~"):
            return count == 1 ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"):
            return isWord("null", "Null", "NULL", text, count) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            return isWord("true", "True", "TRUE", text, count) ? .boolean : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return isWord("false", "False", "FALSE", text, count) ? .boolean : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return isNumber(text, count) ? .number : .string
        default:
            return .string
        }
    }

    static func isNumber(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if count > 2 && text[0] == UInt8(ascii: "0") {
            if text[1] == UInt8(ascii: "o") { return all(text, 2, count) { $0 >= 0x30 && $0 <= 0x37 } }
            if text[1] == UInt8(ascii: "x") {
                return all(text, 2, count) { isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
            }
        }
        var at = 0
        if text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") { at = 1 }
        let rest = text + at
        let left = count - at
        if isWord(".inf", ".Inf", ".INF", rest, left) { return true }
        if at == 0 && isWord(".nan", ".NaN", ".NAN", text, count) { return true }
        let digits = skipDigits(text, &at, count)
        var decimals = 0
        if at < count && text[at] == UInt8(ascii: ".") {
            at += 1
            decimals = skipDigits(text, &at, count)
        }
        guard digits + decimals > 0 else { return false }
        if at < count && text[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < count && (text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-")) { at += 1 }
            guard skipDigits(text, &at, count) > 0 else { return false }
        }
        return at == count
    }

    private static func skipDigits(_ text: UnsafePointer<UInt8>, _ at: inout Int, _ count: Int) -> Int {
        let start = at
        while at < count && isDigit(text[at]) { at += 1 }
        return at - start
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func all(_ text: UnsafePointer<UInt8>, _ from: Int, _ count: Int, _ test: (UInt8) -> Bool) -> Bool {
        var at = from
        while at < count {
            guard test(text[at]) else { return false }
            at += 1
        }
        return true
    }

    private static func isWord(
        _ first: StaticString, _ second: StaticString, _ third: StaticString, _ text: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        isWord(first, text, count) || isWord(second, text, count) || isWord(third, text, count)
    }

    static func isWord(_ word: StaticString, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        let bytes = word.utf8Start
        var at = 0
        while at < count {
            guard text[at] == bytes[at] else { return false }
            at += 1
        }
        return true
    }
}
