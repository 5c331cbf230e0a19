import Foundation

/// `benchmarks` measures everything and prints the table; `benchmarks run NAME COUNT` does one thing so many times, to be
/// watched by a profiler.
@main
enum Command {
    static func main() throws {
        do {
            try run()
        } catch let usage as Usage {
            FileHandle.standardError.write(Data((usage.description + "\n").utf8))
            exit(64)
        }
    }

    private static func run() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let benchmarks = catalogue
        switch arguments.first {
        case "list":
            for entry in benchmarks { print(entry.name, try entry.make().bytes) }
        case "run" where arguments.count == 3:
            guard let entry = benchmarks.first(where: { $0.name == arguments[1] }),
                let count = Int(arguments[2])
            else {
                throw Usage()
            }
            try entry.make().subject(count)
        case "run-baseline" where arguments.count == 3:
            guard let entry = benchmarks.first(where: { $0.name == arguments[1] }),
                let count = Int(arguments[2])
            else {
                throw Usage()
            }
            try entry.make().baseline(count)
        case "document" where arguments.count == 2 || arguments.count == 3:
            let counts = arguments.dropFirst().compactMap { Int($0) }
            guard counts.count == arguments.count - 1, counts[0] >= 0, counts.last ?? 0 > 0 else { throw Usage() }
            print(largeDocument(resources: counts[0], models: counts.count == 2 ? counts[1] : nil))
        case "multiply" where arguments.count == 3:
            guard let times = Int(arguments[2]) else { throw Usage() }
            try print(multiply(Data(contentsOf: URL(fileURLWithPath: arguments[1])), times: times))
        default:
            let isQuick = arguments.first == "--smoke"
            if isQuick { arguments.removeFirst() }
            let chosen = benchmarks.filter { arguments.isEmpty || arguments.contains($0.name) }
            if chosen.isEmpty { throw Usage() }
            try Table.measure(chosen, seconds: isQuick ? 0.001 : 0.05, rounds: isQuick ? 1 : 11)
        }
    }
}

private struct Usage: Error, CustomStringConvertible {
    let description = """
        usage: benchmarks [--smoke] [NAME …]
               benchmarks list
               benchmarks run NAME COUNT | run-baseline NAME COUNT
               benchmarks document RESOURCES [MODELS]
               benchmarks multiply DOCUMENT.json TIMES
        """
}
