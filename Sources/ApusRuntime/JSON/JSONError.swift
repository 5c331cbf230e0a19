/// Why a document could not be read, or a value not be written, and where.
public struct JSONError: Error, Sendable, Hashable {
    /// What kind of problem it is.
    public var kind: Kind
    /// The problem in words: `expected a number, found a string`.
    public var message: String
    /// Where it stands in the document, in bytes from 0.
    public var offset: Int
    /// The line, from 1.
    public var line: Int
    /// The column in bytes, from 1.
    public var column: Int
    /// Where it stands among the values: `$.data.list[3].budget`.
    public var path: String

    /// Creates an error.
    public init(kind: Kind, message: String, offset: Int = 0, line: Int = 1, column: Int = 1, path: String = "$") {
        self.kind = kind
        self.message = message
        self.offset = offset
        self.line = line
        self.column = column
        self.path = path
    }

    /// The kinds of problem. More may come: a `switch` needs a `default`.
    public struct Kind: Hashable, Sendable, CustomStringConvertible {
        let code: UInt8

        /// The bytes are no JSON.
        public static var syntax: Self { Self(code: 0) }
        /// The document ends before its value does.
        public static var unexpectedEnd: Self { Self(code: 1) }
        /// The bytes are no UTF-8.
        public static var invalidUTF8: Self { Self(code: 2) }
        /// A value is of another kind than the type says: a string where a number is expected.
        public static var typeMismatch: Self { Self(code: 3) }
        /// A required value is missing or null.
        public static var missingValue: Self { Self(code: 4) }
        /// A number does not fit its type.
        public static var numberOutOfRange: Self { Self(code: 5) }
        /// A string is not what its format says: no date, no UUID, no listed value.
        public static var invalidValue: Self { Self(code: 6) }
        /// Values are nested too deeply.
        public static var tooDeep: Self { Self(code: 7) }
        /// Too many ways to read the document would have to be tried.
        public static var tooComplex: Self { Self(code: 8) }
        /// A value that JSON has no form for: a number that is not finite, a date beyond the year 9999.
        public static var unrepresentable: Self { Self(code: 9) }

        /// The kind's name.
        public var description: String {
            switch code {
            case 0: "syntax"
            case 1: "unexpectedEnd"
            case 2: "invalidUTF8"
            case 3: "typeMismatch"
            case 4: "missingValue"
            case 5: "numberOutOfRange"
            case 6: "invalidValue"
            case 7: "tooDeep"
            case 8: "tooComplex"
            default: "unrepresentable"
            }
        }
    }
}

extension JSONError: CustomStringConvertible {
    /// `$.data.list[3].budget: expected a number, found a string (line 1, column 210, byte 209)`
    public var description: String {
        "\(path): \(message) (line \(line), column \(column), byte \(offset))"
    }
}
