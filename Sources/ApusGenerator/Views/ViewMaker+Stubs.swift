extension ViewMaker {
    /// What tests and previews answer the operations by; nil where there are none, or none are wanted.
    func stubs() -> StubsView? {
        guard configuration.stubs == .on, !api.operations.isEmpty else { return nil }
        var taken: Set<String> = []
        let operations = api.operations.compactMap { operation -> StubView? in
            // Methods of one value are one: their names differ by the body.
            guard taken.insert(operation.name).inserted else { return nil }
            return StubView(
                access: access, type: "StubOperation<\(api.module), \(stubbed(operation))>",
                name: Backticks.declared(operation.name), id: swiftLiteral(operation.id))
        }
        var arguments = api.authentication.compactMap { scheme in
            Self.stub(scheme).map { "\(Backticks.label(scheme.name)): \($0)" }
        }
        arguments += ["server: Server(\"https://stub.invalid\")", "transport: stubs.transport"]
        return StubsView(
            client: api.module, access: access,
            arguments: ListView(arguments, room: Self.width - "        return ()".count - api.module.count),
            operations: operations)
    }

    /// What a stub gives, as it is written outside the client.
    private func stubbed(_ operation: Operation) -> String {
        let outside: Spelling.Surroundings = []
        switch operation.content {
        case .empty: return "Void"
        case .json(let type), .envelope(let type): return spelling.type(type, outside)
        case .optionalJSON(let type): return spelling.optional(type, outside)
        case .text: return "String"
        case .bytes: return "ResponseBody"
        case .stream(let type, _): return "EventStream<\(spelling.type(type, outside))>"
        case .outcome(let id): return spelling.type(.declared(id), outside)
        }
    }

    /// A credential that means nothing.
    private static func stub(_ scheme: SecurityScheme) -> String? {
        switch scheme.kind {
        case .apiKey, .bearer, .oauth2, .openIDConnect: "\"stub\""
        case .basic: "BasicCredential(username: \"stub\", password: \"stub\")"
        case .mutualTLS: nil
        }
    }
}
