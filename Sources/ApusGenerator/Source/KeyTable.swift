/// A hash table of an object's members, laid behind its slots: ordinals plus one, 0 where nothing stands.
///
/// The hash is the standard library's, seeded by process, so that no document can make lookups slow.
struct KeyTable {
    private let table: UnsafePointer<Int32>
    private let mask: Int

    init(_ table: UnsafePointer<Int32>, capacity: Int) {
        self.table = table
        mask = capacity - 1
    }

    /// How many slots the table of an object of `count` members has: a power of two, at most half full.
    static func capacity(for count: Int) -> Int {
        var capacity = 32
        while capacity < 2 * count { capacity *= 2 }
        return capacity
    }

    static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(key))
        return hasher.finalize()
    }

    /// The ordinal of the member with this key.
    func find(
        _ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafePointer<UInt8>, _ records: UnsafePointer<TreeRecord>,
        _ members: UnsafePointer<Int32>
    ) -> Int32? {
        var slot = Self.hash(key) & mask
        while table[slot] != 0 {
            let ordinal = table[slot] - 1
            if records[Int(members[2 * Int(ordinal)])].isKey(key, bytes) { return ordinal }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Enters a member whose key is not there yet.
    static func enter(_ ordinal: Int32, _ key: UnsafeBufferPointer<UInt8>, in table: UnsafeMutablePointer<Int32>, capacity: Int) {
        var slot = hash(key) & (capacity - 1)
        while table[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        table[slot] = ordinal + 1
    }
}
