import ApusGenerator
import Foundation
import Testing

/// `apus generate` as a process: what is written, what is said, and the exit code.
struct GenerateCommandTests {
    private let folder: TemporaryFolder

    private let document = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        servers: [{ url: https://example.com }]
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                "200":
                  description: All pets
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet: { type: object, properties: { name: { type: string } } }
            Dog: { type: object, properties: { good: { type: boolean } } }

        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(document, to: "openapi.yaml")
    }

    /// References lead neither above the document's folder nor, by a link, out of it.
    @Test func nothingOutsideIsRead() throws {
        let secret = "{ type: object, properties: { stolen: { type: string } } }"
        try folder.write(secret, to: "secret.yaml")
        try folder.write(secret, to: "spec/folder.d/inside.yaml")
        try FileManager.default.createSymbolicLink(atPath: folder["spec/link.yaml"], withDestinationPath: folder["secret.yaml"])
        try FileManager.default.createSymbolicLink(atPath: folder["spec/out"], withDestinationPath: folder.path)
        let references = ["../secret.yaml", "folder.d/../../secret.yaml", "link.yaml", "out/secret.yaml", "%2e%2e/secret.yaml", folder["secret.yaml"]]
        let schemas = references.enumerated().map { "    S\($0.offset): { $ref: \"\($0.element)\" }\n" }.joined()
        try folder.write(
            "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + schemas, to: "spec/openapi.yaml")
        let run = try Command.apus("generate", "spec/openapi.yaml", "--output", "out", in: folder)
        #expect(run.status == 0)
        #expect(run.errors.contains("6 warnings") || run.errors.components(separatedBy: "[unresolved-reference]").count >= 6, "\(run.errors)")
        for file in folder.files where file.hasPrefix("out/") { #expect(folder.text(file)?.contains("stolen") == false) }
    }

    @Test func writesAClientAndSaysSo() throws {
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("Pets: 2 models, 1 operation\nGenerated/Pets: "))
        let client = try #require(folder.text("Generated/Pets/Pets.swift"))
        #expect(client.hasPrefix(GeneratedFile.marker + "\n"))
    }

    @Test func aSecondRunWritesNothing() throws {
        _ = try Command.apus("generate", "openapi.yaml", in: folder)
        let before = try folder.modified("Generated/Pets/Pets.swift")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.output.contains(": 0 files written, "))
        #expect(try folder.modified("Generated/Pets/Pets.swift") == before)
        #expect(try Command.apus("generate", "openapi.yaml", "--check", in: folder).status == 0)
    }

    @Test func checkPrintsADiffAndWritesNothing() throws {
        _ = try Command.apus("generate", "openapi.yaml", in: folder)
        let files = folder.files
        try folder.write(document.replacingOccurrences(of: "name:", with: "nickname:"), to: "openapi.yaml")
        let run = try Command.apus("generate", "openapi.yaml", "--check", in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains("--- a/Generated/Pets/Models/Pet.swift\n+++ b/Generated/Pets/Models/Pet.swift\n@@ -"))
        #expect(run.output.contains("\n+        public var nickname: String?\n") || run.output.contains("+    public var nickname: String?"))
        #expect(run.output.hasSuffix("\n1 file of Generated/Pets would change\n"))
        #expect(folder.files == files)
        #expect(folder.text("Generated/Pets/Models/Pet.swift")?.contains("nickname") == false)
    }

    @Test func whatIsNoLongerGeneratedGoes() throws {
        _ = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(folder.text("Generated/Pets/Models/Dog.swift") != nil)
        try folder.write(document.replacingOccurrences(of: "    Dog:", with: "    Cat:"), to: "openapi.yaml")
        try folder.write("mine", to: "Generated/Pets/Models/Mine.swift")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.output.contains("1 removed"))
        #expect(folder.text("Generated/Pets/Models/Dog.swift") == nil)
        #expect(folder.text("Generated/Pets/Models/Mine.swift") == "mine")
    }

