/// A Path Item Object's operations.
struct PathItemObject: Sendable {
    let node: Node

    /// The fixed methods (3.2 adds `query`), lower-case as the document has them.
    static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// What a path item has besides methods (OpenAPI 3.2, section 4.9.1).
    static let otherKeys: Set<String> = ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"]

    /// The method of a key, as HTTP writes it; in whichever case the document has it.
    static func method(of key: String) -> String? {
        methods.contains(key) || methods.contains(key.lowercased()) ? key.uppercased() : nil
    }

    /// Methods as HTTP writes them, with their operations, in document order; 3.2's `additionalOperations` too.
    var operations: [(method: String, node: Node)] {
        var found: [(String, Node)] = []
        for member in node.members {
            if let method = Self.method(of: member.key) {
                found.append((method, member.value))
            } else if member.key == "additionalOperations" {
                for extra in member.value.members { found.append((extra.key, extra.value)) }
            }
        }
        return found
    }
}
