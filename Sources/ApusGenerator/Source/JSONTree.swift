/// Reads JSON (RFC 8259, nothing more) into a tree; its errors know their place and what was expected.
struct JSONTree: ~Copyable {
    private var builder: TreeBuilder
    private let file: String
    private let bytes: UnsafePointer<UInt8>
    private var at = 0

    init(_ builder: consuming TreeBuilder, file: String) {
        bytes = UnsafePointer(builder.bytes)
        self.builder = builder
        self.file = file
    }

    /// What may come next.
    private enum Expected { case value, firstElement, key, firstKey, separator, end }

    /// Reads it all. A zero stands behind the text, which is nothing JSON knows: no loop looks at the length.
    mutating func parse() throws(GenerationError) {
        var expected = Expected.value
        while true {
            skipSpace()
            let byte = bytes[at]
            switch expected {
            case .value, .firstElement:
                if expected == .firstElement && byte == UInt8(ascii: "]") {
                    expected = close()
                } else {
                    expected = try value(byte)
                }
            case .key, .firstKey:
                if expected == .firstKey && byte == UInt8(ascii: "}") {
                    expected = close()
                    continue
                }
                guard byte == UInt8(ascii: "\"") else {
                    throw unexpected(expected == .key ? "a member's name" : "a member's name or `}`")
                }
                try string()
                skipSpace()
                guard bytes[at] == UInt8(ascii: ":") else { throw unexpected("`:` after a member's name") }
                at += 1
                expected = .value
            case .separator:
                let isObject = builder.isInObject
                if byte == UInt8(ascii: ",") {
                    at += 1
                    expected = isObject ? .key : .value
                } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    expected = close()
                } else {
                    throw unexpected(isObject ? "`,` or `}` after a member" : "`,` or `]` after an element")
                }
            case .end:
                guard at == builder.length else { throw unexpected("nothing after the value") }
                return
            }
        }
    }

    /// The tree, once parsed.
    consuming func finish(name: String) -> (tree: Tree, duplicates: [TreeBuilder.Duplicate]) {
        let duplicates = builder.duplicates
        return (builder.finish(file: file, name: name), duplicates)
    }

    private mutating func skipSpace() {
        while true {
            let byte = bytes[at]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            at += 1
        }
    }

    private mutating func close() -> Expected {
        at += 1
        _ = builder.close()
        return builder.depth == 0 ? .end : .separator
    }

    private mutating func value(_ byte: UInt8) throws(GenerationError) -> Expected {
        switch byte {
        case UInt8(ascii: "{"):
            try open(.object)
            return .firstKey
        case UInt8(ascii: "["):
            try open(.array)
            return .firstElement
        case UInt8(ascii: "\""):
            try string()
        case UInt8(ascii: "t"):
            try word("true", .boolean)
        case UInt8(ascii: "f"):
            try word("false", .boolean)
        case UInt8(ascii: "n"):
            try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number()
        default:
            throw unexpected("a value")
        }
        return builder.depth == 0 ? .end : .separator
    }

    private mutating func open(_ kind: TreeRecord.Kind) throws(GenerationError) {
        guard builder.open(kind, at: at) != nil else {
            throw error(.limit, "nested deeper than \(TreeBuilder.depthLimit) levels", at: at)
        }
        at += 1
    }

    private mutating func word(_ word: StaticString, _ kind: TreeRecord.Kind) throws(GenerationError) {
        let count = word.utf8CodeUnitCount
        var matched = 0
        while matched < count {
            guard bytes[at + matched] == word.utf8Start[matched] else { throw unexpected("a value") }
            matched += 1
        }
        builder.scalar(kind, at: at, start: Int32(truncatingIfNeeded: at), count: count)
        at += count
    }

    private mutating func number() throws(GenerationError) {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        if bytes[at] == UInt8(ascii: "0") {
            at += 1
            if isDigit(bytes[at]) {
                throw error(.syntax, "not JSON: a number does not begin with 0", at: start)
            }
        } else {
            try digits()
        }
        if bytes[at] == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        builder.scalar(.number, at: start, start: Int32(truncatingIfNeeded: start), count: at - start)
    }

    private mutating func digits() throws(GenerationError) {
        guard isDigit(bytes[at]) else { throw unexpected("a digit") }
        while isDigit(bytes[at]) { at += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private mutating func string() throws(GenerationError) {
        let quote = at
        at += 1
        let start = at
        while true {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                builder.scalar(.string, at: quote, start: Int32(truncatingIfNeeded: start), count: at - start)
                at += 1
                return
            }
            if byte == UInt8(ascii: "\\") { break }
            if byte < 0x20 { throw unfinished(quote) }
            at += 1
        }
        try escapedString(quote, start)
    }

    /// Reads on from the first escape of a string.
    private mutating func escapedString(_ quote: Int, _ start: Int) throws(GenerationError) {
        var text = [UInt8](UnsafeBufferPointer(start: bytes + start, count: at - start))
        while true {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &text)
            } else {
                if byte < 0x20 { throw unfinished(quote) }
                text.append(byte)
                at += 1
            }
        }
        at += 1
        let place = text.withUnsafeBufferPointer { text in
            text.baseAddress.map { builder.add($0, text.count) } ?? Int32(0)
        }
        guard let place else { throw error(.limit, "the file is too large", at: quote) }
        builder.scalar(.string, at: quote, start: place, count: text.count)
    }

    private mutating func escape(into text: inout [UInt8]) throws(GenerationError) {
        let backslash = at
        at += 2
        switch bytes[backslash + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[backslash + 1])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try fourDigits(backslash)
            if code >= 0xD800 && code < 0xDC00 && bytes[at] == UInt8(ascii: "\\") && bytes[at + 1] == UInt8(ascii: "u") {
                let second = at
                at += 2
                let low = try fourDigits(second)
                if low >= 0xDC00 && low < 0xE000 {
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    at = second
                }
            }
            // Half a surrogate pair is grammatical, but no character.
            text.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        default:
            throw error(.syntax, "not JSON: `\\` is followed by none of `\"\\/bfnrtu`", at: backslash)
        }
    }

    private mutating func fourDigits(_ backslash: Int) throws(GenerationError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            switch bytes[at] {
            case let digit where isDigit(digit): code = code << 4 | UInt32(digit - 0x30)
            case let letter where (letter | 0x20) >= 0x61 && (letter | 0x20) <= 0x66:
                code = code << 4 | UInt32((letter | 0x20) - 0x61 + 10)
            default: throw error(.syntax, "not JSON: `\\u` is not followed by four hexadecimal digits", at: backslash)
            }
            at += 1
        }
        return code
    }

    private func unfinished(_ quote: Int) -> GenerationError {
        if at >= builder.length {
            return error(.syntax, "not JSON: the string that begins here does not end", at: quote)
        }
        let what = bytes[at] == 0x0A || bytes[at] == 0x0D ? "a line break" : "the control character \(TextEncoding.hex(bytes[at]))"
        return error(.syntax, "not JSON: \(what) inside a string; it must be escaped", at: at)
    }

    private func unexpected(_ expected: String) -> GenerationError {
        error(.syntax, "not JSON: expected \(expected), found \(found())", at: at)
    }

    /// What stands at the place, as a person would name it.
    private func found() -> String {
        guard at < builder.length else { return "the end of the file" }
        switch bytes[at] {
        case 0x21...0x7E where bytes[at] != UInt8(ascii: "`"): return "`\(Unicode.Scalar(bytes[at]))`"
        case let byte where byte < 0x80: return "the character \(TextEncoding.hex(byte))"
        default:
            let rest = String(
                decoding: UnsafeBufferPointer(start: bytes + at, count: min(4, builder.length - at)), as: UTF8.self)
            return rest.unicodeScalars.first.map { "`\($0)`" } ?? "something else"
        }
    }

    private func error(_ code: DiagnosticCode, _ message: String, at place: Int) -> GenerationError {
        GenerationError(
            code, message, at: TextEncoding.location(of: place, bytes, builder.length, file: file))
    }
}
