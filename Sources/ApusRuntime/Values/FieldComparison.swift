#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Goes through the properties of two values: compares them, or hashes those of the first.
///
/// The methods are what generated code calls, one for each property, each out of line.
public struct FieldComparison {
    /// Whether no property differed so far.
    private(set) var isEqual = true
    /// What the properties go into; nil where they are compared.
    private(set) var hasher: Hasher?

    init() {}

    init(hashing hasher: Hasher) { self.hasher = hasher }

    private mutating func add(_ left: some Hashable, _ right: @autoclosure () -> Bool) {
        if hasher?.combine(left) == nil { isEqual = isEqual && right() }
    }
}

@_spi(ApusGenerated)
extension FieldComparison {
    /// Takes a string.
    @inline(never)
    public mutating func string(_ left: String?, _ right: String?) { add(left, left == right) }

    /// Takes an integer.
    @inline(never)
    public mutating func int(_ left: Int?, _ right: Int?) { add(left, left == right) }

    /// Takes an integer of 32 bits.
    @inline(never)
    public mutating func int32(_ left: Int32?, _ right: Int32?) { add(left, left == right) }

    /// Takes an integer of 64 bits.
    @inline(never)
    public mutating func int64(_ left: Int64?, _ right: Int64?) { add(left, left == right) }

    /// Takes a number.
    @inline(never)
    public mutating func double(_ left: Double?, _ right: Double?) { add(left, left == right) }

    /// Takes a truth value.
    @inline(never)
    public mutating func bool(_ left: Bool?, _ right: Bool?) { add(left, left == right) }

    /// Takes a moment.
    @inline(never)
    public mutating func date(_ left: Date?, _ right: Date?) { add(left, left == right) }

    /// Takes a value of any type.
    @inline(never)
    public mutating func value<Value: Hashable>(_ left: Value?, _ right: Value?) { add(left, left == right) }

    /// Takes an array.
    @inline(never)
    public mutating func array<Element: Hashable>(_ left: [Element]?, _ right: [Element]?) { add(left, left == right) }
}
