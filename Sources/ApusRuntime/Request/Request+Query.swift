@_spi(ApusGenerated) extension Request {
    /// Adds `name=value` to the query; nil adds nothing. The order of calls is the order of the query.
    public mutating func addQuery(_ name: String, _ value: String, allowReserved: Bool = false) {
        query.append(StyleSerialization.pair(name, value, allowReserved ? .query : .unreserved))
    }

    public mutating func addQuery(_ name: String, _ value: String?, allowReserved: Bool = false) {
        if let value { addQuery(name, value, allowReserved: allowReserved) }
    }

    public mutating func addQuery(_ name: String, _ value: Int) {
        query.append("\(PercentEncoding.encode(name))=\(value)")
    }

    public mutating func addQuery(_ name: String, _ value: Int?) {
        if let value { addQuery(name, value) }
    }

    public mutating func addQuery(_ name: String, _ value: Bool) {
        query.append("\(PercentEncoding.encode(name))=\(value)")
    }

    public mutating func addQuery(_ name: String, _ value: Bool?) {
        if let value { addQuery(name, value) }
    }

    public mutating func addQuery(_ name: String, _ value: Double) {
        if let text = text(name, value) { addQuery(name, text) }
    }

    public mutating func addQuery(_ name: String, _ value: Double?) {
        if let value { addQuery(name, value) }
    }

    /// Adds a parameter by its style; null, an empty list and an empty object add nothing.
    ///
    /// - Parameters:
    ///   - style: How lists and objects are written.
    ///   - explode: Whether each element or member stands by itself; nil is the style's default.
    ///   - allowReserved: Keeps the reserved characters that do not end or change a value.
    public mutating func addQuery(
        _ name: String, _ value: (some JSONWritable)?, style: QueryStyle = .form, explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        guard let value, let value = parameterValue(name, value) else { return }
        query += StyleSerialization.query(
            name, value, style, explode: explode ?? (style == .form),
            keeping: allowReserved ? .query : .unreserved)
    }

    /// Adds a parameter as JSON text; nil adds nothing.
    public mutating func addQuery(json name: String, _ value: (some JSONWritable)?) {
        if let value, let text = jsonText(name, value) { addQuery(name, text) }
    }

    /// Adds a part of the query that the document writes into its path; without a value, the name alone.
    public mutating func addFixedQuery(_ name: String, _ value: String?) {
        query.append(value.map { StyleSerialization.pair(name, $0, .unreserved) } ?? PercentEncoding.encode(name))
    }

    /// The whole query as JSON text (OpenAPI 3.2, `in: querystring` with a JSON media type); nil adds nothing.
    ///
    /// - Parameter name: What the document calls it; errors say it, the query does not have it.
    public mutating func setQueryString(json name: String, _ value: (some JSONWritable)?) {
        if let value, let text = jsonText(name, value) { query.append(PercentEncoding.encode(text)) }
    }

    /// The whole query (OpenAPI 3.2, `in: querystring`): an object's members as a form, or a text that is encoded already.
    ///
    /// - Parameter name: What the document calls it; errors say it, the query does not have it.
    public mutating func setQueryString(_ name: String, _ value: (some JSONWritable)?) {
        guard let value, let parameter = parameterValue(name, value) else { return }
        switch parameter {
        case .scalar(let text):
            var encoded = ""
            PercentEncoding.append(text, keeping: .queryString, to: &encoded)
            if !encoded.isEmpty { query.append(encoded) }
        case .list(let elements, _):
            query += elements.map { PercentEncoding.encode($0.text) }
        case .object:
            query += FormSerialization.pairs(parameter, [:])
        }
    }
}
