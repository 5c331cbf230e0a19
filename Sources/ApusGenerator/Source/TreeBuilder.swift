/// Puts a tree together from what a parser meets, in document order.
///
/// Memory is plain pointers that grow: in debug builds, which is how a build plugin runs, arrays cost several times as much.
struct TreeBuilder: ~Copyable {
    /// How deep a document may nest.
    static let depthLimit = 512
    /// How many bytes a file may have.
    static let sizeLimit = 256 << 20
    /// How many members YAML's merge keys may add in all.
    static let mergeLimit = 1 << 20

    /// A container that is still open.
    struct Frame {
        var index: Int32
        /// Where its slots begin in `pending`.
        var pending: Int
        var hasMerge: Bool
    }

    /// A key that stands twice in an object: the key records of both.
    struct Duplicate {
        var first: Int32
        var last: Int32
    }

    /// The file, a zero behind it, then texts.
    let bytes: UnsafeMutablePointer<UInt8>
    let length: Int
    private let byteCapacity: Int
    private var byteCount: Int

    var records: UnsafeMutablePointer<TreeRecord>
    private var recordCapacity: Int
    private(set) var recordCount = 0

    private var slots: UnsafeMutablePointer<Int32>
    private var slotCapacity: Int
    private var slotCount = 0

    /// The slots of open containers.
    var pending: UnsafeMutablePointer<Int32>
    private var pendingCapacity = 1024
    var pendingCount = 0

    /// The open containers.
    let frames: UnsafeMutablePointer<Frame>
    private(set) var depth = 0

    /// The root's record, -1 as long as there is none.
    private(set) var root: Int32 = -1
    var duplicates: [Duplicate] = []
    var mergedMembers = 0
    private var isTaken = false

    /// - Parameter text: The file without a byte order mark, no longer than ``sizeLimit``.
    /// - Parameter room: How many bytes of text may be added besides what the file itself needs.
    init(_ text: ArraySlice<UInt8>, room: Int = 0) {
        length = text.count
        // No scalar is longer than one and a half times what the file writes (YAML's `\L`, two bytes for three), so this
        // never moves: libyaml reads from it while texts are added.
        byteCapacity = text.count * 5 / 2 + 64 + room
        bytes = .allocate(capacity: byteCapacity)
        bytes[text.count] = 0
        byteCount = text.count + 1
        recordCapacity = max(text.count / 12, 256)
        records = .allocate(capacity: recordCapacity)
        slotCapacity = recordCapacity
        slots = .allocate(capacity: slotCapacity)
        pending = .allocate(capacity: pendingCapacity)
        frames = .allocate(capacity: Self.depthLimit)
        let bytes = bytes
        text.withUnsafeBufferPointer { text in
            if let base = text.baseAddress { bytes.update(from: base, count: text.count) }
        }
    }

    deinit {
        pending.deallocate()
        frames.deallocate()
        guard !isTaken else { return }
        bytes.deallocate()
        records.deallocate()
        slots.deallocate()
    }

    /// The tree; call it once, when there is a root.
    mutating func finish(
        file: String, name: String, parts: [Tree.FilePart]? = nil, counterparts: [Int32: SourceLocation] = [:]
    ) -> Tree {
        isTaken = true
        return Tree(
            file: file, name: name, bytes: bytes, length: length, records: records, recordCount: recordCount,
            slots: slots, root: root, parts: parts, counterparts: counterparts)
    }

    /// Whether the innermost open container is an object.
    var isInObject: Bool { depth > 0 && records[Int(frames[depth - 1].index)].kind == .object }

    /// Whether what comes next is a key.
    var expectsKey: Bool {
        guard depth > 0 else { return false }
        let frame = frames[depth - 1]
        return records[Int(frame.index)].kind == .object && (pendingCount - frame.pending) & 1 == 0
    }

