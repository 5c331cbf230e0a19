/// A media type or range (RFC 9110, section 8.3.1) as a document's key has it.
struct MediaType: Hashable, Sendable {
    /// As it is written, to be sent.
    let text: String
    /// `application/json`, lower-case, without parameters.
    let essence: String

    init(_ text: String) {
        self.text = text
        var essence = text
        if let semicolon = essence.firstIndex(of: ";") { essence = String(essence[..<semicolon]) }
        self.essence = essence.lowercased().filter { $0 != " " && $0 != "\t" }
    }

    /// `application/json`, any `+json`, and the names that older documents use.
    var isJSON: Bool {
        essence.hasSuffix("+json") || essence == "application/json" || essence == "text/json" || essence == "json"
            || essence == "application/x-json"
    }
    var isForm: Bool { essence == "application/x-www-form-urlencoded" }
    var isMultipart: Bool { essence.hasPrefix("multipart/") }
    var isEventStream: Bool { essence == "text/event-stream" }
    var isJSONLines: Bool {
        ["jsonl", "x-jsonl", "ndjson", "x-ndjson", "jsonlines", "x-jsonlines"].contains { essence == "application/" + $0 }
    }
    /// RFC 7464
    var isJSONSequence: Bool { essence == "application/json-seq" || essence.hasSuffix("+json-seq") }
    /// JSON values one after another (OpenAPI 3.2, section 4.14.3).
    var isJSONStream: Bool { isJSONLines || isJSONSequence }
    /// Whether it is one value after another.
    var isStream: Bool { isEventStream || isJSONStream }
    var isText: Bool { essence.hasPrefix("text/") && !isEventStream && !isRange }
    /// `*/*`, `image/*`.
    var isRange: Bool { essence.hasSuffix("/*") || essence == "*" }
    var isAnything: Bool { essence == "*/*" || essence == "*" || essence.isEmpty }

    /// The words that tell its method from the first one's: `CSV`, `Form`, `Stream`.
    var suffix: String {
        switch essence {
        case "application/x-www-form-urlencoded": return "Form"
        case "text/event-stream": return "Stream"
        case "text/plain": return "Text"
        case "application/octet-stream", "*/*": return "Binary"
        default: break
        }
        if isStream { return "Stream" }
        if isMultipart { return "Multipart" }
        return name
    }

    /// What stands behind the slash, without what says who it belongs to.
    var name: String {
        var name = essence
        if let slash = name.firstIndex(of: "/") { name = String(name[name.index(after: slash)...]) }
        if name == "*" { name = String(essence.prefix(while: { $0 != "/" })) }
        for prefix in ["vnd.", "x-", "prs."] where name.hasPrefix(prefix) {
            name = String(name.dropFirst(prefix.count))
        }
        return name
    }
}
