/// How a document is written.
public enum DocumentFormat: String, CaseIterable, Sendable {
    case yaml, json

    /// The format of a file: JSON begins with a bracket.
    init(of bytes: [UInt8]) {
        let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
        self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
    }
}

/// Writes a document: what it says, in its order, without its comments.
struct DocumentText {
    private(set) var text = ""
    /// Whether it has become larger than any document may be, and has ended: aliases of aliases are written out.
    private(set) var isTooLarge = false
    private let format: DocumentFormat

    /// - Parameter root: The document.
    init(_ root: Node, as format: DocumentFormat) {
        self.format = format
        switch format {
        case .json: json(root, 0)
        case .yaml: yaml(root, 0)
        }
        if text.last != "\n" { text += "\n" }
    }

    private mutating func hasRoom() -> Bool {
        if text.utf8.count > TreeBuilder.sizeLimit { isTooLarge = true }
        return !isTooLarge
    }

    private func indentation(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    // MARK: - JSON

    private mutating func json(_ node: Node, _ depth: Int) {
        guard hasRoom() else { return }
        switch node.kind {
        case .null: text += "null"
        case .boolean: text += node.bool == true ? "true" : "false"
        case .number: text += Self.jsonNumber(node)
        case .string: text += Self.quoted(node.string ?? "", isYAML: false)
        case .array where node.count == 0: text += "[]"
        case .object where node.count == 0: text += "{}"
        case .array:
            text += "[\n"
            for (index, element) in node.elements.enumerated() {
                text += (index == 0 ? "" : ",\n") + indentation(depth + 1)
                json(element, depth + 1)
            }
            text += "\n" + indentation(depth) + "]"
        case .object:
            text += "{\n"
            for (index, member) in node.members.enumerated() {
                text += (index == 0 ? "" : ",\n") + indentation(depth + 1) + Self.quoted(member.key, isYAML: false) + ": "
                json(member.value, depth + 1)
            }
            text += "\n" + indentation(depth) + "}"
        }
    }

    /// A number as JSON has it: YAML knows others, `0x1F`, `+1`, `.inf`.
    private static func jsonNumber(_ node: Node) -> String {
        let text = node.scalarText ?? ""
        let bytes = Array(text.utf8)
        var at = bytes.first == UInt8(ascii: "-") ? 1 : 0
        func digits() -> Int {
            let start = at
            while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
            return at - start
        }
        let first = at < bytes.count ? bytes[at] : 0
        let whole = digits()
        var isJSON = whole == 1 || whole > 1 && first != UInt8(ascii: "0")
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            isJSON = isJSON && digits() > 0
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            isJSON = isJSON && digits() > 0
        }
        if isJSON, at == bytes.count { return text }
        if let int = node.int { return String(int) }
        if let double = node.double, double.isFinite { return String(double) }
        return quoted(text, isYAML: false)
    }

    /// A text in double quotes.
    ///
    /// - Parameter isYAML: YAML has no surrogates, and longer escapes instead.
    static func quoted(_ text: String, isYAML: Bool = true) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if scalar.isHostile || scalar == "\u{FEFF}" {
                    if isYAML, scalar.value > 0xFFFF {
                        quoted += "\\U" + Self.hex(scalar.value, 8)
                    } else {
                        for unit in String(scalar).utf16 { quoted += "\\u" + Self.hex(UInt32(unit), 4) }
                    }
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }

    private static func hex(_ value: UInt32, _ count: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }

    // MARK: - YAML

