import HTTPTypes

@_spi(ApusGenerated) extension Request {
    /// Adds a header; nil adds nothing. CR, LF and NUL in a value are refused, they would begin another header.
    public mutating func addHeader(_ name: String, _ value: String) {
        guard let field = HTTPField.Name(name) else {
            refuse("\"\(name)\" is no name of a header")
            return
        }
        guard HeaderText.isLegal(value) else {
            refuse("the header \"\(name)\" has a line break or a control character in its value")
            return
        }
        headers.append(HTTPField(name: field, value: value))
    }

    public mutating func addHeader(_ name: String, _ value: String?) {
        if let value { addHeader(name, value) } else { noteIdempotency(name) }
    }

    public mutating func addHeader(_ name: String, _ value: Int) {
        addHeader(name, String(value))
    }

    public mutating func addHeader(_ name: String, _ value: Int?) {
        if let value { addHeader(name, value) }
    }

    public mutating func addHeader(_ name: String, _ value: Bool) {
        addHeader(name, value ? "true" : "false")
    }

    public mutating func addHeader(_ name: String, _ value: Bool?) {
        if let value { addHeader(name, value) }
    }

    public mutating func addHeader(_ name: String, _ value: Double) {
        if let text = text(name, value) { addHeader(name, text) }
    }

    public mutating func addHeader(_ name: String, _ value: Double?) {
        if let value { addHeader(name, value) }
    }

    /// Adds a header by style `simple`: lists and objects joined by commas, nothing percent-encoded.
    public mutating func addHeader(_ name: String, _ value: (some JSONWritable)?, explode: Bool = false) {
        guard let value else { return noteIdempotency(name) }
        guard let value = parameterValue(name, value), !value.isUndefined else { return }
        addHeader(name, StyleSerialization.header(value, explode: explode))
    }

    /// Adds a header as JSON text; nil adds nothing.
    public mutating func addHeader(json name: String, _ value: (some JSONWritable)?) {
        guard let value else { return noteIdempotency(name) }
        if let text = jsonText(name, value) { addHeader(name, text) }
    }

    /// Keeps a header that the caller left out, where it takes an idempotency key: the client gives it one.
    private mutating func noteIdempotency(_ name: String) {
        if Idempotency.isHeader(name) { idempotencyHeader = name }
    }

    // MARK: Cookies

    /// Adds a cookie; nil adds nothing.
    public mutating func addCookie(_ name: String, _ value: String) {
        cookies.append(StyleSerialization.pair(name, value, .unreserved))
    }

    public mutating func addCookie(_ name: String, _ value: String?) {
        if let value { addCookie(name, value) }
    }

    public mutating func addCookie(_ name: String, _ value: Int) {
        addCookie(name, String(value))
    }

    public mutating func addCookie(_ name: String, _ value: Int?) {
        if let value { addCookie(name, value) }
    }

    public mutating func addCookie(_ name: String, _ value: Bool) {
        addCookie(name, value ? "true" : "false")
    }

    public mutating func addCookie(_ name: String, _ value: Bool?) {
        if let value { addCookie(name, value) }
    }

    public mutating func addCookie(_ name: String, _ value: Double) {
        if let text = text(name, value) { addCookie(name, text) }
    }

    public mutating func addCookie(_ name: String, _ value: Double?) {
        if let value { addCookie(name, value) }
    }

    /// Adds a cookie by its style. With `cookie` a value that would end it (`;`, a control character) is refused.
    public mutating func addCookie(
        _ name: String, _ value: (some JSONWritable)?, style: CookieStyle = .form, explode: Bool = true
    ) {
        guard let value, let value = parameterValue(name, value) else { return }
        for pair in StyleSerialization.cookies(name, value, style, explode: explode) {
            if pair.utf8.contains(UInt8(ascii: ";")) || !HeaderText.isLegal(pair) {
                refuse("the cookie \"\(name)\" has a character in its value that would end it")
            }
            cookies.append(pair)
        }
    }

    /// Adds a cookie as JSON text, percent-encoded; nil adds nothing.
    public mutating func addCookie(json name: String, _ value: (some JSONWritable)?) {
        if let value, let text = jsonText(name, value) { addCookie(name, text) }
    }
}

/// What may stand in a header's value (RFC 9110, section 5.5).
enum HeaderText {
    /// Whether it can be a field's name: a token (RFC 9110, section 5.6.2).
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { PercentEncoding.isUnreserved($0) || "!#$%&'*+^`|".utf8.contains($0) }
    }

    /// No control character but the tab.
    static func isLegal(_ text: String) -> Bool {
        text.utf8.allSatisfy { ($0 >= 32 && $0 != 127) || $0 == 9 }
    }
}
