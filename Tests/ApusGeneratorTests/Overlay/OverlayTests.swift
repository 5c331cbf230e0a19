import Testing

@testable import ApusGenerator

/// Overlays (Overlay Specification 1.0 and 1.1), and what becomes of places.
struct OverlayTests {
    private let document = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [a, b]
              responses: { '200': { description: d } }
          /dogs:
            get:
              operationId: listDogs
              tags: [b]
              responses: { '200': { description: d } }

        """

    private func input(_ actions: String, version: String = "1.1.0") -> Input {
        let overlay = "overlay: \(version)\ninfo: { title: t, version: '1' }\nactions:\n" + actions
        return Input(
            path: "api.yaml", document: Array(document.utf8),
            overlays: [Overlay(path: "fix.yaml", bytes: Array(overlay.utf8))])
    }

    private func applied(_ actions: String) throws -> (root: Node, diagnostics: [String]) {
        let input = input(actions)
        let sources = try SourceSet(root: input.path, bytes: input.document, overlays: input.overlays) { _ in nil }
        return (sources.root, sources.reports)
    }

    @Test func updateMergesObjectsAppendsToListsAndReplacesScalars() throws {
        let (root, diagnostics) = try applied(
            """
            - target: $.paths['/pets'].get
              update: { operationId: allPets, tags: [c], deprecated: true, responses: { '401': { description: e } } }
            """)
        #expect(diagnostics.isEmpty)
        let get = try #require(root["paths"]?["/pets"]?["get"])
        #expect(get["operationId"]?.string == "allPets")
        #expect(get["tags"]?.elements.map(\.string) == ["a", "b", "c"])
        #expect(get["responses"]?.keys == ["200", "401"])
        #expect(get.keys == ["operationId", "tags", "responses", "deprecated"])
        #expect(root["paths"]?["/dogs"]?["get"]?["operationId"]?.string == "listDogs")
    }

    @Test func listsTakeOneValueAndScalarsAreReplacedWhereTheyAreTheTarget() throws {
        let (root, _) = try applied("- { target: '$..tags', update: c }\n- { target: $.info.title, update: Animals }\n")
        #expect(root["paths"]?["/dogs"]?["get"]?["tags"]?.elements.map(\.string) == ["b", "c"])
        #expect(root["info"]?["title"]?.string == "Animals")
    }

    @Test func removeTakesMembersAndElements() throws {
        let (root, _) = try applied(
            "- { target: \"$..tags[?@ == 'b']\", remove: true }\n- { target: \"$.paths['/dogs']\", remove: true }\n")
        #expect(root["paths"]?.keys == ["/pets"])
        #expect(root["paths"]?["/pets"]?["get"]?["tags"]?.elements.map(\.string) == ["a"])
    }

    @Test func copyTakesFromTheDocumentAsItIsThen() throws {
        let (root, _) = try applied(
            """
            - { target: $.paths, update: { /cats: {} } }
            - { target: "$.paths['/cats']", copy: "$.paths['/dogs']" }
            - { target: "$.paths['/cats'].get.operationId", update: listCats }
            - { target: "$.paths['/dogs']", remove: true }
            """)
        #expect(root["paths"]?.keys == ["/pets", "/cats"])
        #expect(root["paths"]?["/cats"]?["get"]?.keys == ["operationId", "tags", "responses"])
        #expect(root["paths"]?["/cats"]?["get"]?["operationId"]?.string == "listCats")
    }

    @Test func anEmptyMemberSaysNothing() throws {
        let (root, _) = try applied("- { target: $, update: { paths: , info: { version: '2' } } }\n")
        #expect(root["paths"]?.count == 2)
        #expect(root["info"]?["version"]?.string == "2")
    }

    @Test func anActionThatMatchesNothingIsAWarningWithItsPlace() throws {
        let (_, diagnostics) = try applied("- target: $.paths['/cats']\n  remove: true\n")
        #expect(
            diagnostics == [
                "fix.yaml:4:11: warning: nothing in the document is at `$.paths['/cats']`; this changes nothing [overlay-without-target]"
            ])
    }

    @Test(arguments: [
        ("- { target: $.paths, update: [1] }", "an object at api.yaml:4:3 cannot be updated with an array"),
        ("- { target: $.info, update: x }", "an object at api.yaml:2:7 cannot be updated with a string"),
        (
            "- { target: $.info, update: { title: { a: 1 } } }",
            "a string at api.yaml:2:16 cannot be updated with an object"
        ),
        ("- { target: $, remove: true }", "the whole document cannot be removed"),
        ("- { target: $.x[, remove: true }", "not YAML: "),
        (
            "- { target: '$.paths[', remove: true }",
            "`$.paths[` is no query: a name in quotes, a number, `*` or `?` is expected"
        ),
        ("- { target: $.info }", "an action needs `update`, `copy` or `remove: true`"),
        ("- { remove: true }", "an action needs a `target`"),
        ("- { target: $.info, copy: '$..get' }", "`copy` must name one value, and `$..get` names 2"),
    ])
    func whatDoesNotFitIsRefused(action: String, message: String) {
        do throws(GenerationError) {
            _ = try generate(input(action + "\n"))
            Issue.record("it was applied")
        } catch {
            #expect(error.description.hasPrefix("fix.yaml:"))
            #expect(error.description.contains(message))
        }
    }

    @Test func whatIsNoOverlayIsRefused() {
        for text in [
            "openapi: 3.1.0\n", "overlay: 2.0.0\nactions: []\n", "overlay: 1.0.0\n", "[]",
            "overlay: 1.0.0\nactions: []\n",
        ] {
            #expect(throws: GenerationError.self) {
                try generate(
                    Input(
                        path: "api.yaml", document: Array(document.utf8),
                        overlays: [Overlay(path: "fix.yaml", bytes: Array(text.utf8))]))
            }
        }
    }

    @Test func diagnosticsNameBothFiles() throws {
        let output = try generate(
            input(
                "- { target: \"$.paths['/pets'].get\", update: { parameters: [{ $ref: '#/components/parameters/No' }] } }\n"
            ))
        let unresolved = output.diagnostics.filter { $0.code == .unresolvedReference }.map(\.description)
        #expect(unresolved.count == 1)
        #expect(unresolved.first?.hasPrefix("fix.yaml:4:") == true)
        #expect(unresolved.first?.contains("put at api.yaml:6:7 by this overlay") == true)
    }

    /// Also where the diagnostic comes from what was made of the value.
    @Test func diagnosticsOfParametersNameBothFiles() throws {
        let added = "{ name: id, in: path, required: true, schema: { type: string } }"
        let output = try generate(
            input("- { target: \"$.paths['/pets'].get\", update: { parameters: [\(added)] } }\n"))
        let surplus = output.diagnostics.filter { $0.code == .surplusPathParameter }.map(\.description)
        #expect(surplus.count == 1)
        #expect(surplus.first?.hasPrefix("fix.yaml:4:") == true)
        #expect(surplus.first?.contains("left out; put at api.yaml:6:7 by this overlay") == true)
    }

    @Test func placesOfWhatIsNotTouchedStay() throws {
        let (root, _) = try applied("- { target: $.paths, update: { /cats: { get: {} } } }\n")
        let dogs = try #require(root["paths"]?["/dogs"]?["get"]?["operationId"])
        #expect(dogs.location.description == "api.yaml:11:20")
        #expect(dogs.counterpart == nil)
        #expect(root["paths"]?["/cats"]?["get"]?.location.file == "fix.yaml")
    }

    @Test func aliasesAreSharedNotExpanded() throws {
        var text = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\nx-0: &a0 [1, 2]\n"
        for level in 1...60 { text += "x-\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let overlay = Overlay(
            path: "fix.yaml", bytes: Array("overlay: 1.0.0\nactions: [{ target: $.info, update: { x-a: 1 } }]\n".utf8))
        let sources = try SourceSet(root: "api.yaml", bytes: Array(text.utf8), overlays: [overlay]) { _ in nil }
        #expect(sources.root["x-60"]?[0]?[1]?[0]?.count == 2)
        #expect(sources.root["info"]?["x-a"]?.int == 1)
    }
}
