import Foundation
import Trial

/// What takes too long for a test suite.
///
///     endurance soak [SECONDS]      random faults, 60 seconds of them
///     endurance sequence [CALLS]    100,000 calls one after another, memory flat
///     endurance load [ROUNDS]       1,000 calls at once, 20 times
///     endurance overhead [CALLS]    what the client adds to its transport, 5,000 calls of both in turn
///     endurance transfer [MEBIBYTES]  1,024 MiB up and down, memory flat
@main struct Endurance {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        let amount = arguments.dropFirst().first.flatMap { Int($0) }
        do {
            let isGood =
                switch arguments.first {
                case "soak": try await Soak.run(seconds: amount ?? 60)
                case "sequence": try await Sequential.run(calls: amount ?? 100_000)
                case "load": try await Load.run(rounds: amount ?? 20)
                case "overhead": try await Overhead.run(calls: amount ?? 5000)
                case "transfer": try await Transfer.run(mebibytes: amount ?? 1024)
                default: usage()
                }
            exit(isGood ? 0 : 1)
        } catch {
            print("error: \(error)")
            exit(1)
        }
    }

    private static func usage() -> Bool {
        print("usage: endurance soak [SECONDS] | sequence [CALLS] | load [ROUNDS] | overhead [CALLS] | transfer [MEBIBYTES]")
        return false
    }
}
