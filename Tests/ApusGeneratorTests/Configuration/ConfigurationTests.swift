import Testing

@testable import ApusGenerator

@Suite struct ConfigurationTests {
    private func read(_ text: String) throws(GenerationError) -> Configuration {
        try readConfiguration(path: "apus.yaml", bytes: Array(text.utf8))
    }

    private func problems(_ text: String) -> [String] {
        do throws(GenerationError) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func everyKey() throws {
        let configuration = try read(
            """
            module: TikTokBusiness
            output: ../Generated/TikTokBusiness
            access: package
            transport: none
            layout: shards
            group: flat
            enums: exhaustive
            defaults: all
            conformances: minimal
            coding: both
            validate: off
            acronyms: [TikTok, S3]
            names:
              '#/components/schemas/AudienceListResponse': AudienceList
            types:
              'format:uri': URL
              'models/pet.yaml#/Pet': '[String: Zoo.Pet]'
            include: { tags: [pets, 2024], operations: ['get*'], paths: [/pets] }
            exclude: { tags: [internal] }
            envelope: { code: code, message: message, data: data, requestID: request_id, success: [0, 200] }
            pages: []
            lenient: []
            overlays: []
            templates: null
            """)
        var expected = Configuration()
        expected.module = "TikTokBusiness"
        expected.output = "../Generated/TikTokBusiness"
        expected.access = .package
        expected.transport = .none
        expected.layout = .shards
        expected.enums = .exhaustive
        expected.defaults = .all
        expected.conformances = .minimal
        expected.acronyms = ["TikTok", "S3"]
        expected.names = ["#/components/schemas/AudienceListResponse": "AudienceList"]
        expected.types = ["format:uri": "URL", "models/pet.yaml#/Pet": "[String: Zoo.Pet]"]
        expected.include.tags = ["pets", "2024"]
        expected.include.operations = ["get*"]
        expected.include.paths = ["/pets"]
        expected.exclude.tags = ["internal"]
        expected.envelope = Envelope(code: "code", message: "message", data: "data", requestID: "request_id", success: [0, 200])
        #expect(configuration == expected)
    }

    @Test(arguments: [
        "", "\n", "# module: X\n  # more\r\n", "---", "null", "{}", "module:\nenums: ~\nenvelope:\nnames:\nacronyms:\ninclude: {tags: }\npages:",
    ])
    func nothingMeansTheDefaults(_ text: String) throws {
        #expect(try read(text) == Configuration())
    }

    @Test func allProblemsAtOnce() {
        #expect(
            problems("modul: X\nenums: closed\ninclude: {tag: [a]}\n") == [
                "apus.yaml:1:1: error: unknown key `modul`; did you mean `module`? [configuration]",
                "apus.yaml:2:8: error: `enums` is `closed`; it must be `open` or `exhaustive` [configuration]",
                "apus.yaml:3:11: error: unknown key `tag` in `include`; did you mean `tags`? [configuration]",
            ])
    }

