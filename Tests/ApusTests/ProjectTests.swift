import ApusGenerator
import Foundation
import Testing

@testable import ApusFileSystem

struct ProjectTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0\n", to: "spec/openapi.yaml")
    }

    @Test func withoutConfigurationTheOutputFollowsFromTheModule() throws {
        let loaded = try Project(document: folder["spec/openapi.yaml"]).load()
        #expect(loaded.configurationPath == nil)
        #expect(loaded.outputFolder(module: "Pets").path == "Generated/Pets")
    }

    @Test func theConfigurationBesideTheDocumentIsFoundAndItsPathsAreRelativeToIt() throws {
        try folder.write("module: Pets\noutput: ../Generated/Pets\n", to: "spec/apus.yaml")
        let loaded = try Project(document: folder["spec/openapi.yaml"]).load()
        #expect(loaded.input.configuration.module == "Pets")
        #expect(loaded.outputFolder(module: "Pets").path == folder["Generated/Pets"])
    }

    @Test func flagsWin() throws {
        try folder.write("module: Pets\noutput: x\naccess: internal\nlayout: single\n", to: "spec/apus.yaml")
        var project = Project(document: folder["spec/openapi.yaml"])
        project.module = "Dogs"
        project.output = "here"
        project.access = .package
        project.layout = .shards
        let loaded = try project.load()
        #expect(loaded.input.configuration.module == "Dogs")
        #expect(loaded.outputFolder(module: "Dogs").path == "here")
        #expect(loaded.input.configuration.access == .package)
        #expect(loaded.input.configuration.layout == .shards)
    }

    @Test func aNamedConfigurationMustBeThere() {
        var project = Project(document: folder["spec/openapi.yaml"])
        project.configuration = folder["spec/nothing.yaml"]
        #expect(throws: FileSystemError.self) { try project.load() }
    }

    @Test func aFolderIsNoDocument() {
        #expect(throws: GenerationError.self) { try Project(document: folder["spec"]).load() }
    }

    @Test func templatesAreReadByName() throws {
        try folder.write("{{name}}", to: "templates/Client.mustache")
        try folder.write("not one", to: "templates/README.md")
        var project = Project(document: folder["spec/openapi.yaml"])
        project.templates = folder["templates"]
        #expect(try project.load().input.templates == ["Client.mustache": "{{name}}"])
        project.templates = folder["spec"]
        #expect(throws: FileSystemError.self) { try project.load() }
    }

    @Test func referencesReadFilesBelowTheDocumentsFolderAlone() throws {
        try folder.write("a: 1", to: "spec/models/pet.yaml")
        try folder.write("secret", to: "secret.yaml")
        try FileManager.default.createSymbolicLink(atPath: folder["spec/link.yaml"], withDestinationPath: folder["secret.yaml"])
        let read = LoadedProject.reader(for: Input(path: folder["spec/openapi.yaml"], document: []))
        #expect(try read(folder["spec/models/pet.yaml"]) == Array("a: 1".utf8))
        #expect(try read(folder["spec/nothing.yaml"]) == nil)
        #expect(throws: FileSystemError.self) { try read(folder["spec/link.yaml"]) }
        #expect(throws: FileSystemError.self) { try read(folder["spec/../secret.yaml"]) }
    }
}
