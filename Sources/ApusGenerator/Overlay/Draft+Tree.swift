extension Draft {
    /// The draft as a tree, as if one file had it all: every value still knows the file, line and column that it comes from.
    ///
    /// - Throws: Where it has grown beyond what a document may have.
    func tree() throws(GenerationError) -> Tree {
        var layout = FileLayout(main: node.tree)
        layout.collect(self)
        let names = (node.tree.file, node.tree.name)
        var writer = DraftWriter(layout)
        guard writer.write(self) else {
            throw GenerationError(
                .limit, "with what overlays add to it, the document is too large", at: node.location, pointer: "#")
        }
        return writer.finish(file: names.0, name: names.1)
    }
}

/// The files of a draft, one behind the other.
private struct FileLayout {
    private(set) var bytes: [UInt8] = []
    private(set) var parts: [Tree.FilePart] = []
    private(set) var offsets: [ObjectIdentifier: Int] = [:]
    /// How many lines there are.
    private var lines = 0

    init(main: Tree) {
        add(main)
    }

    private mutating func add(_ tree: Tree) {
        guard offsets[ObjectIdentifier(tree)] == nil else { return }
        offsets[ObjectIdentifier(tree)] = bytes.count
        if let parts = tree.parts {
            for part in parts {
                self.parts.append(
                    Tree.FilePart(start: bytes.count + part.start, file: part.file, firstLine: lines + part.firstLine))
            }
        } else {
            parts.append(Tree.FilePart(start: bytes.count, file: tree.file, firstLine: lines))
        }
        bytes += UnsafeBufferPointer(start: tree.bytes, count: tree.length)
        // Every part begins on a line of its own.
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        lines += tree.lineCount
    }

    /// Adds the files of everything in a draft.
    mutating func collect(_ draft: Draft) {
        add(draft.node.tree)
        guard !draft.isUntouched else { return }
        for member in draft.members {
            add(member.keyNode.tree)
            collect(member.value)
        }
        for element in draft.elements { collect(element) }
    }
}

/// Writes a draft into a tree.
private struct DraftWriter: ~Copyable {
    private var builder: TreeBuilder
    private let layout: FileLayout
    /// Containers that were written as their nodes have them: another use of one is an alias.
    private var written: [Node: Int32] = [:]
    private var counterparts: [Int32: SourceLocation] = [:]

    init(_ layout: FileLayout) {
        builder = TreeBuilder(layout.bytes[...], room: 1 << 20)
        self.layout = layout
    }

    consuming func finish(file: String, name: String) -> Tree {
        let (counterparts, parts) = (counterparts, layout.parts)
        return builder.finish(file: file, name: name, parts: parts, counterparts: counterparts)
    }

    private func place(_ node: Node, _ place: Int32) -> Int {
        (layout.offsets[ObjectIdentifier(node.tree)] ?? 0) + Int(place)
    }

    /// Writes a value; false where there is no room.
    mutating func write(_ draft: Draft) -> Bool {
        guard draft.isContainer else { return scalar(draft) }
        if draft.isUntouched, draft.counterpart == nil, let known = written[draft.node] {
            builder.alias(known)
            return true
        }
        guard let index = builder.open(draft.kind, at: place(draft.node, draft.node.offset)) else { return false }
        counterparts[index] = draft.counterpart
        if draft.kind == .array {
            for element in draft.elements {
                guard write(element) else { return false }
            }
        } else {
            for member in draft.members {
                guard text(member.key, .string, at: place(member.keyNode, member.keyNode.keyOffset)) != nil,
                    write(member.value)
                else { return false }
            }
        }
        if draft.isUntouched { written[draft.node] = index }
        return builder.close()
    }

    private mutating func scalar(_ draft: Draft) -> Bool {
        let value = draft.string ?? draft.node.tree.text(draft.node.index)
        let kind = draft.kind
        guard let index = text(value, kind, at: place(draft.node, draft.node.offset)) else { return false }
        counterparts[index] = draft.counterpart
        return true
    }

    private mutating func text(_ text: String, _ kind: Node.Kind, at place: Int) -> Int32? {
        var text = text
        return text.withUTF8 { bytes -> Int32? in
            guard bytes.count > 0 else { return builder.scalar(kind, at: place, start: 0, count: 0) }
            guard let base = bytes.baseAddress, let start = builder.add(base, bytes.count) else { return nil }
            return builder.scalar(kind, at: place, start: start, count: bytes.count)
        }
    }
}
