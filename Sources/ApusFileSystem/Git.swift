import ApusGenerator

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A file as a revision of the repository has it: `git:HEAD~1:spec/openapi.yaml`, the path as seen from the working directory.
struct GitFile: Equatable {
    var revision: String
    var path: String

    /// - Parameter text: What a person wrote; nil where that is an ordinary path.
    init?(_ text: String) {
        guard text.hasPrefix("git:") else { return nil }
        let rest = text.dropFirst(4)
        guard !rest.hasPrefix("-"), let colon = rest.firstIndex(of: ":"), colon != rest.startIndex,
            rest.index(after: colon) != rest.endIndex
        else {
            return nil
        }
        revision = String(rest[..<colon])
        path = String(rest[rest.index(after: colon)...])
    }

    /// How it is written: with a folder always, so that what it refers to is found beside it.
    var text: String {
        "git:\(revision):\(path.contains("/") ? path : "./" + path)"
    }

    /// Its bytes; nil where the revision has no such file.
    ///
    /// - Throws: ``FileSystemError`` where there is no git, no repository or no such revision.
    func read() throws -> [UInt8]? {
        // Seen from its folder, so that an absolute path and one in another repository are right too.
        let folder = Path.folder(of: path)
        let isThere = !folder.isEmpty && Disk.isFolder(folder)
        let name = isThere ? String(path.dropFirst(folder.hasSuffix("/") ? folder.count : folder.count + 1)) : path
        let place = isThere ? ["-C", folder] : []
        let shown = try Self.git(place + ["show", "\(revision):./\(name)"])
        if shown.status == 0 { return shown.output }
        if try Self.git(place + ["rev-parse", "--quiet", "--verify", "\(revision)^{commit}"]).status == 0 {
            return nil
        }
        throw FileSystemError.cannotRead(text, reason: "git knows no revision `\(revision)` here")
    }

    /// Runs git, its messages unseen.
    private static func git(_ arguments: [String]) throws -> (status: Int32, output: [UInt8]) {
        let quoted = arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
        guard let stream = popen("git \(quoted.joined(separator: " ")) 2>/dev/null", "r") else {
            throw FileSystemError.cannotRead("git", reason: "it cannot be run")
        }
        do {
            let output = try Disk.read(fileno(stream), named: "git")
            return (pclose(stream), output)
        } catch {
            pclose(stream)
            throw error
        }
    }
}
