/// A struct with named properties.
public struct Record: Equatable, Codable, Sendable {
    public var fields: [Field]
    /// Unions whose members' keys stand in this record's own object: `allOf` of a union and properties.
    public var flattened: [Flattened]
    public var extras: Extras

    /// A property that is read from, and written into, the record's own object instead of under a key.
    public struct Flattened: Equatable, Codable, Sendable {
        public var name: String
        public var naming: Naming
        public var type: TypeReference
        public var documentation: Documentation
    }

    /// What becomes of keys that no field has.
    public enum Extras: Equatable, Codable, Sendable {
        case ignored
        /// Kept in a dictionary and encoded again; the Swift name of its property.
        case kept(TypeReference, name: String)
    }
}

/// A property of a record.
public struct Field: Equatable, Codable, Sendable {
    /// The Swift name: `campaignID`.
    public var name: String
    public var naming: Naming
    /// The key in JSON, as it is.
    public var key: String
    public var type: TypeReference
    public var presence: Presence
    /// Whether it is stored in a box because the type would contain itself, or be large.
    public var isIndirect: Bool
    /// What the initialiser's parameter defaults to, other than nil: a constant's only value.
    public var initial: Literal?
    public var isReadOnly: Bool
    public var isWriteOnly: Bool
    /// Whether descriptions leave its value out: a password, or what is only written.
    public var isSecret: Bool
    public var isDeprecated: Bool
    /// Whether bad elements of the list that it is are skipped.
    public var isLenient = false
    /// What its value has to satisfy to be sent, with `validate: requests`.
    public var constraints: [Constraint] = []
    public var documentation: Documentation
    public var origin: Origin
}

/// Whether a field is there, and whether it may be null; kept apart from its type.
public enum Presence: String, Hashable, Codable, Sendable {
    /// `T`
    case required
    /// `T?`: nil is left out.
    case optional
    /// `T?`: nil is sent as null.
    case nullable
    /// `T?` where it is received: nil is left out.
    case optionalNullable
    /// `Change<T>`, in what is only sent: left out, null, or set.
    case change
}
