/// Puts values into a path template: `/repos/{owner}/{repo}`.
enum PathTemplate {
    /// The path, encoded, or what is wrong with it.
    ///
    /// A segment in which a value stands must not be empty, `.` or `..` afterwards: clients and servers normalise such
    /// paths (RFC 3986, section 5.2.4), and `/users/../admin` is another resource. What the document itself writes stays,
    /// its trailing slash and empty segments too.
    static func expand(_ template: String, _ values: [(name: String, text: String)]) -> Result<String, RequestProblem> {
        var path = ""
        var segment = ""
        var hasValue = false
        var rest = template.unicodeScalars[...]
        var problem: RequestProblem?

        func endSegment() {
            if hasValue {
                for part in segment.split(separator: "/", omittingEmptySubsequences: false)
                where part.isEmpty || part == "." || part == ".." {
                    problem = problem ?? RequestProblem("the path segment \"\(part)\" that its arguments make is refused")
                }
            }
            path += segment
            segment = ""
            hasValue = false
        }

        while let scalar = rest.first {
            if scalar == "{", let end = rest.firstIndex(of: "}") {
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                guard let value = values.last(where: { $0.name == name }) else {
                    return .failure(RequestProblem("no value for {\(name)} in the path"))
                }
                segment += value.text
                hasValue = true
                rest = rest[rest.index(after: end)...]
            } else if scalar == "/" {
                endSegment()
                path += "/"
                rest = rest.dropFirst()
            } else {
                let literal = rest.prefix { $0 != "/" && $0 != "{" }
                // A brace without its counterpart is text like any other.
                let text = literal.isEmpty ? rest.prefix(1) : literal
                PercentEncoding.append(String(text), keeping: .literalPath, to: &segment)
                rest = rest[text.endIndex...]
            }
        }
        endSegment()
        if let problem { return .failure(problem) }
        return .success(path.hasPrefix("/") || path.isEmpty ? path : "/" + path)
    }
}

/// What is wrong with a request, found before anything is sent.
struct RequestProblem: Error, CustomStringConvertible {
    let description: String
    /// The argument, where a rule of the document forbids it.
    let argument: InvalidArgument?

    init(_ description: String) {
        self.description = description
        argument = nil
    }

    init(_ argument: InvalidArgument) {
        description = argument.description
        self.argument = argument
    }
}
