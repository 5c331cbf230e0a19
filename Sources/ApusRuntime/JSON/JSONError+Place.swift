extension JSONError {
    /// A remembered failure in words, its place worked out by reading the document up to it once more.
    init(_ failure: JSONFailure, in document: UnsafeBufferPointer<UInt8>) {
        var kind = failure.kind
        var place = JSONPlace(of: failure.offset, in: document)
        if kind == .syntax, Self.endsInside(document, at: failure.offset) { kind = .unexpectedEnd }
        if kind == .missingValue {
            place.leaveObject()
            place.path += JSONPlace.component("\(failure.expected)")
        }
        self.init(
            kind: kind, message: Self.message(kind, failure, place, document), offset: place.offset, line: place.line,
            column: place.column, path: place.path)
    }

    /// Whether what stands at an offset could be the beginning of something that the document's end has cut off.
    private static func endsInside(_ document: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset < document.count else { return true }
        let rest = Array(document[offset...].prefix(12))
        if rest.first == UInt8(ascii: "\\") { return rest.count < 12 && !rest.contains(UInt8(ascii: "\"")) }
        return ["true", "false", "null"].contains { $0.utf8.starts(with: rest) }
    }

    private static func message(
        _ kind: Kind, _ failure: JSONFailure, _ place: JSONPlace, _ document: UnsafeBufferPointer<UInt8>
    ) -> String {
        let expected = "\(failure.expected)"
        switch kind {
        case .unexpectedEnd:
            return place.offset < document.count || expected.isEmpty
                ? "the document ends in the middle" : "expected \(expected), but the document ends"
        case .invalidUTF8: return "invalid UTF-8"
        case .missingValue: return "the required value is missing or null"
        case .numberOutOfRange: return "the number \(excerpt(place.offset, document)) does not fit \(expected)"
        case .tooDeep: return "nested too deeply"
        case .tooComplex: return "too many ways to read this"
        case .unrepresentable: return "JSON has no form for \(expected)"
        case .typeMismatch: return "expected \(expected), found \(kindOfValue(place.offset, document))"
        case .syntax where expected.isEmpty: return "found \(excerpt(place.offset, document))"
        default: return "expected \(expected), found \(excerpt(place.offset, document))"
        }
    }

    private static func kindOfValue(_ offset: Int, _ document: UnsafeBufferPointer<UInt8>) -> String {
        guard offset < document.count else { return "nothing" }
        switch document[offset] {
        case UInt8(ascii: "{"): return "an object"
        case UInt8(ascii: "["): return "an array"
        case UInt8(ascii: "\""): return "a string"
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return "a boolean"
        case UInt8(ascii: "n"): return "null"
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return "a number"
        default: return excerpt(offset, document)
        }
    }

    /// The token at an offset, shortened: a string, a word, a number, a single other byte.
    private static func excerpt(_ offset: Int, _ document: UnsafeBufferPointer<UInt8>) -> String {
        guard offset < document.count else { return "the end" }
        var end = offset + 1
        let first = document[offset]
        let isString = first == UInt8(ascii: "\"")
        if isString {
            while end < document.count, document[end] != UInt8(ascii: "\""), document[end] >= 0x20 {
                end += document[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            end = min(end + 1, document.count)
        } else if isWordByte(first) {
            while end < document.count, isWordByte(document[end]) { end += 1 }
        } else if first >= 0x80 {
            while end < document.count, document[end] & 0xc0 == 0x80 { end += 1 }
        }
        if first < 0x20 || first == 0x7f { return "the byte \(first)" }
        let limit = 40
        let text = String(decoding: document[offset..<min(end, offset + limit)], as: UTF8.self)
        let shown = end > offset + limit ? text + "…" : text
        return isString || isWordByte(first) ? shown : "'\(shown)'"
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }
}

/// Where an offset lies: its line, and the objects and arrays around it.
struct JSONPlace {
    var offset: Int
    var line = 1
    var column = 1
    var path = "$"
    /// The object or array that ends right in front of the offset.
    private var closed: Container?

    private struct Container {
        var offset: Int
        var line: Int
        var column: Int
        var path: String
    }

    private struct Level {
        var container: Container
        /// The index of the element, in an array.
        var index: Int?
        /// Where the member's key stands, in an object.
        var key: Range<Int>?
    }

    /// Reads everything in front of the offset, which has been read without a failure before.
    init(of offset: Int, in document: UnsafeBufferPointer<UInt8>) {
        self.offset = offset
        let end = min(offset, document.count)
        var levels: [Level] = []
        var lineStart = 0
        var expectsKey = false
        var index = 0
        while index < end {
            switch document[index] {
            case UInt8(ascii: "\n"):
                line += 1
                lineStart = index + 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isArray = document[index] == UInt8(ascii: "[")
                let container = Container(offset: index, line: line, column: index - lineStart + 1, path: "")
                levels.append(Level(container: container, index: isArray ? 0 : nil, key: nil))
                expectsKey = !isArray
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                let level = levels.popLast()
                if index == end - 1, var container = level?.container {
                    container.path = Self.path(levels, document)
                    closed = container
                }
                expectsKey = false
            case UInt8(ascii: ","):
                if let last = levels.indices.last {
                    if let element = levels[last].index {
                        levels[last].index = element + 1
                    } else {
                        levels[last].key = nil
                        expectsKey = true
                    }
                }
            case UInt8(ascii: "\""):
                let start = index + 1
                index += 1
                while index < end, document[index] != UInt8(ascii: "\"") {
                    index += document[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                if expectsKey, index < end, let last = levels.indices.last {
                    levels[last].key = start..<index
                    expectsKey = false
                }
            default: break
            }
            index += 1
        }
        column = end - lineStart + 1
        path = Self.path(levels, document)
    }

    /// Moves to the beginning of the object that has just ended: that is what lacks something.
    mutating func leaveObject() {
        guard let closed else { return }
        offset = closed.offset
        line = closed.line
        column = closed.column
        path = closed.path
    }

    private static func path(_ levels: [Level], _ document: UnsafeBufferPointer<UInt8>) -> String {
        var path = "$"
        for level in levels {
            if let index = level.index {
                path += "[\(index)]"
            } else if let range = level.key {
                let quoted = UnsafeBufferPointer(rebasing: document[range.lowerBound - 1..<range.upperBound + 1])
                path += component((try? JSONReader.decode(String.self, from: UnsafeRawBufferPointer(quoted))) ?? "?")
            }
        }
        return path
    }

    /// A key in a path: `.budget`, or `["a key"]` where it is not plain.
    static func component(_ key: String) -> String {
        let isPlain = !key.isEmpty && key.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"): true
            default: false
            }
        }
        return isPlain ? "." + key : "[" + key.debugDescription + "]"
    }
}
