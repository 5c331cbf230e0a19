/// A file of changes to a document (OpenAPI Overlay Specification 1.0 and 1.1).
public struct Overlay: Sendable {
    /// The file as the person named it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// One change: what it is done to, and what is done.
struct OverlayAction {
    enum Change {
        case update(Node)
        case remove
        case copy(JSONPath, Node)
    }

    var target: JSONPath
    var change: Change
    /// Where it is written.
    var node: Node
    /// Where its target is written.
    var targetNode: Node
}

extension Overlay {
    /// Reads the actions.
    ///
    /// - Throws: Where it is no overlay, or an action is none.
    func actions(_ diagnostics: inout Diagnostics) throws(GenerationError) -> [OverlayAction] {
        let (tree, found) = try readTree(bytes, file: path, name: path)
        for diagnostic in found { diagnostics.add(diagnostic) }
        let root = Node(tree: tree, index: tree.root)
        guard let version = root["overlay"]?.scalarText else {
            throw GenerationError(
                .overlay, "there is no `overlay` field, so this is no overlay; one begins with `overlay: 1.1.0`",
                at: root.location)
        }
        guard version == "1" || version.hasPrefix("1.") else {
            throw GenerationError(
                .overlay, "`overlay` is `\(version)`; Apus reads 1.0 and 1.1",
                at: root["overlay"]?.location ?? root.location)
        }
        guard let list = root["actions"], list.isArray, list.count > 0 else {
            throw GenerationError(
                .overlay, "`actions` must be a list of changes", at: root["actions"]?.location ?? root.location)
        }
        var actions: [OverlayAction] = []
        var problems: [Diagnostic] = []
        for node in list.elements {
            do throws(GenerationError) {
                if let action = try Self.action(node) { actions.append(action) }
            } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw GenerationError(problems) }
        return actions
    }

    /// An action; nil where it does nothing.
    private static func action(_ node: Node) throws(GenerationError) -> OverlayAction? {
        guard let target = node["target"], target.isString else {
            throw GenerationError(
                .overlay, "an action needs a `target`, a query such as `$.paths['/pets'].get`",
                at: node["target"]?.location ?? node.location)
        }
        let path = try query(target)
        var change: OverlayAction.Change?
        if node["remove"]?.bool == true {
            change = .remove
        } else if let update = node["update"], !update.isNull {
            change = .update(update)
        } else if let copy = node["copy"] {
            change = .copy(try query(copy), copy)
        }
        guard let change else {
            if node["remove"] != nil || node["update"] != nil { return nil }
            throw GenerationError(.overlay, "an action needs `update`, `copy` or `remove: true`", at: node.location)
        }
        return OverlayAction(target: path, change: change, node: node, targetNode: target)
    }

    private static func query(_ node: Node) throws(GenerationError) -> JSONPath {
        guard let text = node.string else {
            throw GenerationError(.overlay, "a query is a text, such as `$.paths`", at: node.location)
        }
        do throws(JSONPathError) {
            return try JSONPath(text)
        } catch {
            let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(error.offset)))
            throw GenerationError(
                .overlay, "`\(text)` is no query: \(error.message), behind `\(before)`", at: node.location)
        }
    }
}
