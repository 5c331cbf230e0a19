extension ViewMaker {
    /// What tests and previews answer the operations by; nil where there are none, or none are wanted.
    func stubs() -> StubsView? {
        guard configuration.stubs == .on, !api.operations.isEmpty else { return nil }
        var taken: Set<String> = []
        let names = api.operations.map { operation in
            let wish = stubName(operation, operation.name)
            var name = wish
            var number = 2
            while !taken.insert(name).inserted {
                name = wish + String(number)
                number += 1
            }
            return name
        }
        let operations = zip(api.operations, names).map { operation, name in
            StubView(
                access: access, type: "StubOperation<\(api.module), \(stubbed(operation))>",
                name: Backticks.declared(name), id: swiftLiteral(operation.id),
                formerNames: former.filter { $0.kind == .method && $0.newPath == operation.name }.map {
                    stubName(operation, $0.name)
                }.filter { taken.insert($0).inserted }.map {
                    FormerStubView(
                        access: access, name: Backticks.declared($0), renamed: swiftLiteral(name),
                        target: Backticks.member(name))
                })
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

    /// A method's name, today's or a former one; with the group's in front, `issuesList`, where methods stand in groups.
    private func stubName(_ operation: Operation, _ name: String) -> String {
        guard configuration.group == .tags, let key = operation.tags.first,
            let group = api.tags.first(where: { $0.key == key })?.property, !group.isEmpty
        else { return name }
        return group + name.prefix(1).uppercased() + name.dropFirst()
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
