/// The specification's table of styles (OpenAPI 3.1.1, section 4.8.12.4), after RFC 6570.
///
/// Keys and values are percent-encoded by what `keeping` leaves; delimiters are written as they are where the style's
/// RFC 6570 operator does, and percent-encoded (`%20`, `%7C`) where they are no legal characters of a query.
enum StyleSerialization {
    typealias Pair = (key: String, value: ParameterValue)

    // MARK: Path

    static func path(
        _ name: String, _ value: ParameterValue, _ style: PathStyle, explode: Bool,
        keeping: PercentEncoding.Keeping
    ) -> String {
        switch style {
        case .simple: joined(value, ",", explode: explode, keeping)
        case .label: value.isUndefined ? "" : "." + joined(value, explode ? "." : ",", explode: explode, keeping)
        case .matrix: matrix(PercentEncoding.encode(name), value, explode: explode, keeping)
        }
    }

    private static func matrix(
        _ name: String, _ value: ParameterValue, explode: Bool, _ keeping: PercentEncoding.Keeping
    ) -> String {
        switch value {
        case .scalar(let text):
            return text.isEmpty ? ";\(name)" : ";\(name)=\(PercentEncoding.encode(text, keeping: keeping))"
        case .list(let elements, _) where explode:
            return elements.map { matrix(name, .scalar($0.text), explode: false, keeping) }.joined()
        case .object(let members, _) where explode:
            return members.map { key, value in
                matrix(PercentEncoding.encode(key), .scalar(value.text), explode: false, keeping)
            }.joined()
        case .list, .object:
            return value.isUndefined ? "" : ";\(name)=\(joined(value, ",", explode: false, keeping))"
        }
    }

    /// `blue,black,brown`, `R,100,G,200` or, exploded, `R=100,G=200`.
    private static func joined(
        _ value: ParameterValue, _ separator: String, explode: Bool, _ keeping: PercentEncoding.Keeping
    ) -> String {
        switch value {
        case .scalar(let text):
            PercentEncoding.encode(text, keeping: keeping)
        case .list(let elements, _):
            elements.map { PercentEncoding.encode($0.text, keeping: keeping) }.joined(separator: separator)
        case .object(let members, _):
            members.map { key, value in
                PercentEncoding.encode(key) + (explode ? "=" : separator)
                    + PercentEncoding.encode(value.text, keeping: keeping)
            }.joined(separator: separator)
        }
    }

    // MARK: Query and forms

    /// The `name=value` pairs, encoded, in order; none where the value is undefined.
    static func query(
        _ name: String, _ value: ParameterValue, _ style: QueryStyle, explode: Bool,
        keeping: PercentEncoding.Keeping
    ) -> [String] {
        if case .scalar(let text) = value { return [pair(name, text, keeping)] }
        guard !value.isUndefined else { return [] }
        switch style {
        case .form:
            switch value {
            case .list(let elements, _) where explode: return elements.map { pair(name, $0.text, keeping) }
            case .object(let members, _) where explode: return members.map { pair($0.key, $0.value.text, keeping) }
            default: return [PercentEncoding.encode(name) + "=" + joined(value, ",", explode: false, keeping)]
            }
        case .spaceDelimited, .pipeDelimited:
            if case .list(let elements, _) = value, explode { return elements.map { pair(name, $0.text, keeping) } }
            if case .object(let members, _) = value, explode { return members.map { pair($0.key, $0.value.text, keeping) } }
            let separator = style == .spaceDelimited ? "%20" : "%7C"
            return [PercentEncoding.encode(name) + "=" + joined(value, separator, explode: false, keeping)]
        case .deepObject:
            var pairs: [String] = []
            deep(name, value, keeping, &pairs)
            return pairs
        }
    }

    /// `color[R]=100`; deeper members `color[a][b]`, elements of arrays by index `color[list][0]`, brackets encoded.
    private static func deep(
        _ name: String, _ value: ParameterValue, _ keeping: PercentEncoding.Keeping, _ pairs: inout [String]
    ) {
        switch value {
        case .scalar(let text): pairs.append(pair(name, text, keeping))
        case .list(let elements, _):
            for (index, element) in elements.enumerated() { deep("\(name)[\(index)]", element, keeping, &pairs) }
        case .object(let members, _):
            for (key, value) in members { deep("\(name)[\(key)]", value, keeping, &pairs) }
        }
    }

    /// The pairs of ``query(_:_:_:explode:keeping:)``, not encoded: the parts of a multipart form.
    static func parts(_ name: String, _ value: ParameterValue, _ style: QueryStyle, explode: Bool) -> [(name: String, text: String)] {
        switch (style, value) {
        case (_, .scalar(let text)): return [(name, text)]
        case (.deepObject, .list(let elements, _)):
            return elements.enumerated().flatMap { parts("\(name)[\($0.offset)]", $0.element, style, explode: explode) }
        case (.deepObject, .object(let members, _)):
            return members.flatMap { parts("\(name)[\($0.key)]", $0.value, style, explode: explode) }
        case (_, .list(let elements, _)) where explode: return elements.map { (name, $0.text) }
        case (_, .object(let members, _)) where explode: return members.map { ($0.key, $0.value.text) }
        case (_, .list(let elements, _)):
            return elements.isEmpty ? [] : [(name, elements.map(\.text).joined(separator: style.delimiter))]
        case (_, .object(let members, _)):
            return members.isEmpty ? [] : [(name, members.flatMap { [$0.key, $0.value.text] }.joined(separator: style.delimiter))]
        }
    }

    static func pair(_ name: String, _ text: String, _ keeping: PercentEncoding.Keeping) -> String {
        PercentEncoding.encode(name) + "=" + PercentEncoding.encode(text, keeping: keeping)
    }

    // MARK: Headers and cookies

    /// Style `simple` without percent-encoding, which is none of a header's business (3.1.1, appendix D).
    static func header(_ value: ParameterValue, explode: Bool) -> String {
        switch value {
        case .scalar(let text):
            text
        case .list(let elements, _):
            elements.map(\.text).joined(separator: ",")
        case .object(let members, _):
            members.map { $0.key + (explode ? "=" : ",") + $0.value.text }.joined(separator: ",")
        }
    }

    /// The `name=value` pairs of a `Cookie` header, which joins them with `; `.
    static func cookies(_ name: String, _ value: ParameterValue, _ style: CookieStyle, explode: Bool) -> [String] {
        switch style {
        case .form:
            return query(name, value, .form, explode: explode, keeping: .unreserved)
        case .cookie:
            switch value {
            case .list(let elements, _) where explode: return elements.map { "\(name)=\($0.text)" }
            case .object(let members, _) where explode: return members.map { "\($0.key)=\($0.value.text)" }
            default: return value.isUndefined ? [] : ["\(name)=\(header(value, explode: false))"]
            }
        }
    }
}

extension QueryStyle {
    /// What stands between values that are not exploded.
    fileprivate var delimiter: String {
        switch self {
        case .form, .deepObject: ","
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        }
    }
}