    @Test(arguments: [
        ("weather: x", "1:1: error: unknown key `weather`"),
        ("acess: public", "1:1: error: unknown key `acess`; did you mean `access`?"),
        ("Module: X", "1:1: error: unknown key `Module`; did you mean `module`?"),
        ("access: open", "1:9: error: `access` is `open`; it must be `public`, `package` or `internal`"),
        ("access: [public]", "1:9: error: `access` is a list; it must be `public`, `package` or `internal`"),
        ("transport: true", "1:12: error: `transport` is `true`; it must be `urlsession` or `none`"),
        ("module: class", "1:9: error: `module` is `class`; it must not be a keyword of Swift"),
        ("module: My-API", "1:9: error: `module` is `My-API`; it must be a Swift name: letters, digits and `_`, no digit first"),
        ("module: Foundation", "1:9: error: `module` is `Foundation`; a module of that name is there already"),
        ("module: Error", "1:9: error: `module` is `Error`; generated code uses a type of that name"),
        ("module: 12", "1:9: error: `module` is `12`; it must be a text"),
        ("output: ''", "1:9: error: `output` is empty; it must be a text"),
        ("output: {}", "1:9: error: `output` is an object; it must be a text"),
        ("acronyms: TikTok", "1:11: error: `acronyms` must be a list, as `[TikTok]`"),
        ("acronyms: [a b]", "1:12: error: `a b` in `acronyms` must be letters and digits, as `GmbH` or `S3`"),
        ("acronyms: [[x]]", "1:12: error: `acronyms` must be a list of texts, not of a list"),
        ("names: [x]", "1:8: error: `names` must be an object, not a list"),
        ("names: {Pet: Dog}", "1:9: error: `Pet` in `names` must be a JSON pointer, as `#/components/schemas/Pet`"),
        ("names: {'#/a': my dog}", "1:16: error: `my dog` in `names` is no Swift name: letters, digits and `_`, no digit first"),
        ("types: {uri: URL}", "1:9: error: `uri` in `types` must be a JSON pointer, as `#/components/schemas/Pet`, or a format, as `format:uri`"),
        ("types: {'format:uri': 'URL; import X'}", "1:23: error: `URL; import X` in `types` is no Swift type, as `URL` or `[String]` is"),
        ("types: {'format:': URL}", "1:9: error: `format:` in `types` names no format, as `format:uri` does"),
        ("include: [a]", "1:10: error: `include` must be an object, not a list"),
        ("exclude: {paths: /a}", "1:18: error: `exclude.paths` must be a list, as `[/a]`"),
        ("envelope: data", "1:11: error: `envelope` must be an object, as `{ code: code, message: message, data: data, success: [0] }`"),
        ("envelope: {code: c}", "1:11: error: `envelope` must say where the payload is, as `data: data`"),
        ("envelope: {data: d, success: [a]}", "1:30: error: `envelope.success` must be the whole numbers that mean success, as `[0]`"),
        ("envelope: {data: d, requestId: r}", "1:21: error: unknown key `requestId` in `envelope`; did you mean `requestID`?"),
        ("rateLimits: 10", "1:13: error: `rateLimits` must be an object, not a number"),
        ("rateLimits: { 1st: 10 }", "1:15: error: `1st` in `rateLimits` is no name that a Swift member can have: letters, digits and `_`, no digit first"),
        ("rateLimits: { a: 0 }", "1:18: error: `rateLimits.a` must be a number of requests, 1 or more"),
        ("rateLimits: { a: [] }", "1:18: error: `rateLimits.a` has no limit; give it a number of requests a second"),
        ("rateLimits: { a: { per: 60 } }", "1:18: error: `rateLimits.a` must say how many `requests` it allows, as `{ requests: 100, per: 60 }`"),
        ("rateLimits: { a: { requests: 1, per: -1 } }", "1:38: error: `rateLimits.a.per` must be a number of seconds, more than 0"),
        ("rateLimits: { a: { requests: 1, tag: [x] } }", "1:33: error: unknown key `tag` in `rateLimits.a`; did you mean `tags`?"),
        ("rateLimits: { a: { requests: 1, tags: [x], operations: [y] } }", "1:18: error: `rateLimits.a` has `operations` and `tags`; a limit is for one of them, so make it two"),
        ("lenient: x", "1:10: error: `lenient` must be a list, as `[x]`"),
        ("lenient: ['#/a']", "1:11: error: `#/a` in `lenient` must be a JSON pointer to the elements of a list, as `#/components/schemas/Page/properties/list/items`"),
        ("pages: [{style: page}]", "1:9: error: an entry of `pages` must say which `operations` it is for, as `['list*']`"),
        ("overlays: a.yaml", "1:11: error: `overlays` must be a list, as `[a.yaml]`"),
        ("module: A\nmodule: B", "2:1: error: the key `module` stands in line 1 already; the last one counts"),
        ("just text", "1:1: error: a configuration is made of keys, `module: MyClient`, not of a text"),
    ])
    func eachProblem(_ text: String, _ message: String) {
        #expect(problems(text) == ["apus.yaml:\(message) [configuration]"])
    }

    @Test func aBrokenFile() {
        #expect(problems("a: b: c") == ["apus.yaml:1:5: error: not YAML: mapping values are not allowed in this context [syntax]"])
    }

