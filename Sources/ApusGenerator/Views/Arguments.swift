/// The arguments of a method: what they are called, in which order they stand, and what the method's own variables are
/// called so that none is hidden by them.
struct Arguments: Sendable {
    /// Parameters without a default, in document order.
    var required: [Parameter] = []
    /// The others, in document order.
    var optional: [Parameter] = []
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
    /// The variable with the answer that is a page.
    var response: String
    var request: String
    var form: String
    var core: String

    init(_ operation: Operation) {
        for parameter in operation.parameters {
            if parameter.isRequired || parameter.place == .path, parameter.initial == nil {
                required.append(parameter)
            } else {
                optional.append(parameter)
            }
        }
        var taken = Set(operation.parameters.map(\.name))
        if let body = operation.body { taken.insert(body.name) }
        isGrouped = taken.count > ViewMaker.flatArguments && !optional.isEmpty
        func free(_ candidates: String...) -> String {
            var name = candidates.first { !taken.contains($0) } ?? candidates[0]
            while taken.contains(name) { name += "_" }
            return name
        }
        options = free("options", "callOptions")
        contentType = free("contentType", "bodyContentType")
        if case .bytes(let mediaType)? = operation.body?.encoding { hasContentType = mediaType.contains("*") }
        position = free("position", "pagePosition")
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
