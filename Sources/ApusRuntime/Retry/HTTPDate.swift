/// Reads the dates of HTTP (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// Seconds since 1970; nil where the text is none of the three forms.
    ///
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`
    static func seconds(_ text: String) -> Double? {
        let parts = text.split { $0 == " " || $0 == "-" || $0 == "," }
        let day: Substring
        let month: Substring
        let year: Substring
        let time: Substring
        switch parts.count {
        case 6: (day, month, year, time) = (parts[1], parts[2], parts[3], parts[4])
        case 5: (day, month, year, time) = (parts[2], parts[1], parts[4], parts[3])
        default: return nil
        }
        guard let day = Int(day), (1...31).contains(day), let month = months.firstIndex(of: String(month)),
            var year = Int(year), year >= 0, year < 10_000
        else { return nil }
        // Two digits that would be more than 50 years ahead are of the last century; 2020 stands for today.
        if year < 100 { year += year > 70 ? 1900 : 2000 }
        let clock = time.split(separator: ":").map { Int($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
            (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
        else { return nil }
        return Double(((days(year, month + 1, day) * 24 + hour) * 60 + minute) * 60 + second)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Days from 1970 on, in the Gregorian calendar: years begin with March, so that the leap day is the last.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}
