/// What would make a better client: where, what, and the change that does it.
public struct Advice: Sendable {
    /// What is advised, at its place.
    public var diagnostic: Diagnostic
    /// An overlay action that does it; nil where it is not the document that should change.
    public var action: Action?

    /// An action of an overlay: an update.
    public struct Action: Equatable, Sendable {
        /// The query of what is updated.
        public var target: String
        /// Keys and texts to set.
        public var update: [Setting]

        public struct Setting: Equatable, Sendable {
            public var key: String
            public var text: String
        }
    }
}

/// What a document's author, or whoever writes an overlay for it, could do for the client.
///
/// - Parameters:
///   - input: The document, its configuration and its overlays.
///   - read: Gives the bytes of a file that a `$ref` names, as for ``generate(_:read:)``.
/// - Returns: What the generator has to say, and the advice, each in document order.
/// - Throws: Where it is no document.
public func lint(
    _ input: Input, read: @escaping (_ path: String) throws -> [UInt8]? = { _ in nil }
) throws(GenerationError) -> (diagnostics: [Diagnostic], advice: [Advice]) {
    let meaning = try understand(input, read: read)
    var linter = Linter(meaning)
    linter.run()
    // What there is advice for is not said twice.
    let advised = Set(linter.advice.map { $0.diagnostic.pointer ?? "" })
    let diagnostics = meaning.sources.diagnostics.sorted().filter {
        !($0.code == .missingOperationID && advised.contains($0.pointer ?? ""))
    }
    return (diagnostics, linter.advice)
}

/// An overlay that does what advice says.
///
/// - Parameters:
///   - advice: What to do; what has no action is left out.
///   - document: The document's path as seen from the overlay.
/// - Returns: The file; nil where there is nothing to do.
public func overlay(fixing advice: [Advice], of document: String) -> String? {
    let actions = advice.filter { $0.action != nil }
    guard !actions.isEmpty else { return nil }
    var text = """
        # What `apus lint` advises for \(DocumentText.quoted(document)). Look it over, then name this file in `overlays` of apus.yaml.
        overlay: 1.1.0
        info:
          title: What a better client needs
          version: 1.0.0
        extends: \(DocumentText.quoted(document))
        actions:

        """
    for advice in actions {
        guard let action = advice.action else { continue }
        text += "  - target: \(DocumentText.quoted(action.target))\n"
        text += "    description: \(DocumentText.quoted(advice.diagnostic.code.rawValue))\n    update:\n"
        for setting in action.update { text += "      \(setting.key): \(DocumentText.quoted(setting.text))\n" }
    }
    return text
}
