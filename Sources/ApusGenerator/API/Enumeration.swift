/// Named values: `enum`.
public struct Enumeration: Equatable, Codable, Sendable {
    public var raw: Raw
    public var members: [Member]
    /// Whether a value that the document does not list decodes and re-encodes as it came.
    public var isOpen: Bool

    /// The type of the raw value.
    public enum Raw: String, Codable, Sendable {
        /// `String`
        case string
        /// `Int`
        case integer
        /// `Double`
        case number
        /// `JSONValue`: values of several types
        case json
    }

    public struct Member: Equatable, Codable, Sendable {
        /// The Swift name: `enable`.
        public var name: String
        public var naming: Naming
        public var value: Literal
        public var documentation: Documentation
        public var isDeprecated: Bool
    }
}

/// A value that stands in the generated code.
public indirect enum Literal: Hashable, Codable, Sendable {
    case string(String)
    /// An integer that fits its type, as text.
    case integer(String)
    /// A finite number, as text that Swift reads.
    case number(String)
    case boolean(Bool)
    case null
    /// A member of an enumeration, by index.
    case member(TypeID, Int)
    case array([Literal])
    /// An object, for the raw values of enumerations of mixed types.
    case object([Entry])

    public struct Entry: Hashable, Codable, Sendable {
        public var key: String
        public var value: Literal

        public init(key: String, value: Literal) {
            self.key = key
            self.value = value
        }
    }
}
