/// Component schemas that evidently are the same under another name.
enum SchemaRenames {
    /// How much of their properties two schemas have to share, of at least three, to be taken for one.
    private static let share = 0.8

    /// The pointers of schemas that have another name, old to new.
    static func find(_ old: Document, _ new: Document) -> [String: String] {
        let (before, after) = (old.components("schemas"), new.components("schemas"))
        let (oldNames, newNames) = (Set(before.map(\.key)), Set(after.map(\.key)))
        let removed = before.filter { !newNames.contains($0.key) }
        var added = after.filter { !oldNames.contains($0.key) }
        guard !removed.isEmpty, !added.isEmpty else { return [:] }
        var renames: [String: String] = [:]
        var rest: [Node.Member] = []
        let removedTexts = removed.map(contents)
        for (index, member) in removed.enumerated() {
            let text = removedTexts[index]
            let partners = added.filter { contents($0) == text }
            if partners.count == 1, removedTexts.filter({ $0 == text }).count == 1, isTelling(member.value) {
                renames[member.value.pointer] = partners[0].value.pointer
                added.removeAll { $0.key == partners[0].key }
            } else {
                rest.append(member)
            }
        }
        for member in rest {
            let alike = added.filter { isAlike(member.value, $0.value) }
            guard alike.count == 1, rest.filter({ isAlike($0.value, alike[0].value) }).count == 1 else { continue }
            renames[member.value.pointer] = alike[0].value.pointer
            added.removeAll { $0.key == alike[0].key }
        }
        return renames
    }

    /// The schema as text, without words, and without its own name where it refers to itself.
    private static func contents(_ member: Node.Member) -> String {
        text(member.value).replacing("\"#/components/schemas/\(member.key)\"", with: "itself")
    }

    private static func text(_ node: Node) -> String {
        guard node.isObject else {
            return node.isArray ? "[\(node.elements.map(text).joined(separator: ","))]" : node.comparisonText
        }
        let members = node.members.filter {
            !["title", "description", "example", "examples"].contains($0.key) || !$0.value.isString
        }
        return "{\(members.sorted { $0.key < $1.key }.map { "\($0.key):\(text($0.value))" }.joined(separator: ","))}"
    }

    /// Whether a schema says enough to be known again: a plain string is like any other.
    private static func isTelling(_ node: Node) -> Bool {
        let schema = SchemaObject(node)
        return (node["properties"]?.count ?? 0) > 0 || (schema.enumeration?.count ?? 0) > 1 || schema.allOf.count > 0
            || (node["oneOf"]?.count ?? 0) > 1 || (node["anyOf"]?.count ?? 0) > 1
    }

    private static func isAlike(_ old: Node, _ new: Node) -> Bool {
        let (before, after) = (old["properties"]?.members ?? [], new["properties"]?.members ?? [])
        guard before.count >= 3, after.count >= 3 else { return false }
        let shapes = Dictionary(after.map { ($0.key, shape($0.value)) }) { first, _ in first }
        let shared = before.count { shapes[$0.key] == shape($0.value) }
        return Double(shared) >= share * Double(max(before.count, after.count))
    }

    /// What a property refers to, or its type: the rest may change with a new name.
    private static func shape(_ node: Node) -> String {
        ["$ref", "type", "items"].map { node[$0]?.comparisonText ?? "" }.joined(separator: " ")
    }
}
