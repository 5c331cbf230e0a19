import Testing

@testable import ApusGenerator

/// Comparisons as reports.
struct DiffReportTests {
    private func report(_ old: String, _ new: String) throws -> DiffReport {
        func input(_ path: String, _ properties: String) -> Input {
            let text = """
                openapi: 3.1.0
                info: { title: T, version: '1' }
                paths: { /a: { get: { operationId: getA, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } } }
                components: { schemas: { A: { type: object, properties: { \(properties) } } } }
                """
            return Input(path: path, document: Array(text.utf8))
        }
        return DiffReport(try compare(input("git:origin/main:./api/openapi.yaml", old), input("api/openapi.yaml", new)))
    }

    /// What is gone is shown in the file that it was in, which the working copy has under its plain path.
    @Test func annotationsNameFilesOfTheWorkingCopy() throws {
        let lines = try report("a: { type: string }", "b: { type: boolean }").annotations
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.contains(" file=api/openapi.yaml,line=") })
    }

    @Test func theBriefReportHasTheGravestFirstAndTheVerdict() throws {
        let report = try report("a: { type: string }, b: { type: string }", "a: { type: boolean }, c: { type: string }")
        let lines = report.brief(most: 2, isColored: false)
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("  breaking  ") && lines[1].hasPrefix("  breaking  "))
        #expect(lines[2].hasPrefix("  … ") && lines[2].hasSuffix(" more; apus diff shows them"))
        #expect(lines[3].hasSuffix("a major version (Swift major, wire major)"))
        #expect(report.brief(most: 100, isColored: false).count == report.findings.count + 1)
    }

    @Test func thereIsNothingBriefToSayOfNothing() throws {
        #expect(try report("a: {}", "a: {}").brief(most: 3, isColored: false).isEmpty)
    }
}
