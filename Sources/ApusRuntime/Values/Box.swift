/// Holds a value outside of its owner, so that a type can contain itself.
public final class Box<Value> {
    /// The value.
    public let value: Value

    /// Puts a value into a box.
    public init(_ value: Value) { self.value = value }
}

extension Box: Sendable where Value: Sendable {}

extension Box: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (left: Box, right: Box) -> Bool { left === right || left.value == right.value }
}

extension Box: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
