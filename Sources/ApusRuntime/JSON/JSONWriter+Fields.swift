#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// One call for each property; nil is left out. The key is written as the literal has it.
@_spi(ApusGenerated)
extension JSONWriter {
    /// Writes a string.
    @inline(never)
    public mutating func string(_ key: StaticString, _ value: String) {
        putKey(key)
        writeString(value)
        putComma()
    }

    /// Writes a string, if there is one.
    @inline(never)
    public mutating func string(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        putKey(key)
        writeString(value)
        putComma()
    }

    /// Writes an integer.
    @inline(never)
    public mutating func int(_ key: StaticString, _ value: Int) { int64(key, Int64(value)) }

    /// Writes an integer, if there is one.
    @inline(never)
    public mutating func int(_ key: StaticString, _ value: Int?) {
        if let value { int64(key, Int64(value)) }
    }

    /// Writes an integer of 32 bits.
    @inline(never)
    public mutating func int32(_ key: StaticString, _ value: Int32) { int64(key, Int64(value)) }

    /// Writes an integer of 32 bits, if there is one.
    @inline(never)
    public mutating func int32(_ key: StaticString, _ value: Int32?) {
        if let value { int64(key, Int64(value)) }
    }

    /// Writes an integer of 64 bits.
    @inline(never)
    public mutating func int64(_ key: StaticString, _ value: Int64) {
        putKey(key)
        writeInteger(value)
        putComma()
    }

    /// Writes an integer of 64 bits, if there is one.
    @inline(never)
    public mutating func int64(_ key: StaticString, _ value: Int64?) {
        if let value { int64(key, value) }
    }

    /// Writes a number.
    @inline(never)
    public mutating func double(_ key: StaticString, _ value: Double) {
        putKey(key)
        writeDouble(value)
        putComma()
    }

    /// Writes a number, if there is one.
    @inline(never)
    public mutating func double(_ key: StaticString, _ value: Double?) {
        if let value { double(key, value) }
    }

    /// Writes `true` or `false`.
    @inline(never)
    public mutating func bool(_ key: StaticString, _ value: Bool) {
        putKey(key)
        writeBool(value)
        putComma()
    }

    /// Writes `true` or `false`, if there is one.
    @inline(never)
    public mutating func bool(_ key: StaticString, _ value: Bool?) {
        if let value { bool(key, value) }
    }

    /// Writes a moment as RFC 3339 has it.
    @inline(never)
    public mutating func date(_ key: StaticString, _ value: Date) {
        putKey(key)
        writeTime(value.timeIntervalSinceReferenceDate)
        putComma()
    }

    /// Writes a moment, if there is one.
    @inline(never)
    public mutating func date(_ key: StaticString, _ value: Date?) {
        if let value { date(key, value) }
    }

    /// Writes a value of any type.
    @inlinable @inline(never)
    public mutating func value<Value: JSONWritable>(_ key: StaticString, _ value: Value) {
        if beginMember(key) { value.write(to: &self) }
        endElement()
    }

    /// Writes a value of any type, if there is one.
    @inlinable @inline(never)
    public mutating func value<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
        guard let value else { return }
        if beginMember(key) { value.write(to: &self) }
        endElement()
    }

    /// Writes a value, or null where there is none.
    @inlinable @inline(never)
    public mutating func nullable<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
        if beginMember(key) {
            if let value {
                value.write(to: &self)
            } else {
                putNull()
            }
        }
        endElement()
    }

    /// Writes a value or null, or leaves it out.
    @inlinable @inline(never)
    public mutating func change<Value: JSONWritable>(_ key: StaticString, _ change: Change<Value>) {
        switch change {
        case .unchanged: break
        case .null: nullable(key, Value?.none)
        case .set(let value): self.value(key, value)
        }
    }

    /// Writes a value that descriptions do not show.
    @inlinable @inline(never)
    public mutating func secret<Value: JSONWritable>(_ key: StaticString, _ value: Value) {
        if beginMember(key), !writesHidden() { value.write(to: &self) }
        endElement()
    }

    /// Writes a value that descriptions do not show, if there is one.
    @inlinable @inline(never)
    public mutating func secret<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
        if let value { secret(key, value) }
    }

    /// Writes a value, null or nothing; descriptions do not show it.
    @inlinable @inline(never)
    public mutating func secret<Value: JSONWritable>(_ key: StaticString, _ change: Change<Value>) {
        switch change {
        case .unchanged: break
        case .null: nullable(key, Value?.none)
        case .set(let value): secret(key, value)
        }
    }
}

extension JSONWriter {
    /// Writes a key. False: its value stands there already, null, since it is too deep for one with others in it.
    @usableFromInline
    @inline(never)
    mutating func beginMember(_ key: StaticString) -> Bool {
        putKey(key)
        return mayDescend()
    }

    /// In a text for people, writes what stands for a secret.
    @usableFromInline
    mutating func writesHidden() -> Bool {
        if isRedacting { putRaw("\"•••\"") }
        return isRedacting
    }
}
