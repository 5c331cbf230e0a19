extension HeaderText {
    /// Reads the value of a header from its lines; several are one with commas between them (RFC 9110, section 5.2).
    static func value<Value: JSONReadable>(_ type: Value.Type, of lines: [String], _ form: HeaderForm) -> Value? {
        let text = lines.joined(separator: ",")
        switch form {
        case .json: return decode(type, text)
        case .value: return read(type, [("$", trimmed(text))]) { $0[0] }
        case .list:
            let parts = parts(text).enumerated().map { ("$[\($0.offset)]", trimmed($0.element)) }
            return read(type, parts) { .array($0) }
        case .object(let explode):
            let members = members(text, explode: explode)
            let parts = members.map { ("$" + JSONPlace.component($0.0), trimmed($0.1)) }
            return read(type, parts) { .object(JSONObject(zip(members.map(\.0), $0))) }
        }
    }

    /// Reads a value from its parts, each with its path. A header says no types: numbers and booleans are tried as such first,
    /// and where that does not fit, as text. What may be anything is text.
    private static func read<Value: JSONReadable>(
        _ type: Value.Type, _ parts: [(path: String, text: String)], _ make: ([JSONValue]) -> JSONValue
    ) -> Value? {
        var values = parts.map { type == JSONValue.self ? JSONValue.string($0.text) : literal($0.text) }
        for _ in 0...parts.count {
            do {
                return try JSONReader.decode(type, from: Array(make(values).description.utf8))
            } catch {
                let wrong = parts.indices.filter { index in
                    if case .string = values[index] { return false }
                    return error.path == parts[index].path || parts.count == 1
                }
                if wrong.isEmpty { return nil }
                for index in wrong { values[index] = .string(parts[index].text) }
            }
        }
        return nil
    }

    private static func decode<Value: JSONReadable>(_ type: Value.Type, _ json: String) -> Value? {
        try? JSONReader.decode(type, from: Array(json.utf8))
    }

    /// A number or a boolean where the text is one, else the text.
    private static func literal(_ text: String) -> JSONValue {
        switch decode(JSONValue.self, text) {
        case .number(let number): .number(number)
        case .bool(let flag): .bool(flag)
        case .null, .string, .array, .object, nil: .string(text)
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
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
