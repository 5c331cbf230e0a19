#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

/// Documents on the network, read only where `--allow-network` says so.
///
/// By `curl`, which every system with Swift has: an HTTP client of its own would cost the command libcurl and its start.
enum Network {
    /// The most bytes of a document.
    private static let limit = 64 << 20

    /// The bytes at an `http` or `https` URL, redirects followed to `https` alone.
    static func read(_ url: String) throws(FileSystemError) -> [UInt8] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .cannotRead(url, reason: Disk.lastError()) }
        let (output, input) = (ends[0], ends[1])
        defer { close(output) }
        let process = spawn(arguments(url), output: input, closing: output)
        close(input)
        guard let process else { throw .cannotRead(url, reason: "curl cannot be run") }
        let bytes = Result { () throws(FileSystemError) in try Disk.read(output, named: url, limit: limit + 1) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let document = try bytes.get()
        guard status == 0 else {
            throw .cannotRead(url, reason: "curl ends with \(status >> 8 & 0xFF); try `curl --location \(url)`")
        }
        guard document.count <= limit else { throw .cannotRead(url, reason: "there are more than \(limit >> 20) MB of it") }
        return document
    }

    private static func arguments(_ url: String) -> [String] {
        [
            "curl", "--fail", "--silent", "--location", "--max-redirs", "5", "--proto", "=http,https", "--proto-redir", "=https",
            "--max-time", "60", "--max-filesize", String(limit), "--url", url,
        ]
    }

    /// Starts a program whose standard output is a descriptor; nil where it cannot be.
    private static func spawn(_ arguments: [String], output: Int32, closing: Int32) -> pid_t? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addclose(&actions, closing)
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process: pid_t = 0
        return posix_spawnp(&process, arguments[0], &actions, nil, &pointers, environ) == 0 ? process : nil
    }
}
