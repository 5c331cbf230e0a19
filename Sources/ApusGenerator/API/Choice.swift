/// An enum with associated values: `oneOf`, `anyOf`, several types.
public struct Choice: Equatable, Codable, Sendable {
    public var cases: [Case]
    public var recognition: Recognition
    /// The name of the case that keeps what no other case knows, as `JSONValue`.
    public var unknownName: String

    public struct Case: Equatable, Codable, Sendable {
        /// The Swift name: `cat`.
        public var name: String
        public var naming: Naming
        public var type: TypeReference
        /// The kinds of JSON value it can be; never empty.
        public var kinds: [JSONKind]
        /// The discriminator's values that mean it.
        public var tags: [String]
        /// Whether a value whose tag no case has, or that has none, is read as this.
        public var isFallback = false
        /// The tag to write in front where the payload has no property for it.
        public var writesTag: Bool
        /// Whether its value is stored in a box because the type would contain itself, or be large.
        public var isIndirect: Bool
        public var documentation: Documentation
    }

    /// How a value finds its case.
    public enum Recognition: Equatable, Codable, Sendable {
        /// By the string under a key: a discriminator, or a constant that every object member has. Members that are no
        /// objects are told by kind before; several cases may share a tag, and then the best match decides.
        case discriminator(key: String)
        /// By the kind of the JSON value alone: every case has kinds of its own.
        case kind
        /// The case that decodes and leaves the fewest keys unread, the first of equals.
        case bestMatch
    }
}

/// The kind of a JSON value; an integer is a number without fraction or exponent.
public enum JSONKind: String, Hashable, Codable, Sendable, CaseIterable {
    case object, array, string, integer, number, boolean, null
}

/// What an operation answers when its successes differ: an enum, told by status.
public struct Outcome: Equatable, Codable, Sendable {
    public var cases: [Case]

    public struct Case: Equatable, Codable, Sendable {
        public var name: String
        public var naming: Naming
        public var status: StatusRange
        public var content: ResponseContent
        public var documentation: Documentation
    }
}
