extension JSONWriter {
    /// A moment in seconds since 2001, in UTC: with as many digits of a fraction as it takes to read the same again.
    @inline(never)
    mutating func writeTime(_ time: Double) {
        let whole = time.rounded(.down)
        // The years 0000 to 9999.
        guard whole >= -63_145_526_400, whole < 252_423_993_600 else { return fail(.unrepresentable, "a date outside of the years 0 to 9999") }
        let seconds = Int(whole)
        var fraction = JSONFraction()
        if time != whole {
            fraction = JSONFraction(of: time, after: seconds)
        }
        let sinceEpoch = seconds &+ daysFrom1970To2001 &* 86_400
        let days = (sinceEpoch >= 0 ? sinceEpoch : sinceEpoch &- 86_399) / 86_400
        let rest = sinceEpoch &- days &* 86_400
        let (year, month, day) = dateSince1970(days: days)
        reserve(48)
        put(UInt8(ascii: "\""))
        putTwo(year / 100)
        putTwo(year % 100)
        put(UInt8(ascii: "-"))
        putTwo(month)
        put(UInt8(ascii: "-"))
        putTwo(day)
        put(UInt8(ascii: "T"))
        putTwo(rest / 3600)
        put(UInt8(ascii: ":"))
        putTwo(rest / 60 % 60)
        put(UInt8(ascii: ":"))
        putTwo(rest % 60)
        if !fraction.digits.isEmpty {
            put(UInt8(ascii: "."))
            putText(fraction.digits)
        }
        put(UInt8(ascii: "Z"))
        put(UInt8(ascii: "\""))
    }

    @_transparent
    private mutating func putTwo(_ value: Int) {
        put(UInt8(truncatingIfNeeded: 0x30 &+ value / 10))
        put(UInt8(truncatingIfNeeded: 0x30 &+ value % 10))
    }
}

/// The decimal digits behind the seconds of a moment.
private struct JSONFraction {
    var digits = ""

    init() {}

    init(of time: Double, after seconds: Int) {
        // Milliseconds, microseconds …: the first that read as the same moment.
        for count in stride(from: 3, through: 15, by: 3) {
            let scaled = (time * powerOfTen(count)).rounded()
            guard scaled.magnitude < 9e15 else { break }
            guard scaled / powerOfTen(count) == time else { continue }
            let part = Int(scaled) - seconds * Int(powerOfTen(count))
            set(part, count)
            return
        }
        // The shortest decimal text of the number itself has them.
        let text = time.magnitude.description
        guard let point = text.firstIndex(of: "."), !text.contains("e") else { return }
        let shortest = text[text.index(after: point)...]
        guard shortest.utf8.count <= 17, let part = Int(shortest) else { return }
        let scale = Int(powerOfTen(shortest.utf8.count))
        set(time < 0 && part != 0 ? scale - part : part, shortest.utf8.count)
    }

    private mutating func set(_ part: Int, _ count: Int) {
        let text = String(part)
        digits = String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        while digits.utf8.last == UInt8(ascii: "0"), digits.utf8.count > 3 { digits.removeLast() }
    }
}