    /// Writes a value where a line of its own begins, or behind a dash.
    private mutating func yaml(_ node: Node, _ depth: Int, isFirstLineOpen: Bool = true) {
        guard hasRoom() else { return }
        switch node.kind {
        case .array where node.count > 0:
            for (index, element) in node.elements.enumerated() {
                if index > 0 || !isFirstLineOpen { text += indentation(depth) }
                text += "-"
                if element.kind.isContainer, element.count > 0 {
                    text += " "
                    yaml(element, depth + 1)
                } else {
                    text += " "
                    yamlScalar(element, depth + 1)
                }
            }
        case .object where node.count > 0:
            for (index, member) in node.members.enumerated() {
                if index > 0 || !isFirstLineOpen { text += indentation(depth) }
                text += yamlKey(member.key, depth) + ":"
                if member.value.kind.isContainer, member.value.count > 0 {
                    text += "\n"
                    yaml(member.value, depth + 1, isFirstLineOpen: false)
                } else {
                    text += " "
                    yamlScalar(member.value, depth + 1)
                }
            }
        default: yamlScalar(node, depth)
        }
    }

    private mutating func yamlScalar(_ node: Node, _ depth: Int) {
        switch node.kind {
        case .null: text += "null"
        case .boolean: text += node.bool == true ? "true" : "false"
        case .number: text += node.scalarText ?? "0"
        case .array: text += "[]"
        case .object: text += "{}"
        case .string:
            let value = node.string ?? ""
            if isBlock(value) {
                block(value, depth)
                return
            }
            text += Self.isPlain(value) ? value : Self.yamlQuoted(value)
        }
        text += "\n"
    }

    private func yamlKey(_ key: String, _ depth: Int) -> String {
        // libyaml takes no more for a key on one line.
        if key.utf8.count > 1000 { return "? " + Self.yamlQuoted(key) + "\n" + indentation(depth) }
        return Self.isPlain(key) ? key : Self.yamlQuoted(key)
    }

    /// Whether a text reads best as lines: several, that no line feed or space at an end makes ambiguous.
    private func isBlock(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "\n")), text.unicodeScalars.allSatisfy({ $0 == "\n" || !$0.isHostile })
        else {
            return false
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let start = first.unicodeScalars.first, start != " ", start != "\t" else {
            return false
        }
        return !text.hasSuffix("\n\n") && lines.allSatisfy { !($0.hasSuffix(" ") && $0.allSatisfy { $0 == " " }) }
            && !text.unicodeScalars.contains("\u{FEFF}") && !text.unicodeScalars.contains("\u{85}")
    }

    private mutating func block(_ value: String, _ depth: Int) {
        text += value.hasSuffix("\n") ? "|\n" : "|-\n"
        let body = value.hasSuffix("\n") ? value.dropLast() : value[...]
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            text += line.isEmpty ? "\n" : indentation(depth) + line + "\n"
        }
    }

    private static func yamlQuoted(_ text: String) -> String {
        if text.unicodeScalars.contains(where: { $0.isHostile || $0 == "\u{FEFF}" || $0 == "'" }) {
            return quoted(text)
        }
        return "'\(text)'"
    }

    /// Whether a text needs no quotes: it begins with a letter, a slash or a `$`, has nothing that YAML knows, and is no
    /// word or number of any version of YAML.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, last != UInt8(ascii: " "),
            last != UInt8(ascii: ":")
        else {
            return false
        }
        let isLetter = first | 0x20 >= 0x61 && first | 0x20 <= 0x7A
        guard isLetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "$") || first == UInt8(ascii: "_") else {
            return false
        }
        guard text.utf8.count < 200, !words.contains(text.lowercased()) else { return false }
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20...0x21, 0x24...0x2B, 0x2D...0x39, 0x3B...0x5A, 0x5F, 0x61...0x7A:
                // `&`, `*`, `'`, `=`, `@` and the like mean something only in front.
                break
            case UInt8(ascii: "{"), UInt8(ascii: "}"): break
            case UInt8(ascii: "#"): if before == 0x20 { return false }
            case UInt8(ascii: ":"): break
            default: return false
            }
            if before == UInt8(ascii: ":"), byte == 0x20 { return false }
            before = byte
        }
        return true
    }

    /// What some version of YAML takes for something other than a text.
    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "none"]
}

extension Node.Kind {
    fileprivate var isContainer: Bool { self == .array || self == .object }
}
