/// The table of ratios.
enum Table {
    /// Measures benchmarks one after the other, and prints a row of Markdown as soon as one is done.
    static func measure(_ benchmarks: [Entry], seconds: Double, rounds: Int) throws {
        print("| benchmark | bytes | CPU µs | ns/byte | baseline µs | ratio | must reach | aim | |")
        print("|---|--:|--:|--:|--:|--:|--:|--:|---|")
        for entry in benchmarks {
            let benchmark = try entry.make()
            print(
                row(entry.name, benchmark, try Measurement(benchmark, seconds: seconds, rounds: rounds)))
        }
    }

    private static func row(_ name: String, _ benchmark: Benchmark, _ time: Measurement) -> String {
        var goal: (ratio: Double, least: String, aim: String)
        switch benchmark.goal {
        case .faster(let least, let aim):
            goal = (time.baseline / time.subject, "≥ \(text(least))", text(aim))
        case .slower(let most, let aim):
            goal = (time.subject / time.baseline, "≤ \(text(most))", text(aim))
        }
        let cells = [
            name, "\(benchmark.bytes)", text(time.subject * 1e6),
            text(time.subject * 1e9 / Double(benchmark.bytes)),
            text(time.baseline * 1e6), text(goal.ratio) + " ×", goal.least, goal.aim,
            benchmark.goal.isReached(time.subject, time.baseline) ? "reached" : "short",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// Two decimals, fewer for large numbers.
    private static func text(_ value: Double) -> String {
        let scale: Double = value < 100 ? 100 : 1
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
