extension Configuration {
    /// Whether an operation is generated: included, where anything is, and not excluded.
    public func selects(tags: [String], operationID: String?, path: String) -> Bool {
        (include.isEmpty || include.matches(tags: tags, operationID: operationID, path: path))
            && !exclude.matches(tags: tags, operationID: operationID, path: path)
    }
}

extension Configuration.Filter {
    /// Whether an operation has one of the tags, ids or paths.
    public func matches(tags: [String], operationID: String?, path: String) -> Bool {
        self.tags.contains { pattern in tags.contains { Glob.matches($0, pattern) } }
            || operations.contains { pattern in operationID.map { Glob.matches($0, pattern) } ?? false }
            || paths.contains { Glob.matches(path, $0) }
    }
}

/// Patterns in which `*` stands for any run of characters, an empty one too; all else for itself.
enum Glob {
    static func matches(_ text: String, _ pattern: String) -> Bool {
        let text = Array(text.utf8)
        let pattern = Array(pattern.utf8)
        var (at, next) = (0, 0)
        // Where to go on when what follows the last star does not match.
        var star: (next: Int, at: Int)?
        while at < text.count {
            if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
                next += 1
                star = (next, at)
            } else if next < pattern.count, pattern[next] == text[at] {
                at += 1
                next += 1
            } else if let last = star {
                star = (last.next, last.at + 1)
                (next, at) = (last.next, last.at + 1)
            } else {
                return false
            }
        }
        return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
