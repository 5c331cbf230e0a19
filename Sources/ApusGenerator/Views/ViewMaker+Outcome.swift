extension ViewMaker {
    /// The declaration of what an operation answers when its successes differ.
    func outcome(_ id: TypeID, _ outcome: Outcome) -> OutcomeView {
        let declaration = api[id]
        let inside = spelling.inside(id)
        let cases = outcome.cases.map { member in
            ChoiceCaseView(
                documentation: documentation(member.documentation), name: Backticks.declared(member.name),
                payload: payload(member.content, inside), isIndirect: false)
        }
        var statuses: [(rank: Int, view: StatusView)] = []
        var otherwise = "nil"
        for member in outcome.cases {
            let name = Backticks.member(member.name)
            let value =
                switch member.content {
                case .empty: ".\(name)"
                case .json, .optionalJSON, .envelope, .outcome: "body.json(Self.\(name))"
                case .text: "body.text(Self.\(name))"
                case .bytes, .stream: "body.bytes(Self.\(name))"
                }
            switch member.status {
            case .code(let code): statuses.append((0, StatusView(pattern: String(code), value: value)))
            case .hundreds(let digit):
                statuses.append((1, StatusView(pattern: "\(digit * 100)..<\(digit * 100 + 100)", value: value)))
            case .any: otherwise = value
            }
        }
        let ordered = statuses.filter { $0.rank == 0 } + statuses.filter { $0.rank == 1 }
        return OutcomeView(
            documentation: documentation(declaration), access: access, name: Backticks.declared(declaration.name),
            conformances: isStandard ? "ResponseOutcome, Hashable" : "ResponseOutcome", isNonexhaustive: isNonexhaustive,
            cases: cases, statuses: ordered.map(\.view), otherwise: otherwise)
    }

    private func payload(_ content: ResponseContent, _ surroundings: Spelling.Surroundings) -> String {
        switch content {
        case .empty: ""
        case .json(let type), .envelope(let type): spelling.type(type, surroundings)
        case .optionalJSON(let type): spelling.optional(type, surroundings)
        case .text: spelling.swift("String", surroundings)
        case .bytes, .stream: "Data"
        case .outcome(let id): spelling.type(.declared(id), surroundings)
        }
    }

    /// The client's `Failure`.
    func failure() -> FailureView {
        let inside = [api.module + ".Failure", api.module]
        var cases: [ChoiceCaseView] = []
        var statuses: [StatusView] = []
        for failure in api.failures {
            let name = Backticks.member(failure.name)
            let payload: String
            let value: String
            switch failure.content {
            case .empty: (payload, value) = ("", ".\(name)")
            case .json(let type): (payload, value) = (spelling.type(type, inside), "body.json(Self.\(name))")
            case .text: (payload, value) = (spelling.swift("String", inside), "body.text(Self.\(name))")
            case .bytes: (payload, value) = ("Data", "body.bytes(Self.\(name))")
            }
            cases.append(
                ChoiceCaseView(
                    documentation: documentation(failure.documentation), name: Backticks.declared(failure.name),
                    payload: payload, isIndirect: false))
            statuses.append(StatusView(pattern: "." + name, value: value))
        }
        return FailureView(
            client: api.module, access: access,
            conformances: isStandard ? "DocumentedFailure, Hashable" : "DocumentedFailure",
            isNonexhaustive: isNonexhaustive && !cases.isEmpty, cases: cases,
            kinds: api.failures.map { Backticks.declared($0.name) }, hasStatuses: !statuses.isEmpty, statuses: statuses)
    }

    /// A `typealias`.
    func alias(_ id: TypeID, _ target: TypeReference) -> AliasView {
        let declaration = api[id]
        return AliasView(
            documentation: documentation(declaration), access: access, name: Backticks.declared(declaration.name),
            target: spelling.type(target, [spelling.outerPath(id)]))
    }
}
