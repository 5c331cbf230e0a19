/// A tag of a template, and where it stands.
struct TemplateTag: Equatable {
    enum Kind: Equatable {
        case value, section, inverted, end, partial
        case comment
        /// What Mustache knows and these templates do not use.
        case unsupported
    }

    var kind: Kind
    var name: String
    var line: Int
    var column: Int

    /// The tags of a template in its order; nil where one is not closed, with the place.
    static func all(in text: String, _ template: String) throws(GenerationError) -> [TemplateTag] {
        let bytes = Array(text.utf8)
        var tags: [TemplateTag] = []
        var line = 1
        var lineStart = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            }
            guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            let start = index + 2
            var end = start
            while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "}") && bytes[end + 1] == UInt8(ascii: "}")) { end += 1 }
            let column = index - lineStart + 1
            guard end + 1 < bytes.count else {
                throw TemplateLibrary.error("a tag is not closed", template, line: line, column: column)
            }
            tags.append(TemplateTag(bytes[start..<end], line: line, column: column))
            for position in start..<end where bytes[position] == UInt8(ascii: "\n") {
                line += 1
                lineStart = position + 1
            }
            index = end + 2
        }
        return tags
    }

    private init(_ content: ArraySlice<UInt8>, line: Int, column: Int) {
        let kind: Kind =
            switch content.first {
            case UInt8(ascii: "#"): .section
            case UInt8(ascii: "^"): .inverted
            case UInt8(ascii: "/"): .end
            case UInt8(ascii: ">"): .partial
            case UInt8(ascii: "!"): .comment
            case UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="),
                UInt8(ascii: "%"): .unsupported
            default: .value
            }
        let name = kind == .value ? content : content.dropFirst()
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") }
        let trimmed = name.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        self.kind = kind
        self.name = String(decoding: Array(trimmed), as: UTF8.self)
        self.line = line
        self.column = column
    }
}
