/// What a document says of its pages, in the types that it says it in.
@_spi(ApusGenerated) public enum PageValue {
    /// A number of pages or items.
    public static func count(_ value: (some BinaryInteger)?) -> Int? {
        value.map { Int(clamping: $0) }
    }

    /// A number of pages or items that is written with a fraction.
    public static func count(_ value: Double?) -> Int? {
        value.flatMap { Int(exactly: $0) }
    }

    /// A number of pages or items that is written as a text.
    public static func count(_ value: String?) -> Int? {
        value.flatMap { Int($0) }
    }

    /// Whether there are more, in a header: `true`, `false`, and `1` and `0` for them.
    public static func flag(_ value: String?) -> Bool? {
        switch value?.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    /// A cursor that is a number.
    public static func cursor(_ value: (some BinaryInteger)?) -> String? {
        value.map { String($0) }
    }

    /// A cursor that is an identifier or a value of an enumeration.
    public static func cursor(_ value: (some CustomStringConvertible)?) -> String? {
        value.map(\.description)
    }
}
