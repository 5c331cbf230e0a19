extension DocumentRole {
    /// Visits every object and list of a document with what it is, outer ones first, and nothing that is only data.
    static func walk(_ root: Node, _ visit: (Node, DocumentRole) -> Void) {
        var open: [(Node, DocumentRole)] = [(root, .document)]
        var seen: Set<Node> = []
        while let (node, role) = open.popLast() {
            // An alias is visited once.
            guard role != .data, seen.insert(node).inserted else { continue }
            visit(node, role)
            if node.isObject {
                open += node.members.reversed().map { ($0.value, role.role(of: $0.key)) }
            } else {
                open += node.elements.reversed().map { ($0, role.element) }
            }
        }
    }
}
