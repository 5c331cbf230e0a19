/// A method of the client.
struct OperationView: View {
    var documentation: [String]
    var access: String
    var name: String
    var isDeprecated: Bool
    var isDiscardable: Bool
    var parameters: ListView
    /// What the method returns.
    var result: String
    /// The variable that the request is put together in.
    var request: String
    /// `var`, or `let` where nothing is put into the request.
    var declaration: String
    /// `.get`
    var method: String
    /// The path template as a literal.
    var path: String
    /// The operation's id as a literal.
    var id: String
    /// The parameter with what the caller says about this call.
    var options: String
    /// Statements that put the arguments into the request.
    var statements: [String]
    /// How the multipart body is put together, where it is one.
    var multipart: MultipartView?
    /// The name of the client's core.
    var core: String
    /// `.json` and the failure rules, behind the request.
    var arguments: ListView
    /// The method for all its pages, where it has some.
    var pages: PagesView?

    static let members: [String: Member<OperationView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "isDeprecated": .flag(\.isDeprecated), "isDiscardable": .flag(\.isDiscardable),
        "parameters": .view { $0.parameters }, "result": .text(\.result), "request": .text(\.request),
        "declaration": .text(\.declaration), "method": .text(\.method), "path": .text(\.path), "id": .text(\.id), "options": .text(\.options),
        "statements": .lines(\.statements), "multipart": .view(\.multipart), "core": .text(\.core),
        "arguments": .view { $0.arguments }, "pages": .view(\.pages),
    ]
}

/// How a multipart body is put together, field by field.
struct MultipartView: View {
    /// The variable of the form.
    var form: String
    var request: String
    /// The body's variable, unwrapped first where the body is optional.
    var body: String
    var isOptional: Bool
    /// Calls of the form, one a field.
    var parts: [String]
    /// Behind the form, with its comma: the media type, where it is none of forms.
    var contentType: String

    static let members: [String: Member<MultipartView>] = [
        "form": .text(\.form), "request": .text(\.request), "body": .text(\.body), "isOptional": .flag(\.isOptional),
        "parts": .lines(\.parts), "contentType": .text(\.contentType),
    ]
}

/// The methods of a file, in an extension of the client, or in a group of it.
struct OperationsView: View {
    var client: String
    /// The group that they stand in; nil for none.
    var group: GroupView?
    /// Those that stand in none.
    var operations: [OperationView]

    static let members: [String: Member<OperationsView>] = [
        "client": .text(\.client), "group": .view(\.group), "operations": .list(\.operations),
    ]
}

/// A group of methods: a type of the client, and the property that gives it.
struct GroupView: View {
    var documentation: [String]
    var access: String
    var name: String
    var property: String
    var members: [OperationView]

    static let members: [String: Member<GroupView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "property": .text(\.property), "members": .list(\.members),
    ]
}

/// The namespace of an operation's own types.
struct NamespaceView: View {
    var documentation: [String]
    var access: String
    var name: String

    static let members: [String: Member<NamespaceView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
    ]
}

/// The struct that the optional arguments of a method with very many stand in.
struct OptionsView: View {
    var documentation: [String]
    var access: String
    var conformances: String
    var properties: [PropertyView]
    var initialisers: [InitialiserView]

    static let members: [String: Member<OptionsView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "conformances": .text(\.conformances),
        "properties": .list(\.properties), "initialisers": .list(\.initialisers),
    ]
}
