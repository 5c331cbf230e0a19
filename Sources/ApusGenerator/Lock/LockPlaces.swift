/// Where the declarations of an API stand, as a lock names places: by what things are, never by their number in a list, so
/// that an entry still means the same when the document's lists change.
///
/// What cannot be told apart so (two inline members of one union without a title) has no place, and no memory.
struct LockPlaces {
    /// Of each type; nil where it has none.
    private(set) var types: [String?] = []
    /// Of each method.
    private(set) var operations: [String?] = []

    init(_ api: API) {
        let chains = Self.chains(api)
        var pointers: [String] = []
        for declaration in api.types {
            pointers.append(
                Self.place(declaration.origin.pointer, declaration.inputOf == nil ? chains[declaration.id.index] : ""))
        }
        // A second type of one place, as an override makes it, is told apart by its words.
        let counts = Self.counts(zip(api.types, pointers).filter { $0.0.inputOf == nil }.map(\.1))
        for index in api.types.indices where counts[pointers[index], default: 0] > 1 && !pointers[index].contains("@") {
            pointers[index] += "@" + chains[index]
        }
        let final = Self.counts(zip(api.types, pointers).filter { $0.0.inputOf == nil }.map(\.1))
        types = api.types.map { declaration in
            let index = declaration.inputOf?.index ?? declaration.id.index
            guard pointers.indices.contains(index), final[pointers[index]] == 1 else { return nil }
            return pointers[index]
        }
        operations = Self.operations(api)
    }

    /// The words of a type and of those around it: `pet kind`.
    private static func chains(_ api: API) -> [String] {
        api.types.map { declaration in
            var words: [String] = []
            var current = declaration
            for _ in api.types.indices {
                words.append(current.naming.candidates.first ?? "")
                guard case .type(let outer) = current.scope, api.types.indices.contains(outer.index) else { break }
                current = api[outer]
            }
            return words.reversed().joined(separator: ".")
        }
    }

    /// A pointer without numbers of lists; what they told apart is told by words.
    private static func place(_ pointer: String, _ words: String) -> String {
        guard pointer.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return pointer }
        var parts = pointer.split(separator: "/", omittingEmptySubsequences: false)
        var isChanged = false
        for index in parts.indices.dropFirst() where lists.contains(parts[index - 1]) {
            guard !parts[index].isEmpty, parts[index].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { continue }
            parts[index] = "*"
            isChanged = true
        }
        return isChanged ? parts.joined(separator: "/") + "@" + words : pointer
    }

    /// Keywords whose value is a list in which things have no name.
    private static let lists: Set<Substring> = ["parameters", "allOf", "anyOf", "oneOf", "prefixItems"]

    /// The operation's own pointer; a further method's has the media type that it is for behind it.
    private static func operations(_ api: API) -> [String?] {
        var first: [String: Operation] = [:]
        let pointers = api.operations.map { operation in
            let pointer = operation.origin.pointer
            guard let main = first[pointer] else {
                first[pointer] = operation
                return pointer
            }
            let type = operation.body?.encoding.mediaType
            if let type, type != main.body?.encoding.mediaType {
                return pointer + "/requestBody/" + JSONPointer.escaped(type)
            }
            return pointer + "/responses/" + JSONPointer.escaped(operation.accept ?? "")
        }
        let counts = counts(pointers)
        return pointers.map { counts[$0] == 1 ? $0 : nil }
    }

    private static func counts(_ texts: [String]) -> [String: Int] {
        texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    // MARK: - Members

    static func property(_ key: String, in type: String) -> String { type + "/properties/" + JSONPointer.escaped(key) }

    static func parameter(_ parameter: Parameter, in operation: String) -> String {
        "\(operation)/parameters/\(parameter.place.rawValue)/\(JSONPointer.escaped(parameter.key))"
    }

    /// Of a document on the network: the document itself.
    static func document(_ url: String) -> String { url + "#" }

    static func body(in operation: String) -> String { operation + "/requestBody" }

    static func result(in operation: String) -> String { operation + "/responses" }

    /// The places of a type's cases; nil for those that are not told apart.
    static func cases(_ kind: TypeDeclaration.Kind, in type: String) -> [String?] {
        let keys: [String]
        switch kind {
        case .enumeration(let enumeration): keys = enumeration.members.map { "enum/" + text(of: $0.value) }
        case .choice(let choice):
            keys = choice.cases.map { item in
                let words =
                    item.tags.isEmpty
                    ? item.naming.candidates.first ?? item.kinds.map(\.rawValue).joined(separator: "|")
                    : item.tags.joined(separator: "|")
                return "oneOf/" + JSONPointer.escaped(words)
            }
        case .outcome(let outcome): keys = outcome.cases.map { "responses/" + Namer.text(of: $0.status) }
        case .record, .alias: return []
        }
        let counts = counts(keys)
        return keys.map { counts[$0] == 1 ? "\(type)/\($0)" : nil }
    }

    private static func text(of value: Literal) -> String {
        switch value {
        // A text and a number may be written alike.
        case .string(let text): JSONPointer.escaped(text)
        case .integer(let text), .number(let text): "(" + JSONPointer.escaped(text) + ")"
        case .boolean(let flag): flag ? "(true)" : "(false)"
        case .null: "(null)"
        case .array, .object, .member: "(\(JSONPointer.escaped(Namer.text(of: value))))"
        }
    }

    func failure(_ failure: FailureCase) -> String? {
        switch failure.content {
        case .json(.declared(let id)) where types.indices.contains(id.index): types[id.index]
        case .json, .empty: "#/failures/\(JSONPointer.escaped(failure.naming.candidates.first ?? ""))"
        case .text: "#/failures/text"
        case .bytes: "#/failures/bytes"
        }
    }

    static func server(_ server: Server) -> String { "#/servers/" + JSONPointer.escaped(server.url) }

    static func variable(_ key: String, of server: Server) -> String {
        self.server(server) + "/variables/" + JSONPointer.escaped(key)
    }

    static func credential(_ scheme: SecurityScheme) -> String {
        "#/components/securitySchemes/" + JSONPointer.escaped(scheme.key)
    }
}

extension Body.Encoding {
    /// The media type that it is sent with.
    var mediaType: String {
        switch self {
        case .json(let type), .multipart(let type, _), .multipartItems(let type, _, _), .jsonLines(let type),
            .text(let type), .bytes(let type):
            type
        case .form: "application/x-www-form-urlencoded"
        }
    }
}
