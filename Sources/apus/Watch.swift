import ApusFileSystem
import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Does something again whenever one of its files changes, until somebody presses Ctrl-C.
struct Watch {
    /// How long files are left alone between two looks, and how long they must be quiet before they are read.
    private static let pause: UInt32 = 200_000

    /// - Parameters:
    ///   - project: What is watched before anything was read.
    ///   - body: What is done; gives the files that it has read.
    static func run(_ project: Project, _ body: () throws -> Set<String>) throws {
        let stop = Interruption()
        while !stop.isRequested {
            // What changes while it is being read is seen after it.
            var files = WatchedFiles()
            files.add(project.watchedPaths)
            files.add(try body())
            // What is piped into a file or a program is to be seen while the command runs.
            fflush(nil)
            Console.message("watching \(counted(files.count, "file")); Ctrl-C ends this")
            var changed: [String] = []
            while !stop.isRequested, changed.isEmpty {
                usleep(pause)
                changed = files.changed
            }
            if let first = changed.first, !stop.isRequested {
                let more = changed.count > 1 ? " and \(changed.count - 1) more" : ""
                Console.message("\(first)\(more) changed".printable)
                settle(files, stop)
            }
        }
        Console.message("")
    }

    /// Waits until an editor has written everything: two looks that see the same.
    private static func settle(_ files: WatchedFiles, _ stop: Interruption) {
        var last = WatchedFiles()
        last.add(files.paths)
        for _ in 0..<10 where !stop.isRequested {
            usleep(pause / 2)
            if last.changed.isEmpty { return }
            last = WatchedFiles()
            last.add(files.paths)
        }
    }
}

/// Whether somebody wants the command to end: Ctrl-C, or a signal to terminate. What is being written is written first.
private final class Interruption: @unchecked Sendable {
    // Unchecked: the flag is only touched on the queue.
    private let queue = DispatchQueue(label: "apus.interruption")
    private var flag = false
    private var sources: [any DispatchSourceSignal] = []

    init() {
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [weak self] in self?.flag = true }
            source.resume()
            sources.append(source)
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }

    var isRequested: Bool { queue.sync { flag } }
}
