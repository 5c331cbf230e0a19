import Foundation
import Testing

/// `apus init`, `lint`, `bundle`, `filter`, `overlay apply` and `generate --watch` as processes.
struct DocumentCommandTests {
    private let folder: TemporaryFolder

    private let document = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        servers: [{ url: https://example.com }]
        paths:
          /pets:
            get:
              tags: [Animals]
              responses: { "200": { description: d, content: { application/json: { schema: { $ref: 'pet.yaml' } } } } }

        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(document, to: "openapi.yaml")
        try folder.write("type: object\nproperties: { name: { type: string } }\n", to: "pet.yaml")
    }

    @Test func initWritesAConfigurationAndAPackageAndReplacesNothing() throws {
        let run = try Command.apus("init", "openapi.yaml", "--apus", "../apus", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(folder.files == ["Package.swift", "apus.yaml", "openapi.yaml", "pet.yaml"])
        #expect(folder.text("Package.swift")?.contains("path: \"../apus\"") == true)
        #expect(try Command.apus("generate", "openapi.yaml", in: folder).status == 0)
        #expect(folder.text("Sources/Pets/Pets.swift") != nil)
        #expect(folder.text("apus.lock") != nil)
        #expect(try Command.apus("init", "openapi.yaml", in: folder).status == 73)
    }

    @Test func lintSaysAndFixes() throws {
        let run = try Command.apus("lint", "openapi.yaml", "--fix", "fix.yaml", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("openapi.yaml:7:7: note: there is no `operationId`"))
        #expect(folder.text("fix.yaml")?.contains("operationId: \"getPets\"") == true)
        let after = try Command.apus("lint", "openapi.yaml", "--overlay", "fix.yaml", in: folder)
        #expect(!after.output.contains("operationId"))
        #expect(try Command.apus("lint", "openapi.yaml", "--fix", "fix.yaml", in: folder).status == 73)
    }

    @Test func bundleFilterAndApplyPrintDocuments() throws {
        let bundle = try Command.apus("bundle", "openapi.yaml", in: folder)
        #expect(bundle.output.contains("#/components/schemas/pet") && !bundle.output.contains("pet.yaml"))
        let filter = try Command.apus("filter", "openapi.yaml", "--tag", "Plants", in: folder)
        #expect(filter.status == 0 && filter.output.contains("paths: {}") && !filter.output.contains("components"))
        try folder.write(
            "overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions: [{ target: $.info, update: { title: Animals } }]\n",
            to: "fix.yaml")
        let applied = try Command.apus("overlay", "apply", "openapi.yaml", "fix.yaml", "--format", "json", in: folder)
        let json = try JSONSerialization.jsonObject(with: Data(applied.output.utf8)) as? [String: Any]
        #expect((json?["info"] as? [String: Any])?["title"] as? String == "Animals")
        let generated = try Command.apus("generate", "openapi.yaml", "--overlay", "fix.yaml", in: folder)
        #expect(generated.output.hasPrefix("Animals: "))
        #expect(try Command.apus("generate", "openapi.yaml", "--overlay", "none.yaml", in: folder).status == 74)
    }

    @Test func watchGeneratesAgainSurvivesABrokenDocumentAndEndsOnInterrupt() throws {
        let watch = try RunningCommand.apus("generate", "openapi.yaml", "--watch", in: folder)
        defer { watch.kill() }
        #expect(watch.waits { folder.text("Generated/Pets/Models/Pet.swift")?.contains("name") == true })
        #expect(watch.waits { watch.errors.contains("watching") })
        try folder.write("type: object\nproperties: { nickname: { type: string } }\n", to: "pet.yaml")
        #expect(watch.waits { folder.text("Generated/Pets/Models/Pet.swift")?.contains("nickname") == true })
        // What that does to the code that uses the client, and the verdict.
        #expect(watch.waits { watch.output.contains(": a major version (Swift major, ") })
        #expect(watch.output.contains("  breaking  ") && watch.output.contains("nickname"))
        try folder.write("openapi: [", to: "openapi.yaml")
        #expect(watch.waits { watch.errors.contains("[syntax]") })
        try folder.write(document.replacingOccurrences(of: "/pets", with: "/dogs"), to: "openapi.yaml")
        #expect(watch.waits { watch.output.contains("Operations/Animals+Operations.swift +") })
        watch.interrupt()
        #expect(watch.end() == 0)
    }
}