    /// Adds text to the arena and gives its first byte; nil where there is no room, which cannot be.
    mutating func add(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32? {
        guard count <= byteCapacity - byteCount else { return nil }
        let start = byteCount
        (bytes + start).update(from: text, count: count)
        byteCount += count
        return Int32(truncatingIfNeeded: start)
    }

    /// Adds a scalar whose text is already there; gives its record.
    @discardableResult
    mutating func scalar(_ kind: TreeRecord.Kind, at place: Int, start: Int32, count: Int) -> Int32 {
        let index = add(
            TreeRecord(
                kind: kind, place: Int32(truncatingIfNeeded: place), start: start,
                count: Int32(truncatingIfNeeded: count), parent: -1, key: -1))
        attach(index)
        return index
    }

    /// Opens an array or object; nil where that is too deep.
    mutating func open(_ kind: TreeRecord.Kind, at place: Int) -> Int32? {
        guard depth < Self.depthLimit else { return nil }
        let index = add(
            TreeRecord(kind: kind, place: Int32(truncatingIfNeeded: place), start: 0, count: 0, parent: -1, key: -1))
        attach(index)
        frames[depth] = Frame(index: index, pending: pendingCount, hasMerge: false)
        depth += 1
        return index
    }

    /// Puts what an alias names where the next value belongs.
    mutating func alias(_ index: Int32) { push(index) }

    /// Says that the key just added is YAML's `<<`.
    mutating func markMerge() { frames[depth - 1].hasMerge = true }

    /// Whether a record is a container that is still open.
    func isOpen(_ index: Int32) -> Bool {
        var at = 0
        while at < depth {
            if frames[at].index == index { return true }
            at += 1
        }
        return false
    }

    /// Closes the innermost container: duplicates go, its slots become final. False where merge keys add too much.
    mutating func close() -> Bool {
        depth -= 1
        let frame = frames[depth]
        var count = pendingCount - frame.pending
        if records[Int(frame.index)].kind == .object {
            count = 2 * removeDuplicates(from: frame.pending, count: count / 2)
            if frame.hasMerge {
                guard let merged = merge(from: frame.pending, count: count / 2) else { return false }
                count = 2 * merged
            }
        }
        records[Int(frame.index)].start = Int32(truncatingIfNeeded: slotCount)
        reserveSlots(count)
        (slots + slotCount).update(from: pending + frame.pending, count: count)
        slotCount += count
        pendingCount = frame.pending
        if records[Int(frame.index)].kind == .object { count /= 2 }
        records[Int(frame.index)].count = Int32(truncatingIfNeeded: count)
        if records[Int(frame.index)].kind == .object && count > Tree.indexedAbove {
            let capacity = KeyTable.capacity(for: count)
            reserveSlots(capacity)
            let table = slots + slotCount
            table.update(repeating: 0, count: capacity)
            let members = slots + (slotCount - 2 * count)
            var ordinal = 0
            while ordinal < count {
                KeyTable.enter(
                    Int32(truncatingIfNeeded: ordinal), key(members[2 * ordinal]), in: table, capacity: capacity)
                ordinal += 1
            }
            slotCount += capacity
        }
        return true
    }

    /// The text of a key.
    func key(_ index: Int32) -> UnsafeBufferPointer<UInt8> {
        let record = records[Int(index)]
        return UnsafeBufferPointer(start: bytes + Int(record.start), count: Int(record.count))
    }

    /// The slots of a closed container.
    func slots(of index: Int32) -> UnsafePointer<Int32> { UnsafePointer(slots + Int(records[Int(index)].start)) }

    /// Makes room for slots of open containers.
    mutating func reservePending(_ more: Int) {
        guard pendingCount + more > pendingCapacity else { return }
        let capacity = max(pendingCapacity * 2, pendingCount + more)
        let grown = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
        grown.update(from: pending, count: pendingCount)
        pending.deallocate()
        pending = grown
        pendingCapacity = capacity
    }

    private mutating func reserveSlots(_ more: Int) {
        guard slotCount + more > slotCapacity else { return }
        let capacity = max(slotCapacity * 2, slotCount + more)
        let grown = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
        grown.update(from: slots, count: slotCount)
        slots.deallocate()
        slots = grown
        slotCapacity = capacity
    }

    private mutating func add(_ record: TreeRecord) -> Int32 {
        if recordCount == recordCapacity {
            let grown = UnsafeMutablePointer<TreeRecord>.allocate(capacity: recordCapacity * 2)
            grown.update(from: records, count: recordCount)
            records.deallocate()
            records = grown
            recordCapacity *= 2
        }
        records[recordCount] = record
        recordCount += 1
        return Int32(truncatingIfNeeded: recordCount - 1)
    }

    /// Puts a new record where the next value or key belongs, and tells it where that is.
    private mutating func attach(_ index: Int32) {
        if depth > 0 {
            let frame = frames[depth - 1]
            let ordinal = pendingCount - frame.pending
            records[Int(index)].parent = frame.index
            if records[Int(frame.index)].kind == .object {
                if ordinal & 1 == 1 {
                    let key = pending[pendingCount - 1]
                    records[Int(index)].key = key
                    records[Int(key)].key = index
                }
            } else {
                records[Int(index)].key = Int32(truncatingIfNeeded: ordinal)
            }
        }
        push(index)
    }

    private mutating func push(_ index: Int32) {
        guard depth > 0 else {
            root = index
            return
        }
        reservePending(1)
        pending[pendingCount] = index
        pendingCount += 1
    }
}
