/// Checks templates against the views before anything is rendered: every name must be one that the views have, used as what
/// it is, and every partial must exist.
struct TemplateCheck {
    /// What a name is looked up in, from the outermost view to the innermost.
    private enum Context {
        case view([String: MemberShape])
        /// A line of a list, or a text: only `.` means something.
        case text
    }

    private var templates: [String: [TemplateTag]] = [:]
    /// The names of the views that each template is rendered with, as far as it was checked.
    private(set) var names: [String: Set<String>] = [:]
    /// The names that templates say they were made for.
    private var expected: [String: Set<String>] = [:]

    init(_ texts: [String: String]) throws(GenerationError) {
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let tags = try TemplateTag.all(in: text, name)
            templates[name] = tags.filter { $0.kind != .comment }
            expected[name] = TemplateVersion.names(tags)
        }
    }

    /// Checks a template that is rendered with a view of these names, and its partials.
    mutating func check(_ template: String, _ shapes: [String: MemberShape]) throws(GenerationError) {
        try check(template, [.view(shapes)], callers: [])
        for (name, old) in expected.sorted(by: { $0.key < $1.key }) {
            guard let new = names[name], let problem = TemplateVersion.problem(old, new) else { continue }
            throw TemplateLibrary.error(problem, name, line: 1, column: 1)
        }
    }

    private mutating func check(_ template: String, _ outer: [Context], callers: [String]) throws(GenerationError) {
        guard let tags = templates[template] else {
            throw TemplateLibrary.error("there is no template of this name", template, line: 0, column: 0)
        }
        if case .view(let shapes)? = outer.last { names[template, default: []].formUnion(shapes.keys) }
        var contexts = outer
        /// The open sections, with how many views each added.
        var open: [(tag: TemplateTag, added: Int)] = []
        for tag in tags {
            switch tag.kind {
            case .comment: break
            case .unsupported:
                throw error("only values, sections, inverted sections, partials and comments can be used here", tag, template)
            case .value:
                try checkValue(tag, contexts, template)
            case .section:
                let added = try contextsOfSection(tag, contexts, template)
                contexts += added
                open.append((tag, added.count))
            case .inverted:
                _ = try contextsOfSection(tag, contexts, template)
                open.append((tag, 0))
            case .end:
                guard let last = open.popLast() else {
                    throw error("\"\(tag.name)\" ends a section that does not begin", tag, template)
                }
                guard last.tag.name == tag.name else {
                    throw error("\"\(tag.name)\" ends the section \"\(last.tag.name)\"", tag, template)
                }
                contexts.removeLast(last.added)
            case .partial:
                guard templates[tag.name] != nil else {
                    throw error("there is no template \"\(tag.name).mustache\"", tag, template)
                }
                guard !callers.contains(tag.name), tag.name != template else {
                    throw error("\"\(tag.name)\" uses itself", tag, template)
                }
                try check(tag.name, contexts, callers: callers + [template])
            }
        }
        if let last = open.last {
            throw error("the section \"\(last.tag.name)\" does not end", last.tag, template)
        }
    }

    private func checkValue(_ tag: TemplateTag, _ contexts: [Context], _ template: String) throws(GenerationError) {
        if tag.name == "." {
            guard case .text? = contexts.last else {
                throw error("\".\" is text only in the section of a text or of lines", tag, template)
            }
            return
        }
        switch try shape(tag, contexts, template) {
        case .text: break
        case .flag: throw error("\"\(tag.name)\" is a flag: it can only open a section", tag, template)
        case .lines, .views: throw error("\"\(tag.name)\" is a list: it can only open a section", tag, template)
        }
    }

    private func contextsOfSection(
        _ tag: TemplateTag, _ contexts: [Context], _ template: String
    ) throws(GenerationError) -> [Context] {
        switch try shape(tag, contexts, template) {
        case .flag: []
        case .text, .lines: [.text]
        case .views(let shapes): [.view(shapes())]
        }
    }

    /// What a name means, looked up from the innermost view to the outermost.
    private func shape(_ tag: TemplateTag, _ contexts: [Context], _ template: String) throws(GenerationError) -> MemberShape {
        var known: Set<String> = []
        for context in contexts.reversed() {
            guard case .view(let shapes) = context else { continue }
            if let shape = shapes[tag.name] { return shape }
            if known.isEmpty { known = Set(shapes.keys) }
        }
        if let old = expected[template], let problem = TemplateVersion.problem(old, self.names[template] ?? []) {
            throw TemplateLibrary.error(problem, template, line: 1, column: 1)
        }
        let names = known.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
        throw error("there is no \"\(tag.name)\" here; there is \(names)", tag, template)
    }

    private func error(_ message: String, _ tag: TemplateTag, _ template: String) -> GenerationError {
        TemplateLibrary.error(message, template, line: tag.line, column: tag.column)
    }
}
