/// Which bytes of a file are its text: UTF-8, without a byte order mark.
enum TextEncoding {
    /// The text after a byte order mark; refuses what is too large or in another encoding than UTF-8.
    static func text(of file: [UInt8], named name: String) throws(GenerationError) -> ArraySlice<UInt8> {
        let whole = SourceLocation(file: name, line: 0, column: 0)
        guard file.count <= TreeBuilder.sizeLimit else {
            throw GenerationError(.limit, "the file has more than \(TreeBuilder.sizeLimit >> 20) MB", at: whole)
        }
        let start = file.prefix(4)
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return file[3...] }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || (start.count > 1 && start.contains(0)) {
            throw GenerationError(.encoding, "the file is UTF-16 or UTF-32 text; save it as UTF-8", at: whole)
        }
        return file[...]
    }

    /// Checks that the text is UTF-8.
    /// - Returns: Where its longer characters are.
    static func check(
        _ bytes: UnsafePointer<UInt8>, _ length: Int, file: String
    ) throws(GenerationError) -> CharacterTable {
        var table = CharacterTable()
        var at = 0
        while at < length {
            let first = bytes[at]
            if first < 0x80 {
                at += 1
                continue
            }
            let size = sequenceLength(bytes + at, length - at)
            guard size > 0 else {
                throw GenerationError(
                    .encoding, "the byte \(hex(first)) is not UTF-8; save the file as UTF-8",
                    at: location(of: at, bytes, length, file: file))
            }
            table.add(byte: at, size: size)
            at += size
        }
        return table
    }

    /// The length of the well-formed UTF-8 sequence at the start, 0 where it is none (Unicode, table 3-7).
    private static func sequenceLength(_ bytes: UnsafePointer<UInt8>, _ left: Int) -> Int {
        func continues(_ at: Int) -> Bool { at < left && bytes[at] & 0xC0 == 0x80 }
        let first = bytes[0]
        switch first {
        case 0xC2...0xDF:
            return continues(1) ? 2 : 0
        case 0xE0...0xEF:
            guard continues(1), continues(2) else { return 0 }
            if first == 0xE0 && bytes[1] < 0xA0 { return 0 }
            if first == 0xED && bytes[1] > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard continues(1), continues(2), continues(3) else { return 0 }
            if first == 0xF0 && bytes[1] < 0x90 { return 0 }
            if first == 0xF4 && bytes[1] > 0x8F { return 0 }
            return 4
        default:
            return 0
        }
    }

    /// Where a byte stands, for an error before there is a tree.
    static func location(of place: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int, file: String) -> SourceLocation {
        let (line, column) = LineTable(bytes, length).position(of: min(place, length))
        return SourceLocation(file: file, line: line, column: column)
    }

    /// `0xA0`.
    static func hex(_ byte: UInt8) -> String {
        "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

/// Turns the places that libyaml counts in characters into bytes.
struct CharacterTable {
    /// The characters of more than one byte, counted as characters, and how many bytes more than one each all up to it have.
    private var characters: [Int32] = []
    private var surplus: [Int32] = []

    /// Adds a character of `size` bytes; in order.
    mutating func add(byte: Int, size: Int) {
        let before = surplus.last ?? 0
        characters.append(Int32(truncatingIfNeeded: byte) - before)
        surplus.append(before + Int32(truncatingIfNeeded: size - 1))
    }

    /// The byte at which a character begins.
    func byte(ofCharacter character: Int) -> Int {
        var low = 0
        var high = characters.count
        while low < high {
            let middle = (low + high) / 2
            if Int(characters[middle]) < character { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? character : character + Int(surplus[low - 1])
    }
}
