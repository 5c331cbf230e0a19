/// The arguments of a method: what they are called, in which order they stand, and what the method's own variables are
/// called so that none is hidden by them.
struct Arguments: Sendable {
    /// What the caller says.
    enum Argument: Sendable {
        case parameter(Parameter)
        case body(Body)
    }

    /// In the order of the signature: parameters without a default, the body, the others. What the lock has a place for
    /// comes before what is new.
    private(set) var ordered: [Argument] = []
    /// Parameters with a default.
    private(set) var optional: [Parameter] = []
    /// Whether the optional ones stand in a struct, because there are too many.
    var isGrouped = false
    /// The name of the argument that holds the optional ones.
    var group: String
    /// The name of the argument with what the caller says about a call.
    var options: String
    /// The name of the argument with the media type of a body of bytes.
    var contentType: String
    /// Whether there is one.
    var hasContentType = false
    /// The variable with the position of a page.
    var position: String
    /// The variable with the cursor of a page.
    var cursor: String
    /// The variable with the answer that is a page.
    var response: String
    var request: String
    var form: String
    var core: String

    init(_ operation: Operation) {
        optional = inOrder(operation.parameters.filter(\.isOptional), by: \.position)
        let required = operation.parameters.filter { !$0.isOptional }
        ordered = inOrder(
            required.map(Argument.parameter) + (operation.body.map { [.body($0)] } ?? []) + optional.map(Argument.parameter),
            by: \.position)
        var taken = Set(operation.parameters.map(\.name))
        if let body = operation.body { taken.insert(body.name) }
        isGrouped = operation.groupsOptionals && !optional.isEmpty
        func free(_ candidates: String...) -> String {
            var name = candidates.first { !taken.contains($0) } ?? candidates[0]
            while taken.contains(name) { name += "_" }
            return name
        }
        options = free("options", "callOptions")
        contentType = free("contentType", "bodyContentType")
        if case .bytes(let mediaType)? = operation.body?.encoding { hasContentType = mediaType.contains("*") }
        position = free("position", "pagePosition")
        cursor = free("cursor", "pageCursor")
        response = free("response", "answer")
        group = free("parameters", "optionalParameters")
        request = free("request", "call")
        form = free("form", "multipart")
        core = taken.contains("core") ? "self.core" : "core"
    }

    /// The expression of an argument in the method.
    func value(_ parameter: Parameter) -> String {
        isGrouped && optional.contains { $0.name == parameter.name && $0.place == parameter.place }
            ? "\(group).\(Backticks.member(parameter.name))" : Backticks.declared(parameter.name)
    }
}

extension Arguments.Argument {
    /// Its place in the lock.
    var position: Int? {
        switch self {
        case .parameter(let parameter): parameter.position
        case .body(let body): body.position
        }
    }
}

extension Parameter {
    /// Whether callers may leave it out.
    var isOptional: Bool { !(isRequired || place == .path) || initial != nil }
}

extension Operation {
    /// The arguments that a method has at most; with more, the optional ones stand in a struct of its namespace.
    static let mostArguments = 64

    /// Whether the optional arguments stand in a struct.
    var groupsOptionals: Bool {
        switch grouping {
        case .flat: false
        case .grouped: true
        case nil: parameters.count + (body == nil ? 0 : 1) > Self.mostArguments
        }
    }
}
