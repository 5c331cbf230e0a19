/// How one text differs from another, in the form of `diff -u`; empty where it does not.
///
/// - Parameters:
///   - old: The text that stands there; nil: there is no file.
///   - new: The text that should; nil: there should be no file.
///   - path: The file, written as `a/path` and `b/path`, an absolute path without its first slash, as `git diff` does.
func unifiedDiff(_ old: [UInt8]?, _ new: [UInt8]?, path: String) -> String {
    let left = TextLines(old ?? [])
    let right = TextLines(new ?? [])
    let changes = LineDifference.changes(left.lines, right.lines)
    if changes.isEmpty, (old == nil) == (new == nil) { return "" }
    let path = path.hasPrefix("/") ? String(path.dropFirst()) : path
    var text = "--- \(old == nil ? "/dev/null" : "a/" + path)\n+++ \(new == nil ? "/dev/null" : "b/" + path)\n"
    for hunk in hunks(changes, left.lines.count, right.lines.count) {
        write(hunk, left, right, to: &text)
    }
    return text
}

/// The lines of a text, each with its line feed, so that a missing one at the end is a difference.
private struct TextLines {
    var lines: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8]) {
        lines = []
        var start = 0
        while let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(bytes[start...feed])
            start = feed + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
    }
}

/// Changes that are printed together, with the lines around them.
private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var changes: [LineDifference.Change]
}

private let context = 3

private func hunks(_ changes: [LineDifference.Change], _ oldCount: Int, _ newCount: Int) -> [Hunk] {
    var hunks: [Hunk] = []
    for change in changes {
        let before = min(context, change.old.lowerBound, change.new.lowerBound)
        let after = min(context, oldCount - change.old.upperBound, newCount - change.new.upperBound)
        let old = (change.old.lowerBound - before)..<(change.old.upperBound + after)
        let new = (change.new.lowerBound - before)..<(change.new.upperBound + after)
        if let last = hunks.last, old.lowerBound <= last.old.upperBound {
            hunks[hunks.count - 1] = Hunk(
                old: last.old.lowerBound..<old.upperBound, new: last.new.lowerBound..<new.upperBound,
                changes: last.changes + [change])
        } else {
            hunks.append(Hunk(old: old, new: new, changes: [change]))
        }
    }
    return hunks
}

private func write(_ hunk: Hunk, _ old: TextLines, _ new: TextLines, to text: inout String) {
    func range(_ lines: Range<Int>) -> String {
        switch lines.count {
        case 0: "\(lines.lowerBound),0"
        case 1: "\(lines.lowerBound + 1)"
        default: "\(lines.lowerBound + 1),\(lines.count)"
        }
    }
    func line(_ mark: String, _ content: ArraySlice<UInt8>) {
        text += mark
        text += String(decoding: content, as: UTF8.self)
        if content.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n" }
    }
    text += "@@ -\(range(hunk.old)) +\(range(hunk.new)) @@\n"
    var next = hunk.old.lowerBound
    for change in hunk.changes {
        for index in next..<change.old.lowerBound { line(" ", old.lines[index]) }
        for index in change.old { line("-", old.lines[index]) }
        for index in change.new { line("+", new.lines[index]) }
        next = change.old.upperBound
    }
    for index in next..<hunk.old.upperBound { line(" ", old.lines[index]) }
}
