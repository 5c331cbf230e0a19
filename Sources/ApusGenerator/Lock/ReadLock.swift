/// Reads `apus.lock`.
///
/// - Parameters:
///   - path: The file as diagnostics name it.
///   - bytes: Its contents.
/// - Throws: Where a line is no entry, with its place: all of them at once. A merge that was not finished is one.
public func readLock(path: String, bytes: [UInt8]) throws(GenerationError) -> Lock {
    var reader = LockReader(path: path)
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
        reader.read(line, number: index + 1)
    }
    guard reader.problems.isEmpty else { throw GenerationError(reader.problems) }
    return reader.lock
}

/// Fills a lock, line by line.
private struct LockReader {
    let path: String
    var lock = Lock()
    var problems: [Diagnostic] = []
    /// The lines of the entries so far.
    private var lines: [Lock.Key: Int] = [:]

    init(path: String) {
        self.path = path
    }

    mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) {
        var line = String(decoding: bytes, as: UTF8.self)
        if line.hasSuffix("\r") { line.removeLast() }
        if line.isEmpty || line.hasPrefix("//") { return }
        for mark in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"] where line.hasPrefix(mark) {
            if mark == "<<<<<<<" {
                report("a merge conflict stands here; keep the lines of both sides, without the marks", number)
            }
            return
        }
        guard let (key, entry) = parse(line) else {
            return report("this is no entry of a lock; remove the line, or take the file from version control", number)
        }
        if let first = lines[key] {
            if lock.entries[key] == entry { return }
            return report("line \(first) has this entry already; remove one of the two", number)
        }
        lines[key] = number
        lock.entries[key] = entry
    }

    private func parse(_ line: String) -> (Lock.Key, Lock.Entry)? {
        var words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count >= 3, let kind = Lock.Kind(rawValue: String(words[1])) else { return nil }
        let pointer = Lock.unescaped(words[0])
        guard pointer.contains("#") else { return nil }
        words.removeFirst(2)
        var position: Int?
        if kind.hasPosition {
            guard words.count >= 2, let number = Int(words[0]), number > 0 else { return nil }
            position = number
            words.removeFirst()
        }
        let values = words.map(Lock.unescaped)
        if kind.isNamed, !Identifier.isLegal(values[0]) { return nil }
        if kind == .result, ResultShape(rawValue: values[0]) == nil { return nil }
        return (Lock.Key(pointer, kind), Lock.Entry(values[0], at: position, details: Array(values.dropFirst())))
    }

    private mutating func report(_ message: String, _ line: Int) {
        problems.append(Diagnostic(.error, .lock, message, at: SourceLocation(file: path, line: line, column: 1)))
    }
}
