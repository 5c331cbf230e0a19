/// What `apus.yaml` knows but nothing obeys yet. To say so beats to ignore it; whoever builds one removes it here.
enum Unbuilt {
    /// Keys that must be empty or absent.
    private static let keys: Set<String> = ["overlays"]

    static func refuses(_ key: String, _ value: Node) -> Bool {
        keys.contains(key) && !value.isNull && !(value.isArray && value.count == 0)
    }

    static func message(_ key: String) -> String {
        "`\(key)` is not built yet; leave it out"
    }
}
