/// What is to become of a property: left as it is, set to null, or set to a value.
///
/// A literal is a value to set, and `nil` is null:
///
/// ```swift
/// try await client.updateUser(.init(name: "Ada", avatar: nil))     // `email`, left out, stays `.unchanged`
/// ```
public enum Change<Value> {
    /// It is not sent.
    case unchanged
    /// Null is sent.
    case null
    /// A value is sent.
    case set(Value)

    /// The value, where there is one to set.
    public var value: Value? {
        if case .set(let value) = self { value } else { nil }
    }
}

extension Change: Sendable where Value: Sendable {}
extension Change: Equatable where Value: Equatable {}
extension Change: Hashable where Value: Hashable {}

extension Change: ExpressibleByNilLiteral {
    /// Null.
    public init(nilLiteral: ()) { self = .null }
}

extension Change: ExpressibleByUnicodeScalarLiteral where Value: ExpressibleByUnicodeScalarLiteral {
    /// A value to set.
    public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) { self = .set(Value(unicodeScalarLiteral: value)) }
}

extension Change: ExpressibleByExtendedGraphemeClusterLiteral where Value: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A value to set.
    public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
        self = .set(Value(extendedGraphemeClusterLiteral: value))
    }
}

extension Change: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
    /// A value to set.
    public init(stringLiteral value: Value.StringLiteralType) { self = .set(Value(stringLiteral: value)) }
}

extension Change: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
    /// A value to set.
    public init(integerLiteral value: Value.IntegerLiteralType) { self = .set(Value(integerLiteral: value)) }
}

extension Change: ExpressibleByFloatLiteral where Value: ExpressibleByFloatLiteral {
    /// A value to set.
    public init(floatLiteral value: Value.FloatLiteralType) { self = .set(Value(floatLiteral: value)) }
}

extension Change: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
    /// A value to set.
    public init(booleanLiteral value: Value.BooleanLiteralType) { self = .set(Value(booleanLiteral: value)) }
}

extension Change: ExpressibleByArrayLiteral where Value: ExpressibleByArrayLiteral & RangeReplaceableCollection {
    /// A value to set.
    public init(arrayLiteral elements: Value.Element...) { self = .set(Value(elements)) }
}
