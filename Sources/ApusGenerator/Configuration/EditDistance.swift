/// How alike two words are, to say what a person may have meant.
enum EditDistance {
    /// The least number of letters to add, drop, replace or swap with their neighbour; case does not count.
    static func between(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased().unicodeScalars)
        let right = Array(right.lowercased().unicodeScalars)
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                var cost = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = last
            last = current
        }
        return last[right.count]
    }

    /// The word most like another, the first of equals; nil where none is: a third of its letters may differ.
    static func nearest(to word: String, among words: [String]) -> String? {
        let length = word.unicodeScalars.count
        guard length > 0, length <= 100 else { return nil }
        let limit = max(length / 3, 1)
        var best: (word: String, distance: Int)?
        for candidate in words where candidate != word && abs(candidate.unicodeScalars.count - length) <= limit {
            let distance = between(word, candidate)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }
}
