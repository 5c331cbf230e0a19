import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A request's content in a form that URLSession can send.
enum Upload {
    case nothing
    case data(Data)
    case file(URL)
    case temporaryFile(URL)

    /// Streams up to this size stay in memory, larger ones go through a file.
    private static let memory = 1 << 20

    init(_ body: RequestBody?) async throws {
        guard let body else {
            self = .nothing
            return
        }
        if let data = body.data {
            self = .data(data)
        } else if let file = body.file {
            guard FileManager.default.isReadableFile(atPath: file.path) else {
                throw TransportError(.body, "the file \(file.lastPathComponent) cannot be read")
            }
            self = .file(file)
        } else {
            self = try await Upload.gather(body)
        }
    }

    private static func gather(_ body: RequestBody) async throws -> Upload {
        var memory = Data()
        var file: (handle: FileHandle, url: URL)?
        do {
            for try await chunk in body {
                if let handle = file?.handle {
                    try handle.write(contentsOf: chunk)
                } else if memory.count + chunk.count <= Upload.memory {
                    memory.append(chunk)
                } else {
                    let url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
                    guard FileManager.default.createFile(
                        atPath: url.path, contents: memory, attributes: [.posixPermissions: 0o600])
                    else { throw TransportError(.body, "the body cannot be written to a temporary file") }
                    let handle = try FileHandle(forWritingTo: url)
                    file = (handle, url)
                    try handle.seekToEnd()
                    try handle.write(contentsOf: chunk)
                    memory = Data()
                }
            }
            try file?.handle.close()
        } catch {
            if let file {
                try? file.handle.close()
                try? FileManager.default.removeItem(at: file.url)
            }
            throw error is TransportError || error is CancellationError
                ? error : TransportError(.body, "the body's stream failed: \(error)")
        }
        return file.map { .temporaryFile($0.url) } ?? .data(memory)
    }

    func task(in session: URLSession, _ request: URLRequest) -> URLSessionTask {
        switch self {
        case .nothing:
            return session.dataTask(with: request)
        case .data(let data):
            var request = request
            request.httpBody = data
            return session.dataTask(with: request)
        case .file(let url), .temporaryFile(let url):
            return session.uploadTask(with: request, fromFile: url)
        }
    }

    /// Removes what was written for the transfer.
    func finish() {
        if case .temporaryFile(let url) = self { try? FileManager.default.removeItem(at: url) }
    }
}
