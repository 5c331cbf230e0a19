import FlyingFox
import FlyingSocks
import Foundation
import Testing

/// What `--allow-network` reads, from a server of its own on loopback; and that nothing is asked for without it.
@Suite(.timeLimit(.minutes(2))) struct NetworkTests {
    /// What `apus` did with a document that refers to a path of the server, and the paths that were asked for.
    private func run(reference: String, _ arguments: [String]) async throws -> (
        command: Command, asked: [String], model: String
    ) {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        let asked = Asked()
        await server.appendRoute("/*") { request in
            await asked.add(request.path)
            switch request.path {
            case "/models/bird.yaml":
                return HTTPResponse(
                    statusCode: .ok, body: Data("{ type: object, properties: { tag: { $ref: ../tag.json } } }".utf8))
            case "/tag.json": return HTTPResponse(statusCode: .ok, body: Data(#"{"type": "integer"}"#.utf8))
            case "/moved.yaml": return HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: "/tag.json"]))
            default: return HTTPResponse(statusCode: .notFound)
            }
        }
        let running = Task { try await server.run() }
        defer { running.cancel() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw CocoaError(.featureUnsupported) }
        let folder = try TemporaryFolder()
        try folder.write(
            """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths: {}
            components: { schemas: { Pet: { type: object, properties: { own: { $ref: "http://127.0.0.1:\(port)\(reference)" } } } } }
            """, to: "openapi.yaml")
        // A process is waited for where no task waits for a thread.
        let command = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        try Command.apus(["generate", "openapi.yaml", "--verbose"] + arguments, in: folder)
                    })
            }
        }
        await server.stop()
        return (command, await asked.paths, folder.text("Generated/Pets/Models/Pet.swift") ?? "")
    }

    private actor Asked {
        private(set) var paths: [String] = []

        func add(_ path: String) { paths.append(path) }
    }

    @Test func whatIsAllowedIsReadAndSaid() async throws {
        let (command, asked, model) = try await run(reference: "/models/bird.yaml", ["--allow-network"])
        #expect(command.status == 0 && asked == ["/models/bird.yaml", "/tag.json"])
        #expect(model.contains("public var own: Bird?"))
        #expect(command.errors.contains("its SHA-256 is "), "\(command.errors)")
        #expect(command.errors.components(separatedBy: "[network-reference]").count == 3)
    }

    @Test func nothingIsAskedForUnlessAllowed() async throws {
        let (command, asked, model) = try await run(reference: "/models/bird.yaml", [])
        #expect(command.status == 0 && asked.isEmpty)
        #expect(
            command.errors.contains("allow it with `--allow-network`") && model.contains("public var own: JSONValue?"))
    }

    /// What is not there, and what sends on to a URL that is not encrypted.
    @Test(arguments: ["/nothing.yaml", "/moved.yaml"]) func whatCannotBeReadIsSaid(_ path: String) async throws {
        let (command, asked, model) = try await run(reference: path, ["--allow-network"])
        #expect(command.status == 0 && asked == [path])
        #expect(command.errors.contains("[unresolved-reference]") && model.contains("public var own: JSONValue?"))
    }
}
