/// The first line of an exported template: which names its views had, so that a template that was made for other views is told
/// what has changed, instead of leaving something out in silence.
enum TemplateVersion {
    private static let mark = "made for:"

    /// A template with the line in front.
    static func marked(_ text: String, names: Set<String>) -> String {
        "{{! \(mark) \(names.sorted().joined(separator: " ")) }}\n" + text
    }

    /// The names that a template was made for; nil where it does not say.
    static func names(_ tags: [TemplateTag]) -> Set<String>? {
        guard let first = tags.first, first.kind == .comment, first.line == 1, first.name.hasPrefix(mark) else {
            return nil
        }
        return Set(first.name.dropFirst(mark.count).split(separator: " ").map(String.init))
    }

    /// The template without the line.
    static func unmarked(_ text: String) -> String {
        guard text.hasPrefix("{{! \(mark)"), let end = text.firstIndex(of: "\n") else { return text }
        return String(text[text.index(after: end)...])
    }

    /// What a template has to be told; nil where its views are as they were.
    static func problem(_ old: Set<String>, _ new: Set<String>) -> String? {
        guard old != new else { return nil }
        func list(_ names: Set<String>) -> String { names.sorted().map { "`\($0)`" }.joined(separator: ", ") }
        let parts = [
            new.isSubset(of: old) ? nil : "\(list(new.subtracting(old))) is new",
            old.isSubset(of: new) ? nil : "\(list(old.subtracting(new))) is gone",
        ]
        return
            "the template was made for other views: \(parts.compactMap { $0 }.joined(separator: ", ")); bring it up to date, and the first line with it"
    }
}

/// The templates that the generator carries, by file name: what `apus templates export` writes. Each says in its first line
/// which names its views have.
public var builtInTemplates: [String: String] {
    var names: [String: Set<String>] = [:]
    let texts = EmbeddedTemplates.all.map { (TemplateLibrary.name($0.key), $0.value) }
    if var check = try? TemplateCheck(Dictionary(uniqueKeysWithValues: texts)) {
        try? check.check(TemplateLibrary.root, FileView.shapes)
        names = check.names
    }
    return Dictionary(
        uniqueKeysWithValues: EmbeddedTemplates.all.map { file, text in
            (file, TemplateVersion.marked(text, names: names[TemplateLibrary.name(file)] ?? []))
        })
}
