#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a stream is made of: an event, a line, a record.
struct StreamItem: Hashable, Sendable {
    var event = "message"
    var data: [UInt8]
    var id = ""
    var retry: Duration?
}

/// Takes the bytes of a stream apart as they come.
protocol StreamParser: Sendable {
    /// How many bytes are kept of an item that is not whole.
    var pending: Int { get }
    /// The id to go on behind, where the stream has such.
    var id: String { get }
    /// How long the server wants to be left alone before it is asked again.
    var retry: Duration? { get }

    /// Adds the items that a chunk completes.
    mutating func read(_ chunk: Data, _ items: inout [StreamItem])
    /// Adds what the end of the stream completes.
    mutating func finish(_ items: inout [StreamItem])
}

/// JSON texts one a line (`application/jsonl`, `application/x-ndjson`): blank lines mean nothing, and the last needs no end.
struct JSONLinesParser: StreamParser {
    private var lines = LineSplitter()

    var pending: Int { lines.pending }
    var id: String { "" }
    var retry: Duration? { nil }

    mutating func read(_ chunk: Data, _ items: inout [StreamItem]) {
        lines.split(chunk) { Self.add($0, &items) }
    }

    mutating func finish(_ items: inout [StreamItem]) {
        Self.add(lines.last()[...], &items)
    }

    private static func add(_ line: ArraySlice<UInt8>, _ items: inout [StreamItem]) {
        if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { items.append(StreamItem(data: Array(line))) }
    }
}

/// JSON texts with U+001E in front of each (RFC 7464).
struct JSONSequenceParser: StreamParser {
    private var rest: [UInt8] = []

    var pending: Int { rest.count }
    var id: String { "" }
    var retry: Duration? { nil }

    mutating func read(_ chunk: Data, _ items: inout [StreamItem]) {
        for byte in chunk {
            if byte == 0x1E { end(&items) } else { rest.append(byte) }
        }
    }

    mutating func finish(_ items: inout [StreamItem]) {
        end(&items)
    }

    private mutating func end(_ items: inout [StreamItem]) {
        if rest.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) { items.append(StreamItem(data: rest)) }
        rest = []
    }
}
