/// The files that `apus generate --layout shards` writes: the same for every document.
///
/// A plugin cannot import the generator, which has this list too; a test compares them.
func outputNames(_ client: String) -> [String] {
    let module = String(decoding: client.prefix(70).utf8.map { isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
    return ["\(module)+Client.swift"]
        + (0..<4).map { "\(module)+Operations-\($0).swift" }
        + (0..<8).map { "\(module)+Models-\($0).swift" }
}

/// Whether a byte stands in file names as it is.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "_")
    }
}
