/// The fixed set of files of the layout `shards`.
enum Shards {
    static let models = 8
    static let operations = 4

    /// The shard that something falls to, by its name alone, so that an edit changes one file.
    static func index(_ name: String, of count: Int) -> Int {
        Int(hash(name) % UInt64(count))
    }

    /// FNV-1a with 64 bits: the same on every machine and in every run.
    static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// The files that the layout `shards` always gives, whatever the document says: the client with its failures first, then the
/// operations, then the models.
public func shardFileNames(module: String) -> [String] {
    let base = FileNames.legal(String(module.prefix(70)))
    return ["\(base)+Client.swift"] + (0..<Shards.operations).map { "\(base)+Operations-\($0).swift" }
        + (0..<Shards.models).map { "\(base)+Models-\($0).swift" }
}
