import Foundation
import Testing

@_spi(ApusGenerated) import ApusRuntime

/// A record as it is generated, with a property for every method there is.
private struct Everything: FieldwiseHashable, Sendable {
    var string: String? = "a"
    var int: Int = 1
    var int32: Int32? = 2
    var int64: Int64? = 3
    var double: Double? = 4
    var bool: Bool? = true
    var date: Date? = Date(timeIntervalSinceReferenceDate: 5)
    var value: UUID? = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
    var array: [String]? = ["a", "b"]
    var box: Box<String>? = Box("a")
    var change: Change<Int> = .set(1)
    var extras: [String: JSONValue] = ["a": 1]

    func compare(with other: Self, in comparison: inout FieldComparison) {
        comparison.string(string, other.string)
        comparison.int(int, other.int)
        comparison.int32(int32, other.int32)
        comparison.int64(int64, other.int64)
        comparison.double(double, other.double)
        comparison.bool(bool, other.bool)
        comparison.date(date, other.date)
        comparison.value(value, other.value)
        comparison.array(array, other.array)
        comparison.value(box, other.box)
        comparison.value(change, other.change)
        comparison.value(extras, other.extras)
    }
}

/// Equality and hashing by properties mean what a compiler would derive.
struct FieldComparisonTests {
    private static let changes: [@Sendable (inout Everything) -> Void] = [
        { $0.string = "b" }, { $0.string = nil }, { $0.int = 2 }, { $0.int32 = nil }, { $0.int64 = -3 }, { $0.double = 4.5 },
        { $0.bool = false }, { $0.bool = nil }, { $0.date = nil }, { $0.value = nil }, { $0.array = ["b", "a"] },
        { $0.array = nil }, { $0.array = [] }, { $0.box = Box("b") }, { $0.change = .null }, { $0.change = .unchanged },
        { $0.extras = [:] }, { $0.extras["b"] = nil; $0.extras["a"] = 2 },
    ]

    @Test func equalPropertiesMakeEqualValues() {
        let (one, other) = (Everything(), Everything())
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one.box !== other.box)
    }

    @Test func everyPropertyCounts() {
        var all: Set<Everything> = [Everything()]
        for change in Self.changes {
            var changed = Everything()
            change(&changed)
            #expect(changed != Everything())
            #expect(changed.hashValue != Everything().hashValue)
            all.insert(changed)
        }
        #expect(all.count == Self.changes.count + 1)
    }

    @Test func aValueThatIsNotItselfIsNotEqual() {
        let one = Everything(double: .nan)
        #expect(one != one)
        #expect(Everything(double: -0.0) == Everything(double: 0))
        #expect(Everything(double: -0.0).hashValue == Everything(double: 0).hashValue)
    }

    @Test func anEarlyDifferenceIsNotForgotten() {
        #expect(Everything(string: "b") != Everything())
    }

    @Test func stringsAreEqualAsStringsAre() {
        let (composed, decomposed) = (Everything(string: "\u{E9}"), Everything(string: "e\u{301}"))
        #expect(composed == decomposed)
        #expect(composed.hashValue == decomposed.hashValue)
    }
}
