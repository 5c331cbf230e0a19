extension ViewMaker {
    /// What tests and previews answer the operations by; nil where there are none, or none are wanted.
    func stubs() -> StubsView? {
        guard configuration.stubs == .on, !api.operations.isEmpty else { return nil }
        var taken: Set<String> = []
        let operations = api.operations.map { operation in
            let wish = stubName(operation)
            var name = wish
            var number = 2
            while !taken.insert(name).inserted {
                name = wish + String(number)
                number += 1
            }
            return StubView(
                access: access, type: "StubOperation<\(api.module), \(stubbed(operation))>",
                name: Backticks.declared(name), id: swiftLiteral(operation.id))
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

    /// The method's name; with the group's in front, `issuesList`, where methods stand in groups.
    private func stubName(_ operation: Operation) -> String {
        guard configuration.group == .tags, let key = operation.tags.first,
            let group = api.tags.first(where: { $0.key == key })?.property, !group.isEmpty
        else { return operation.name }
        return group + operation.name.prefix(1).uppercased() + operation.name.dropFirst()
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
