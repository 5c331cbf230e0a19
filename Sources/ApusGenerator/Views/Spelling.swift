/// How types are written where they are used: by the shortest path that means them there.
///
/// Swift looks a bare name up in the declarations around it, innermost first; an extension's own members are seen, those
/// of the types around the extended one are not. So a name is written bare only where the first of those declarations
/// that has such a member is the right one.
struct Spelling: Sendable {
    /// The declarations whose members can be named bare, as paths, innermost first.
    typealias Surroundings = [String]

    /// How names of types are chosen.
    enum Style: Sendable {
        /// The shortest that means the type at the place.
        case shortest
        /// One for each type wherever it stands, the path below the client: for comparisons of two clients.
        case canonical
    }

    private let style: Style
    private let client: String
    private let types: [TypeDeclaration]
    /// The path of every type, from the client type: `["Campaigns", "Campaign", "Status"]`.
    private let paths: [[String]]
    /// The same, joined at every length: `["Campaigns", "Campaigns.Campaign", …]`.
    private let prefixes: [[String]]
    /// The names of the types that are members of a declaration, by its path.
    private var members: [String: Set<String>] = [:]
    /// Every name of `members`, to know quickly that nothing is in the way of a built-in type.
    private var names: Set<String> = []

    init(_ api: API, style: Style = .shortest) {
        self.style = style
        client = api.module
        types = api.types
        var paths = [[String]](repeating: [], count: api.types.count)
        for index in api.types.indices {
            paths[index] = Self.path(of: index, in: api)
        }
        self.paths = paths
        prefixes = paths.map { path in
            path.indices.map { path[...$0].joined(separator: ".") }
        }
        add(["Error", "Failure", "Headers", "RateLimits", "RequiredRuntime", "Server"], to: api.module)
        add(["Kind"], to: api.module + ".Failure")
        add(api.operations.map(\.scopeName).filter { !$0.isEmpty }, to: api.module)
        for (index, declaration) in api.types.enumerated() {
            let path = prefixes[index]
            if path.count > 1 { add([declaration.name], to: path[path.count - 2]) }
            if let own = path.last { add(Self.inherited(declaration), to: own) }
        }
    }

    private mutating func add(_ new: [String], to path: String) {
        guard !new.isEmpty else { return }
        members[path, default: []].formUnion(new)
        names.formUnion(new)
    }

    private static func path(of index: Int, in api: API) -> [String] {
        var parts: [String] = []
        var current = index
        for _ in 0...api.types.count {
            let declaration = api.types[current]
            parts.append(declaration.name)
            switch declaration.scope {
            case .client:
                return [api.module] + parts.reversed()
            case .operation(let operation):
                return [api.module, api.operations[operation].scopeName] + parts.reversed()
            case .type(let outer):
                current = outer.index
            }
        }
        return [api.module] + parts.reversed()
    }

    /// The types that a declaration has as members by the protocols that it conforms to.
    private static func inherited(_ declaration: TypeDeclaration) -> [String] {
        switch declaration.kind {
        case .enumeration:
            ["AllCases", "RawValue", "StringLiteralType", "IntegerLiteralType", "FloatLiteralType"]
        case .record(let record):
            record.fields.contains { $0.name == "id" } ? ["ID"] : []
        case .choice, .alias, .outcome:
            []
        }
    }

    // MARK: - Paths

    /// The whole path of a type: `TikTokBusiness.Campaign.Status`.
    func path(_ id: TypeID) -> String {
        prefixes[id.index].last ?? client
    }

    /// The path of what a type stands in: `TikTokBusiness.Campaign`.
    func outerPath(_ id: TypeID) -> String {
        prefixes[id.index].dropLast().last ?? client
    }

    /// What can be named bare in the body of a type, which is declared in an extension of what it stands in.
    func inside(_ id: TypeID) -> Surroundings {
        [path(id), outerPath(id)]
    }

    /// What can be named bare in an extension of a type.
    func extending(_ id: TypeID) -> Surroundings {
        [path(id)]
    }

    /// What can be named bare in an extension of the client.
    var inClient: Surroundings {
        [client]
    }

    // MARK: - Names

    /// A type as it is written at a place.
    func type(_ reference: TypeReference, _ surroundings: Surroundings) -> String {
        switch reference {
        case .string: swift("String", surroundings)
        case .integer: swift("Int", surroundings)
        case .int32: swift("Int32", surroundings)
        case .int64: swift("Int64", surroundings)
        case .uint64: swift("UInt64", surroundings)
        case .double: swift("Double", surroundings)
        case .float: swift("Float", surroundings)
        case .boolean: swift("Bool", surroundings)
        case .decimal: "Decimal"
        case .dateTime: "Date"
        case .uuid: "UUID"
        case .url: "URL"
        case .base64: "Data"
        case .calendarDate: runtime("CalendarDate", surroundings)
        case .json: runtime("JSONValue", surroundings)
        case .file: runtime("FilePart", surroundings)
        case .array(let element): "[\(type(element, surroundings))]"
        case .map(let value): "[\(swift("String", surroundings)): \(type(value, surroundings))]"
        case .optional(let wrapped):
            isOptional(wrapped) ? type(wrapped, surroundings) : type(wrapped, surroundings) + "?"
        case .declared(let id): declared(id, surroundings)
        case .custom(let name): name
        }
    }

