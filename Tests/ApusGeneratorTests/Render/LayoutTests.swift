import Testing

@testable import ApusGenerator

@Suite struct LayoutTests {
    @Test(arguments: [
        ("a {\nb\n}\n", "a {\n    b\n}\n"),
        ("f(\na,\nb\n) {\nc\n}\n", "f(\n    a,\n    b\n) {\n    c\n}\n"),
        ("f(g([\na\n]))\nb\n", "f(g([\n    a\n]))\nb\n"),
        ("switch a {\ncase 1:\nb\ndefault: c\n}\n", "switch a {\ncase 1:\n    b\ndefault: c\n}\n"),
        ("enum E {\ncase a\n}\n", "enum E {\n    case a\n}\n"),
        ("a(\"{ \\\" (\")\nb\n", "a(\"{ \\\" (\")\nb\n"),
        ("a // {\nb /* { */\nc\n", "a // {\nb /* { */\nc\n"),
        ("/// {\na\n", "/// {\na\n"),
        ("#if A\na\n#else\nb\n#endif\nc\n", "#if A\n    a\n#else\n    b\n#endif\nc\n"),
        ("\n\n\na\n\n\n\nb   \n\n", "a\n\nb\n"),
        ("a {\n\nb\n\n}\n", "a {\n    b\n}\n"),
        ("a", "a\n"),
        ("}}}\na\n", "}}}\na\n"),
        ("x = \"\"\"\n  {\n  \"\"\"\ny\n", "x = \"\"\"\n  {\n  \"\"\"\ny\n"),
        ("/*\n  {\n*/\na {\nb\n}\n", "/*\n  {\n*/\na {\n    b\n}\n"),
        ("a {\r\nb\r\n}\r\n", "a {\n    b\n}\n"),
        ("", ""),
        ("if a { b }\nrepeat {\nc\n} while d\n", "if a { b }\nrepeat {\n    c\n} while d\n"),
    ])
    func indentationFollowsBrackets(_ text: String, _ expected: String) {
        #expect(layout(text) == expected)
    }
}
