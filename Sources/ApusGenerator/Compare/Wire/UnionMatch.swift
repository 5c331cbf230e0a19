/// Which members of two unions, or of two `allOf`, are the same: by what they refer to, by title, or by their place among those
/// that have neither.
struct UnionMatch {
    private(set) var pairs: [(Node, Node)] = []
    private(set) var removed: [Node] = []
    private(set) var added: [Node] = []

    /// - Parameter renames: The pointers of schemas that have another name, old to new.
    init(_ old: [Node], _ new: [Node], _ renames: [String: String], _ sources: inout (old: SourceSet, new: SourceSet)) {
        var rest = new.map { Self.identity($0, &sources.new, [:]) }
        var partners: [Int?] = []
        for node in old {
            let identity = Self.identity(node, &sources.old, renames)
            let index = identity.isEmpty ? nil : rest.firstIndex(of: identity)
            if let index { rest[index] = "taken" }
            partners.append(index)
        }
        // Inline members without a title: the one that says the same, else the next of the same type.
        for isEqual in [true, false] {
            for (index, node) in old.enumerated()
            where partners[index] == nil && Self.identity(node, &sources.old, renames).isEmpty {
                let partner = rest.indices.first { candidate in
                    guard rest[candidate].isEmpty else { return false }
                    return isEqual
                        ? new[candidate].comparisonText == node.comparisonText
                        : new[candidate]["type"]?.comparisonText == node["type"]?.comparisonText
                }
                guard let partner else { continue }
                rest[partner] = "taken"
                partners[index] = partner
            }
        }
        for (index, node) in old.enumerated() {
            if let partner = partners[index] { pairs.append((node, new[partner])) } else { removed.append(node) }
        }
        for index in new.indices where rest[index] != "taken" { added.append(new[index]) }
    }

    private static func identity(_ node: Node, _ sources: inout SourceSet, _ renames: [String: String]) -> String {
        if let reference = node["$ref"]?.string, let target = sources.resolve(reference, from: node) {
            return "reference \(renames[target.pointer] ?? target.pointer)"
        }
        if let title = node["title"]?.string { return "title \(title)" }
        return ""
    }

    /// What a person calls a member.
    static func word(_ node: Node) -> String {
        if let reference = node["$ref"]?.string {
            return "`\(reference.split(separator: "/").last.map(String.init) ?? reference)`"
        }
        if let title = node["title"]?.string { return "`\(title)`" }
        return node["type"]?.scalarText.map { "\"\($0)\"" } ?? "another schema"
    }
}
