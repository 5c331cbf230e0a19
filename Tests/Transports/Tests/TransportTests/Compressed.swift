import Foundation

/// Answers in the encodings of HTTP.
enum Compressed: String, CaseIterable, CustomStringConvertible {
    case gzip, deflate

    var name: String { rawValue }
    var description: String { rawValue }

    /// `{"ok":true}`
    var good: Data {
        switch self {
        case .gzip: Data(base64Encoded: "H4sIAAAAAAACA6tWys9WsiopKk2tBQCQX9SnCwAAAA==") ?? Data()
        case .deflate: Data(base64Encoded: "eJyrVsrPVrIqKSpNrQUAFuMEEQ==") ?? Data()
        }
    }

    /// A stream that becomes very many letters (RFC 1950, 1951): one literal, then copies of 258 bytes from one byte before.
    static func bomb(mebibytes: Int) -> Data {
        let copies = (mebibytes << 20) / 258
        var bits = BitWriter()
        bits.write(0b011, 3)  // the last block, with fixed codes
        bits.writeCode(0x91, 8)  // "a"
        for _ in 0..<copies {
            bits.writeCode(0b1100_0101, 8)  // length 258
            bits.writeCode(0, 5)  // distance 1
        }
        bits.writeCode(0, 7)  // the end
        var low = 1
        var high = 0
        for _ in 0..<(1 + copies * 258) {
            low = (low + 97) % 65521
            high = (high + low) % 65521
        }
        let sum = UInt32(high << 16 | low)
        return Data([0x78, 0x9C]) + bits.data + withUnsafeBytes(of: sum.bigEndian) { Data($0) }
    }
}

/// Bits from the lowest of each byte on.
private struct BitWriter {
    private var bytes = Data()
    private var current = 0
    private var count = 0

    mutating func write(_ bits: Int, _ length: Int) {
        current |= bits << count
        count += length
        while count >= 8 {
            bytes.append(UInt8(current & 0xFF))
            current >>= 8
            count -= 8
        }
    }

    /// Huffman codes begin with their highest bit.
    mutating func writeCode(_ code: Int, _ length: Int) {
        for bit in stride(from: length - 1, through: 0, by: -1) { write((code >> bit) & 1, 1) }
    }

    var data: Data { count > 0 ? bytes + [UInt8(current)] : bytes }
}
