import ApusGenerator
import Testing

/// What is no document: refused with a place, and nothing comes of it.
@Suite struct RefusedTests {
    /// The error's text, without the rest.
    private func refusal(_ bytes: [UInt8], _ path: String) -> String? {
        do throws(GenerationError) {
            let output = try generate(Input(path: path, document: bytes))
            Issue.record("\(output.files.count) files came of it")
            return nil
        } catch {
            #expect(error.diagnostics.contains { $0.severity == .error })
            return error.diagnostics.first?.description
        }
    }

    @Test(arguments: [
        ("openapi: [3.1.0", "api.yaml:1:", "[syntax]"),
        ("a: b: c", "api.yaml:1:", "[syntax]"),
        ("\tkey: value", "api.yaml:1:", "[syntax]"),
        ("", "api.yaml", "[syntax]"),
        ("# nothing\n", "api.yaml", "error:"),
        ("just a text", "api.yaml:1:1", "[not-openapi]"),
        ("- openapi", "api.yaml:1:1", "[not-openapi]"),
        ("info: { title: T }\npaths: {}", "api.yaml:1:1", "[not-openapi]"),
        ("openapi: 3.1.0\ninfo: { title: T, version: '1' }", "api.yaml:1:1", "[not-openapi]"),
        ("swagger: '2.0'\npaths: {}", "api.yaml:1:10", "[unsupported-version]"),
        ("openapi: 2.0.0\npaths: {}", "api.yaml:1:10", "[unsupported-version]"),
        ("openapi: three\npaths: {}", "api.yaml:1:10", "[unsupported-version]"),
        ("openapi: 3.1.0\npaths: &p\n  /a: *p\n", "api.yaml:3:7", "[syntax]"),
    ])
    func yaml(_ text: String, _ place: String, _ code: String) throws {
        let message = try #require(refusal(Array(text.utf8), "api.yaml"))
        #expect(message.hasPrefix(place) && message.contains(code), "\(message)")
    }

    @Test(arguments: [
        (#"{"openapi": "3.1.0", "paths": {}"#, "api.json:1:"),
        (#"{"openapi": "3.1.0", "paths": {}} x"#, "api.json:1:"),
        (#"{"openapi": }"#, "api.json:1:"),
        ("{\n  \"info\": {},\n}", "api.json:3:1"),
    ])
    func json(_ text: String, _ place: String) throws {
        let message = try #require(refusal(Array(text.utf8), "api.json"))
        #expect(message.hasPrefix(place) && message.contains("error:"), "\(message)")
    }

    @Test func swaggerSaysWhatToDo() {
        #expect(refusal(Array("swagger: '2.0'".utf8), "api.yaml")?.contains("swagger2openapi") == true)
    }

    @Test func wrongBytes() {
        let text = Array("openapi: 3.1.0\ninfo: { title: \"".utf8) + [0xC3, 0x28] + Array("\" }\npaths: {}\n".utf8)
        let message = refusal(text, "api.yaml")
        #expect(message?.hasPrefix("api.yaml:2:17: error:") == true && message?.contains("[encoding]") == true, "\(message ?? "")")
        #expect(refusal([0xFF, 0xFE, 0x6F, 0x00], "api.yaml")?.contains("[encoding]") == true)
        #expect(refusal([0x00, 0x01, 0x02], "api.yaml") != nil)
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["[", "{\"a\":", "- ", "{a: "])
    func deepNesting(_ opening: String) {
        let text = "openapi: 3.1.0\npaths: " + (opening == "- " ? "\n" : "") + String(repeating: opening, count: 100_000)
        #expect(refusal(Array(text.utf8), "api.yaml") != nil)
        #expect(refusal(Array(String(repeating: opening, count: 100_000).utf8), "api.json") != nil)
    }

    /// Aliases of aliases: shared, so that 9 to the power of 9 elements cost nothing.
    @Test(.timeLimit(.minutes(10))) func manyLaughs() throws {
        var text = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nx0: &x0 [a, a, a, a, a, a, a, a, a]\n"
        for level in 1...9 { text += "x\(level): &x\(level) [" + [String](repeating: "*x\(level - 1)", count: 9).joined(separator: ", ") + "]\n" }
        text += "paths: {}\ncomponents: { schemas: { A: { enum: *x9 } } }\n"
        _ = try? generate(Input(path: "api.yaml", document: Array(text.utf8)))
    }
}
