/// A value behind a reference, copied where it is changed while somebody else has it.
///
/// A struct of many fields becomes one word by it, which is quick to pass and to copy, and takes little code in every method of a
/// client that does so.
struct CopyOnWrite<Value: Sendable>: Sendable {
    private var storage: Storage

    init(_ value: Value) {
        storage = Storage(value)
    }

    var value: Value {
        get { storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
            yield &storage.value
        }
    }

    /// What the owner is shown as: as if the fields were its own.
    func mirror<Owner>(of owner: Owner) -> Mirror {
        Mirror(owner, children: Mirror(reflecting: value).children, displayStyle: .struct)
    }

    /// Unchecked, since only a sole owner changes it.
    private final class Storage: @unchecked Sendable {
        var value: Value

        init(_ value: Value) {
            self.value = value
        }
    }
}

extension CopyOnWrite: Equatable where Value: Equatable {
    static func == (left: Self, right: Self) -> Bool { left.storage === right.storage || left.value == right.value }
}

extension CopyOnWrite: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
