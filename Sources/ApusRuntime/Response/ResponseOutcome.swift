#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The successes of an operation that differ: what its generated `Output` is.
public protocol ResponseOutcome: Sendable {
    /// Reads the success of a status; nil where the document has none, or the body is not as documented.
    static func read(_ status: Int, from body: inout OutcomeBody) -> Self?
}

/// The body of an answer that is one of several successes.
public struct OutcomeBody {
    var content: AnswerContent

    /// Reads JSON and makes the outcome of it.
    @_spi(ApusGenerated) public mutating func json<Value: JSONReadable, Outcome>(
        _ make: (Value) -> Outcome
    ) -> Outcome? {
        content.json(Value.self).map(make)
    }

    /// Takes the text and makes the outcome of it.
    @_spi(ApusGenerated) public mutating func text<Outcome>(_ make: (String) -> Outcome) -> Outcome? {
        make(content.text())
    }

    /// Takes the bytes and makes the outcome of them.
    @_spi(ApusGenerated) public mutating func bytes<Outcome>(_ make: (Data) -> Outcome) -> Outcome? {
        make(content.bytes)
    }
}
