import Testing

@testable import ApusGenerator

@Suite struct SourceReferenceTests {
    /// What a reference from the root names, as JSON.
    private func resolved(_ reference: String, in text: String, _ path: String = "api.yaml", files: [String: String] = [:]) throws
        -> String?
    {
        var set = try source(text, path, files: files)
        return set.resolve(reference, from: set.root)?.json
    }

    @Test(arguments: [
        ("#/a/b", "1"), ("#/paths/~1x~1%7Bid%7D", "2"), ("#/paths/~1x~1{id}", "2"), ("#/a", #"{"b":1}"#), ("#/list/1", "4"),
        ("#/100%", "5"), ("#/t~0", "6"), ("#/%C3%A9", "7"), ("#/p%2Fq", nil), ("#/p~1q", "8"), ("#/nothing", nil),
        ("#/list/2", nil), ("#/a/b/c", nil), ("#nothing", nil),
    ])
    func fragments(_ reference: String, _ value: String?) throws {
        let text = "a: {b: 1}\npaths: {'/x/{id}': 2}\nlist: [3, 4]\n100%: 5\nt~: 6\né: 7\np/q: 8\n"
        #expect(try resolved(reference, in: text) == value)
    }

    @Test func theWholeDocument() throws {
        var set = try source("a: 1")
        #expect(set.resolve("#", from: set.root) == set.root)
        #expect(set.resolve("", from: set.root) == set.root)
        #expect(set.resolve("api.yaml", from: set.root) == set.root)
        #expect(set.resolve("./api.yaml#/a", from: set.root)?.int == 1)
    }

    @Test func files() throws {
        let files = [
            "spec/models/pet.yaml": "Pet: {type: object}\nOwner: {$ref: ../common.json#/Owner}\nback: {$ref: ../api.yaml#/a}\n",
            "spec/common.json": #"{"Owner": {"type": "string"}}"#,
            "spec/with space.yaml": "x: 1",
        ]
        var set = try source("a: {b: 1}\nc: {$ref: models/pet.yaml#/Owner}\nd: {$ref: './models\\pet.yaml#/Pet'}\n", "spec/api.yaml", files: files)
        let owner = try #require(set.root["c"].flatMap { set.follow($0) })
        #expect(owner.json == #"{"type":"string"}"#)
        #expect(owner.file == "spec/common.json")
        #expect(owner.pointer == "common.json#/Owner")
        let pet = try #require(set.root["d"].flatMap { set.follow($0) })
        #expect(pet.pointer == "models/pet.yaml#/Pet")
        #expect(pet.location == SourceLocation(file: "spec/models/pet.yaml", line: 1, column: 6))
        let whole = set.resolve("models/pet.yaml", from: set.root)
        let file = try #require(whole)
        #expect(file.pointer == "models/pet.yaml#")
        #expect(file["back"].flatMap { set.follow($0) } == set.root["a"])
        #expect(set.resolve("with%20space.yaml#/x", from: set.root)?.int == 1)
        #expect(set.resolve("models%2Fpet.yaml#/Pet/type", from: set.root)?.string == "object")
        #expect(set.reports.isEmpty)
    }

    @Test(arguments: [
        ("../other.yaml", "`../other.yaml` leaves the document's folder, below which files are read; `--ref-root` widens it"),
        ("%2e%2e/other.yaml#/x", "`%2e%2e/other.yaml` leaves the document's folder, below which files are read; `--ref-root` widens it"),
        ("a/../../spec2/x.yaml", "`a/../../spec2/x.yaml` leaves the document's folder, below which files are read; `--ref-root` widens it"),
        ("..\\x.yaml", "`..\\x.yaml` leaves the document's folder, below which files are read; `--ref-root` widens it"),
        ("/etc/passwd", "`/etc/passwd` is absolute; refer to a file by its relative path"),
        ("%2Fetc/passwd", "`%2Fetc/passwd` is absolute; refer to a file by its relative path"),
        ("//host/x", "`//host/x` is absolute; refer to a file by its relative path"),
        ("C:\\x.yaml", "`C:\\x.yaml` is absolute; refer to a file by its relative path"),
        ("file:///etc/passwd", "`file:///etc/passwd` is absolute; refer to a file by its relative path"),
        ("x%00.yaml", "`x%00.yaml` names no file"),
        ("urn:x:y", "`urn:x:y` names no file and no `$id`"),
        ("https://example.com/a.yaml#/x", "`https://example.com/a.yaml` is on the network, where Apus reads nothing; put a copy beside the document and refer to that, or allow it with `--allow-network`"),
        ("none.yaml", "there is no file `spec/none.yaml`"),
        ("broken.yaml", "`spec/broken.yaml` cannot be read"),
        ("#/components/schemas/Pett", "`#/components/schemas/Pett` refers to nothing; did you mean `Pet`?"),
    ])
    func refusedReferences(_ reference: String, _ message: String) throws {
        let text = "components: {schemas: {Pet: {}}}\nx:\n  $ref: '\(reference)'\n"
        // Whatever is asked for outside is there, so that a read would be seen.
        var set = try SourceSet(root: "spec/api.yaml", bytes: Array(text.utf8)) { path in
            if path == "spec/none.yaml" { return nil }
            #expect(path == "spec/broken.yaml")
            return Array("a: b: c".utf8)
        }
        let node = try #require(set.root["x"])
        #expect(set.follow(node) == nil)
        #expect(set.diagnostics.all.last?.message == message)
        #expect(set.diagnostics.all.last?.location == SourceLocation(file: "spec/api.yaml", line: 3, column: 9))
        #expect(set.diagnostics.all.last?.pointer == "#/x/$ref")
    }

    @Test func aFileThatDoesNotParseIsToldOnce() throws {
        var set = try source("a: {$ref: x.yaml}\nb: {$ref: 'x.yaml#/y'}\n", files: ["x.yaml": "a: b: c"])
        for key in ["a", "b"] { #expect(set.root[key].flatMap { set.follow($0) } == nil) }
        #expect(
            set.reports == [
                "api.yaml:1:11: warning: `x.yaml` cannot be read [unresolved-reference]",
                "api.yaml:2:11: warning: `x.yaml` cannot be read [unresolved-reference]",
                "x.yaml:1:5: warning: not YAML: mapping values are not allowed in this context [syntax]",
            ])
    }

    @Test func theFolderCanBeWider() throws {
        var set = try SourceSet(root: "repo/spec/api.yaml", bytes: Array("a: 1".utf8), referenceRoot: "repo") {
            $0 == "repo/shared/x.yaml" ? Array("y: 2".utf8) : nil
        }
        let shared = set.resolve("../shared/x.yaml#/y", from: set.root)
        let node = try #require(shared)
        #expect(node.pointer == "../shared/x.yaml#/y")
        #expect(set.resolve("../../x.yaml", from: set.root) == nil)
    }

    @Test func upAndBackIsInside() throws {
        var set = try source("a: 1", "../spec/api.yaml", files: ["../spec/x.yaml": "y: 2"])
        #expect(set.resolve("../spec/x.yaml#/y", from: set.root)?.int == 2)
        #expect(set.resolve("../../spec/x.yaml#/y", from: set.root) == nil)
    }

    @Test func chainsAndCycles() throws {
        var set = try source(
            """
            a: {$ref: '#/b'}
            b: {$ref: '#/c'}
            c: {type: string}
            self: {$ref: '#/self'}
            p: {$ref: '#/q'}
            q: {$ref: '#/r'}
            r: {$ref: '#/q'}
            deep: {$ref: '#/deep/x'}
            data: {$ref: {type: string}}
            """)
        #expect(set.root["a"].flatMap { set.follow($0) } == set.root["c"])
        #expect(set.root["data"].flatMap { set.follow($0) } == set.root["data"])
        for key in ["self", "p", "q", "r", "deep"] { #expect(set.root[key].flatMap { set.follow($0) } == nil) }
        #expect(
            set.reports == [
                "api.yaml:4:14: warning: this `$ref` refers to itself [reference-cycle]",
                "api.yaml:6:11: warning: this `$ref` leads back to itself by way of `#/r` [reference-cycle]",
                "api.yaml:8:14: warning: `#/deep/x` refers to nothing [unresolved-reference]",
            ])
    }

    @Test func pointersPassThroughReferences() throws {
        let files = ["ops.yaml": "get: {responses: {200: ok}}"]
        var set = try source("paths: {/x: {$ref: ops.yaml}}\n'%': {$ref: '#/%25/a%'}\n", files: files)
        #expect(set.resolve("#/paths/~1x/get/responses/200", from: set.root)?.string == "ok")
        #expect(set.resolve("#/%25/x", from: set.root) == nil)
    }

    @Test func anchorsAndIdentifiers() throws {
        let text = """
            openapi: 3.1.0
            $self: https://example.com/api/openapi.yaml
            components:
              schemas:
                Pet:
                  type: object
                  $anchor: pet
                  properties: {tag: {$dynamicAnchor: tag, type: string}}
                Named:
                  $id: https://example.com/schemas/named
                  $defs:
                    inner: {$anchor: in, type: integer}
                    other: {$id: other, type: number}
                  properties:
                    a: {$ref: '#/$defs/inner'}
                    b: {$ref: other}
                    c: {$ref: '#/components/schemas/Pet'}
                Example:
                  example: {$id: pet, name: x}
            """
        var set = try source(text, files: ["models/cat.yaml": "Cat: 1"])
        let root = set.root
        #expect(set.resolve("#pet", from: root)?.pointer == "#/components/schemas/Pet")
        #expect(set.resolve("#tag", from: root)?.pointer == "#/components/schemas/Pet/properties/tag")
        #expect(set.resolve("https://example.com/schemas/named", from: root)?.pointer == "#/components/schemas/Named")
        #expect(set.resolve("https://example.com/schemas/named#in", from: root)?["type"]?.string == "integer")
        #expect(set.resolve("../schemas/named#/$defs/inner", from: root)?["type"]?.string == "integer")
        #expect(set.resolve("https://example.com/schemas/other", from: root)?["type"]?.string == "number")
        #expect(set.resolve("https://example.com/api/models/cat.yaml#/Cat", from: root)?.int == 1)
        #expect(set.resolve("https://example.com/api/openapi.yaml#/openapi", from: root)?.scalarText == "3.1.0")
        #expect(set.resolve("https://example.com/other", from: root) == nil)
        let named = try #require(root.at(pointer: ["components", "schemas", "Named", "properties"]))
        #expect(named["a"].flatMap { set.follow($0) }?["type"]?.string == "integer")
        #expect(named["b"].flatMap { set.follow($0) }?["type"]?.string == "number")
        #expect(named["c"].flatMap { set.follow($0) }?.pointer == "#/components/schemas/Pet")
        #expect(set.resolve("pet", from: root) == nil)
        #expect(set.reports.isEmpty)
    }

    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"), ("g?y#s", "http://a/b/c/g?y#s"), ("", "http://a/b/c/d;p?q"), ("..", "http://a/b/"),
        ("../..", "http://a/"), ("../../../g", "http://a/g"), ("gg:h", "gg:h"), (".", "http://a/b/c/"),
    ])
    func uriResolution(_ reference: String, _ target: String) {
        let resolved = URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q"))
        #expect(resolved.withoutFragment + (resolved.fragment.map { "#" + $0 } ?? "") == target)
    }
}
