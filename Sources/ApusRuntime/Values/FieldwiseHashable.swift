/// A struct whose values are equal where all of their properties are: what `Hashable` means where a compiler derives it.
///
/// Deriving it costs a third of the time in which a client compiles. So the generated code names the properties once, for
/// comparing and for hashing, and how either is done stands here.
///
/// A composition for the reason for which ``JSONModel`` is one.
public typealias FieldwiseHashable = FieldwiseComparable & Hashable

/// A struct that goes through its properties for ``FieldwiseHashable``.
public protocol FieldwiseComparable {
    /// Compares every property with that of another value.
    func compare(with other: Self, in comparison: inout FieldComparison)
}

extension Equatable where Self: FieldwiseComparable {
    /// Whether all properties are equal.
    public static func == (left: Self, right: Self) -> Bool { FieldComparison.isEqual(left, right) }
}

extension Hashable where Self: FieldwiseComparable {
    /// Hashes all properties.
    public func hash(into hasher: inout Hasher) { FieldComparison.hash(self, into: &hasher) }

    /// What the standard library's protocol still asks for, and a compiler would write for each type.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}

extension FieldComparison {
    // Not specialised: what they do for a type is in its `compare`, and they would repeat it four times for each.

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    fileprivate static func isEqual<Value: FieldwiseComparable>(_ left: Value, _ right: Value) -> Bool {
        var comparison = FieldComparison()
        left.compare(with: right, in: &comparison)
        return comparison.isEqual
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    fileprivate static func hash<Value: FieldwiseComparable>(_ value: Value, into hasher: inout Hasher) {
        var comparison = FieldComparison(hashing: hasher)
        value.compare(with: value, in: &comparison)
        hasher = comparison.hasher ?? hasher
    }
}
