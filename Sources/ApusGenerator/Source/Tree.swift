/// One value of a tree, or the key of an object's member: 24 bytes.
struct TreeRecord {
    enum Kind: UInt8 { case null, boolean, number, string, array, object }

    var kind: Kind
    /// Where it stands, a byte of the file.
    var place: Int32
    /// A scalar's or key's first byte in the tree's `bytes`; a container's first slot.
    var start: Int32
    /// A scalar's length in bytes; a container's number of members or elements.
    var count: Int32
    /// The container it stands in, -1 at the root.
    var parent: Int32
    /// A member's key; an element's ordinal; a key's value.
    var key: Int32
}

/// The values of one file, never changed once parsed.
///
/// Records, slots and bytes are three flat pieces of memory. An object's slots are key, value, key, value …, followed by a
/// hash table of the members' ordinals where there are more than ``Tree/indexedAbove``; an array's are its elements. A YAML
/// alias is a slot that names its anchor's record, so that aliases are shared and never expanded.
final class Tree: @unchecked Sendable {
    // Unchecked: the memory is owned by this object and only read until it goes.

    /// From how many members on an object has a hash table.
    static let indexedAbove = 16

    /// The file as diagnostics name it.
    let file: String
    /// What stands in front of `#` in a pointer: nothing for the root document, else the path from there.
    let name: String
    /// The file (without a byte order mark), then the scalars that the file writes otherwise than they are.
    let bytes: UnsafePointer<UInt8>
    /// The length of the file.
    let length: Int
    let records: UnsafePointer<TreeRecord>
    let recordCount: Int
    let slots: UnsafePointer<Int32>
    /// The root's record.
    let root: Int32
    private let lines: LineTable
    /// The files that the bytes come from, where they are several: a document, and the overlays that changed it.
    let parts: [FilePart]?
    /// By record: a place in another file that has a part in the value.
    let counterparts: [Int32: SourceLocation]

    /// The bytes of one of several files.
    struct FilePart: Sendable {
        /// Its first byte.
        let start: Int
        let file: String
        /// How many lines stand before it.
        let firstLine: Int
    }

    /// Takes the memory over.
    init(
        file: String, name: String, bytes: UnsafePointer<UInt8>, length: Int, records: UnsafePointer<TreeRecord>,
        recordCount: Int, slots: UnsafePointer<Int32>, root: Int32, parts: [FilePart]? = nil,
        counterparts: [Int32: SourceLocation] = [:]
    ) {
        self.parts = parts
        self.counterparts = counterparts
        self.file = file
        self.name = name
        self.bytes = bytes
        self.length = length
        self.records = records
        self.recordCount = recordCount
        self.slots = slots
        self.root = root
        lines = LineTable(bytes, length)
    }

    deinit {
        bytes.deallocate()
        records.deallocate()
        slots.deallocate()
    }

    /// The text of a scalar or key.
    func text(_ index: Int32) -> String {
        let record = records[Int(index)]
        return String(
            decoding: UnsafeBufferPointer(start: bytes + Int(record.start), count: Int(record.count)), as: UTF8.self)
    }

    /// The value of an object's member, nil where there is none. `index` is an object.
    func member(_ key: UnsafeBufferPointer<UInt8>, of index: Int32) -> Int32? {
        let record = records[Int(index)]
        let count = Int(record.count)
        let members = slots + Int(record.start)
        if count > Self.indexedAbove {
            let table = KeyTable(members + 2 * count, capacity: KeyTable.capacity(for: count))
            return table.find(key, bytes, records, members).map { members[2 * Int($0) + 1] }
        }
        var ordinal = 0
        while ordinal < count {
            if records[Int(members[2 * ordinal])].isKey(key, bytes) { return members[2 * ordinal + 1] }
            ordinal += 1
        }
        return nil
    }

    /// How many lines the file has; what stands behind the last line feed is one.
    var lineCount: Int { lines.count - (length > 0 && bytes[length - 1] == UInt8(ascii: "\n") ? 1 : 0) }

    /// Where a byte of the file stands.
    func location(of place: Int32) -> SourceLocation {
        let (line, column) = lines.position(of: Int(place))
        if let part = parts?.last(where: { $0.start <= Int(place) }) {
            return SourceLocation(file: part.file, line: line - part.firstLine, column: column)
        }
        return SourceLocation(file: file, line: line, column: column)
    }

    /// The JSON pointer of a record as a URI fragment, with the file in front where it is not the root document.
    func pointer(to index: Int32) -> String {
        var path: [Int32] = []
        var current = index
        while records[Int(current)].parent >= 0 {
            path.append(current)
            current = records[Int(current)].parent
        }
        var pointer = Array(name.utf8)
        pointer.append(UInt8(ascii: "#"))
        for index in path.reversed() {
            let record = records[Int(index)]
            pointer.append(UInt8(ascii: "/"))
            if records[Int(record.parent)].kind == .object {
                let key = records[Int(record.key)]
                JSONPointer.append(
                    UnsafeBufferPointer(start: bytes + Int(key.start), count: Int(key.count)), to: &pointer)
            } else {
                pointer += String(record.key).utf8
            }
        }
        return String(decoding: pointer, as: UTF8.self)
    }
}

extension TreeRecord {
    /// Whether a key's text is `key`.
    func isKey(_ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafePointer<UInt8>) -> Bool {
        guard Int(count) == key.count else { return false }
        guard let base = key.baseAddress else { return true }
        let text = bytes + Int(start)
        var at = 0
        while at < key.count {
            if text[at] != base[at] { return false }
            at += 1
        }
        return true
    }
}
