import ApusGenerator
import Testing

/// Text of a document that tries to be code: it stays in the comment, literal, name or path it is printed in.
@Suite struct HostileTests {
    private static let payloads = [
        "*/ evil() /*", "\\n evil() //", "\\r\\nevil()\\r\\n", "\\u2028evil()", "\\u2029evil()", "\\u0085evil()", "\\u000Bevil()", "\\u000Cevil()",
        "\\\" + evil() + \\\"", "\\\\(evil())", "\\\"\\\"\\\"\\nevil()", "\\u0000evil()", "``` \\n evil()\\n```", "`evil()`", "\\u202Eevil()", "{{evil()}}", "{{>Client}}",
        "#\\\"evil()", "<evil()>", "../../evil", "/etc/evil", "..\\\\evil", "evil/../../x", "CON", "nul.txt", "evil%2F..",
    ]

    @Test(arguments: payloads)
    func everywhere(_ payload: String) throws {
        let output = try generated(
            """
            openapi: 3.1.0
            info: { title: "\(payload)", version: "\(payload)", description: "\(payload)", summary: "\(payload)" }
            servers: [{ url: "https://example.com/\(payload)", description: "\(payload)" }]
            tags: [{ name: "\(payload)", description: "\(payload)" }]
            security: [{ "\(payload)": [] }]
            paths:
              "/\(payload)":
                post:
                  operationId: "\(payload)"
                  summary: "\(payload)"
                  description: "\(payload)"
                  tags: ["\(payload)"]
                  parameters: [{ name: "\(payload)", in: query, description: "\(payload)", schema: { type: string, default: "\(payload)", pattern: "\(payload)" } }]
                  requestBody: { description: "\(payload)", content: { "text/\(payload)": {} } }
                  responses:
                    '200': { description: "\(payload)", content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } }
                    '404': { description: "\(payload)" }
            components:
              securitySchemes: { "\(payload)": { type: apiKey, in: header, name: "\(payload)", description: "\(payload)" } }
              schemas:
                S:
                  type: object
                  title: "\(payload)"
                  required: ["\(payload)"]
                  properties:
                    "\(payload)": { type: string, const: "\(payload)", description: "\(payload)" }
                    e: { type: string, enum: ["\(payload)", other] }
                    j: { enum: ["\(payload)", 1] }
                "\(payload)": { description: "\(payload)", type: object, properties: { a: { type: string } } }
            """)
        for file in output.files { check(file) }
        for path in output.files.map(\.path) + [output.api.module] {
            #expect(!path.contains("..") && !path.hasPrefix("/") && path.allSatisfy { $0.isASCII && !$0.isWhitespace && $0 != "\\" }, "\(path)")
        }
    }

    /// That `evil()` stands nowhere but in comments and literals, and that no control or bidirectional character is left.
    private func check(_ file: GeneratedFile) {
        for scalar in file.contents.unicodeScalars where scalar != "\n" {
            let value = scalar.value
            let isSafe = value >= 0x20 && !(0x7F...0x9F).contains(value) && ![0x2028, 0x2029, 0xFEFF].contains(value)
                && !(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value)
            #expect(isSafe, "U+\(String(value, radix: 16)) in \(file.path)")
        }
        for line in file.contents.split(separator: "\n") where line.contains("evil()") {
            let code = line.drop { $0 == " " }
            // A server with a variable is a function, called for the default argument.
            if code == "server: Server = .evil()," { continue }
            if code.hasPrefix("///") || code.hasPrefix("//") { continue }
            #expect(!outsideLiterals(code).contains("evil()"), "\(line)")
        }
    }

    /// A line of code without its string literals.
    private func outsideLiterals(_ line: Substring) -> String {
        var result = ""
        var isInside = false
        var isEscaped = false
        for character in line {
            if isEscaped {
                if isInside, character == "(" { result += "evil()" }
                isEscaped = false
            } else if character == "\\", isInside {
                isEscaped = true
            } else if character == "\"" {
                isInside.toggle()
            } else if !isInside {
                result.append(character)
            }
        }
        return result
    }
}
