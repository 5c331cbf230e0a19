#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension JSONOutput {
    /// Reads a form, as webhooks that are no JSON send it (`application/x-www-form-urlencoded`).
    ///
    /// A key that stands several times is a list. A form says no types: a value is read as text where the type has text there,
    /// and as the number, the boolean or the JSON that it is where it has one of those.
    ///
    /// - Throws: ``JSONError`` where a value fits its property in none of these ways, or a required one is missing.
    public init(form: String) throws(JSONError) {
        var fields = FormField.fields(of: form)
        while true {
            let members = JSONObject(fields.map { ($0.key, $0.value) })
            do throws(JSONError) {
                self = try JSONReader.decode(from: Array(JSONValue.object(members).description.utf8))
                return
            } catch {
                // Each round takes a way from one field, so that it ends.
                guard let index = fields.firstIndex(where: { $0.isAt(error.path) && $0.ways.count > 1 }) else {
                    throw error
                }
                fields[index].ways.removeFirst()
            }
        }
    }

    /// Reads the bytes of a form.
    ///
    /// - Throws: As ``init(form:)``.
    public init(formData: Data) throws(JSONError) {
        try self.init(form: String(decoding: formData, as: UTF8.self))
    }
}

/// A key of a form with what its values may mean, the likeliest first.
private struct FormField {
    let key: String
    var ways: [JSONValue]

    /// What it is taken for.
    var value: JSONValue { ways.first ?? .null }

    init(key: String, texts: [String]) {
        self.key = key
        let plain = texts.map(JSONValue.string)
        let typed = texts.map(FormField.typed)
        ways = texts.count == 1 ? [plain[0], typed[0]] : []
        ways += [.array(plain), .array(typed)]
        // An empty field says that there is nothing.
        if texts == [""] { ways.append(.null) }
    }

    /// The pairs of a form (WHATWG URL, section 5.1), those of one key together.
    static func fields(of form: String) -> [FormField] {
        var keys: [String] = []
        var texts: [String: [String]] = [:]
        for pair in form.split(separator: "&") {
            let end = pair.firstIndex(of: "=") ?? pair.endIndex
            let key = decode(pair[..<end])
            if texts[key] == nil { keys.append(key) }
            texts[key, default: []].append(decode(pair[end...].dropFirst()))
        }
        return keys.map { FormField(key: $0, texts: texts[$0] ?? []) }
    }

    private static func decode(_ text: Substring) -> String {
        PercentEncoding.decode(text.replacing("+", with: " "))
    }

    /// The number, the boolean or the JSON that a text is; else the text.
    private static func typed(_ text: String) -> JSONValue {
        (try? JSONReader.decode(JSONValue.self, from: Array(text.utf8))) ?? .string(text)
    }

    /// Whether an error at a path is one of this field.
    func isAt(_ path: String) -> Bool {
        let own = "$" + JSONPlace.component(key)
        guard path.hasPrefix(own) else { return false }
        return path.dropFirst(own.count).first.map { $0 == "." || $0 == "[" } ?? true
    }
}
