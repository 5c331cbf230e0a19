// Moments as RFC 3339 writes them, in seconds since 2001-01-01T00:00:00Z, as `Date` counts.

extension JSONReader {
    /// Reads a moment: any fraction, any offset; a lower-case `t` or `z`, and a space for the `T`, are let pass, and what servers
    /// write that know no offset or leave something out: see ``secondsOfISO8601(_:_:)``.
    @inline(never)
    mutating func readTime() -> Double {
        skipWhitespace()
        let start = position
        let text = token()
        if failure != nil { return 0 }
        guard let time = secondsOfRFC3339(text.start, text.count) ?? secondsOfISO8601(text.start, text.count) else {
            fail(.invalidValue, at: start, "a date and time as in 2024-05-31T18:30:00Z")
            return 0
        }
        return time
    }
}

/// The days from 1970-01-01 to a date of the proleptic Gregorian calendar.
func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year &- 1 : year
    let era = (shifted >= 0 ? shifted : shifted &- 399) / 400
    let yearOfEra = shifted &- era &* 400
    let dayOfYear = (153 &* (month &+ (month > 2 ? -3 : 9)) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return era &* 146_097 &+ dayOfEra &- 719_468
}

/// The date so many days after 1970-01-01.
func dateSince1970(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days &+ 719_468
    let era = (shifted >= 0 ? shifted : shifted &- 146_096) / 146_097
    let dayOfEra = shifted &- era &* 146_097
    let yearOfEra = (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let shiftedMonth = (5 &* dayOfYear &+ 2) / 153
    let day = dayOfYear &- (153 &* shiftedMonth &+ 2) / 5 &+ 1
    let month = shiftedMonth < 10 ? shiftedMonth &+ 3 : shiftedMonth &- 9
    return (yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0), month, day)
}

/// The number of days in a month.
func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

/// The days from 1970-01-01 to 2001-01-01.
let daysFrom1970To2001 = 11_323

@inline(never)
func secondsOfRFC3339(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    guard count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[13] == UInt8(ascii: ":"),
        text[16] == UInt8(ascii: ":"), text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " ")
    else { return nil }
    var isValid = true
    let year = twoDigits(text, &isValid) &* 100 &+ twoDigits(text + 2, &isValid)
    let month = twoDigits(text + 5, &isValid)
    let day = twoDigits(text + 8, &isValid)
    let hour = twoDigits(text + 11, &isValid)
    let minute = twoDigits(text + 14, &isValid)
    let second = twoDigits(text + 17, &isValid)
    guard isValid, month >= 1, month <= 12, day >= 1, day <= daysIn(month: month, year: year), hour < 24, minute < 60,
        second <= 60
    else { return nil }

    var index = 19
    var fraction: UInt64 = 0
    var digits = 0
    if text[index] == UInt8(ascii: ".") {
        index &+= 1
        let start = index
        while index < count, text[index] &- 0x30 <= 9 {
            if digits < 18 {
                fraction = fraction &* 10 &+ UInt64(text[index] &- 0x30)
                digits &+= 1
            }
            index &+= 1
        }
        guard index > start, index < count else { return nil }
    }
    var offset = 0
    let sign = text[index]
    if sign | 0x20 == UInt8(ascii: "z") {
        index &+= 1
    } else {
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), index &+ 6 == count, text[index &+ 3] == UInt8(ascii: ":")
        else { return nil }
        let hours = twoDigits(text + index + 1, &isValid)
        let minutes = twoDigits(text + index + 4, &isValid)
        guard isValid, hours < 24, minutes < 60 else { return nil }
        offset = (hours &* 60 &+ minutes) &* 60
        if sign == UInt8(ascii: "-") { offset = 0 &- offset }
        index &+= 6
    }
    guard index == count else { return nil }
    let days = daysSince1970(year: year, month: month, day: day) &- daysFrom1970To2001
    let seconds = days &* 86_400 &+ hour &* 3600 &+ minute &* 60 &+ second &- offset
    return digits == 0 ? Double(seconds) : moment(seconds, fraction, digits)
}

/// A moment as servers write it that do not keep to RFC 3339, by ISO 8601: without an offset (Java's `LocalDateTime`, Python's
/// naive `datetime`, .NET's `DateTime`), which is then UTC; with `+0200` or `+02`; without seconds.
@inline(never)
func secondsOfISO8601(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    guard count >= 16, count < 64, text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " ") else { return nil }
    let digit: (Int) -> Bool = { $0 < count && text[$0] &- 0x30 <= 9 }
    var whole = (0..<16).map { text[$0] }
    var index = 16
    if index < count, text[index] == UInt8(ascii: ":") {
        guard count >= 19 else { return nil }
        whole += (16..<19).map { text[$0] }
        index = 19
        if index < count, text[index] == UInt8(ascii: ".") {
            repeat {
                whole.append(text[index])
                index += 1
            } while digit(index)
        }
    } else {
        whole += Array(":00".utf8)
    }
    if index >= count {
        whole.append(UInt8(ascii: "Z"))
    } else if text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") {
        guard digit(index + 1), digit(index + 2) else { return nil }
        whole += (index..<(index + 3)).map { text[$0] } + [UInt8(ascii: ":")]
        let hasColon = index + 3 < count && text[index + 3] == UInt8(ascii: ":")
        let minutes = index + (hasColon ? 4 : 3)
        if minutes == count, !hasColon {
            whole += Array("00".utf8)
        } else {
            guard digit(minutes), digit(minutes + 1), minutes + 2 == count else { return nil }
            whole += [text[minutes], text[minutes + 1]]
        }
    } else {
        whole += (index..<count).map { text[$0] }
    }
    return whole.withUnsafeBufferPointer { bytes in bytes.baseAddress.flatMap { secondsOfRFC3339($0, bytes.count) } }
}

@inline(__always)
func twoDigits(_ text: UnsafePointer<UInt8>, _ isValid: inout Bool) -> Int {
    let tens = text[0] &- 0x30
    let ones = text[1] &- 0x30
    if tens > 9 || ones > 9 { isValid = false }
    return Int(tens) &* 10 &+ Int(ones)
}

/// The `Double` nearest to whole seconds and a decimal fraction after them.
private func moment(_ seconds: Int, _ fraction: UInt64, _ digits: Int) -> Double {
    if digits <= 6 {
        // Below 2^53 in the years 1716 to 2286: both numbers are exact, and so is the rounding of one division.
        let scale = powerOfTen(digits)
        let scaled = Double(seconds) * scale + Double(fraction)
        if scaled.magnitude < 9e15 { return scaled / scale }
    }
    var whole = seconds
    var part = fraction
    if seconds < 0, fraction > 0 {
        // -5 and .25 after it are -4.75.
        var scale: UInt64 = 1
        for _ in 0..<digits { scale *= 10 }
        whole += 1
        part = scale - fraction
    }
    let text = String(part)
    let zeros = String(repeating: "0", count: max(0, digits - text.utf8.count))
    let magnitude = Double("\(whole.magnitude).\(zeros)\(text)") ?? Double(whole.magnitude)
    return seconds < 0 ? -magnitude : magnitude
}
