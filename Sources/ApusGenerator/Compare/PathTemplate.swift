/// A path as the document writes it, `/repos/{owner}`, whatever it calls its parameters.
enum PathTemplate {
    /// The names between braces, in their order.
    static func names(_ path: String) -> [String] {
        path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    }

    /// The path with its names left out: `/repos/{}`.
    static func anonymous(_ path: String) -> String {
        var result = ""
        var isName = false
        for character in path {
            if character == "}" { isName = false }
            if !isName { result.append(character) }
            if character == "{" { isName = true }
        }
        return result
    }
}
