/// Sets the indentation of Swift text by the depth of its brackets, and its blank lines: templates need not care.
///
/// One pass over the bytes. Lines inside multi-line strings and block comments stay as they are.
func layout(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
        var layout = Layout(capacity: bytes.count + bytes.count / 2)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            layout.add(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            start = end + 1
        }
        return layout.finished()
    }
}

/// The state of the pass.
private struct Layout {
    private struct Bracket {
        /// How many levels its content is indented: brackets that open on one line are one level together.
        var levels: Int
        /// Whether it holds the cases of a `switch`, which stand as far left as it does.
        var isSwitch: Bool
    }

    private var output: [UInt8] = []
    private var brackets: [Bracket] = []
    private var level = 0
    private var conditions = 0
    private var commentDepth = 0
    private var isInString = false
    private var isBlankPending = false
    private var isAfterOpening = true

    init(capacity: Int) {
        output.reserveCapacity(capacity)
    }

    func finished() -> String {
        String(decoding: output, as: UTF8.self)
    }

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
        if commentDepth > 0 || isInString {
            output += line
            output.append(UInt8(ascii: "\n"))
            scan(line, from: 0, opensSwitch: false)
            return
        }
        var first = 0
        var last = line.count
        while first < last, line[first] == UInt8(ascii: " ") || line[first] == UInt8(ascii: "\t") { first += 1 }
        while last > first, line[last - 1] == UInt8(ascii: " ") || line[last - 1] == UInt8(ascii: "\t")
            || line[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        let content = UnsafeBufferPointer(rebasing: line[first..<last])
        guard let head = content.first else {
            isBlankPending = true
            return
        }
        let closing = closeLeading(content)
        if isBlankPending, !isAfterOpening, closing == 0 { output.append(UInt8(ascii: "\n")) }
        isBlankPending = false
        if head == UInt8(ascii: "#") {
            addDirective(content)
            return
        }
        let isCase = brackets.last?.isSwitch == true && (begins(content, "case ") || begins(content, "default:")
            || begins(content, "@unknown default"))
        emit(content, levels: level + conditions - (isCase ? 1 : 0))
        isAfterOpening = false
        if head == UInt8(ascii: "/"), content.count > 1, content[1] == head { return }
        scan(content, from: closing, opensSwitch: begins(content, "switch "))
        isAfterOpening = [UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "[")].contains(content[content.count - 1])
    }

    private mutating func emit(_ content: UnsafeBufferPointer<UInt8>, levels: Int) {
        for _ in 0..<max(0, levels) * 4 { output.append(UInt8(ascii: " ")) }
        output += content
        output.append(UInt8(ascii: "\n"))
    }

    /// `#if` and its parts: what stands between them is indented.
    private mutating func addDirective(_ content: UnsafeBufferPointer<UInt8>) {
        if begins(content, "#endif") || begins(content, "#else") { conditions = max(0, conditions - 1) }
        emit(content, levels: level + conditions)
        let opens = begins(content, "#if") || begins(content, "#else")
        if opens { conditions += 1 }
        isAfterOpening = opens
    }

    /// Closes the brackets that a line begins with, so that it stands where they were opened.
    private mutating func closeLeading(_ content: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < content.count, isClosing(content[index]) {
            close()
            index += 1
        }
        return index
    }

    private func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    }

    private mutating func close() {
        if let bracket = brackets.popLast() { level -= bracket.levels }
    }

    /// Follows the brackets of a line, leaving out strings and comments.
    private mutating func scan(_ line: UnsafeBufferPointer<UInt8>, from start: Int, opensSwitch: Bool) {
        var index = start
        /// How many of the open brackets were opened on this line.
        var opened = 0
        while index < line.count {
            let byte = line[index]
            if commentDepth > 0 {
                if byte == UInt8(ascii: "*"), follows(line, index, UInt8(ascii: "/")) {
                    commentDepth -= 1
                    index += 1
                } else if byte == UInt8(ascii: "/"), follows(line, index, UInt8(ascii: "*")) {
                    commentDepth += 1
                    index += 1
                }
                index += 1
                continue
            }
            if isInString {
                if byte == UInt8(ascii: "\\") {
                    index += 1
                } else if isTripleQuote(line, index) {
                    isInString = false
                    index += 2
                }
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                if isTripleQuote(line, index) {
                    isInString = true
                    index += 2
                } else {
                    index = endOfString(line, index)
                }
            case UInt8(ascii: "/"):
                if follows(line, index, UInt8(ascii: "/")) { return }
                if follows(line, index, UInt8(ascii: "*")) {
                    commentDepth += 1
                    index += 1
                }
            case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
                let levels = opened == 0 ? 1 : 0
                brackets.append(Bracket(levels: levels, isSwitch: opensSwitch && byte == UInt8(ascii: "{")))
                level += levels
                opened += 1
            case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
                close()
                opened = max(0, opened - 1)
            default: break
            }
            index += 1
        }
    }

    /// The index of the quote that ends a string.
    private func endOfString(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start + 1
        while index < line.count, line[index] != UInt8(ascii: "\"") {
            index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index
    }

    private func follows(_ line: UnsafeBufferPointer<UInt8>, _ index: Int, _ byte: UInt8) -> Bool {
        index + 1 < line.count && line[index + 1] == byte
    }

    private func isTripleQuote(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 2 < line.count && line[index] == UInt8(ascii: "\"") && line[index + 1] == line[index]
            && line[index + 2] == line[index]
    }

    private func begins(_ content: UnsafeBufferPointer<UInt8>, _ prefix: StaticString) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard content.count >= count else { return false }
        for index in 0..<count where content[index] != prefix.utf8Start[index] { return false }
        return true
    }
}
