@testable import ApusGenerator

/// Small APIs for the tests of names.
struct NamesFixture {
    var api = API(
        module: "Client", title: "", version: "", documentation: Documentation(), servers: [], authentication: [], security: [],
        envelope: nil, types: [], operations: [], failures: [], payloads: [], tags: [])
    var configuration = Configuration()

    static func origin(_ pointer: String = "#") -> Origin {
        Origin(location: SourceLocation(file: "api.yaml", line: 1, column: 1), pointer: pointer)
    }

    /// Adds a component schema.
    @discardableResult
    mutating func schema(_ key: String, _ kind: TypeDeclaration.Kind = record([])) -> TypeID {
        type([key], .client, kind, at: "#/components/schemas/" + key)
    }

    @discardableResult
    mutating func type(
        _ candidates: [String], _ scope: TypeDeclaration.Scope, _ kind: TypeDeclaration.Kind = record([]), at pointer: String = "#/x/y"
    ) -> TypeID {
        let id = TypeID(api.types.count)
        api.types.append(
            TypeDeclaration(
                id: id, name: "", naming: Naming(candidates), scope: scope, kind: kind, documentation: Documentation(), isDeprecated: false,
                usage: [], input: nil, inputOf: nil, origin: Self.origin(pointer)))
        return id
    }

    /// Adds the sent form of a type.
    @discardableResult
    mutating func input(of original: TypeID, _ kind: TypeDeclaration.Kind) -> TypeID {
        let id = type([], .type(original), kind, at: api[original].origin.pointer)
        api[id].inputOf = original
        api[original].input = id
        return id
    }

    static func record(_ keys: [String], keepsExtras: Bool = false) -> TypeDeclaration.Kind {
        .record(Record(fields: keys.map { field($0) }, flattened: [], extras: keepsExtras ? .kept(.json, name: "") : .ignored))
    }

    static func field(_ key: String, at pointer: String = "#") -> Field {
        Field(
            name: "", naming: Naming([key]), key: key, type: .string, presence: .optional, isIndirect: false, initial: nil, isReadOnly: false,
            isWriteOnly: false, isSecret: false, isDeprecated: false, documentation: Documentation(), origin: origin(pointer))
    }

    static func enumeration(_ values: [String]) -> TypeDeclaration.Kind {
        .enumeration(
            Enumeration(
                raw: .string,
                members: values.map {
                    .init(name: "", naming: Naming([$0]), value: .string($0), documentation: Documentation(), isDeprecated: false)
                },
                isOpen: true))
    }

    static func choice(_ cases: [([String], TypeReference)]) -> TypeDeclaration.Kind {
        .choice(
            Choice(
                cases: cases.map {
                    .init(
                        name: "", naming: Naming($0.0), type: $0.1, kinds: [.object], tags: [], writesTag: false, isIndirect: false,
                        documentation: Documentation())
                }, recognition: .bestMatch, unknownName: ""))
    }

    /// Adds an operation; its parameters by name and place.
    @discardableResult
    mutating func operation(
        _ candidates: [String], _ parameters: [(String, Parameter.Place)] = [], body: Bool = false, at pointer: String? = nil
    ) -> Int {
        api.operations.append(
            Operation(
                name: "", naming: Naming(candidates), scopeName: "", id: candidates.first ?? "", method: "GET", path: "/", fixedQuery: [],
                tags: [], server: nil, parameters: parameters.map { Self.parameter($0, $1) },
                body: body
                    ? Body(
                        name: "", type: .json, isRequired: true, encoding: .json("application/json"), documentation: Documentation(),
                        origin: Self.origin())
                    : nil,
                content: .empty, accept: nil, failures: [], security: nil, isDiscardable: true, isDeprecated: false,
                documentation: Documentation(), origin: Self.origin(pointer ?? "#/paths/\(api.operations.count)/get")))
        return api.operations.count - 1
    }

    private static func parameter(_ name: String, _ place: Parameter.Place) -> Parameter {
        Parameter(
            name: "", naming: Naming([name]), key: name, place: place, style: .form, explode: true, allowReserved: false, mediaType: nil,
            type: .string, isRequired: place == .path, initial: nil, isDeprecated: false, documentation: Documentation(), origin: origin())
    }

    /// The API with its names.
    func named() -> API {
        var api = api
        assignNames(&api, configuration)
        return api
    }
}

extension API {
    func typeNames() -> [String] { types.map(\.name) }

    /// The names of the members of a type.
    func memberNames(_ id: TypeID) -> [String] {
        switch self[id].kind {
        case .record(let record): record.fields.map(\.name)
        case .enumeration(let enumeration): enumeration.members.map(\.name)
        case .choice(let choice): choice.cases.map(\.name)
        case .outcome(let outcome): outcome.cases.map(\.name)
        case .alias: []
        }
    }
}
