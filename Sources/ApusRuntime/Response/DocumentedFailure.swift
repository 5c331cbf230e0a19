#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The failures that a document describes: what the `Failure` of a generated client is.
public protocol DocumentedFailure: Sendable {
    /// The cases, without what they hold.
    associatedtype Kind: Sendable

    /// Reads a failure of a kind from an answer's body; nil where the body is not as documented.
    static func read(_ kind: Kind, from body: inout FailureBody) -> Self?
}

/// The body of an answer that is a failure.
public struct FailureBody {
    var content: AnswerContent

    /// Reads JSON and makes the failure of it.
    @_spi(ApusGenerated) public mutating func json<Value: JSONReadable, Failure>(
        _ make: (Value) -> Failure
    ) -> Failure? {
        content.json(Value.self).map(make)
    }

    /// Takes the text and makes the failure of it.
    @_spi(ApusGenerated) public mutating func text<Failure>(_ make: (String) -> Failure) -> Failure? {
        make(content.text())
    }

    /// Takes the bytes and makes the failure of them.
    @_spi(ApusGenerated) public mutating func bytes<Failure>(_ make: (Data) -> Failure) -> Failure? {
        make(content.bytes)
    }
}

/// Which failure a status means for one operation.
@_spi(ApusGenerated) public struct FailureRule<Failure: DocumentedFailure>: Sendable {
    let statuses: Range<Int>
    let kind: Failure.Kind

    /// A single status.
    public static func on(_ status: Int, _ kind: Failure.Kind) -> FailureRule {
        FailureRule(statuses: status..<(status + 1), kind: kind)
    }

    /// A class of statuses: `400..<500`.
    public static func on(_ statuses: Range<Int>, _ kind: Failure.Kind) -> FailureRule {
        FailureRule(statuses: statuses, kind: kind)
    }

    /// Every status: the document's `default`.
    public static func onAny(_ kind: Failure.Kind) -> FailureRule {
        FailureRule(statuses: 0..<Int.max, kind: kind)
    }

    /// The narrowest rule for a status, the first of equals.
    static func match(_ status: Int, _ rules: [FailureRule]) -> FailureRule? {
        rules.filter { $0.statuses.contains(status) }.min { $0.statuses.count < $1.statuses.count }
    }
}
