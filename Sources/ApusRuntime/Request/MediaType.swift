/// What a `Content-Type` says (RFC 9110, section 8.3).
enum MediaType {
    /// `application/json`, `text/json` and everything `+json`, whatever its parameters.
    static func isJSON(_ text: String) -> Bool {
        let essence = essence(text)
        return essence == "application/json" || essence.hasSuffix("+json") || essence == "text/json"
    }

    /// Type and subtype in lower case, without parameters.
    static func essence(_ text: String) -> String {
        text.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
    }
}
