/// What stands between the braces of a path and is more than a parameter's name: `{+parent}` (RFC 6570, section 3.2.3),
/// `{proxy+}` of API gateways, `{*rest}` and `{id:int}` of ASP.NET, `{name=projects/*}` of gRPC's transcoding.
struct PathExpression {
    let name: String
    /// Whether the value may be several segments, so that its slashes stay.
    let spansSegments: Bool

    /// - Returns: nil where it is a name and nothing else.
    init?(_ text: String) {
        var name = text[...]
        var spansSegments = false
        if let first = name.first, "+#*".contains(first) {
            spansSegments = true
            name = name.drop { "+#*".contains($0) }
        }
        if let end = name.firstIndex(where: { $0 == "=" || $0 == ":" }) {
            spansSegments = spansSegments || name[end...].contains("/") || name[end...].contains("**")
            name = name[..<end]
        }
        if let last = name.last, "+*".contains(last) {
            spansSegments = true
            name.removeLast()
        }
        guard !name.isEmpty, name.count < text.count else { return nil }
        self.name = String(name)
        self.spansSegments = spansSegments
    }
}

extension Lowering {
    /// A path whose braces hold the names of its parameters, and the names of those whose values may have slashes.
    ///
    /// An expression is only read as one where its name is a declared parameter and its text is none.
    mutating func plainPath(_ path: String, of node: Node, in item: Node) -> (path: String, spanning: Set<String>) {
        guard path.contains("{") else { return (path, []) }
        var declared: Set<String> = []
        for list in [item["parameters"], node["parameters"]].compactMap({ $0 }).compactMap({ sources.follow($0) }) {
            for parameter in list.elements.compactMap({ sources.follow($0) }) where parameter["in"]?.string == "path" {
                if let name = parameter["name"]?.scalarText { declared.insert(name) }
            }
        }
        var plain = path
        var spanning: Set<String> = []
        for text in templateNames(path) where !declared.contains(text) {
            guard let expression = PathExpression(text), declared.contains(expression.name) else { continue }
            plain = plain.replacing("{\(text)}", with: "{\(expression.name)}")
            if expression.spansSegments { spanning.insert(expression.name) }
            report(
                .note, .nonconforming,
                "the path's `{\(text)}` is the parameter `\(expression.name)`"
                    + (expression.spansSegments ? ", whose value may have slashes" : ""), at: node)
        }
        return (plain, spanning)
    }
}
