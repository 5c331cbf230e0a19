/// Any JSON.
///
/// Objects keep the order of the document, and numbers their text, so that writing it again changes nothing. Two objects
/// are equal whatever their order, two numbers if their value is.
///
/// ```swift
/// let value: JSONValue = ["name": "Ada", "tags": ["a", "b"], "age": 36, "email": nil]
/// value["tags"]?[0]?.string        // "a"
/// ```
public enum JSONValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, as it is written.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

// MARK: - What it is

extension JSONValue {
    /// Whether it is null.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The string, if it is one.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The integer, if it is a number without a fraction that an `Int` holds.
    public var int: Int? {
        if case .number(let value) = self { value.int } else { nil }
    }

    /// The number, if it is one, as near as a `Double` comes.
    public var double: Double? {
        if case .number(let value) = self { value.double } else { nil }
    }

    /// The number, if it is one, as it is written.
    public var number: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The truth value, if it is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The elements, if it is an array.
    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, if it is an object.
    public var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The member of an object; nil if there is none, or it is no object. Setting it makes null an object; setting nil
    /// removes the member.
    public subscript(key: String) -> JSONValue? {
        get { object?[key] }
        set {
            switch self {
            case .object(var members):
                self = .null
                members[key] = newValue
                self = .object(members)
            case .null where newValue != nil:
                var members = JSONObject()
                members[key] = newValue
                self = .object(members)
            default: break
            }
        }
    }

    /// The element of an array; nil if there is none, or it is no array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}

// MARK: - Literals

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `null`
    public init(nilLiteral: ()) { self = .null }
    /// `true` or `false`
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An integer.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// A number. One that is not finite is null.
    public init(floatLiteral value: Double) { self = JSONNumber(value).map(JSONValue.number) ?? .null }
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object. Of a key that is repeated, the last value counts.
    public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members)) }
}

extension JSONValue {
    /// An integer.
    public init(_ value: Int) { self = .number(JSONNumber(value)) }
    /// A string.
    public init(_ value: String) { self = .string(value) }
    /// `true` or `false`
    public init(_ value: Bool) { self = .bool(value) }
    /// An array.
    public init(_ elements: [JSONValue]) { self = .array(elements) }
    /// An object.
    public init(_ members: JSONObject) { self = .object(members) }
}