    @Test(arguments: [
        ("", "", true), ("", "*", true), ("a", "", false), ("getPets", "get*", true), ("forget", "get*", false), ("forget", "*get", true),
        ("/pets/{id}/toys", "/pets/*", true), ("/pets/{id}/toys", "/*/toys", true), ("/pets", "/pets/*", false), ("abcabc", "a*c", true),
        ("abcab", "a*c", false), ("aXbXc", "a*b*c", true), ("a", "**a**", true), ("é", "*é", true), ("A", "a", false), ("a*", "a*", true),
    ])
    func globs(_ text: String, _ pattern: String, _ isMatch: Bool) {
        #expect(Glob.matches(text, pattern) == isMatch)
    }

    @Test func globsStayFast() {
        let pattern = String(repeating: "a*", count: 50) + "b"
        #expect(!Glob.matches(String(repeating: "a", count: 20_000), pattern))
    }

    @Test func selection() {
        var configuration = Configuration()
        #expect(configuration.selects(tags: [], operationID: nil, path: "/x"))
        configuration.include.tags = ["pets"]
        configuration.include.operations = ["list*"]
        configuration.exclude.paths = ["/internal/*"]
        #expect(configuration.selects(tags: ["a", "pets"], operationID: nil, path: "/x"))
        #expect(configuration.selects(tags: [], operationID: "listX", path: "/x"))
        #expect(!configuration.selects(tags: ["a"], operationID: "getX", path: "/x"))
        #expect(!configuration.selects(tags: ["pets"], operationID: nil, path: "/internal/x"))
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("modul", "module", 1), ("moduel", "module", 1),
        ("Module", "module", 0), ("açcess", "access", 1), ("abc", "cba", 2),
    ])
    func editDistance(_ left: String, _ right: String, _ distance: Int) {
        #expect(EditDistance.between(left, right) == distance)
        #expect(EditDistance.between(right, left) == distance)
    }

    @Test func theNearestWord() {
        let words = ["names", "types", "tags", "pages"]
        #expect(EditDistance.nearest(to: "name", among: words) == "names")
        #expect(EditDistance.nearest(to: "tag", among: words) == "tags")
        #expect(EditDistance.nearest(to: "tpyes", among: words) == "types")
        #expect(EditDistance.nearest(to: "weather", among: words) == nil)
        #expect(EditDistance.nearest(to: "", among: words) == nil)
        #expect(EditDistance.nearest(to: String(repeating: "x", count: 100_000), among: words) == nil)
    }
}

@Suite struct ConfigurationModuleNameTests {
    @Test(arguments: [
        ("Train Travel API", "TrainTravelAPI"), ("Swagger Petstore - OpenAPI 3.1", "SwaggerPetstoreOpenAPI3_1"),
        ("GitHub v3 REST API", "GitHubV3RESTAPI"), ("museum", "Museum"), ("1Password Connect", "API1PasswordConnect"),
        ("", "APIClient"), ("--- !!!", "APIClient"), ("\u{202E}\u{0}", "APIClient"), ("Swift", "SwiftAPI"), ("Foundation", "FoundationAPI"),
        ("any", "AnyAPI"), ("Self", "SelfAPI"), ("Type", "TypeAPI"), ("Data", "DataAPI"), ("error", "ErrorAPI"), ("支付接口", "支付接口"),
        ("x*/ import Foundation", "XImportFoundation"), ("42", "API42"), ("main", "Main"), ("\u{301}a", "A"),
    ])
    func fromTitle(_ title: String, _ name: String) {
        #expect(moduleName(fromTitle: title) == name)
        #expect(ModuleName.problem(with: moduleName(fromTitle: title)) == nil)
    }

    @Test func acronymsCount() {
        #expect(moduleName(fromTitle: "TikTok API for Business", acronyms: ["TikTok"]) == "TikTokAPIForBusiness")
        #expect(moduleName(fromTitle: nil) == "APIClient")
    }

    @Test func longTitles() {
        let name = moduleName(fromTitle: "The very long and winding title of an interface that has no end, and then some more of it")
        #expect(name == "TheVeryLongAndWindingTitleOfAnInterfaceThatHasNo")
        let word = moduleName(fromTitle: String(repeating: "x", count: 100_000))
        #expect(word.utf8.count <= 100 && ModuleName.problem(with: word) == nil)
    }
}
