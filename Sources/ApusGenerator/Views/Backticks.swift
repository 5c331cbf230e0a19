/// Backticks by position: names arrive final, and some that are Swift keywords need them in some places only.
enum Backticks {
    /// A name where it is declared or used as an expression: `` `default` ``.
    static func declared(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    /// A parameter where it is declared, which may be called by any keyword but those of parameters.
    static func label(_ name: String) -> String {
        parameterKeywords.contains(name) ? "`\(name)`" : name
    }

    /// The label of an argument in a call, which may be any keyword.
    static func argument(_ name: String) -> String {
        name == "_" || name == "inout" ? "`\(name)`" : name
    }

    /// A name behind a dot, which may be any keyword but those that mean something there.
    static func member(_ name: String) -> String {
        memberKeywords.contains(name) ? "`\(name)`" : name
    }

    /// The Swift Programming Language, "Lexical Structure": the words that are reserved in declarations, statements,
    /// expressions, types and patterns; and `unsafe`, which is read as an operator where an expression begins (SE-0458).
    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "_", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unsafe", "var", "where", "while",
    ]

    private static let parameterKeywords: Set<String> = ["inout", "let", "var", "_"]

    private static let memberKeywords: Set<String> = ["Protocol", "Type", "init", "self", "_"]
}
