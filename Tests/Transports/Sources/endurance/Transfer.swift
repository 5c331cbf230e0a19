import ApusRuntime
import FaultServer
import Foundation
import Trial

/// A file up and a body down, larger than what may be in memory.
enum Transfer {
    static func run(mebibytes: Int) async throws -> Bool {
        let file = try Transfers.hole(mebibytes: mebibytes)
        defer { try? FileManager.default.removeItem(at: file) }
        var isGood = true
        for kind in TransportKind.allCases {
            let result = try await Transfers.run(kind, mebibytes: mebibytes, file: file)
            print("\(kind): \(mebibytes) MiB, memory + \(result.up) MiB up, + \(result.down) MiB down")
            isGood = isGood && result.up < 64 && result.down < 64
        }
        return isGood
    }
}
