/// A parameter's value as the styles see it: texts only, nothing undefined left in it.
///
/// RFC 6570 knows strings, lists and associative arrays. What lies deeper has no form there; it is written as JSON text,
/// but for ``QueryStyle/deepObject``, which writes every level.
indirect enum ParameterValue {
    case scalar(String)
    case list([ParameterValue], JSONValue)
    case object([(key: String, value: ParameterValue)], JSONValue)

    /// nil where the value is null, which RFC 6570 calls undefined; undefined members are left out.
    init?(_ value: JSONValue) {
        switch value {
        case .null: return nil
        case .bool(let bool): self = .scalar(bool ? "true" : "false")
        case .number(let number): self = .scalar(number.text)
        case .string(let text): self = .scalar(text)
        case .array(let elements): self = .list(elements.compactMap(ParameterValue.init), value)
        case .object(let members):
            self = .object(
                members.compactMap { key, value in ParameterValue(value).map { (key, $0) } }, value)
        }
    }

    /// The value of a scalar, or the JSON text of what stands where only a text may.
    var text: String {
        switch self {
        case .scalar(let text): text
        case .list, .object: jsonText
        }
    }

    /// As JSON, whatever it is; a scalar's text as a string.
    var jsonText: String {
        switch self {
        case .scalar(let text): JSONValue.string(text).description
        case .list(_, let value), .object(_, let value): value.description
        }
    }

    /// Undefined in the sense of RFC 6570, section 2.3: a list or map without members.
    var isUndefined: Bool {
        switch self {
        case .scalar: false
        case .list(let elements, _): elements.isEmpty
        case .object(let members, _): members.isEmpty
        }
    }
}
