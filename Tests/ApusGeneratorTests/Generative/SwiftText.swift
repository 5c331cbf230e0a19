/// A file of Swift, taken apart as far as it takes to know what is code, what a literal and what a comment.
struct SwiftText {
    /// The code, a space for each comment and `""` for each string literal.
    private(set) var code = ""
    /// What is wrong with it: a literal or comment without an end, brackets that do not match.
    private(set) var problem: String?

    private let bytes: [UInt8]
    private var at = 0
    private var brackets: [UInt8] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        var code: [UInt8] = []
        while at < bytes.count, problem == nil { step(&code) }
        if problem == nil, let open = brackets.last { problem = "`\(Character(UnicodeScalar(open)))` is never closed" }
        self.code = String(decoding: code, as: UTF8.self)
    }

    private func peek(_ offset: Int = 0) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }

    private func stands(_ word: StaticString) -> Bool {
        (0..<word.utf8CodeUnitCount).allSatisfy { peek($0) == word.utf8Start[$0] }
    }

    private mutating func step(_ code: inout [UInt8]) {
        if stands("//") {
            while at < bytes.count, bytes[at] != 0x0A { at += 1 }
            code.append(0x20)
        } else if stands("/*") {
            skipBlock()
            code.append(0x20)
        } else if peek() == UInt8(ascii: "\"") {
            skipLiteral()
            code += Array("\"\"".utf8)
        } else if peek() == UInt8(ascii: "`") {
            skipEscapedName(&code)
        } else {
            match(peek())
            code.append(peek())
            at += 1
        }
    }

    private mutating func skipBlock() {
        var depth = 0
        repeat {
            guard at < bytes.count else { return problem = "a comment is never closed" }
            if stands("/*") {
                depth += 1
                at += 2
            } else if stands("*/") {
                depth -= 1
                at += 2
            } else {
                at += 1
            }
        } while depth > 0
    }

    /// Generated code has literals of one line, without interpolation.
    private mutating func skipLiteral() {
        guard !stands("\"\"\"") || peek(3) == UInt8(ascii: ",") else { return problem = "a literal of several lines" }
        at += 1
        while true {
            switch peek() {
            case 0, 0x0A, 0x0D: return problem = "a literal is never closed"
            case UInt8(ascii: "\""):
                at += 1
                return
            case UInt8(ascii: "\\"):
                if peek(1) == UInt8(ascii: "(") { return problem = "an interpolation" }
                at += 2
            default: at += 1
            }
        }
    }

    private mutating func skipEscapedName(_ code: inout [UInt8]) {
        repeat {
            guard at < bytes.count, bytes[at] != 0x0A else { return problem = "an escaped name is never closed" }
            code.append(bytes[at])
            at += 1
        } while peek() != UInt8(ascii: "`")
        code.append(peek())
        at += 1
    }

    private mutating func match(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(byte)
        case UInt8(ascii: ")"): close(UInt8(ascii: "("))
        case UInt8(ascii: "]"): close(UInt8(ascii: "["))
        case UInt8(ascii: "}"): close(UInt8(ascii: "{"))
        default: break
        }
    }

    private mutating func close(_ open: UInt8) {
        if brackets.popLast() != open { problem = "brackets do not match" }
    }
}
