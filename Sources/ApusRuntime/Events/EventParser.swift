#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads an event stream as its bytes come (WHATWG HTML, section 9.2.6, "Interpreting an event stream").
struct EventParser: StreamParser {
    private var lines = LineSplitter()
    private var isAtStart = true
    private var event = ""
    private var data: [UInt8] = []
    private var hasData = false
    private var pendingID: String
    private(set) var id: String
    private(set) var retry: Duration?

    /// - Parameter id: The last id of the connection before.
    init(id: String = "", retry: Duration? = nil) {
        self.id = id
        self.retry = retry
        pendingID = id
    }

    var pending: Int { lines.pending + data.count }

    mutating func read(_ chunk: Data, _ items: inout [StreamItem]) {
        // Taken out, since what is done with a line changes the rest of the parser.
        var lines = LineSplitter()
        swap(&lines, &self.lines)
        lines.split(chunk) { line in
            var line = line
            if isAtStart {
                isAtStart = false
                if line.starts(with: EventParser.byteOrderMark) { line = line.dropFirst(3) }
            }
            if line.isEmpty { dispatch(&items) } else { field(line) }
        }
        swap(&lines, &self.lines)
    }

    /// An event without the empty line behind it is none.
    mutating func finish(_ items: inout [StreamItem]) {}

    private mutating func dispatch(_ items: inout [StreamItem]) {
        id = pendingID
        defer {
            event = ""
            data.removeAll(keepingCapacity: true)
            hasData = false
        }
        guard hasData else { return }
        items.append(StreamItem(event: event.isEmpty ? "message" : event, data: data, id: id, retry: retry))
    }

    private mutating func field(_ line: ArraySlice<UInt8>) {
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
        if colon == line.startIndex { return }
        let name = line[..<(colon ?? line.endIndex)]
        var value = colon.map { line[($0 + 1)...] } ?? []
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        if name.elementsEqual("data".utf8) {
            if hasData { data.append(UInt8(ascii: "\n")) }
            data += value
            hasData = true
        } else if name.elementsEqual("event".utf8) {
            event = String(decoding: value, as: UTF8.self)
        } else if name.elementsEqual("id".utf8) {
            if !value.contains(0) { pendingID = String(decoding: value, as: UTF8.self) }
        } else if name.elementsEqual("retry".utf8) {
            guard !value.isEmpty, value.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
                let milliseconds = Int64(String(decoding: value, as: UTF8.self))
            else { return }
            retry = .milliseconds(milliseconds)
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// Splits bytes into lines that end in CR, LF or CR LF, wherever the chunks end.
struct LineSplitter {
    private var rest: [UInt8] = []
    /// Whether the last byte was a CR, so that a LF belongs to it.
    private var followsCR = false

    /// The bytes of a line that has not ended.
    var pending: Int { rest.count }

    /// Gives every line that ends in a chunk, without its end.
    mutating func split(_ chunk: Data, _ take: (ArraySlice<UInt8>) -> Void) {
        chunk.withUnsafeBytes { bytes in
            var start = 0
            for position in 0..<bytes.count {
                let byte = bytes[position]
                if byte == 0x0A, followsCR {
                    followsCR = false
                    start = position + 1
                    continue
                }
                followsCR = byte == 0x0D
                guard byte == 0x0A || byte == 0x0D else { continue }
                rest += bytes[start..<position]
                take(rest[...])
                rest.removeAll(keepingCapacity: true)
                start = position + 1
            }
            rest += bytes[start...]
        }
    }

    /// What stands behind the last line's end.
    mutating func last() -> [UInt8] {
        defer { rest = [] }
        return rest
    }
}
