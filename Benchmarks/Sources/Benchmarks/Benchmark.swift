/// Something that is done a number of times.
typealias Work = (_ count: Int) throws -> Void

/// A benchmark that is made when it is needed: making its document takes time.
struct Entry {
    /// What the row is called, on the command line as well.
    var name: String
    /// Makes it.
    var make: () throws -> Benchmark
}

/// A row of the table: something measured against something else in the same run.
struct Benchmark {
    /// How many bytes are read or written each time.
    var bytes: Int
    /// What is measured.
    var subject: Work
    /// What it is measured against.
    var baseline: Work
    /// What the ratio must reach, and what it should.
    var goal: Goal
}

/// What a ratio is to be.
enum Goal {
    /// So many times as fast as the baseline.
    case faster(atLeast: Double, aim: Double)
    /// So many times the baseline's time.
    case slower(atMost: Double, aim: Double)

    /// Whether the times of a subject and its baseline reach it.
    func isReached(_ subject: Double, _ baseline: Double) -> Bool {
        switch self {
        case .faster(let least, _): baseline / subject >= least
        case .slower(let most, _): subject / baseline <= most
        }
    }
}

/// Keeps the optimiser from leaving out what makes a value that nobody uses.
@inline(never)
func keep<Value>(_ value: Value) {}
