/// Turns what a document says in words into the lines of a `///` comment, without the slashes.
///
/// The document is not trusted: whatever it says stays on these lines, shows what it contains, and means nothing to DocC
/// but text.
struct Comment: Sendable {
    /// The column at which paragraphs are wrapped, not counting the slashes.
    static let width = 92

    private(set) var lines: [String] = []

    /// Adds Markdown of the document as a block of its own.
    mutating func add(markdown text: String?) {
        guard let text else { return }
        add(block: Markdown.lines(text, width: Self.width))
    }

    /// Adds words of the document as one paragraph.
    mutating func add(paragraph text: String?) {
        guard let text else { return }
        let words = Markdown.oneLine(text)
        guard !words.isEmpty else { return }
        add(block: Markdown.wrapped(words, width: Self.width))
    }

    /// Adds lines of our own as a block.
    mutating func add(block: [String]) {
        guard !block.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines += block
    }

    /// Adds the summary, the description unless it says the same, the facts and the link.
    mutating func add(_ documentation: Documentation, isDeprecated: Bool = false) {
        add(paragraph: documentation.summary)
        if let description = documentation.description, !Self.says(documentation.summary, description) {
            add(markdown: description)
        }
        let facts = (isDeprecated ? ["Deprecated."] : []) + documentation.details
        add(paragraph: facts.joined(separator: " "))
        if let link = documentation.link.map(Markdown.oneLine), !link.isEmpty, !link.contains(where: { "<> ".contains($0) }) {
            add(block: ["See <\(link)>."])
        }
    }

    /// Whether a description only repeats the summary.
    private static func says(_ summary: String?, _ description: String) -> Bool {
        guard let summary else { return false }
        func words(_ text: String) -> Substring {
            var words = Markdown.oneLine(text)[...]
            while words.last == "." { words.removeLast() }
            return words
        }
        return words(summary) == words(description)
    }

    /// Adds `- Parameters:` with an item for every argument that has words.
    mutating func add(parameters: [(name: String, documentation: Documentation, isDeprecated: Bool)]) {
        var items: [String] = []
        for parameter in parameters {
            let text = Self.item(parameter.documentation, isDeprecated: parameter.isDeprecated)
            guard !text.isEmpty else { continue }
            let wrapped = Markdown.wrapped(text, width: Self.width - 6)
            for (index, line) in wrapped.enumerated() {
                items.append(index == 0 ? "  - \(parameter.name): \(line)" : "    \(line)")
            }
        }
        guard !items.isEmpty else { return }
        add(block: ["- Parameters:"] + items)
    }

    /// The words about an argument, as sentences on one line.
    private static func item(_ documentation: Documentation, isDeprecated: Bool) -> String {
        var sentences: [String] = []
        let text = Markdown.oneLine(documentation.description ?? documentation.summary ?? "")
        if let last = text.last {
            sentences.append(last.isLetter || last.isNumber || last == "`" || last == ")" ? text + "." : text)
        }
        if isDeprecated { sentences.append("Deprecated.") }
        sentences += documentation.details.map(Markdown.oneLine)
        return sentences.joined(separator: " ")
    }
}

extension Documentation {
    /// Whether there is nothing to say.
    var isEmpty: Bool {
        (summary ?? "").isEmpty && (description ?? "").isEmpty && details.isEmpty && (link ?? "").isEmpty
    }
}
