import Foundation
import Testing

@testable import ApusGenerator

/// The proof: `apus diff` and the compiler never disagree.
///
/// A program that uses everything of a document's client is compiled against the client of every edit of the document. What the
/// Swift view rates minor or patch, it compiles with, warnings as errors, and runs well: what it makes is read as it was written,
/// every operation is called and gives what it is answered. What the view rates major, it does not compile with.
/// `EVOLUTION=all swift test --filter EvolutionTests`, which is `make evolution`, tries every edit; otherwise one in ten is tried.
@Suite(.serialized) struct EvolutionTests {
    /// `all`, or a part of the names of the edits to try.
    private static let wanted = ProcessInfo.processInfo.environment["EVOLUTION"]

    static let edits: [EvolutionEdit] = {
        let all = EvolutionEdit.all
        switch wanted {
        case nil: return all.enumerated().filter { $0.offset % 10 == 3 }.map(\.element)
        case "all": return all
        case let part?: return all.filter { $0.name.contains(part) || $0.document.contains(part) }
        }
    }()

    @Test func thereAreEditsOfEveryKind() {
        #expect(EvolutionEdit.all.count >= 100)
        #expect(Set(EvolutionEdit.all.map(\.document)).count >= 5)
    }

    @Test func theCompilerAgrees() throws {
        let compiler = try Compiler()
        defer { compiler.remove() }
        var programs: [String: Consumer] = [:]
        for edit in Self.edits {
            let (old, new) = (try edit.input(isEdited: false), try edit.input(isEdited: true))
            let read = edit.reader
            let before = try understand(old, read: read)
            let key = edit.document + edit.settings
            if programs[key] == nil {
                let program = Consumer(Surface(before.api, before.configuration))
                let complaints = try compiler.complaints(
                    try generate(old, read: read).files.map(\.contents).joined(), module: before.api.module, program.text)
                #expect(
                    complaints.isEmpty,
                    "the program for \(edit.document) does not compile with its own client: \(complaints)")
                let failure = complaints.isEmpty ? try compiler.failure(module: before.api.module, saying: program.verdict) : ""
                #expect(failure.isEmpty, "the program for \(edit.document) does not run with its own client: \(failure)")
                programs[key] = program
            }
            let program = try #require(programs[key])
            let comparison = try compare(old, new, readOld: read, readNew: read)
            let output = try generate(new, read: read)
            let complaints = try compiler.complaints(
                output.files.map(\.contents).joined(), module: output.api.module, program.text)
            let isMajor = comparison.bump(.swift) == .major
            if !isMajor, complaints.isEmpty {
                let failure = try compiler.failure(module: output.api.module, saying: program.verdict)
                #expect(failure.isEmpty, "\(edit.document), \(edit.name): it compiles, and \(failure)")
            }
            guard isMajor == complaints.isEmpty else { continue }
            let findings = comparison.findings.filter { $0.rule.view == .swift }.map { "\($0.rule.id): \($0.message)" }
            let answer = complaints.isEmpty ? "nothing" : complaints
            let text = "\(edit.document), \(edit.name): rated \(comparison.bump(.swift).rawValue) (\(findings)), the compiler says: \(answer)"
            // At once: trying all edits takes minutes.
            FileHandle.standardError.write(Data((text + "\n").utf8))
            Issue.record(Comment(rawValue: text))
        }
    }

    /// With the old names kept, a program of the old client compiles with the new one.
    @Test(arguments: [("swift-renamed", "zoo"), ("a schema renamed", "records"), ("schema-renamed", "zoo")])
    func keptNamesCompile(name: String, document: String) throws {
        let compiler = try Compiler()
        defer { compiler.remove() }
        let edit = try #require(EvolutionEdit.all.first { $0.name == name && $0.document.contains(document) })
        let old = try edit.input(isEdited: false)
        var new = try edit.input(isEdited: true)
        let before = try understand(old, read: edit.reader)
        let program = Consumer(Surface(before.api, before.configuration)).text
        func complaints() throws -> String {
            let output = try generate(new, read: edit.reader)
            return try compiler.complaints(output.files.map(\.contents).joined(), module: output.api.module, program)
        }
        #expect(try !complaints().isEmpty)
        new.formerNames = try compare(old, new, readOld: edit.reader, readNew: edit.reader).formerNames
        #expect(!new.formerNames.isEmpty)
        #expect(try complaints() == "")
    }
}
