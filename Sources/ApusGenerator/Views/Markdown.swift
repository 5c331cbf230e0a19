/// CommonMark of a document as lines for a comment: paragraphs wrapped, everything else as it is, nothing that could mean
/// more than text to the compiler or to DocC.
enum Markdown {
    /// The lines of a text, paragraphs wrapped at a width.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var paragraph: [Substring] = []
        var fence: Fence?
        var isVerbatim = false  // a list, a table, a quotation: until the next blank line

        func flush() {
            guard !paragraph.isEmpty else { return }
            lines += wrapped(defused(paragraph.joined(separator: " ")), width: width)
            paragraph = []
        }

        let shown = visible(text)
        for bytes in shown.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Substring(bytes)
            let content = line.drop { $0 == " " }
            if let open = fence {
                lines.append(String(line))
                if open.isClosed(by: content) { fence = nil }
                continue
            }
            if content.isEmpty {
                flush()
                isVerbatim = false
                if let last = lines.last, !last.isEmpty { lines.append("") }
            } else if let open = Fence(content) {
                flush()
                fence = open
                lines.append(String(line))
            } else if isVerbatim || startsBlock(content) || (paragraph.isEmpty && line.count - content.count >= 4) {
                flush()
                isVerbatim = true
                lines.append(startDefused(defused(String(line))))
            } else {
                let isBreak = line.hasSuffix("  ")
                var words = content
                while words.last == " " { words.removeLast() }
                paragraph.append(words)
                if isBreak || words.last == "\\" {
                    flush()
                    if isBreak, let last = lines.indices.last { lines[last] += "\\" }
                }
            }
        }
        flush()
        // A fence that the document leaves open would swallow what comes behind.
        if let fence { lines.append(fence.closing) }
        while lines.last?.isEmpty == true {
            lines.removeLast()
        }
        if let last = lines.indices.last, fence == nil, lines[last].hasSuffix("\\"), !lines[last].hasSuffix("\\\\") {
            lines[last].removeLast()
        }
        return lines
    }

    /// A text as one line, for a paragraph or a list item of ours.
    static func oneLine(_ text: String) -> String {
        let shown = visible(text)
        let words = shown.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        var line: [UInt8] = []
        line.reserveCapacity(shown.utf8.count)
        for word in words {
            if !line.isEmpty { line.append(UInt8(ascii: " ")) }
            line += word
        }
        return defused(String(decoding: line, as: UTF8.self))
    }

    /// A line broken at spaces, never in front of what would be a block at the start of a line.
    static func wrapped(_ text: String, width: Int) -> [String] {
        guard text.utf8.count > width else { return text.isEmpty ? [] : [startDefused(text)] }
        var lines: [String] = []
        var line = ""
        var length = 0
        for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
            let word = Substring(bytes)
            let count = word.utf8.count == word.unicodeScalars.count ? word.utf8.count : word.unicodeScalars.count
            if !line.isEmpty, length + 1 + count > width, !startsBlock(word + " ") {
                lines.append(startDefused(line))
                line = ""
                length = 0
            }
            if !line.isEmpty {
                line += " "
                length += 1
            }
            line += word
            length += count
        }
        lines.append(startDefused(line))
        return lines
    }

    // MARK: - Blocks

    /// Whether a line that starts so is more than a paragraph: a list item, a heading, a quotation, a table, a rule, HTML.
    private static func startsBlock(_ content: Substring) -> Bool {
        let bytes = content.utf8
        guard let first = bytes.first else { return false }
        switch first {
        case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"): return true
        case UInt8(ascii: "<"):
            let second = bytes.dropFirst().first ?? 0
            return second == UInt8(ascii: "/") || second == UInt8(ascii: "!") || isLetter(second) && !content.contains("://")
        case UInt8(ascii: "="):
            return bytes.allSatisfy { $0 == first || $0 == UInt8(ascii: " ") }
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
            if bytes.dropFirst().first == UInt8(ascii: " "), first != UInt8(ascii: "_") { return true }
            return bytes.allSatisfy { $0 == first || $0 == UInt8(ascii: " ") }
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let rest = bytes.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard bytes.count - rest.count <= 9, let mark = rest.first else { return false }
            return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")) && rest.dropFirst().first == UInt8(ascii: " ")
        default: return false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The opening of a fenced code block.
    private struct Fence {
        var mark: Character
        var count: Int

        init?(_ content: Substring) {
            guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
            let count = content.prefix { $0 == mark }.count
            guard count >= 3, mark == "~" || !content.dropFirst(count).contains("`") else { return nil }
            self.mark = mark
            self.count = count
        }

        func isClosed(by content: Substring) -> Bool {
            let marks = content.prefix { $0 == mark }.count
            return marks >= count && content.dropFirst(marks).allSatisfy { $0 == " " }
        }

        var closing: String { String(repeating: mark, count: count) }
    }

    // MARK: - Defusing

    /// The text with one kind of line end, no tabs, and what cannot be seen shown as `U+202E`.
    static func visible(_ text: String) -> String {
        if !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }) { return text }
        var shown = ""
        shown.reserveCapacity(text.utf8.count)
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if previous != "\r" { shown += "\n" }
            case "\r": shown += "\n"
            case "\t": shown += "    "
            case "\u{A0}": shown += " "
            default:
                if scalar.isHostile && !scalar.isJoiner { shown += scalar.shown } else { shown.unicodeScalars.append(scalar) }
            }
            previous = scalar
        }
        return shown
    }

    /// The text without symbol links and images: two backticks become one, an image becomes its link.
    private static func defused(_ text: String) -> String {
        let utf8 = text.utf8
        guard utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "<") }) else {
            return text
        }
        let bytes = Array(utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "`") {
                var end = index
                while end < bytes.count, bytes[end] == byte { end += 1 }
                result += [UInt8](repeating: byte, count: end - index == 2 ? 1 : end - index)
                index = end
                continue
            }
            if byte == UInt8(ascii: "!"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") {
                index += 1
                continue
            }
            if byte == UInt8(ascii: "<"), isImage(bytes[(index + 1)...]) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isImage(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.prefix(3).map { $0 | 0x20 }.elementsEqual("img".utf8)
    }

    /// The line with a DocC directive at its start, `@Name`, made text.
    private static func startDefused(_ line: String) -> String {
        guard let start = line.firstIndex(where: { !" -*+>".contains($0) }), line[start] == "@" else { return line }
        return line[..<start] + "\\" + line[start...]
    }
}
