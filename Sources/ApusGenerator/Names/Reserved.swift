/// Names that a position must not have, a reason each. Swift's keywords are none: they stand in backticks.
enum Reserved {
    /// A reason, and the names it forbids.
    struct Rule {
        var reason: String
        var names: [String]
    }

    /// What a name becomes where it is reserved: `Error` → `ErrorModel`, `none` → `noneValue`.
    static func freed(_ name: String, _ position: NamePosition) -> String {
        tables[position.rawValue].contains(name) ? suffixed(name, position) : name
    }

    /// The same for the names that a scope reserves.
    static func freed(_ name: String, _ position: NamePosition, _ forbidden: [String]) -> String {
        guard forbidden.contains(name) else { return name }
        let freed = suffixed(name, position)
        return forbidden.contains(freed) ? name + position.otherSuffix : freed
    }

    /// The name with the suffix of its position; with the other one where that would stutter (`hashValueValue`) or be
    /// reserved itself (`hash`, `hashValue`).
    static func suffixed(_ name: String, _ position: NamePosition) -> String {
        let usual = name + position.suffix
        return name.hasSuffix(position.suffix) || tables[position.rawValue].contains(usual) ? name + position.otherSuffix : usual
    }

    private static let tables: [Set<String>] = NamePosition.allCases.map { Set(rules($0).flatMap(\.names)) }

    /// The rules of a position.
    static func rules(_ position: NamePosition) -> [Rule] {
        switch position {
        case .model, .value, .namespace, .payload: language(types: true) + types
        // The name of a file and a group, no declaration.
        case .tag: []
        case .operation: language(types: false) + operations
        case .field: language(types: false) + fields
        case .parameter: language(types: false) + parameters
        case .variable: language(types: false)
        case .credential: language(types: false) + credentials
        case .member: language(types: false) + optionals + members
        case .choice, .failure, .outcome: language(types: false) + optionals + cases
        case .server: language(types: false) + optionals + servers
        }
    }

    /// What the language itself takes, backticks or not.
    private static func language(types: Bool) -> [Rule] {
        let metatypes = Rule(reason: "`X.Type`, `X.Protocol` and `X.Self` are metatypes and selves", names: ["Type", "Protocol", "Self"])
        if types { return [metatypes, Rule(reason: "a keyword that is a type", names: ["Any"])] }
        return [
            metatypes,
            Rule(reason: "`x.self` is x, `x.init` an initialiser; `self` is the value itself", names: ["self", "init"]),
        ]
    }

    private static let optionals = [
        Rule(reason: "`x == .none` would mean nil where x is optional", names: ["none", "some"]),
    ]

    private static let types = [
        Rule(
            reason: "generated code uses the standard library's without a module in front, and a nested type would shadow it",
            names: [
                "String", "Int", "Int32", "Int64", "UInt64", "Double", "Float", "Bool", "Array", "Dictionary", "Optional", "Set",
                "Never", "Void", "StaticString", "Character", "Substring",
            ]),
        Rule(
            reason: "conformances and attributes of generated types",
            names: [
                "Hashable", "Sendable", "Identifiable", "CaseIterable", "RawRepresentable", "RawValue", "AllCases",
                "ExpressibleByStringLiteral", "ExpressibleByIntegerLiteral", "ExpressibleByFloatLiteral",
                "ExpressibleByBooleanLiteral", "StringLiteralType", "IntegerLiteralType", "FloatLiteralType", "Codable",
                "Encodable", "Decodable", "Encoder", "Decoder", "Equatable", "Comparable", "CustomStringConvertible",
                "CustomDebugStringConvertible", "AsyncSequence", "Sequence", "MainActor", "Actor", "ID", "Hasher",
            ]),
        Rule(reason: "Foundation's, of properties and arguments", names: ["Date", "UUID", "URL", "Data", "Decimal"]),
        Rule(
            reason: "the runtime's types of values",
            names: [
                "CalendarDate", "FieldComparison", "FieldwiseHashable", "JSONValue", "JSONNumber", "JSONObject", "JSONReader",
                "JSONWriter", "JSONModel", "JSONInput", "JSONOutput", "JSONReadable", "JSONWritable", "Validated", "Validator", "OpenEnum", "ClosedEnum", "Change", "Box", "FilePart",
            ]),
        Rule(
            reason: "the runtime's types of requests and answers",
            names: [
                "Request", "RequestBody", "MultipartForm", "FormEncoding", "Response", "ResponseBody", "ResponseContent",
                "ResponseOutcome", "OutcomeBody", "HTTPMetadata", "HTTPRequest", "HTTPResponse", "HTTPFields", "Envelope",
                "EnvelopeInfo", "CallOptions", "ServerSentEvent",
            ]),
        Rule(
            reason: "the runtime's types of clients",
            names: [
                "APIKey", "BearerToken", "BasicCredential", "ClientConfiguration", "ClientCore", "Transport",
                "URLSessionTransport", "Middleware", "RequiredRuntime", "GeneratedCode_1",
            ]),
        Rule(
            reason: "what every client has or may have one day: its error, failure, server and limits, and the headers of its answers",
            names: [
                "Headers", "RateLimits", "ResponseHeader", "Error", "APIError", "HTTPError", "Failure", "FailureRule", "FailureBody", "DocumentedFailure", "Server",
            ]),
        Rule(
            reason: "modules that stand before a type's name",
            names: [
                "Swift", "Foundation", "FoundationEssentials", "HTTPTypes", "ApusRuntime", "ApusURLSession",
                "ApusAsyncHTTPClient",
            ]),
    ]

    /// In another type: its sent form, now or one day.
    static let inTypes = "Input"
    /// In the namespace of an operation: what holds its arguments where they are too many, now or one day.
    static let inNamespaces = "Options"

    private static let operations = [
        Rule(reason: "the client's stored property", names: ["core"]),
    ]

    private static let fields = [
        Rule(reason: "arguments and locals of the generated `read` and `write`", names: ["reader", "writer", "mark"]),
        Rule(reason: "Hashable's, which would be ambiguous", names: ["hashValue"]),
    ]

    private static let parameters = [
        Rule(reason: "locals of the method and what it calls", names: ["request", "form", "core"]),
        Rule(reason: "the arguments that every method has or may have one day", names: ["options", "body"]),
    ]

    private static let credentials = [
        Rule(reason: "the other arguments of the initialiser, and what it sets", names: ["server", "configuration", "transport", "core"]),
    ]

    private static let members = [
        Rule(reason: "the list of members", names: ["allCases"]),
        Rule(reason: "what every value has: `x.rawValue` and `X.rawValue` would be two things", names: ["rawValue", "RawValue"]),
        Rule(reason: "Hashable's and the descriptions, likewise", names: ["hash", "hashValue", "description", "debugDescription"]),
        Rule(reason: "the functions of coding, likewise", names: ["read", "write", "encode"]),
        Rule(reason: "what a reader takes for a value that is not listed", names: ["unknown"]),
    ]

    private static let cases = [
        Rule(reason: "the case of what the document does not describe, now or one day", names: ["unknown"]),
        Rule(reason: "Hashable's and the descriptions", names: ["hash", "hashValue", "description", "debugDescription"]),
        Rule(reason: "the functions of coding", names: ["read", "write", "encode"]),
    ]

    private static let servers = [
        Rule(reason: "the server's URL", names: ["url"]),
    ]
}
