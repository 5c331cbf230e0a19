@_spi(ApusGenerated) extension Request {
    /// Puts a value in place of `{name}`. An empty one is refused: it would ask for another resource.
    public mutating func setPath(_ name: String, _ value: String) {
        setPath(name, text: PercentEncoding.encode(value))
    }

    public mutating func setPath(_ name: String, _ value: Int) {
        setPath(name, text: String(value))
    }

    public mutating func setPath(_ name: String, _ value: Bool) {
        setPath(name, text: value ? "true" : "false")
    }

    public mutating func setPath(_ name: String, _ value: Double) {
        if let text = text(name, value) { setPath(name, text: PercentEncoding.encode(text)) }
    }

    /// Puts a value in place of `{name}`, by its style.
    ///
    /// - Parameters:
    ///   - explode: Whether each element or member stands by itself.
    ///   - allowReserved: Keeps the characters that a path may hold, `/` among them.
    public mutating func setPath(
        _ name: String, _ value: some JSONWritable, _ style: PathStyle = .simple, explode: Bool = false,
        allowReserved: Bool = false
    ) {
        guard let value = parameterValue(name, value) else {
            refuse("the path argument \"\(name)\" is null")
            return
        }
        let keeping: PercentEncoding.Keeping = allowReserved ? .path : .unreserved
        let text = StyleSerialization.path(name, value, style, explode: explode, keeping: keeping)
        // An empty list has no label and no matrix parameter; whether the segment may do without shows in the whole path.
        if style != .simple, value.isUndefined { return pathValues.append((name, text)) }
        setPath(name, text: text)
    }

    /// Puts a value as JSON text in place of `{name}`.
    public mutating func setPath(json name: String, _ value: some JSONWritable) {
        if let text = jsonText(name, value) { setPath(name, text: PercentEncoding.encode(text)) }
    }

    private mutating func setPath(_ name: String, text: String) {
        if text.isEmpty { refuse("the path argument \"\(name)\" is empty") }
        pathValues.append((name, text))
    }
}
