/// Bars for the terminal, an eighth of a character exact.
struct BarChart {
    var bars: [(label: String, value: Double)]
    var width = 40

    init(_ bars: [(label: String, value: Double)]) {
        self.bars = bars
    }

    var text: String {
        let longest = bars.map(\.label.count).max() ?? 0
        let most = bars.map(\.value).max() ?? 0
        let lines = bars.map { bar in
            let label = bar.label + String(repeating: " ", count: longest - bar.label.count)
            let eighths = most > 0 ? Int((bar.value / most * Double(width * 8)).rounded()) : 0
            let partial = eighths % 8 == 0 ? "" : String(Array(" ▏▎▍▌▋▊▉")[eighths % 8])
            return "\(label)  \(String(repeating: "█", count: eighths / 8))\(partial) \(fixed(bar.value, 2))"
        }
        return lines.joined(separator: "\n")
    }
}
