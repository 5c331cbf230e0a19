@_spi(ApusGenerated)
extension JSONReader {
    /// Begins to find out which of several types describes the value at the position best.
    @inlinable
    public mutating func candidates<Whole>(for type: Whole.Type) -> JSONCandidates<Whole> {
        JSONCandidates(start: beginCandidates())
    }
}

/// What the value at one place has been read as, and how well that went: the one that leaves the fewest keys unread is the
/// best, the first of equals.
@_spi(ApusGenerated)
public struct JSONCandidates<Whole> {
    @usableFromInline let start: JSONCandidateStart
    @usableFromInline var best: Whole?
    @usableFromInline var score = Int.max
    @usableFromInline var end: JSONCandidateStart

    @usableFromInline init(start: JSONCandidateStart) {
        self.start = start
        end = start
    }

    /// Reads the value as one type. One that cannot be is no candidate.
    @inlinable
    public mutating func consider<Value: JSONReadable>(_ make: (Value) -> Whole, _ reader: inout JSONReader) {
        guard score > 0, reader.beginCandidate(start) else { return }
        let handicap = reader.handicap(of: Value.self)
        let value = Value.read(from: &reader)
        let unread = reader.endCandidate(start)
        guard let value, unread >= 0, unread + handicap < score else { return }
        best = make(value)
        score = unread + handicap
        end = reader.beginCandidates()
    }

    /// The best of those that have been considered, or the value as it is.
    @inlinable
    public mutating func best(_ reader: inout JSONReader, else make: (JSONValue) -> Whole) -> Whole? {
        if let best, reader.beginCandidate(end) { return best }
        guard reader.beginCandidate(start) else { return nil }
        return reader.member(make)
    }
}

@usableFromInline
struct JSONCandidateStart {
    var checkpoint: JSONCheckpoint
}

extension JSONReader {
    @usableFromInline
    mutating func beginCandidates() -> JSONCandidateStart { JSONCandidateStart(checkpoint: checkpoint()) }

    /// Goes to where a candidate begins; false if nothing can be read there.
    @usableFromInline
    mutating func beginCandidate(_ start: JSONCandidateStart) -> Bool {
        rewind(to: start.checkpoint)
        return failure == nil
    }

    /// How many keys the candidate has left unread; -1 if it cannot be.
    @usableFromInline
    mutating func endCandidate(_ start: JSONCandidateStart) -> Int {
        spend(since: start.checkpoint)
        return failure == nil ? unread - start.checkpoint.unread : -1
    }

    /// A `1` is rather an integer, a `1.0` rather not.
    @usableFromInline
    mutating func handicap(of type: Any.Type) -> Int {
        if type == Double.self || type == Float.self { return self.is(.integer) ? 1 : 0 }
        if type == Int.self || type == Int64.self || type == Int32.self { return self.is(.integer) ? 0 : 1 }
        return 0
    }
}
