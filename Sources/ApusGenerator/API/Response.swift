/// What a success is decoded from, and to.
public enum ResponseContent: Equatable, Codable, Sendable {
    /// No content: the method gives the HTTP part alone.
    case empty
    /// JSON.
    case json(TypeReference)
    /// JSON, or nothing: an optional.
    case optionalJSON(TypeReference)
    /// The payload of the envelope.
    case envelope(TypeReference)
    /// Text as it is: `String`.
    case text
    /// Any other media type, streamed.
    case bytes
    /// Values one after another: events, or lines of JSON.
    case stream(TypeReference, ResponseStream)
    /// Several successes that differ: an ``Outcome``.
    case outcome(TypeID)
}

/// How the values of a stream stand in it.
public enum ResponseStream: String, Codable, Sendable {
    /// Server-Sent Events whose data is the value's JSON.
    case events
    /// Server-Sent Events, the value being the event: its `event`, `data` and `id`.
    case wholeEvents
    /// JSON texts, one a line.
    case lines
    /// JSON texts with U+001E in front of each (RFC 7464).
    case sequence
}

/// HTTP statuses: one, a class such as `4XX`, or `default`.
public enum StatusRange: Hashable, Codable, Sendable {
    case code(Int)
    /// The first digit.
    case hundreds(Int)
    case any
}

/// A case of the client's `Failure`.
public struct FailureCase: Equatable, Codable, Sendable {
    /// The Swift name: `unauthorized`.
    public var name: String
    public var naming: Naming
    public var content: Content
    public var documentation: Documentation
    public var origin: Origin

    public enum Content: Hashable, Codable, Sendable {
        case empty
        case json(TypeReference)
        case text
        case bytes
    }
}

/// What an operation says of a status that is no success.
public struct FailureUse: Equatable, Codable, Sendable {
    public var status: StatusRange
    /// An index into ``API/failures``.
    public var failure: Int
}
