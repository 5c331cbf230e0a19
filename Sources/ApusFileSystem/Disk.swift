#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

/// The few calls to the operating system that reading a document and writing a client take.
enum Disk {
    enum Kind {
        case file, folder, link, other
    }

    /// What stands at a path, nil where nothing does; a symbolic link is not followed.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Whether a path leads to a folder, through symbolic links too.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The absolute path without symbolic links; nil where nothing stands.
    static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path.isEmpty ? "." : path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// The names in a folder, sorted.
    static func names(in folder: String) throws(FileSystemError) -> [String] {
        guard let stream = opendir(folder) else { throw .cannotRead(folder, reason: lastError()) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// A file's bytes; at most `limit` of them.
    static func read(_ path: String, limit: Int = .max) throws(FileSystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: lastError()) }
        defer { close(descriptor) }
        return try read(descriptor, named: path, limit: limit)
    }

    /// What is left to read of an open file.
    static func read(_ descriptor: Int32, named name: String, limit: Int = .max) throws(FileSystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(limit, 1 << 18))
        while bytes.count < limit {
            #if canImport(Darwin)
            let count = Darwin.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            #elseif canImport(Glibc)
            let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            #elseif canImport(Musl)
            let count = Musl.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            #elseif canImport(Android)
            let count = Android.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw .cannotRead(name, reason: lastError())
            }
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }

    /// Writes a new file; one that stands there is an error.
    static func create(_ path: String, _ bytes: some Collection<UInt8>) throws(FileSystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: lastError()) }
        let bytes = Array(bytes)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                let reason = lastError()
                close(descriptor)
                throw .cannotWrite(path, reason: reason)
            }
            written += count
        }
        guard close(descriptor) == 0 else { throw .cannotWrite(path, reason: lastError()) }
    }

    /// Puts a file in the place of another, or where there is none, in one step.
    static func move(_ source: String, to path: String) throws(FileSystemError) {
        guard rename(source, path) == 0 else { throw .cannotWrite(path, reason: lastError()) }
    }

    static func removeFile(_ path: String) throws(FileSystemError) {
        guard unlink(path) == 0 else { throw .cannotWrite(path, reason: lastError()) }
    }

    /// Whether a folder was removed; one that is not empty stays.
    @discardableResult
    static func removeEmptyFolder(_ path: String) -> Bool {
        rmdir(path) == 0
    }

    /// Makes a folder and those above it; gives the ones that it made, the outermost first.
    static func makeFolder(_ path: String) throws(FileSystemError) -> [String] {
        if isFolder(path) { return [] }
        let above = Path.folder(of: path)
        var made = above.isEmpty || above == path ? [] : try makeFolder(above)
        guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else {
            let reason = lastError()
            for folder in made.reversed() { removeEmptyFolder(folder) }
            throw .cannotWrite(path, reason: reason)
        }
        made.append(path)
        return made
    }

    /// A new folder that no one else has, made from a name that ends in `XXXXXX`.
    static func makeTemporaryFolder(_ template: String) throws(FileSystemError) -> String {
        var bytes = template.utf8CString.map { $0 }
        guard mkdtemp(&bytes) != nil else { throw .cannotWrite(Path.folder(of: template), reason: lastError()) }
        return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Where programs of this user keep what they can make again; nil where nobody says.
    static var cacheFolder: String? {
        if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
        guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
        #if canImport(Darwin)
            return Path.join(home, "Library/Caches")
        #else
            return Path.join(home, ".cache")
        #endif
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    static func lastError() -> String {
        String(cString: strerror(errno))
    }
}
