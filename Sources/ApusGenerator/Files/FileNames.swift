/// Gives files names that work everywhere: base names are unique in the module compared without case, since the compiler
/// refuses two files of one name; they are short, and no device of Windows.
struct FileNames {
    /// How long a file's name may be, in bytes, without its folder.
    static let limit = 100

    private var taken: Set<String> = []

    /// A path of its own for a name: `Models/Campaign.swift`.
    mutating func path(_ folder: String, _ name: String) -> String {
        let base = Self.legal(name)
        var unique = base
        var number = 2
        while !taken.insert(unique.lowercased()).inserted {
            unique = Self.shortened(base, to: Self.limit - 12) + "-\(number)"
            number += 1
        }
        return (folder.isEmpty ? "" : folder + "/") + unique + ".swift"
    }

    /// The name with only letters, digits, `_`, `+` and `-`.
    static func legal(_ name: String) -> String {
        var bytes = name.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        // A name in another script would be nothing but underscores: its hash tells it from the others.
        if bytes.count > 1, bytes.allSatisfy({ $0 == UInt8(ascii: "_") }) { bytes += "\(Shards.hash(name))".utf8 }
        if bytes.isEmpty { bytes = Array("_".utf8) }
        let text = shortened(String(decoding: bytes, as: UTF8.self), to: limit - ".swift".utf8.count)
        return devices.contains(text.lowercased()) ? text + "_" : text
    }

    /// The start of a long name, with the hash of all of it.
    private static func shortened(_ name: String, to limit: Int) -> String {
        guard name.utf8.count > limit else { return name }
        let hash = String(Shards.hash(name), radix: 16)
        return name.prefix(limit - hash.utf8.count - 1) + "-" + hash
    }

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
