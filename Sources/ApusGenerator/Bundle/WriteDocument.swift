/// What becomes of a document that is written again.
public enum DocumentChange: Sendable {
    /// Its overlays are applied.
    case overlays
    /// What it refers to in other files stands in it.
    case bundle
    /// The operations that `include` and `exclude` of the configuration say, and what they need, in one file.
    case filter
}

/// A document that was changed, as text.
///
/// - Parameters:
///   - input: The document, its overlays, and the configuration that says what is kept.
///   - format: How it is written; nil: as the document is.
///   - read: Gives the bytes of a file that a `$ref` names, as for ``generate(_:read:)``.
/// - Returns: The text, without the comments of the files, and what there is to say.
/// - Throws: Where something is no document or no overlay.
public func rewrite(
    _ input: Input, _ change: DocumentChange, as format: DocumentFormat? = nil,
    read: @escaping (_ path: String) throws -> [UInt8]? = { _ in nil }
) throws(GenerationError) -> (text: String, diagnostics: [Diagnostic]) {
    var sources = try SourceSet(root: input.path, bytes: input.document, overlays: input.overlays, read: read)
    var root = sources.root
    switch change {
    case .overlays: break
    case .bundle, .filter:
        _ = try Document(&sources)
        var bundler = Bundler(sources)
        root = try bundler.bundle().root()
        sources = bundler.sources
        if case .filter = change { root = try DocumentFilter(input.configuration).filter(root).root() }
    }
    let written = DocumentText(root, as: format ?? DocumentFormat(of: input.document))
    guard !written.isTooLarge else {
        throw GenerationError(.limit, "written out, the document is too large", at: root.location, pointer: "#")
    }
    return (written.text, sources.diagnostics.sorted())
}

extension Draft {
    /// The root of the draft's tree.
    fileprivate func root() throws(GenerationError) -> Node {
        let tree = try tree()
        return Node(tree: tree, index: tree.root)
    }
}
