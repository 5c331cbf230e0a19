import Foundation

/// What this process holds, as Linux tells it; nil elsewhere.
public enum Resources {
    /// Open files and sockets.
    public static var descriptors: Int? {
        try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    /// Memory in use, in MiB.
    public static var mebibytes: Int? { status("VmRSS:").map { $0 / 1024 } }

    public static var threads: Int? { status("Threads:") }

    private static func status(_ name: String) -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix(name) {
            return line.split { !$0.isNumber }.first.flatMap { Int($0) }
        }
        return nil
    }
}
