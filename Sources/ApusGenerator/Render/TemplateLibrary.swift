import Mustache

/// The templates, checked and parsed.
///
/// The package that renders them would take an unknown name or partial for empty text and escape for HTML: so every
/// template is checked against the views first, and says that it is plain text.
struct TemplateLibrary {
    /// The template that a file is made with.
    static let root = "File"

    private let library: MustacheLibrary

    /// - Parameter overrides: Templates by file name instead of the embedded ones, or beside them as partials.
    init(_ overrides: [String: String]) throws(GenerationError) {
        var texts: [String: String] = [:]
        for (file, text) in EmbeddedTemplates.all { texts[Self.name(file)] = text }
        for (file, text) in overrides { texts[Self.name(file)] = text }
        var check = try TemplateCheck(texts)
        try check.check(Self.root, FileView.shapes)

        var library = MustacheLibrary()
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            do {
                library.register(try MustacheTemplate(string: Self.prepared(TemplateVersion.unmarked(text))), named: name)
            } catch let error as MustacheTemplate.ParserError {
                throw Self.error("\(error.error)", name, line: error.context.lineNumber - 1, column: error.context.columnNumber)
            } catch {
                throw Self.error("\(error)", name, line: 0, column: 0)
            }
        }
        self.library = library
    }

    func render(_ file: FileView) -> String {
        library.render(file, withTemplate: Self.root) ?? ""
    }

    /// The name that partials are called by: the file's without its ending.
    static func name(_ file: String) -> String {
        file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
    }

    /// The template as plain text, its partials at the start of their lines: they would be rendered token by token to
    /// indent them, which is done later and for everything.
    private static func prepared(_ text: String) -> String {
        var prepared = "{{% CONTENT_TYPE:TEXT}}\n"
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let content = line.drop { $0 == " " || $0 == "\t" }
            prepared += content.hasPrefix("{{>") ? content : line
            prepared += "\n"
        }
        prepared.removeLast()
        return prepared
    }

    static func error(_ message: String, _ template: String, line: Int, column: Int) -> GenerationError {
        GenerationError(
            .template, message, at: SourceLocation(file: template + ".mustache", line: max(line, 1), column: max(column, 1)))
    }
}
