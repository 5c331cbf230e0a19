extension ViewMaker {
    /// The declarations that keep former names alive, by what they stand in.
    func formerNames(_ names: [FormerName]) -> [FormerNamesView] {
        var views: [FormerNamesView] = []
        for name in names {
            let path = name.scope.isEmpty ? api.module : "\(api.module).\(name.scope)"
            if !views.contains(where: { $0.path == path }) {
                views.append(FormerNamesView(path: path, types: [], methods: []))
            }
            guard let index = views.firstIndex(where: { $0.path == path }) else { continue }
            switch name.kind {
            case .type:
                let target = "\(api.module).\(name.newPath)"
                views[index].types.append(
                    FormerTypeView(
                        access: access, name: Backticks.declared(name.name), renamed: swiftLiteral(target),
                        target: target))
            case .method:
                if let view = formerMethod(name) { views[index].methods.append(view) }
            }
        }
        return views.filter { !$0.types.isEmpty || !$0.methods.isEmpty }
    }

    private func formerMethod(_ name: FormerName) -> FormerMethodView? {
        guard let operation = api.operations.first(where: { $0.name == name.newPath }) else { return nil }
        let view = self.operation(operation)
        let labels = view.parameters.signature.map { ($0.label ?? "_") + ":" }.joined()
        let arguments = view.parameters.signature.map { parameter -> String in
            guard let label = parameter.label else { return String(parameter.name.dropFirst(2)) }
            return "\(Backticks.label(label)): \(Backticks.declared(label))"
        }
        let room =
            Self.width - "    func () async throws(APIError<Failure>) ->  {".count - access.count - name.name.count
            - view.result.count
        return FormerMethodView(
            access: access, name: Backticks.declared(name.name), renamed: swiftLiteral("\(operation.name)(\(labels))"),
            isDiscardable: view.isDiscardable, parameters: ListView(view.parameters.signature, room: room),
            result: view.result, target: view.name,
            arguments: ListView(arguments, room: Self.width - "        return try await ()".count - view.name.count))
    }
}
