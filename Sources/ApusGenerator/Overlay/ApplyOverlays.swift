/// Applies overlays to a document, one after the other.
///
/// - Returns: The changed document, whose values know the files that they come from.
/// - Throws: Where a file is no overlay, or an action does not fit what it is done to.
func apply(
    _ overlays: [Overlay], to tree: Tree, _ diagnostics: inout Diagnostics
) throws(GenerationError) -> Tree {
    guard !overlays.isEmpty else { return tree }
    var draft = Draft(Node(tree: tree, index: tree.root))
    for overlay in overlays {
        for action in try overlay.actions(&diagnostics) {
            var application = OverlayApplication(action)
            try application.apply(to: &draft, &diagnostics)
        }
    }
    return try draft.tree()
}

/// Does one action.
private struct OverlayApplication {
    private let action: OverlayAction
    private var problem: GenerationError?

    init(_ action: OverlayAction) {
        self.action = action
    }

    mutating func apply(to draft: inout Draft, _ diagnostics: inout Diagnostics) throws(GenerationError) {
        let targets = try select(action.target, in: draft, at: action.targetNode)
        guard !targets.isEmpty else {
            diagnostics.add(
                .warning, .overlayWithoutTarget,
                "nothing in the document is at `\(action.targetNode.string ?? "")`; this changes nothing",
                at: action.targetNode.location)
            return
        }
        switch action.change {
        case .remove: try remove(targets, from: &draft)
        case .update(let value): try update(targets, with: Draft(value), in: &draft)
        case .copy(let query, let node):
            let sources = try select(query, in: draft, at: node)
            guard sources.count == 1, let source = draft.value(at: sources[0]) else {
                throw GenerationError(
                    .overlay, "`copy` must name one value, and `\(node.string ?? "")` names \(sources.count)",
                    at: node.location)
            }
            try update(targets, with: source, in: &draft)
        }
    }

    private func select(
        _ query: JSONPath, in draft: Draft, at node: Node
    ) throws(GenerationError) -> [[Draft.Step]] {
        do throws(JSONPathError) {
            return try query.select(in: draft)
        } catch {
            throw GenerationError(.limit, error.message, at: node.location)
        }
    }

    private func remove(_ targets: [[Draft.Step]], from draft: inout Draft) throws(GenerationError) {
        guard !targets.contains([]) else {
            throw GenerationError(.overlay, "the whole document cannot be removed", at: action.targetNode.location)
        }
        // From the end, so that ordinals before it stay right.
        for path in targets.sorted(by: { $0.lexicographicallyPrecedes($1) }).reversed() { draft.remove(at: path) }
    }

    private mutating func update(
        _ targets: [[Draft.Step]], with value: Draft, in draft: inout Draft
    ) throws(GenerationError) {
        for path in targets {
            var problem: GenerationError?
            draft.change(at: path) { target in
                do throws(GenerationError) {
                    try merge(value, into: &target, isTarget: true)
                } catch {
                    problem = error
                }
            }
            if let problem { throw problem }
        }
    }

    /// Overlay 1.1.0, "Action Object": objects are merged, arrays appended to, scalars replaced.
    private func merge(_ value: Draft, into target: inout Draft, isTarget: Bool) throws(GenerationError) {
        switch (target.kind, value.kind) {
        case (.object, .object):
            var members = target.members
            for member in value.members {
                if let index = members.firstIndex(where: { $0.key == member.key }) {
                    // `components:` without a value beside others says nothing.
                    if member.value.kind == .null, members[index].value.isContainer { continue }
                    try merge(member.value, into: &members[index].value, isTarget: false)
                } else {
                    var added = member
                    added.value.counterpart = target.node.location
                    members.append(added)
                }
            }
            target.members = members
            if isTarget { target.counterpart = action.node.location }
        case (.array, .array): target.elements += value.elements.map { put($0, in: target) }
        case (.array, _) where isTarget: target.elements.append(put(value, in: target))
        case (.object, _), (.array, _), (_, .object), (_, .array):
            throw GenerationError(
                .overlay,
                "\(target.kind.article) at \(target.node.location) cannot be updated with \(value.kind.article)",
                at: value.node.location, pointer: nil)
        default:
            var replaced = value
            replaced.counterpart = target.node.location
            target = replaced
        }
    }

    private func put(_ value: Draft, in target: Draft) -> Draft {
        var added = value
        added.counterpart = target.node.location
        return added
    }
}
