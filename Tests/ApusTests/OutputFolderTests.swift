import ApusGenerator
import Foundation
import Testing

@testable import ApusFileSystem

struct OutputFolderTests {
    private let folder: TemporaryFolder
    private var output: OutputFolder { OutputFolder(folder["Out"]) }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func file(_ path: String, _ text: String = "") -> GeneratedFile {
        GeneratedFile(path: path, contents: GeneratedFile.marker + "\n" + text)
    }

    private func generate(_ files: [GeneratedFile]) throws -> FilePlan {
        let plan = try FilePlan(files, over: output.entries())
        try output.apply(plan)
        return plan
    }

    @Test func writesAndLeavesNothingElseBehind() throws {
        _ = try generate([file("A.swift"), file("Models/B.swift", "b")])
        #expect(folder.files == ["Out/A.swift", "Out/Models/B.swift"])
        #expect(folder.text("Out/Models/B.swift") == GeneratedFile.marker + "\nb")
    }

    @Test func whatDoesNotChangeIsNotTouched() throws {
        _ = try generate([file("A.swift"), file("B.swift", "1")])
        let before = try folder.modified("Out/A.swift")
        let plan = try generate([file("A.swift"), file("B.swift", "2")])
        #expect(plan.unchanged == ["A.swift"] && plan.replaced == ["B.swift"])
        #expect(try folder.modified("Out/A.swift") == before)
        #expect(try generate([file("A.swift"), file("B.swift", "2")]).isEmpty)
    }

    @Test func removesFilesOfAnEarlierRunAndEmptyFolders() throws {
        _ = try generate([file("A.swift"), file("Models/B.swift"), file("Operations/C.swift")])
        try folder.write("mine", to: "Out/Operations/Mine.swift")
        try folder.write("mine", to: "Out/notes.txt")
        _ = try generate([file("A.swift")])
        #expect(folder.files == ["Out/A.swift", "Out/Operations/Mine.swift", "Out/notes.txt"])
        #expect(!FileManager.default.fileExists(atPath: folder["Out/Models"]))
    }

    @Test func aClientBelowAnotherIsLeftAlone() throws {
        try folder.write(GeneratedFile.marker + "\n", to: "Out/Other/Other.swift")
        _ = try generate([file("A.swift")])
        #expect(folder.files == ["Out/A.swift", "Out/Other/Other.swift"])
    }

    @Test func aFileOfSomeoneElseStaysAndNothingIsWritten() throws {
        try folder.write("mine", to: "Out/Models/B.swift")
        #expect(throws: GenerationError.self) { try generate([file("A.swift"), file("Models/B.swift")]) }
        #expect(folder.files == ["Out/Models/B.swift"])
        #expect(folder.text("Out/Models/B.swift") == "mine")
    }

    @Test func linksAreNotFollowedOutOfTheFolder() throws {
        try folder.write(GeneratedFile.marker + "\n", to: "Elsewhere/A.swift")
        try FileManager.default.createDirectory(atPath: folder["Out"], withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder["Out/Models"], withDestinationPath: folder["Elsewhere"])
        #expect(try output.entries() == [ExistingEntry(path: "Models", kind: .link)])
        _ = try generate([file("A.swift")])
        #expect(folder.text("Elsewhere/A.swift") != nil)
        #expect(throws: GenerationError.self) { try generate([file("Models/A.swift")]) }
    }

    @Test func theOutputFolderItselfMayBeALink() throws {
        try FileManager.default.createDirectory(atPath: folder["Real"], withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder["Out"], withDestinationPath: folder["Real"])
        _ = try generate([file("A.swift")])
        #expect(folder.text("Real/A.swift") != nil)
    }

    @Test func aNameThatChangesOnlyItsCase() throws {
        _ = try generate([file("Models/AD.swift", "1")])
        _ = try generate([file("Models/Ad.swift", "1")])
        #expect(folder.files == ["Out/Models/Ad.swift"])
        #expect(try generate([file("Models/Ad.swift", "1")]).isEmpty)
    }

    @Test func aFailureHalfwayPutsEverythingBack() throws {
        _ = try generate([file("A.swift", "1"), file("Models/B.swift", "1")])
        let plan = try FilePlan([file("A.swift", "2"), file("C.swift"), file("Z.swift")], over: output.entries())
        // What appears between the plan and its end: a folder where a file has to be.
        try FileManager.default.createDirectory(atPath: folder["Out/Z.swift/x"], withIntermediateDirectories: true)
        #expect(throws: FileSystemError.self) { try output.apply(plan) }
        #expect(folder.files == ["Out/A.swift", "Out/Models/B.swift"])
        #expect(folder.text("Out/A.swift") == GeneratedFile.marker + "\n1")
        #expect(folder.text("Out/Models/B.swift") == GeneratedFile.marker + "\n1")
    }

    @Test func aFolderThatCannotBeMadeIsAnErrorThatLeavesNothing() throws {
        try folder.write("", to: "file")
        let output = OutputFolder(folder["file/Out"])
        #expect(throws: FileSystemError.self) { try output.apply(FilePlan([file("A.swift")], over: output.entries())) }
        #expect(throws: FileSystemError.self) { try OutputFolder(folder["file"]).entries() }
        #expect(folder.files == ["file"])
    }
}
