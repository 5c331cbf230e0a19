import Foundation
import Testing

/// `apus diff` and `apus generate --diff` as processes: outputs, exit codes, documents of earlier commits.
struct DiffCommandTests {
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
                "200": { description: All pets, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string }, age: { type: integer } } }

        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(document, to: "old.yaml")
        try folder.write(document.replacingOccurrences(of: "required: [name]", with: "required: [age]"), to: "new.yaml")
    }

    @Test func nothingChanged() throws {
        let run = try Command.apus("diff", "old.yaml", "old.yaml", "--fail-on", "warning", in: folder)
        #expect(run.status == 0)
        #expect(run.output == "nothing changed\n")
        #expect(run.errors == "")
    }

    @Test func saysWhatBreaksAndWhere() throws {
        let run = try Command.apus("diff", "old.yaml", "new.yaml", in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("Swift: major\n"))
        #expect(run.output.contains("  breaking  `Pet.name` may be nil now [swift-property-became-optional]\n"))
        #expect(run.output.contains("            - var name: String\n            + var name: String?\n"))
        #expect(run.output.contains("            old.yaml:12:64 → new.yaml:12:63\n"))
        #expect(run.output.contains("            Unwrap it.\n"))
        #expect(run.output.contains("[response-property-became-optional]"))
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.output.hasSuffix(": a major version (Swift major, wire major)\n"))
    }

    @Test func failsOnWhatItIsToldTo() throws {
        #expect(try Command.apus("diff", "old.yaml", "new.yaml", "--fail-on", "breaking", in: folder).status == 1)
        try folder.write(document.replacingOccurrences(of: "{ type: integer }", with: "{ type: integer, deprecated: true }"), to: "new.yaml")
        #expect(try Command.apus("diff", "old.yaml", "new.yaml", "--fail-on", "breaking", in: folder).status == 0)
        #expect(try Command.apus("diff", "old.yaml", "new.yaml", "--fail-on", "warning", in: folder).status == 1)
        #expect(try Command.apus("diff", "old.yaml", "gone.yaml", in: folder).status == 74)
    }

    @Test func markdown() throws {
        let run = try Command.apus("diff", "old.yaml", "new.yaml", "--format", "markdown", in: folder)
        #expect(run.output.hasPrefix("## 1\n\nThis is a major version (Swift major, wire major).\n\n### Breaking: the Swift client\n\n- `Pet."))
        #expect(run.output.contains("  ```diff\n  - var name: String\n  + var name: String?\n  ```\n"))
    }

    @Test func forPrograms() throws {
        let run = try Command.apus("diff", "old.yaml", "new.yaml", "--format", "json", in: folder)
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        #expect(report.bump == "major")
        let finding = try #require(report.findings.first { $0.rule == "swift-property-became-optional" })
        #expect(finding.severity == "breaking")
        #expect(finding.old?.location.line == 12)
        #expect(finding.new?.pointer == "#/components/schemas/Pet/properties/name")
    }

    private struct Report: Decodable {
        var bump: String
        var findings: [Finding]
        struct Finding: Decodable {
            var rule: String
            var severity: String
            var old: Origin?
            var new: Origin?
        }
        struct Origin: Decodable {
            var location: Location
            var pointer: String
        }
        struct Location: Decodable { var line: Int }
    }

    @Test func annotations() throws {
        let run = try Command.apus("diff", "old.yaml", "new.yaml", "--format", "github", in: folder)
        let lines = run.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("::error file=new.yaml,line=12,col=63,title=swift-property-became-optional::`Pet.name` may be nil now. Unwrap it.") })
        #expect(lines.allSatisfy { $0.hasPrefix("::") })
    }

    @Test func ignoresWhatWasLookedAt() throws {
        try folder.write(
            """
            - { rule: swift-property-became-optional, subject: Pet.*, reason: Seen. }
            - { rule: operation-removed, reason: Gone for long. }

            """, to: "ignore.yaml")
        let run = try Command.apus("diff", "old.yaml", "new.yaml", "--ignore", "ignore.yaml", in: folder)
        #expect(!run.output.contains("swift-property-became-optional"))
        #expect(run.output.contains("\n1 finding is ignored\n"))
        #expect(run.errors == "ignore.yaml:2:3: warning: no finding of `operation-removed` is there to be ignored; remove the entry [unused-setting]\n")
        try folder.write("- { rule: operation-removed }\n", to: "ignore.yaml")
        let refused = try Command.apus("diff", "old.yaml", "new.yaml", "--ignore", "ignore.yaml", in: folder)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("an entry needs a `reason`"))
    }

    // MARK: - Git

    private func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func documentsOfEarlierCommits() throws {
        try folder.write("module: Zoo\n", to: "api/apus.yaml")
        try folder.write("Pet: { type: object, properties: { name: { type: string } } }\n", to: "api/parts/pet's.yaml")
        let split = document.replacingOccurrences(of: "Pet: { type", with: "Pet: { $ref: \"parts/pet's.yaml#/Pet\" }\n    Old: { type")
        try folder.write(split, to: "api/pets.yaml")
        try git("init", "-q")
        try git("add", ".")
        try git("commit", "-q", "-m", "first")
        let same = try Command.apus("diff", "git:HEAD:api/pets.yaml", "api/pets.yaml", in: folder)
        #expect(same.output == "nothing changed\n")
        try folder.write("Pet: { type: object, properties: { name: { type: integer } } }\n", to: "api/parts/pet's.yaml")
        try folder.write("module: Aviary\n", to: "api/apus.yaml")
        let changed = try Command.apus("diff", "git:HEAD:api/pets.yaml", "api/pets.yaml", in: folder)
        #expect(changed.output.contains("[swift-client-renamed]"))
        #expect(changed.output.contains("            git:HEAD:api/parts/pet's.yaml:1:42 → api/parts/pet's.yaml:1:42\n"))
        let missing = try Command.apus("diff", "git:nowhere:api/pets.yaml", "api/pets.yaml", in: folder)
        #expect(missing.status == 74)
        #expect(missing.errors.contains("git knows no revision `nowhere` here"))
    }

    @Test func generatingShowsWhatChangedSinceTheLastCommit() throws {
        try folder.write(document, to: "openapi.yaml")
        let untracked = try Command.apus("generate", "openapi.yaml", "--diff", in: folder)
        #expect(untracked.status == 0)
        #expect(untracked.errors.contains("openapi.yaml is not in the last commit: there is nothing to compare it with"))
        try git("init", "-q")
        try git("add", "openapi.yaml")
        try git("commit", "-q", "-m", "first")
        try folder.write(document.replacingOccurrences(of: "listPets", with: "findPets"), to: "openapi.yaml")
        let run = try Command.apus("generate", "openapi.yaml", "--diff", "--keep-deprecated-names", "git:HEAD:openapi.yaml", in: folder)
        #expect(run.output.contains("`listPets` is called `findPets` now [swift-renamed]"))
        let client = try #require(folder.text("Generated/Pets/Pets.swift"))
        #expect(client.contains("@available(*, deprecated, renamed: \"findPets(options:)\")"))
        #expect(client.contains("return try await findPets(options: options)"))
    }
}
