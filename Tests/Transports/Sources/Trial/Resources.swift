import Foundation

/// What this process holds, as Linux tells it; nil elsewhere.
public enum Resources {
    /// How many files and sockets are open.
    public static var descriptors: Int? { open?.count }

    /// What is open: each descriptor's number and what it is, `7 socket:[4711]`. Without the timers of libdispatch, which a
    /// process opens when it first needs one, and keeps.
    public static var open: [String]? {
        let folder = "/proc/self/fd"
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.map { number in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(number)")
            return "\(number) \(target ?? "closed")"
        }.filter { !$0.hasSuffix(" closed") && !$0.contains("[timerfd]") }
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
