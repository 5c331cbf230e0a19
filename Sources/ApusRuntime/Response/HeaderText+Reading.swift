extension HeaderText {
    /// Reads the value of a header from its lines; several are one with commas between them (RFC 9110, section 5.2).
    static func value<Value: JSONReadable>(_ type: Value.Type, of lines: [String], _ form: HeaderForm) -> Value? {
        let text = lines.joined(separator: ",")
        switch form {
        case .json: return decode(type, text)
        case .value: return read(type) { trimmed(text, as: $0).description }
        case .list: return read(type) { literals in JSONValue.array(parts(text).map { trimmed($0, as: literals) }).description }
        case .object(let explode):
            return read(type) { literals in
                JSONValue.object(JSONObject(members(text, explode: explode).map { ($0, trimmed($1, as: literals)) })).description
            }
        }
    }

    /// A header says no types: numbers and booleans are tried as such first, then everything as text. What may be anything
    /// is text.
    private static func read<Value: JSONReadable>(_ type: Value.Type, _ make: (_ literals: Bool) -> String) -> Value? {
        if type != JSONValue.self, let value = decode(type, make(true)) { return value }
        return decode(type, make(false))
    }

    private static func decode<Value: JSONReadable>(_ type: Value.Type, _ json: String) -> Value? {
        try? JSONReader.decode(type, from: Array(json.utf8))
    }

    private static func trimmed(_ text: some StringProtocol, as literals: Bool) -> JSONValue {
        var text = Substring(text)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        if literals, let value = decode(JSONValue.self, String(text)) {
            switch value {
            case .number, .bool: return value
            case .null, .string, .array, .object: break
            }
        }
        return .string(String(text))
    }

    private static func parts(_ text: String) -> [Substring] {
        text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
    }

    private static func members(_ text: String, explode: Bool) -> [(String, Substring)] {
        let parts = parts(text)
        if explode {
            return parts.map { part in
                let end = part.firstIndex(of: "=") ?? part.endIndex
                return (key(part[..<end]), part[end...].dropFirst())
            }
        }
        return stride(from: 0, to: parts.count - parts.count % 2, by: 2).map { (key(parts[$0]), parts[$0 + 1]) }
    }

    private static func key(_ text: Substring) -> String {
        text.filter { $0 != " " && $0 != "\t" }
    }
}
