/// The symbols of declared types.
extension SurfaceReader {
    /// A type and everything that stands in it.
    func type(_ id: TypeID) -> Symbol {
        let declaration = maker.api[id]
        var path = maker.spelling.path(id)
        path.removeFirst(min(path.count, maker.api.module.count + 1))
        var symbol = Symbol(
            kind: .type, name: declaration.name, path: path, declaration: "", identity: Self.identity(declaration),
            origin: declaration.origin, isDeprecated: declaration.isDeprecated,
            shape: .type(.namespace, conformances: ""))
        switch declaration.kind {
        case .record(let record): fill(&symbol, maker.record(id, record), record)
        case .choice(let choice): fill(&symbol, maker.choice(id, choice), choice)
        case .enumeration(let enumeration): fill(&symbol, maker.enumeration(id, enumeration), enumeration)
        case .outcome(let outcome): fill(&symbol, maker.outcome(id, outcome), outcome)
        case .alias(let target):
            let view = maker.alias(id, target)
            symbol.declaration = "typealias \(view.name) = \(view.target)"
            symbol.shape = .type(.alias(target: view.target), conformances: "")
        }
        symbol.members += tree.types(in: id).map { type($0) }
        return symbol
    }

    private static func identity(_ declaration: TypeDeclaration) -> String {
        let suffix = if case .outcome = declaration.kind { " outcome" } else { "" }
        return (declaration.inputOf == nil ? "" : "input ") + declaration.origin.pointer + suffix
    }

    private func fill(_ symbol: inout Symbol, _ view: RecordView, _ record: Record) {
        symbol.declaration = "struct \(view.name): \(view.conformances)"
        symbol.shape = .type(.record, conformances: view.conformances)
        var keys = record.fields.map { "key \($0.key)" } + record.flattened.map { "flattened \($0.name)" }
        var origins = record.fields.map { Optional($0.origin) } + record.flattened.map { _ in nil }
        if case .kept = record.extras {
            keys.append("extras")
            origins.append(nil)
        }
        for (index, initialiser) in view.initialisers.enumerated() {
            // The first takes every property, the second what was received.
            symbol.members.append(
                initializer(
                    initialiser, in: symbol.path, keys: index == 0 ? keys : [], symbol.origin,
                    name: index == 0 ? "init" : "init(_:)"))
        }
        for (index, property) in view.properties.enumerated() {
            symbol.members.append(
                self.property(property, in: symbol.path, identity: keys[index], origins[index] ?? symbol.origin))
        }
    }

    private func fill(_ symbol: inout Symbol, _ view: ChoiceView, _ choice: Choice) {
        symbol.declaration = "enum \(view.name): \(view.conformances)"
        symbol.shape = .type(.cases(isNonexhaustive: view.isNonexhaustive), conformances: view.conformances)
        symbol.members = view.cases.enumerated().map { index, view in
            let tags =
                choice.cases.indices.contains(index) ? choice.cases[index].tags.joined(separator: " ") : "unknown"
            return enumCase(
                view, in: symbol.path, identity: tags.isEmpty ? "holds \(view.payload)" : "tag \(tags)", symbol.origin)
        }
        if let conversion = view.conversion {
            symbol.members.append(
                Symbol(
                    kind: .initializer, name: "init(_:)", path: symbol.path + ".init(_:)",
                    declaration: "init(_ value: \(conversion.source))", identity: "conversion", origin: symbol.origin,
                    shape: .function(
                        [SignatureParameter("_ value", conversion.source)], parameterKeys: ["value"], result: "",
                        isDiscardable: true)))
        }
    }

    private func fill(_ symbol: inout Symbol, _ view: EnumerationView, _ enumeration: Enumeration) {
        symbol.declaration = "\(view.isOpen ? "struct" : "enum") \(view.name): \(view.conformances)"
        symbol.shape = .type(
            view.isOpen ? .values(raw: view.raw) : .cases(isNonexhaustive: false), conformances: view.conformances)
        symbol.members = view.values.map { value in
            Symbol(
                kind: view.isOpen ? .member : .case, name: value.name.bare, path: "\(symbol.path).\(value.name.bare)",
                declaration: view.isOpen
                    ? "static var \(value.name): Self { Self(rawValue: \(value.value)) }"
                    : "case \(value.name) = \(value.value)",
                identity: "value \(value.value)", origin: symbol.origin,
                shape: view.isOpen ? .value(type: "Self", content: value.value) : .payload(""))
        }
        symbol.members.append(
            Symbol(
                kind: .property, name: "rawValue", path: symbol.path + ".rawValue",
                declaration: "var rawValue: \(view.raw)",
                identity: "rawValue", origin: symbol.origin, shape: .value(type: view.raw, content: "")))
    }

    private func fill(_ symbol: inout Symbol, _ view: OutcomeView, _ outcome: Outcome) {
        symbol.declaration = "enum \(view.name): \(view.conformances)"
        symbol.shape = .type(.cases(isNonexhaustive: view.isNonexhaustive), conformances: view.conformances)
        symbol.members = zip(outcome.cases, view.cases).map { member, view in
            enumCase(view, in: symbol.path, identity: "status \(member.status)", symbol.origin)
        }
    }

    // MARK: - Parts

    func initializer(
        _ view: InitialiserView, in path: String, keys: [String], _ origin: Origin?, name: String = "init"
    ) -> Symbol {
        let signature = view.parameters.signature
        return Symbol(
            kind: .initializer, name: name, path: "\(path).\(name)", declaration: "init(\(view.parameters.line))",
            identity: name, origin: origin,
            shape: .function(
                signature, parameterKeys: keys.count == signature.count ? keys : signature.map { $0.label ?? "" },
                result: "", isDiscardable: true))
    }

    func property(_ view: PropertyView, in path: String, identity: String, _ origin: Origin?) -> Symbol {
        Symbol(
            kind: .property, name: view.name.bare, path: "\(path).\(view.name.bare)",
            declaration: "var \(view.name): \(view.type)", identity: identity, origin: origin,
            isDeprecated: view.isDeprecated, shape: .value(type: view.type, content: ""))
    }

    func enumCase(_ view: ChoiceCaseView, in path: String, identity: String, _ origin: Origin?) -> Symbol {
        Symbol(
            kind: .case, name: view.name.bare, path: "\(path).\(view.name.bare)",
            declaration: "case \(view.name)" + (view.payload.isEmpty ? "" : "(\(view.payload))"), identity: identity,
            origin: origin, shape: .payload(view.payload))
    }
}
