/// The client's methods and types as a person reads them, spelled as in the generated code.
public struct Signatures: Sendable {
    private let maker: ViewMaker

    public init(_ api: API, _ configuration: Configuration) {
        maker = ViewMaker(api, configuration)
    }

    /// `getCampaigns(advertiserID: String, page: Int? = 1) -> Response<CampaignList>`, without what every method has: its
    /// options, its effects and its error.
    public func signature(of operation: Operation) -> String {
        let view = maker.operation(operation)
        return "\(maker.call(of: operation))(\(withoutOptions(view.parameters.line, view.options))) -> \(view.result)"
    }

    /// The same of the method for all its pages; nil where it has none.
    public func signature(ofPagesOf operation: Operation) -> String? {
        guard let view = maker.pages(operation) else { return nil }
        let options = Arguments(operation).options
        return "\(view.name)(\(withoutOptions(view.parameters.line, options))) -> \(view.result)"
    }

    private func withoutOptions(_ parameters: String, _ name: String) -> String {
        let options = "\(name): CallOptions = CallOptions()"
        guard parameters.hasSuffix(options) else { return parameters }
        let rest = parameters.dropLast(options.count)
        return String(rest.hasSuffix(", ") ? rest.dropLast(2) : rest)
    }

    /// `Campaign.Status`, without the client's name in front.
    public func name(of type: TypeID) -> String {
        let path = maker.spelling.path(type)
        let client = maker.api.module + "."
        return path.hasPrefix(client) ? String(path.dropFirst(client.count)) : path
    }

    /// A type as it is written in the client: `[Campaign]`.
    public func name(of type: TypeReference) -> String {
        maker.spelling.type(type, maker.spelling.inClient)
    }
}
