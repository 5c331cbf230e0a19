/// What `apus.yaml` knows but nothing obeys yet. To say so beats to ignore it; whoever builds one removes it here.
enum Unbuilt {
    /// Values other than the default, by key.
    private static let values: [String: [String]] = [
        "group": ["tags"],
        "coding": ["minimal"],
        "validate": ["requests"],
    ]

    /// Keys that must be empty or absent.
    private static let keys: Set<String> = ["pages", "lenient"]

    static func refuses(_ key: String, _ value: Node) -> Bool {
        if keys.contains(key) { return !value.isNull && !(value.isArray && value.count == 0) }
        return value.string.map { values[key]?.contains($0) ?? false } ?? false
    }

    static func message(_ key: String, _ value: Node) -> String {
        let what = keys.contains(key) ? key : "\(key): \(value.scalarText ?? "")"
        return "`\(what)` is not built yet; leave `\(key)` out"
    }
}