    @Test func whatSomeoneEditedIsReplacedAndNamed() throws {
        _ = try Command.apus("generate", "openapi.yaml", in: folder)
        try folder.write(GeneratedFile.marker + "\n// by hand\n", to: "Generated/Pets/Models/Pet.swift")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.output.contains("replaced Models/Pet.swift\n"))
    }

    @Test func theLockIsWrittenBesideTheConfigurationAndKeepsNames() throws {
        try folder.write("module: Pets\n", to: "apus.yaml")
        let first = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(first.output.contains("apus.lock: written; check it in\n"))
        let lock = try #require(folder.text("apus.lock"))
        #expect(lock.contains("\n#/components/schemas/Pet type Pet\n"))
        try folder.write(lock.replacingOccurrences(of: "type Pet", with: "type Animal"), to: "apus.lock")
        let check = try Command.apus("generate", "openapi.yaml", "--check", in: folder)
        #expect(check.status == 1)
        #expect(try Command.apus("generate", "openapi.yaml", in: folder).status == 0)
        #expect(folder.text("Generated/Pets/Models/Animal.swift") != nil)
        let why = try Command.apus("lock", "openapi.yaml", "--explain", "Animal", in: folder)
        #expect(why.output == "Animal: apus.lock keeps it; without it, it would be `Pet`\n    #/components/schemas/Pet\n")
    }

    @Test func aLockThatIsStaleIsADifference() throws {
        try folder.write("module: Pets\n", to: "apus.yaml")
        _ = try Command.apus("generate", "openapi.yaml", "--lock", "ignore", in: folder)
        #expect(folder.text("apus.lock") == nil)
        let check = try Command.apus("generate", "openapi.yaml", "--check", in: folder)
        #expect(check.status == 1)
        #expect(check.output.hasSuffix("\napus.lock would change\n"))
        #expect(try Command.apus("generate", "openapi.yaml", "--check", "--lock", "read", in: folder).status == 0)
        #expect(folder.text("apus.lock") == nil)
    }

    @Test func whatIsGoneIsForgottenOnDemand() throws {
        try folder.write("module: Pets\n", to: "apus.yaml")
        _ = try Command.apus("generate", "openapi.yaml", in: folder)
        try folder.write(document.replacingOccurrences(of: "    Dog:", with: "    Cat:"), to: "openapi.yaml")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.output.contains("apus.lock: 2 entries of what the document no longer has"))
        let forgot = try Command.apus("lock", "openapi.yaml", "--forget", in: folder)
        #expect(forgot.output == "forgot type #/components/schemas/Dog\nforgot property #/components/schemas/Dog/properties/good\n")
        #expect(folder.text("apus.lock")?.contains("Dog") == false)
        #expect(try Command.apus("generate", "openapi.yaml", "--check", in: folder).status == 0)
    }

    @Test func aMergeThatWasNotFinishedIsRefused() throws {
        try folder.write("module: Pets\n", to: "apus.yaml")
        try folder.write("<<<<<<< HEAD\n", to: "apus.lock")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("apus.lock:1:1: error: a merge conflict stands here"))
    }

    @Test func aFileInTheWayStays() throws {
        try folder.write("mine", to: "Generated/Pets/Pets.swift")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 73)
        #expect(run.errors.contains("Generated/Pets/Pets.swift: error: Apus did not write this file"))
        #expect(folder.files == ["Generated/Pets/Pets.swift", "openapi.yaml"])
    }

    @Test func dryRunWritesNothing() throws {
        let run = try Command.apus("generate", "openapi.yaml", "--dry-run", in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("write Pets.swift\n"))
        #expect(folder.files == ["openapi.yaml"])
    }

    @Test func standardInputIsADocument() throws {
        let run = try Command.apus("generate", "-", "--module", "Animals", "--output", "out", in: folder, input: document)
        #expect(run.status == 0)
        #expect(folder.text("out/Animals.swift") != nil)
    }

    @Test func jsonForPrograms() throws {
        let run = try Command.apus("generate", "openapi.yaml", "--diagnostics", "json", in: folder)
        let result = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(result?["module"] as? String == "Pets")
        #expect(result?["operations"] as? Int == 1)
        #expect((result?["diagnostics"] as? [Any])?.isEmpty == true)
        #expect((result?["written"] as? [String])?.contains("Pets.swift") == true)
    }

    @Test func warningsAreShownWithTheirPlaceAndStrictTakesThemForErrors() throws {
        try folder.write(document.replacingOccurrences(of: "schemas/Pet'", with: "schemas/Bird'"), to: "openapi.yaml")
        let strict = try Command.apus("generate", "openapi.yaml", "--strict", in: folder)
        #expect(strict.status == 1)
        #expect(folder.files == ["openapi.yaml"])
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("openapi.yaml:11:"))
        #expect(run.errors.contains(": warning: ") && run.errors.contains("[unresolved-reference]"))
    }

    @Test(arguments: [
        ("empty", "", "openapi.yaml"), ("not YAML", "a: [", "openapi.yaml:"), ("not JSON", "{\"openapi\": \"3.1.0\",}", "openapi.yaml:1:"),
        ("no version", "info: { title: x, version: x }\npaths: {}\n", "openapi.yaml:"),
        ("Swagger", "swagger: '2.0'\ninfo: { title: x, version: x }\npaths: {}\n", "openapi.yaml:"),
        ("nothing in it", "openapi: 3.1.0\ninfo: { title: x, version: x }\n", "openapi.yaml:"),
        ("an alias cycle", "openapi: 3.1.0\ninfo: { title: x, version: x }\npaths: &a { x: *a }\n", "openapi.yaml:"),
        ("deep", String(repeating: "[", count: 100_000), "openapi.yaml:1:"),
        ("deep JSON", "{\"openapi\":" + String(repeating: "[", count: 100_000), "openapi.yaml:1:"),
    ])
    func noDocumentIsRefused(name: String, text: String, place: String) throws {
        try folder.write(text, to: "openapi.yaml")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix(place))
        #expect(run.errors.contains(": error: "))
        #expect(run.output == "")
        #expect(folder.files == ["openapi.yaml"])
    }

    @Test func badUTF8IsRefused() throws {
        try Data([0x6F, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: folder["openapi.yaml"]))
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("openapi.yaml:1:4: error: "))
    }

    @Test func aFolderIsRefused() throws {
        let run = try Command.apus("generate", ".", in: folder)
        #expect(run.status == 1)
        #expect(run.errors == ".: error: is a folder; name the OpenAPI document in it [unreadable]\n")
    }

    @Test func exitCodesOfUsageAndFiles() throws {
        #expect(try Command.apus("generate", in: folder).status == 64)
        #expect(try Command.apus("generate", "openapi.yaml", "--nonsense", in: folder).status == 64)
        #expect(try Command.apus("generate", "openapi.yaml", "--check", "--dry-run", in: folder).status == 64)
        #expect(try Command.apus("generate", "openapi.yaml", "--module", "no name", in: folder).status == 64)
        #expect(try Command.apus("generate", "nothing.yaml", in: folder).status == 74)
        #expect(try Command.apus("generate", "openapi.yaml", "--config", "nothing.yaml", in: folder).status == 74)
        #expect(try Command.apus("generate", "openapi.yaml", "--output", "openapi.yaml/x", in: folder).status == 73)
        #expect(folder.files == ["openapi.yaml"])
    }

    @Test func aWrongConfigurationIsAnErrorWithItsPlace() throws {
        try folder.write("module: Pets\noutputs: x\n", to: "apus.yaml")
        let run = try Command.apus("generate", "openapi.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("apus.yaml:2:1: error: "))
        #expect(run.errors.contains("output"))
    }

    @Test func versionAndHelp() throws {
        #expect(try Command.apus("--version", in: folder).status == 0)
        #expect(try Command.apus("generate", "--help", in: folder).output.contains("--dry-run"))
    }
}
