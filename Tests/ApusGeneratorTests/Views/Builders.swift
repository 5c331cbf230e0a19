import Testing

@testable import ApusGenerator

// Small values of the IR, named as their stage would have named them.

let here = SourceLocation(file: "api.yaml", line: 1, column: 1)

extension Origin {
    static func test(_ pointer: String) -> Origin { Origin(location: here, pointer: pointer) }
}

extension Field {
    static func test(
        _ name: String, _ type: TypeReference, _ presence: Presence = .optional, key: String? = nil,
        isIndirect: Bool = false, initial: Literal? = nil, isSecret: Bool = false, isDeprecated: Bool = false,
        _ words: String? = nil
    ) -> Field {
        Field(
            name: name, naming: Naming([name]), key: key ?? name, type: type, presence: presence, isIndirect: isIndirect,
            initial: initial, isReadOnly: false, isWriteOnly: false, isSecret: isSecret, isDeprecated: isDeprecated,
            documentation: Documentation(description: words), origin: .test("#/\(name)"))
    }
}

extension Record {
    static func test(
        _ fields: [Field], flattened: [Flattened] = [], extras: Extras = .ignored
    ) -> TypeDeclaration.Kind {
        .record(Record(fields: fields, flattened: flattened, extras: extras))
    }
}

extension Enumeration {
    static func test(_ members: [(String, Literal)], raw: Raw = .string, isOpen: Bool = true) -> TypeDeclaration.Kind {
        .enumeration(
            Enumeration(
                raw: raw,
                members: members.map {
                    Member(name: $0.0, naming: Naming([$0.0]), value: $0.1, documentation: Documentation(), isDeprecated: false)
                }, isOpen: isOpen))
    }
}

extension Choice.Case {
    static func test(
        _ name: String, _ type: TypeReference, _ kinds: [JSONKind], tags: [String] = [], writesTag: Bool = false,
        isIndirect: Bool = false
    ) -> Choice.Case {
        Choice.Case(
            name: name, naming: Naming([name]), type: type, kinds: kinds, tags: tags, writesTag: writesTag,
            isIndirect: isIndirect, documentation: Documentation())
    }
}

extension Choice {
    static func test(_ recognition: Recognition, _ cases: [Case]) -> TypeDeclaration.Kind {
        .choice(Choice(cases: cases, recognition: recognition, unknownName: "unknown"))
    }
}

extension Parameter {
    static func test(
        _ name: String, _ type: TypeReference = .string, key: String? = nil, in place: Place = .query,
        style: Style? = nil, explode: Bool? = nil, allowReserved: Bool = false, mediaType: String? = nil,
        isRequired: Bool = false, initial: Literal? = nil, isDeprecated: Bool = false, _ words: String? = nil
    ) -> Parameter {
        let usual: Style = place == .path || place == .header ? .simple : .form
        return Parameter(
            name: name, naming: Naming([name]), key: key ?? name, place: place, style: style ?? usual,
            explode: explode ?? (usual == .form), allowReserved: allowReserved, mediaType: mediaType, type: type,
            isRequired: isRequired || place == .path, initial: initial, isDeprecated: isDeprecated,
            documentation: Documentation(description: words), origin: .test("#/\(name)"))
    }
}

extension Body {
    static func test(
        _ type: TypeReference, _ encoding: Encoding = .json("application/json"), isRequired: Bool = true
    ) -> Body {
        Body(
            name: "body", type: type, isRequired: isRequired, encoding: encoding, documentation: Documentation(),
            origin: .test("#/body"))
    }
}

extension Operation {
    static func test(
        _ name: String, _ method: String = "GET", _ path: String = "/", tags: [String] = [], scope: String = "",
        parameters: [Parameter] = [], body: Body? = nil, content: ResponseContent = .empty, accept: String? = nil,
        failures: [FailureUse] = [], security: [[String]]? = nil, server: String? = nil, isDiscardable: Bool = false,
        isDeprecated: Bool = false, _ documentation: Documentation = Documentation()
    ) -> Operation {
        Operation(
            name: name, naming: Naming([name]), scopeName: scope, id: name, method: method, path: path, fixedQuery: [],
            tags: tags, server: server, parameters: parameters, body: body, content: content, accept: accept,
            failures: failures, security: security, isDiscardable: isDiscardable, isDeprecated: isDeprecated,
            documentation: documentation, origin: .test("#/paths"))
    }
}

extension FailureCase {
    static func test(_ name: String, _ content: Content = .empty) -> FailureCase {
        FailureCase(
            name: name, naming: Naming([name]), content: content, documentation: Documentation(),
            origin: .test("#/responses/\(name)"))
    }
}

extension Server {
    static func test(_ name: String, _ url: String, variables: [Variable] = []) -> Server {
        Server(
            name: name, naming: Naming([name]), url: url, variables: variables, documentation: Documentation(),
            origin: .test("#/servers"))
    }
}

extension SecurityScheme {
    static func test(_ key: String, _ name: String, _ kind: Kind) -> SecurityScheme {
        SecurityScheme(
            key: key, name: name, naming: Naming([name]), kind: kind, documentation: Documentation(),
            origin: .test("#/components/securitySchemes/\(key)"))
    }
}

extension API {
    /// An API with nothing in it.
    static func test() -> API {
        API(
            module: "Shop", title: "The shop", version: "1.0", documentation: Documentation(),
            servers: [.test("production", "https://shop.example.com")], authentication: [], security: [], envelope: nil,
            types: [], operations: [], failures: [], payloads: [], tags: [])
    }

    /// Adds a type, in the client unless said otherwise.
    @discardableResult
    mutating func add(
        _ name: String, _ kind: TypeDeclaration.Kind, in scope: TypeDeclaration.Scope = .client, inputOf: TypeID? = nil,
        _ documentation: Documentation = Documentation(), isDeprecated: Bool = false
    ) -> TypeID {
        let id = TypeID(types.count)
        types.append(
            TypeDeclaration(
                id: id, name: name, naming: Naming([name]), scope: scope, kind: kind, documentation: documentation,
                isDeprecated: isDeprecated, usage: [.requests, .responses], input: nil, inputOf: inputOf,
                origin: .test("#/components/schemas/\(name)")))
        if let inputOf { types[inputOf.index].input = id }
        return id
    }

    /// The text of a generated file.
    func file(_ path: String, _ configuration: Configuration = Configuration()) throws -> String {
        let files = try render(makeViews(self, configuration), templates: [:])
        return try #require(files.first { $0.path == path }, "\(files.map(\.path))").contents
    }
}
