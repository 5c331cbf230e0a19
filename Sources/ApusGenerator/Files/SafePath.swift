/// Whether a generated file's path stays in the output folder and can exist on every file system.
///
/// The stage that names files sees to it; this is the last check before anything is written, since names come from a
/// document that anyone may have written.
enum SafePath {
    /// What is wrong with a path, nil where nothing is.
    static func problem(_ path: String) -> String? {
        if path.isEmpty { return "is empty" }
        if path.utf8.first == UInt8(ascii: "/") { return "is absolute" }
        if path.unicodeScalars.contains(where: isRefused) { return "contains a character that file names cannot have" }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        for part in parts {
            if part.isEmpty { return "has an empty part" }
            if part == "." || part == ".." { return "leads out of the output folder" }
            if part.utf8.count > 255 { return "has a part of more than 255 bytes" }
        }
        return nil
    }

    /// The form that two paths share where a file system without case takes them for one.
    static func folded(_ path: String) -> String {
        path.lowercased()
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.value == 0x7F || "\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
}
