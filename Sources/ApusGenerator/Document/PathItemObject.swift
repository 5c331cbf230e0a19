/// A Path Item Object's operations.
struct PathItemObject: Sendable {
    let node: Node

    /// The fixed methods (3.2 adds `query`), lower-case as the document has them.
    static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// Methods as HTTP writes them, with their operations, in document order; 3.2's `additionalOperations` too.
    var operations: [(method: String, node: Node)] {
        var found: [(String, Node)] = []
        for member in node.members {
            if Self.methods.contains(member.key) {
                found.append((member.key.uppercased(), member.value))
            } else if member.key == "additionalOperations" {
                for extra in member.value.members { found.append((extra.key, extra.value)) }
            }
        }
        return found
    }
}
