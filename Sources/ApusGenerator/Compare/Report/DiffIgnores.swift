/// Findings that someone has looked at and does not want to hear of again: the contents of an ignore file.
///
/// ```yaml
/// - rule: operation-removed
///   subject: GET /v1/*
///   reason: Nobody called version 1 any more.
/// ```
public struct DiffIgnores: Sendable {
    /// One entry.
    public struct Entry: Sendable {
        public var rule: ChangeRule
        /// The subject of findings, `*` for any run of characters; nil: whatever it is.
        public var subject: String?
        public var reason: String
        /// Where the entry stands.
        public var location: SourceLocation
    }

    public var entries: [Entry]

    public init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// Reads an ignore file.
    ///
    /// - Throws: ``GenerationError`` where it is no list of entries, names no rule or gives no reason.
    public init(path: String, bytes: [UInt8]) throws(GenerationError) {
        let sources = try SourceSet(root: path, bytes: bytes) { _ in nil }
        self.init()
        guard sources.root.isArray else {
            throw Self.error("an ignore file is a list of entries with `rule`, `subject` and `reason`", sources.root)
        }
        for node in sources.root.elements { entries.append(try Self.entry(node)) }
    }

    private static func entry(_ node: Node) throws(GenerationError) -> Entry {
        for member in node.members where !["rule", "subject", "reason"].contains(member.key) {
            throw error("`\(member.key)` is none of `rule`, `subject` and `reason`", member.value)
        }
        guard let id = node["rule"]?.string else { throw error("an entry needs the `rule` that it ignores", node) }
        guard let rule = ChangeRule(id: id) else {
            throw error("there is no rule `\(id)`; docs/DIFF.md lists them", node["rule"] ?? node)
        }
        guard let reason = node["reason"]?.string, !reason.isEmpty else {
            throw error("an entry needs a `reason`, for whoever reads it next", node)
        }
        return Entry(rule: rule, subject: node["subject"]?.scalarText, reason: reason, location: node.location)
    }

    private static func error(_ message: String, _ node: Node) -> GenerationError {
        GenerationError(.configuration, message, at: node.location, pointer: node.pointer)
    }

    /// The entry that takes a finding out; nil for none.
    func entry(for finding: Finding) -> Entry? {
        entries.first { Self.matches($0, finding) }
    }

    private static func matches(_ entry: Entry, _ finding: Finding) -> Bool {
        entry.rule == finding.rule && (entry.subject.map { Glob.matches(finding.subject, $0) } ?? true)
    }

    /// A warning for every entry that takes nothing out of a comparison.
    public func unused(by comparison: Comparison) -> [Diagnostic] {
        entries.filter { entry in !comparison.findings.contains { Self.matches(entry, $0) } }.map { entry in
            Diagnostic(
                .warning, .unusedSetting,
                "no finding of `\(entry.rule.id)`\(entry.subject.map { " about `\($0)`" } ?? "") is there to be ignored; remove the entry",
                at: entry.location)
        }
    }
}
