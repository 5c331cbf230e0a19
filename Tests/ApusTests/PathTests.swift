import Testing

@testable import ApusFileSystem

struct PathTests {
    @Test(arguments: [
        ("spec/../Generated/Client", "Generated/Client"), ("../Generated", "../Generated"), ("./a//b/.", "a/b"), ("/a/../../b", "/b"),
        ("a/..", "."), ("../../a/../b", "../../b"),
    ])
    func normalizes(path: String, expected: String) {
        #expect(Path.normalized(path) == expected)
    }

    @Test func joinsAndTakesApart() {
        #expect(Path.join("", "a.yaml") == "a.yaml")
        #expect(Path.join("spec", "a.yaml") == "spec/a.yaml")
        #expect(Path.join("spec", "/a.yaml") == "/a.yaml")
        #expect(Path.join("/", "a.yaml") == "/a.yaml")
        #expect(Path.folder(of: "a.yaml") == "")
        #expect(Path.folder(of: "/a.yaml") == "/")
        #expect(Path.folder(of: "spec/a.yaml") == "spec")
    }
}
