/// A number that tells whether bytes are still the same: of 64 bits, the same on every machine, and no protection against
/// somebody who wants two files to look alike.
struct Fingerprint: Hashable, Codable, Sendable, CustomStringConvertible {
    private let value: UInt64

    /// The fingerprint of bytes.
    init(_ bytes: [UInt8]) {
        var state = UInt64(bytes.count) ^ 0x9E37_79B9_7F4A_7C15
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= bytes.count {
                state = Self.mix(state ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < bytes.count {
                rest = rest << 8 | UInt64(bytes[offset])
                offset += 1
            }
            state = Self.mix(state ^ rest)
        }
        value = state
    }

    /// The fingerprint of a file's contents, nil where there is none.
    init?(ofFile path: String) {
        guard let bytes = try? Disk.read(path) else { return nil }
        self.init(bytes)
    }

    /// A bijection, so that two states never become one.
    private static func mix(_ state: UInt64) -> UInt64 {
        let product = state &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }

    /// In hexadecimal.
    var description: String { String(value, radix: 16) }

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = UInt64(text, radix: 16) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no fingerprint"))
        }
        self.value = value
    }

    /// As text: not every reader of JSON keeps a number of 64 bits.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
