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
        let options = "\(view.options): CallOptions = CallOptions()"
        var parameters = view.parameters.line
        if parameters.hasSuffix(options) {
            parameters.removeLast(options.count)
            if parameters.hasSuffix(", ") { parameters.removeLast(2) }
        }
        return "\(maker.call(of: operation))(\(parameters)) -> \(view.result)"
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
