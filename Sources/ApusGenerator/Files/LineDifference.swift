/// Which lines of one text became which of another: the shortest script (Myers, 1986), within limits.
enum LineDifference {
    /// A run of lines that differ: `old` of the first text stand where `new` of the second do.
    struct Change: Equatable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// Longer scripts are not looked for: memory grows with the square of their length. What is left between the common
    /// beginning and end is then one change.
    static let limit = 3_000

    static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
        var numbers: [ArraySlice<UInt8>: Int32] = [:]
        func number(_ lines: [ArraySlice<UInt8>]) -> [Int32] {
            lines.map { line in
                if let known = numbers[line] { return known }
                let next = Int32(truncatingIfNeeded: numbers.count)
                numbers[line] = next
                return next
            }
        }
        let left = number(old)
        let right = number(new)
        var start = 0
        while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
        var ends = (left.count, right.count)
        while ends.0 > start, ends.1 > start, left[ends.0 - 1] == right[ends.1 - 1] { ends = (ends.0 - 1, ends.1 - 1) }
        if start == ends.0, start == ends.1 { return [] }
        let middle = Change(old: start..<ends.0, new: start..<ends.1)
        guard let kept = commonLines(left[middle.old], right[middle.new]) else { return [middle] }
        return settled(gaps(between: kept, in: middle), left, right)
    }

    /// The pairs of equal lines of a longest common subsequence; nil where the limit is passed.
    private static func commonLines(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> [(Int, Int)]? {
        let size = (left.count, right.count)
        let most = min(size.0 + size.1, limit)
        // Per length of script, the furthest reach on each diagonal -d...d.
        var reaches: [[Int32]] = []
        var reach = [Int32](repeating: 0, count: 2 * most + 3)
        let zero = most + 1
        for length in 0...most {
            for diagonal in stride(from: -length, through: length, by: 2) {
                let down = diagonal == -length
                    || (diagonal != length && reach[zero + diagonal - 1] < reach[zero + diagonal + 1])
                var x = Int(down ? reach[zero + diagonal + 1] : reach[zero + diagonal - 1] + 1)
                var y = x - diagonal
                while x < size.0, y < size.1, y >= 0, left[left.startIndex + x] == right[right.startIndex + y] {
                    x += 1
                    y += 1
                }
                reach[zero + diagonal] = Int32(truncatingIfNeeded: x)
                if x >= size.0, y >= size.1 {
                    return trace(back: reaches, to: size, start: (left.startIndex, right.startIndex))
                }
            }
            reaches.append(Array(reach[(zero - length)...(zero + length)]))
        }
        return nil
    }

    /// Walks the furthest reaches back to the beginning and collects the diagonals.
    private static func trace(back reaches: [[Int32]], to end: (Int, Int), start: (Int, Int)) -> [(Int, Int)] {
        var (x, y) = end
        var pairs: [(Int, Int)] = []
        for length in stride(from: reaches.count, through: 1, by: -1) {
            let before = reaches[length - 1]
            func at(_ diagonal: Int) -> Int {
                let index = diagonal + length - 1
                return before.indices.contains(index) ? Int(before[index]) : -1
            }
            let diagonal = x - y
            let down = diagonal == -length || (diagonal != length && at(diagonal - 1) < at(diagonal + 1))
            let from = down ? at(diagonal + 1) : at(diagonal - 1)
            let begin = down ? from : from + 1
            while x > begin {
                x -= 1
                y -= 1
                pairs.append((start.0 + x, start.1 + y))
            }
            x = from
            y = from - (down ? diagonal + 1 : diagonal - 1)
        }
        while x > 0, y > 0 {
            x -= 1
            y -= 1
            pairs.append((start.0 + x, start.1 + y))
        }
        return pairs.reversed()
    }

    private static func gaps(between kept: [(Int, Int)], in whole: Change) -> [Change] {
        var changes: [Change] = []
        var next = (whole.old.lowerBound, whole.new.lowerBound)
        for pair in kept + [(whole.old.upperBound, whole.new.upperBound)] {
            if pair.0 > next.0 || pair.1 > next.1 {
                changes.append(Change(old: next.0..<pair.0, new: next.1..<pair.1))
            }
            next = (pair.0 + 1, pair.1 + 1)
        }
        return changes
    }

    /// Moves pure insertions and deletions down as far as they mean the same, as `diff` does.
    private static func settled(_ changes: [Change], _ left: [Int32], _ right: [Int32]) -> [Change] {
        var result: [Change] = []
        for (index, change) in changes.enumerated() {
            var change = change
            let stop = index + 1 < changes.count ? changes[index + 1].old.lowerBound : left.count
            while change.old.upperBound < stop {
                let slides =
                    change.old.isEmpty
                    ? right[change.new.lowerBound] == left[change.old.upperBound]
                    : change.new.isEmpty && left[change.old.lowerBound] == left[change.old.upperBound]
                guard slides else { break }
                change.old = (change.old.lowerBound + 1)..<(change.old.upperBound + 1)
                change.new = (change.new.lowerBound + 1)..<(change.new.upperBound + 1)
            }
            result.append(change)
        }
        return result
    }
}
