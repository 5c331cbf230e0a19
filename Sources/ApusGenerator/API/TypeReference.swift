/// The index of a type declaration in ``API/types``.
public struct TypeID: Hashable, Codable, Sendable {
    public var index: Int

    public init(_ index: Int) {
        self.index = index
    }
}

/// A type where it is used.
///
/// Never an optional of an optional: whether a field or argument may be left out stands in ``Presence``; `optional` is for
/// elements, values of maps and results.
public indirect enum TypeReference: Hashable, Codable, Sendable {
    /// `String`
    case string
    /// `Int`; any integer without a narrower format
    case integer
    /// `Int32`
    case int32
    /// `Int64`
    case int64
    /// `UInt64`, for formats that say so
    case uint64
    /// `Double`
    case double
    /// `Float`
    case float
    /// `Decimal`
    case decimal
    /// `Bool`
    case boolean
    /// `Date`, RFC 3339 section 5.6
    case dateTime
    /// `CalendarDate` of the runtime: a date without a time zone
    case calendarDate
    /// `UUID`, RFC 9562
    case uuid
    /// `URL`
    case url
    /// `Data`, base64 in JSON (RFC 4648 section 4)
    case base64
    /// `JSONValue` of the runtime: anything
    case json
    /// `FilePart` of the runtime: binary content of a multipart body, a file's name and media type with it
    case file
    /// `[Element]`
    case array(TypeReference)
    /// `[String: Value]`
    case map(TypeReference)
    /// `Wrapped?`
    case optional(TypeReference)
    /// A type of the table
    case declared(TypeID)
    /// A Swift type that `types` of `apus.yaml` names; it conforms to the runtime's `JSONModel` or to `Codable`
    case custom(String)
}
