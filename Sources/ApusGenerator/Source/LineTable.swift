/// Where the lines of a file begin.
struct LineTable: Sendable {
    /// The first byte of every line.
    private var starts: [Int32] = [0]

    init(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        var at = 0
        while at < length {
            if bytes[at] == UInt8(ascii: "\n") { starts.append(Int32(truncatingIfNeeded: at + 1)) }
            at += 1
        }
    }

    /// How many there are, an empty one behind the last line feed counted.
    var count: Int { starts.count }

    /// Line and column of a byte, both from 1, the column in bytes.
    func position(of place: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= place { low = middle } else { high = middle }
        }
        return (low + 1, max(place - Int(starts[low]), 0) + 1)
    }
}
