extension JSONReader {
    /// Passes over a value. It is read as strictly as any other.
    @inline(never)
    mutating func skipValue() {
        let floor = depth
        while true {
            skipWhitespace()
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position &+= 1
                _ = unquoted()
            case UInt8(ascii: "{"):
                if openObject() {
                    nesting[depth &- 1] = 1
                    _ = anyKey()
                    continue
                }
            case UInt8(ascii: "["):
                if openArray() {
                    nesting[depth &- 1] = 0
                    continue
                }
            case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = readBool()
            case UInt8(ascii: "n"): _ = readNull()
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = number()
            default: fail(.syntax, at: position, "a value")
            }
            // A value has ended, and with it perhaps what it stands in.
            while true {
                if failure != nil || depth <= floor { return }
                if nesting[depth &- 1] == 1 {
                    if ends() { continue }
                    _ = anyKey()
                    break
                }
                if continuesArray() { break }
            }
        }
    }

    /// The number of members of the object at the position, which is read over.
    mutating func countMembers() -> Int {
        guard openObject() else { return 0 }
        var count = 0
        repeat {
            count += 1
            _ = anyKey()
            skipValue()
        } while !ends()
        return count
    }
}