    /// A type that may be nil, never an optional of an optional.
    func optional(_ reference: TypeReference, _ surroundings: Surroundings) -> String {
        type(.optional(reference), surroundings)
    }

    /// A type of Swift itself, with its module where another type of the name is in the way.
    func swift(_ name: String, _ surroundings: Surroundings) -> String {
        isShadowed(name, surroundings) ? "Swift." + name : name
    }

    /// A type of the runtime, with its module where another type of the name is in the way.
    func runtime(_ name: String, _ surroundings: Surroundings) -> String {
        isShadowed(name, surroundings) ? "ApusRuntime." + name : name
    }

    private func isShadowed(_ name: String, _ surroundings: Surroundings) -> Bool {
        style == .shortest && names.contains(name) && surroundings.contains { members[$0]?.contains(name) ?? false }
    }

    private func declared(_ id: TypeID, _ surroundings: Surroundings) -> String {
        let path = paths[id.index]
        if style == .canonical {
            return (Self.builtIn.contains(path.dropFirst().first ?? "") ? path : Array(path.dropFirst())).joined(separator: ".")
        }
        let prefixes = prefixes[id.index]
        for start in stride(from: path.count - 1, through: 1, by: -1) {
            let owner = surroundings.first { members[$0]?.contains(path[start]) ?? false }
            if owner == prefixes[start - 1] {
                return start == path.count - 1 ? path[start] : path[start...].joined(separator: ".")
            }
        }
        return prefixes.last ?? client
    }

    /// A name in the client type, `GetReport.Options`, that is no type of the table.
    func inClient(_ path: [String], _ surroundings: Surroundings) -> String {
        guard let head = path.first else { return client }
        if style == .canonical { return path.joined(separator: ".") }
        let owner = surroundings.first { members[$0]?.contains(head) ?? false }
        let isBare = owner == client || (owner == nil && surroundings.contains(client))
        return (isBare ? path : [client] + path).joined(separator: ".")
    }

    /// The names that types have without being declared by the document.
    private static let builtIn: Set<String> = [
        "Bool", "CalendarDate", "Data", "Date", "Decimal", "Double", "FilePart", "Float", "Int", "Int32", "Int64",
        "JSONValue", "String", "UInt64", "URL", "UUID",
    ]

    /// Whether the client has a type of a name.
    func isTaken(_ name: String) -> Bool {
        members[client]?.contains(name) ?? false
    }

    // MARK: - What types are

    /// The type behind aliases.
    func resolved(_ reference: TypeReference) -> TypeReference {
        var reference = reference
        for _ in 0...types.count {
            guard case .declared(let id) = reference, case .alias(let target) = types[id.index].kind else { break }
            reference = target
        }
        return reference
    }

    /// The declaration behind a type and its aliases, where it is one of the table.
    func declaration(_ reference: TypeReference) -> TypeDeclaration? {
        guard case .declared(let id) = resolved(reference) else { return nil }
        return types[id.index]
    }

    /// Whether a value of it can be nil.
    func isOptional(_ reference: TypeReference) -> Bool {
        if case .optional = resolved(reference) { true } else { false }
    }

    /// Whether it is written as one piece in a path, a query or a header, so that styles make no difference.
    func isScalar(_ reference: TypeReference) -> Bool {
        switch resolved(reference) {
        case .array, .map, .json, .custom: return false
        case .optional(let wrapped): return isScalar(wrapped)
        case .declared(let id):
            switch types[id.index].kind {
            case .enumeration(let enumeration): return enumeration.raw != .json
            case .choice(let choice):
                return choice.cases.allSatisfy { !$0.kinds.contains(.object) && !$0.kinds.contains(.array) }
            case .record, .alias, .outcome: return false
            }
        default: return true
        }
    }

    /// Whether its name is one of Foundation's, also behind an alias: the file has to import it.
    func usesFoundation(_ reference: TypeReference) -> Bool {
        switch innermost(reference) {
        case .decimal, .dateTime, .uuid, .url, .base64: true
        case .custom(let name): ["Data", "Date", "Decimal", "URL", "UUID"].contains(name)
        default: false
        }
    }

    /// Whether its name is one of the runtime's, also behind an alias.
    func usesRuntime(_ reference: TypeReference) -> Bool {
        switch innermost(reference) {
        case .json, .calendarDate, .file: true
        default: false
        }
    }

    /// The type behind aliases, arrays, maps and optionals.
    private func innermost(_ reference: TypeReference) -> TypeReference {
        var reference = resolved(reference)
        // As deep as types can be nested; a recursive alias ends here too.
        for _ in 0..<512 {
            switch reference {
            case .array(let inner), .map(let inner), .optional(let inner): reference = resolved(inner)
            default: return reference
            }
        }
        return reference
    }
}
