#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// What tells, without reading it, whether a file is another than it was.
struct FileStamp: Hashable, Codable, Sendable {
    private var seconds: Int
    private var nanoseconds: Int
    private var size: Int
    private var file: UInt64

    /// The stamp of what a path leads to; nil where nothing stands.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = Int(time.tv_sec)
        nanoseconds = Int(time.tv_nsec)
        size = Int(status.st_size)
        file = UInt64(status.st_ino)
    }

    /// The stamp of the program that runs.
    static var ofThisTool: FileStamp? {
        #if canImport(Darwin)
            guard let path = _dyld_get_image_name(0) else { return nil }
            return FileStamp(String(cString: path))
        #else
            return FileStamp("/proc/self/exe")
        #endif
    }

    func isOlder(than other: FileStamp) -> Bool {
        (seconds, nanoseconds) < (other.seconds, other.nanoseconds)
    }

    func isOlder(than start: RunStart) -> Bool {
        (seconds, nanoseconds) < (start.seconds, start.nanoseconds)
    }
}

/// When a run began.
public struct RunStart: Sendable {
    fileprivate var seconds: Int
    fileprivate var nanoseconds: Int

    /// Now, less what the clock of a file system may be behind.
    public init() {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let total = Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000 - 20
        seconds = total / 1000
        nanoseconds = total % 1000 * 1_000_000
    }
}
