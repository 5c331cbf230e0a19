/// What measuring a benchmark gave: seconds of processor time for doing it once, the medians of many rounds.
struct Measurement {
    var subject: Double
    var baseline: Double

    /// Measures both sides in turns, so that whatever else slows the machine down meets both.
    ///
    /// - Parameters:
    ///   - benchmark: What to measure.
    ///   - seconds: How long one side of one round takes about.
    ///   - rounds: How many rounds there are.
    init(_ benchmark: Benchmark, seconds: Double, rounds: Int) throws {
        let subjectCount = try Self.count(benchmark.subject, seconds)
        let baselineCount = try Self.count(benchmark.baseline, seconds)
        var subjects: [Double] = []
        var baselines: [Double] = []
        for _ in 0..<rounds {
            subjects.append(try Self.time(benchmark.subject, subjectCount) / Double(subjectCount))
            baselines.append(try Self.time(benchmark.baseline, baselineCount) / Double(baselineCount))
        }
        subject = Self.median(subjects)
        baseline = Self.median(baselines)
    }

    private static func time(_ work: Work, _ count: Int) throws -> Double {
        let start = processorSeconds()
        try work(count)
        return processorSeconds() - start
    }

    /// How often something is to be done for it to take so long.
    private static func count(_ work: Work, _ seconds: Double) throws -> Int {
        var count = 1
        while true {
            let time = try time(work, count)
            if time >= seconds / 4 { return max(1, Int(Double(count) * seconds / time)) }
            count *= 4
        }
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
